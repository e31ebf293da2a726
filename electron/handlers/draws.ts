import type { Draw } from '@shared/case/action'
import { draw } from '@shared/draw'
import { ENTERPRISE_CLASSES } from '@shared/enterprise-class'
import { additionEntity, DRAW_ENTITY } from '@shared/entity'
import { VERIFIED_MIN } from '@shared/gates/later'
import { CaseProblem } from '@shared/outcome'
import { CLASS_UNKNOWN, className } from '@shared/text.zh'
import type { CaseSession } from '../session'
import { sha256 } from '../store/hash'
import { findSubject } from './subjects'

export interface DrawInput {
  n: number
  seed: string
  stratified: boolean
  reason: string | null
}

/** Draws the enterprises to verify (statistics §2); a second draw is numbered, has a reason and stands beside the first. */
export function makeDraw(
  session: CaseSession,
  actor: string,
  { n, seed, stratified, reason }: DrawInput,
): Draw {
  const { enterprises, draws, declaredTolerance } = session.record
  if (!declaredTolerance)
    throw new CaseProblem('tolerance-undeclared', '还没有声明不一致的容差，不能抽样。请先声明容差。')
  if (seed.trim() === '') throw new CaseProblem('no-seed', '没有抽样种子，不能抽样。请输入当众商定的种子。')
  if (n < Math.min(VERIFIED_MIN, enterprises.length))
    throw new CaseProblem('draw-size', `督导核实不少于 ${VERIFIED_MIN} 家，不能只抽 ${n} 家。`)
  if (draws.length > 0 && !reason)
    throw new CaseProblem('redraw-reason', `已经抽过 ${draws.length} 次，再抽须写明原因；前次结果保留。`)
  const { frameHash, strata, picked } = draw(strataOf(session, stratified), n, seed, sha256)
  const drawNo = draws.length + 1
  const body = {
    n,
    seed,
    frameHash,
    stratified,
    strata: [...strata],
    picked: [...picked],
    reason,
    tolerance: declaredTolerance,
    at: session.now(),
  }
  session.write(actor, [{ kind: 'draw-made', entity: DRAW_ENTITY, item: String(drawNo), body }])
  return { drawNo, ...body }
}

function strataOf({ record }: CaseSession, stratified: boolean) {
  const { enterprises } = record
  if (!stratified) return [{ name: '全部', ids: enterprises.map(({ id }) => id) }]
  const known = ENTERPRISE_CLASSES.map((each) => ({
    name: className(each),
    ids: enterprises.filter((enterprise) => enterprise.class === each).map(({ id }) => id),
  }))
  const unknown = enterprises.filter((each) => each.class === null).map(({ id }) => id)
  return [...known, { name: CLASS_UNKNOWN, ids: unknown }]
}

/** Adds an enterprise to verify by choice; it never enters the random part. */
export function addToDraw(
  session: CaseSession,
  actor: string,
  { subject, reason }: { subject: string; reason: string },
): { event: string } {
  const { enterprise, name } = findSubject(session, subject)
  if (!enterprise) throw new CaseProblem('not-an-enterprise', '镇级必须核实，不用加抽。')
  if (session.record.draws.some(({ picked }) => picked.includes(subject)))
    throw new CaseProblem('already-drawn', `${name}已经抽中，不用再加。`)
  const [event] = session.write(actor, [
    { kind: 'draw-added', entity: additionEntity(subject), item: 'added', body: { reason } },
  ])
  return { event: event!.id }
}
