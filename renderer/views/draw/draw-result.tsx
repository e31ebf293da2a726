import type { Draw } from '@shared/case/action'
import { formatDate } from '@shared/format'
import type { ActionSubject } from '@shared/replies/action'
import { Block } from '../../parts/block'
import { localDate } from '../../parts/format-time'
import { frameCode } from './frame-code'
import { PickedTable } from './picked-table'
import { toleranceWords } from './tolerance-words'

/** One draw with all that anybody needs to repeat it. */
export function DrawResult({ draw, subjects }: { draw: Draw; subjects: readonly ActionSubject[] }) {
  const { drawNo, at, n, seed, frameHash, stratified, strata, picked, reason, tolerance } = draw
  const chosen = picked.flatMap((id) => subjects.filter((each) => each.id === id))
  const verified = chosen.filter(({ verification }) => ['complete', 'signed'].includes(verification)).length
  return (
    <Block
      title={`第 ${drawNo} 次抽样`}
      note={`${formatDate(localDate(at))} · 抽 ${n} 家 · 已核实 ${verified}/${picked.length}`}
    >
      {reason && <p>再抽的原因：{reason}</p>}
      <dl className="facts">
        <div>
          <dt>种子</dt>
          <dd>{seed}</dd>
        </div>
        <div>
          <dt>{stratified ? '按类别分层' : '不分层'}</dt>
          <dd>{strata.map(({ name, size, seats }) => `${name} ${size} 家抽 ${seats} 家`).join('，')}</dd>
        </div>
        <div>
          <dt>抽样时的容差</dt>
          <dd>{toleranceWords(tolerance)}</dd>
        </div>
        <div>
          <dt>抽样框校验码</dt>
          <dd className="frame-code">{frameCode(frameHash)}</dd>
        </div>
      </dl>
      <PickedTable label={`第 ${drawNo} 次抽中的企业`} subjects={chosen} />
    </Block>
  )
}
