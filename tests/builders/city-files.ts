import { join } from 'node:path'
import type { NewTownship } from '@shared/case/subject'
import { subjectEntity } from '@shared/entity'
import type { Change } from '@shared/events'
import { startInFork, type TownReader } from '../../electron/city/child'
import { CitySession } from '../../electron/city/session'
import { readRubricTexts } from '../../electron/resources'
import { createCaseFile, type NewCase } from '../../electron/store/create'
import { Work } from '../../electron/work'
import { ACTOR, enterpriseId, newCase, resources, rubrics, scoreOf, sheetKey, writeTo } from './case-file'
import { TOWN_READER } from './cli'
import { makeRandom } from './prng'
import { sealSelfAssessment } from './seal-self-assessment'
import { testSurroundings } from './surroundings'

export interface TownAsked {
  /** Another number is another laptop, another case and other scores. */
  number: number
  name?: string
  town?: string
  enterprises?: number
  rubricTexts?: NewCase['rubricTexts']
  sealed?: boolean
}

const township = (town: string): NewTownship => ({
  town,
  county: '临江县',
  city: '清源市',
  enterpriseBase: 850,
})

/** A small town: a list, every 自评 and 核实 answered, one criterion in five with a deduction. */
export function makeTown(folder: string, { number, town = `第${number}镇`, ...asked }: TownAsked): string {
  const file = join(folder, asked.name ?? `${town}.duhe`)
  const around = testSurroundings(number)
  const rubricTexts = asked.rubricTexts ?? newCase().rubricTexts
  createCaseFile(file, { ...newCase(township(town)), rubricTexts }, ACTOR, around)
  const ids = Array.from({ length: asked.enterprises ?? 3 }, (_, index) => enterpriseId(index + 1))
  writeTo(file, around, (session) =>
    session.write(ACTOR, [...ids.map(nameOf(town)), ...scoresOf(ids, number)]),
  )
  if (asked.sealed) writeTo(file, around, sealSelfAssessment)
  return file
}

/** A laptop writes one more deduction into the file. */
export function writeOn(file: string, laptop: number, deduction = 50): void {
  const around = testSurroundings(laptop)
  // The ids of a laptop that wrote before would come again.
  const newId = () => around.newId().replace(/^018fd000/, '018fd001')
  writeTo(file, { ...around, newId }, (session) =>
    session.write(ACTOR, [scoreOf(sheetKey('E001', 'verification'), '1.1', deduction)]),
  )
}

const nameOf =
  (town: string) =>
  (id: string): Change => ({
    kind: 'fact-set',
    entity: subjectEntity(id),
    item: 'name',
    body: { value: `${town}${id}制造有限公司` },
  })

function scoresOf(ids: readonly string[], seed: number): Change[] {
  const random = makeRandom(seed)
  const phases = ['selfAssessment', 'verification'] as const
  return ['T', ...ids].flatMap((id) =>
    phases.flatMap((phase) =>
      rubrics[id === 'T' ? 'township' : 'enterprise'].criteria.map((criterion) =>
        scoreOf(
          sheetKey(id, phase),
          criterion.id,
          random.chance(0.2) ? random.below(criterion.points + 1) : 0,
        ),
      ),
    ),
  )
}

const townReader: TownReader = { startChild: startInFork, script: TOWN_READER }

/** An empty city file of a laptop of its own. */
export const makeCity = (folder: string, name = '清源市.duhe-city'): CitySession =>
  CitySession.create(join(folder, name), readRubricTexts(resources), testSurroundings(999))

export const takeIn = (city: CitySession, ...paths: string[]) =>
  city.takeIn(paths, { actor: ACTOR, reader: townReader, work: new Work() })

/** The same with every town counted from its records. */
export const takeInRecomputed = (city: CitySession, ...paths: string[]) =>
  city.takeIn(paths, { actor: ACTOR, reader: townReader, work: new Work(), recompute: true })

/** Calls the work off as soon as so many files have been told of. */
export function takeInUntil(city: CitySession, count: number, ...paths: string[]) {
  const work = new Work()
  let told = 0
  return city.takeIn(paths, {
    ...{ actor: ACTOR, reader: townReader, work },
    told: () => {
      told += 1
      if (told === count) work.cancel()
    },
  })
}
