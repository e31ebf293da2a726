import { TOWNSHIP } from '../case/subject'
import { orderEntity } from '../entity'
import type { Change } from '../events'
import { flagsBetween } from './county-marks'
import { CLERK, type CountyTown, key, type SampleStep, SUPERVISOR, TOWN_SELF, timeOf } from './county-town'
import type { CountyCharacter } from './county-towns'
import { type Mark, off, sheetChanges } from './marks'

/** What 核实 found besides in a town that inflates, and in one that does not. */
const TOWN_FOUND: readonly Mark[] = [
  off('11.2', 100, '“九小场所”台账缺创建提升情况'),
  off('15.5', 200, '未开展智慧管理平台运用专题培训'),
  off('17.2', 150, '检查发现的隐患未形成闭环'),
  off('21.3', 100, '部分隐患整改缺复查资料'),
]

const isInflating = ({ found: [least] }: CountyCharacter) => least > 3

/** 核实 of the town and of those drawn, and an order for each that does not agree. */
export function verification({ character, rubrics, self, verified }: CountyTown): SampleStep[] {
  const at = timeOf('2024-12-06', character)
  const found = isInflating(character) ? [...TOWN_SELF, ...TOWN_FOUND] : TOWN_SELF
  const sheets = [...verified].flatMap(([id, marks]) =>
    sheetChanges(rubrics.enterprise, key(id, 'verification'), marks),
  )
  const own = sheetChanges(rubrics.township, key(TOWNSHIP, 'verification'), found)
  const orders = inconsistent({ rubrics, self, verified }).map(({ id, flags }) => raised(id, flags, at))
  const townFlags = flagsBetween(rubrics.township, TOWN_SELF, found)
  const signed = [TOWNSHIP, ...verified.keys()].map((id) => key(id, 'verification'))
  return [
    { at, actor: SUPERVISOR, changes: [...own, ...sheets], signed },
    {
      at,
      actor: SUPERVISOR,
      changes: [...orders, ...(townFlags.length > 0 ? [raised(TOWNSHIP, townFlags, at)] : [])],
      signed: [],
    },
  ]
}

/** Those drawn that do not agree, with why. */
export const inconsistent = ({
  rubrics,
  self,
  verified,
}: Pick<CountyTown, 'rubrics' | 'self' | 'verified'>) =>
  [...verified].flatMap(([id, marks]) => {
    const flags = flagsBetween(rubrics.enterprise, self.get(id) ?? [], marks)
    return flags.length > 0 ? [{ id, flags }] : []
  })

const raised = (subject: string, flags: readonly string[], raisedAt: string): Change => ({
  kind: 'order-raised',
  entity: orderEntity(subject, 2),
  item: 'raised',
  body: {
    due: '2024-12-18',
    what: '按核实意见逐条整改，整改后申请再次核实',
    who: CLERK,
    flags: [...flags],
    raisedAt,
  },
})

/** 重新帮扶: the nearly finished town has verified all of them again, the others one. */
export function reassistance({ character, rubrics, self, verified }: CountyTown): SampleStep[] {
  const at = timeOf('2024-12-13', character)
  const ordered = inconsistent({ rubrics, self, verified })
  const again = character.until === 'wrapUp' ? ordered : ordered.slice(0, 1)
  if (again.length === 0) return []
  const sheets = again.flatMap(({ id }) =>
    sheetChanges(rubrics.enterprise, key(id, 'verification', 2), self.get(id)!),
  )
  const closed = again.map(
    ({ id }): Change => ({
      kind: 'order-closed',
      entity: orderEntity(id, 2),
      item: 'closed',
      body: { at, note: '已整改到位，再次核实一致' },
    }),
  )
  return [
    { at, actor: SUPERVISOR, changes: sheets, signed: again.map(({ id }) => key(id, 'verification', 2)) },
    { at, actor: SUPERVISOR, changes: closed, signed: [] },
  ]
}
