import { subjectEntity } from '@shared/entity'
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
} from '../builders/case-file'
import { makeRandom } from '../builders/prng'

const ENTERPRISES = 100

/** A town of 100 enterprises, every criterion scored in two phases, about one in five with a deduction. */
export function makeBigTown(folder: string): CaseFile {
  const town = makeCaseFile(folder, ENTERPRISES)
  const random = makeRandom(7)
  const ids = Array.from({ length: ENTERPRISES }, (_, index) => enterpriseId(index + 1))
  const facts = ids.flatMap((id, index): Change[] => {
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
  })
  const scores = ['T', ...ids].flatMap((id) =>
    (['selfAssessment', 'verification'] as const).flatMap((phase) =>
      rubrics[id === 'T' ? 'township' : 'enterprise'].criteria.map(({ id: criterion, points }) =>
        scoreOf(sheetKey(id, phase), criterion, random.chance(0.2) ? random.below(points + 1) : 0),
      ),
    ),
  )
  writeTo(town.file, town.around, (session) => session.write(ACTOR, [...facts, ...scores]))
  return town
}
