import type { SheetKey } from '@shared/case/sheet'
import { orderEntity, subjectEntity } from '@shared/entity'
import type { Change } from '@shared/events'
import {
  ACTOR,
  type CaseFile,
  enterpriseId,
  makeCaseFile,
  rubrics,
  scoreOf,
  sheetKey,
  writeTo,
} from './case-file'
import { makeRandom } from './prng'

/** A town of 100 enterprises or as many as asked for, every criterion scored by itself and in each round of 核实, about one in five with a deduction. */
export function makeBigTown(folder: string, rounds = 1, enterprises = 100): CaseFile {
  const town = makeCaseFile(folder, enterprises)
  const ids = Array.from({ length: enterprises }, (_, index) => enterpriseId(index + 1))
  const random = makeRandom(7)
  const sheet = (key: SheetKey) =>
    rubrics[key.subject === 'T' ? 'township' : 'enterprise'].criteria.map(({ id, points }) =>
      scoreOf(key, id, random.chance(0.2) ? random.below(points + 1) : 0),
    )
  const first = ['T', ...ids].flatMap((id) => [
    ...sheet(sheetKey(id, 'selfAssessment')),
    ...sheet(sheetKey(id, 'verification')),
  ])
  const again = Array.from({ length: rounds - 1 }, (_, index) => index + 2).flatMap((round) =>
    ids.flatMap((id) => [orderOf(id, round), ...sheet({ ...sheetKey(id, 'verification'), round })]),
  )
  writeTo(town.file, town.around, (session) => {
    session.write(ACTOR, [...ids.flatMap(factsOf), ...first])
    session.write(ACTOR, again)
  })
  return town
}

function factsOf(id: string, index: number): Change[] {
  const fact = (item: string, value: string | number): Change => ({
    kind: 'fact-set',
    entity: subjectEntity(id),
    item,
    body: { value },
  })
  return [
    fact('employees', 5 + index * 4),
    fact('revenueWanYuan', 80 + index * 30),
    fact('industry', '纺织'),
    fact('address', `云海镇工业路 ${index + 1} 号`),
  ]
}

const orderOf = (subject: string, round: number): Change => ({
  kind: 'order-raised',
  entity: orderEntity(subject, round),
  item: 'raised',
  body: { due: '2030-12-20', what: '整改后重报自评', who: null, flags: [], raisedAt: '2024-12-06T00:00:00Z' },
})
