import type { ImportKind } from '@shared/import/staging'
import { Button } from 'antd'
import { useWrite } from '../../api/hooks'
import { Problem } from '../../parts/problem'
import { KIND_NAMES } from './staged-review'

const KINDS: readonly ImportKind[] = ['enterprises', 'enterprise-scores', 'township-scores']

export function TemplateButtons() {
  const save = useWrite('template.save')
  return (
    <section className="templates" aria-label="空白模板">
      <h2>没有现成的表？先存一份空白模板，填好再导入。</h2>
      <div className="toolbar">
        {KINDS.map((kind) => (
          <Button key={kind} onClick={() => save.mutate({ kind })}>
            {KIND_NAMES[kind]}模板
          </Button>
        ))}
      </div>
      {save.data && <p role="status">模板已存到 {save.data.file}</p>}
      <Problem error={save.error} />
    </section>
  )
}
