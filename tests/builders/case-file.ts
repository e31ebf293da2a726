import { join, resolve } from 'node:path'
import type { SheetKey } from '@shared/case/sheet'
import { PANEL } from '@shared/case/sheet'
import type { NewTownship } from '@shared/case/subject'
import { sheetEntity, subjectEntity } from '@shared/entity'
import type { Change } from '@shared/events'
import { PLAN, readRubrics, readRubricTexts } from '../../electron/resources'
import { CaseSession } from '../../electron/session'
import type { Surroundings } from '../../electron/store/clock'
import { createCaseFile } from '../../electron/store/create'
import { testSurroundings } from './surroundings'

/** From the project's folder, where every runner starts: vitest, Playwright and the benchmarks share no other name for it. */
export const resources = resolve('resources')
export const rubrics = readRubrics(resources)

export const TOWN: NewTownship = { town: '云海镇', county: '临江县', city: '清源市', enterpriseBase: 850 }
export const ACTOR = '沈远山'

export const newCase = (township = TOWN) => ({
  plan: PLAN,
  township,
  rubricTexts: readRubricTexts(resources),
})

export interface CaseFile {
  file: string
  around: ReturnType<typeof testSurroundings>
}

/** A case file in this folder with invented enterprises E001, E002…, one action each. */
export function makeCaseFile(folder: string, enterprises = 0, name = '云海镇.duhe'): CaseFile {
  const file = join(folder, name)
  const around = testSurroundings()
  createCaseFile(file, newCase(), ACTOR, around)
  if (enterprises > 0) writeTo(file, around, (session) => session.write(ACTOR, namesOf(enterprises)))
  return { file, around }
}

/** Opens the file for work, hands it over and closes it. */
export function writeTo<T>(file: string, around: Surroundings, work: (session: CaseSession) => T): T {
  const session = CaseSession.open(file, 'write', around)
  try {
    return work(session)
  } finally {
    session.close()
  }
}

export const enterpriseId = (number: number) => `E${String(number).padStart(3, '0')}`

const namesOf = (enterprises: number): Change[] =>
  Array.from({ length: enterprises }, (_, index) => ({
    kind: 'fact-set',
    entity: subjectEntity(enterpriseId(index + 1)),
    item: 'name',
    body: { value: `云海第${index + 1}制造有限公司` },
  }))

export const sheetKey = (subject: string, phase: SheetKey['phase'] = 'verification'): SheetKey => ({
  subject,
  phase,
  round: 1,
  scorer: PANEL,
})

/** A deduction in hundredths; one of 0 is full points. */
export const scoreOf = (key: SheetKey, criterion: string, deduction: number): Change => ({
  kind: 'score-set',
  entity: sheetEntity(key),
  item: criterion,
  body: { kind: 'scored', deduction, reason: deduction > 0 ? '台账不全' : null, basis: null },
})
