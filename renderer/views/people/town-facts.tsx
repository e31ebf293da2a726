import { TOWNSHIP, type Township } from '@shared/case/subject'
import { formatShare } from '@shared/format'
import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../api/hooks'
import { Block } from '../../parts/block'
import { Problem } from '../../parts/problem'

const FACTS = {
  enterpriseBase: '企业底数（家）',
  certifiedCount: '评审达标企业数（家）',
  onPlatformCount: '智慧平台采集企业数（家）',
  ninePlacesBase: '九小场所总数（个）',
  ninePlacesOnPlatform: '九小场所采集数（个）',
} as const
type Fact = keyof typeof FACTS
const NAMES = Object.keys(FACTS) as Fact[]

/** Each count is a share of this one. */
const WHOLE: Readonly<Partial<Record<Fact, Fact>>> = {
  certifiedCount: 'enterpriseBase',
  onPlatformCount: 'enterpriseBase',
  ninePlacesOnPlatform: 'ninePlacesBase',
}

/** The numbers of the whole town, from which the rates of 附件4 are taken. */
export function TownFacts({ township }: { township: Township }) {
  const [changed, setChanged] = useState<Partial<Pick<Township, Fact>>>({})
  const save = useWrite('fact.set')
  const typed: Pick<Township, Fact> = { ...township, ...changed }
  const isChanged = NAMES.some((name) => typed[name] !== township[name])
  const submit = () => save.mutate({ subject: TOWNSHIP, facts: changed }, { onSuccess: () => setChanged({}) })
  return (
    <Block title="镇情数据" note="全镇的数，不是名单里的数；附件4的达标率、采集率按它推算，不清楚可以空着">
      <form
        className="town-facts"
        aria-label="镇情数据"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {NAMES.map((name) => (
          <div key={name} className="field-line">
            <span className="field-name">{FACTS[name]}</span>
            <span className="with-unit">
              <InputNumber
                aria-label={FACTS[name]}
                min={0}
                max={100_000_000}
                precision={0}
                controls={false}
                value={typed[name]}
                onChange={(value) => setChanged((now) => ({ ...now, [name]: value }))}
              />
              <Share part={typed[name]} whole={typed[WHOLE[name] ?? name]} isShown={name in WHOLE} />
            </span>
          </div>
        ))}
        <Problem error={save.error} />
        <Button type="primary" htmlType="submit" disabled={!isChanged}>
          保存镇情数据
        </Button>
      </form>
    </Block>
  )
}

interface ShareProps {
  part: number | null
  whole: number | null
  isShown: boolean
}

function Share({ part, whole, isShown }: ShareProps) {
  if (!isShown || part === null || whole === null) return null
  return (
    <span className={part > whole ? 'overdue' : 'quiet'}>
      {part > whole ? '△ 多于总数，请核对' : `占 ${formatShare(part, whole)}`}
    </span>
  )
}
