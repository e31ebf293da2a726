import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type SampleCountyTown, sampleCounty } from '@shared/sample/sample-county'
import { CASE_ENDING, freeName } from '../library'
import { PLAN, readRubrics, readRubricTexts } from '../resources'
import { CaseSession } from '../session'
import type { Surroundings } from '../store/clock'
import { createCaseFile } from '../store/create'
import { sha256 } from '../store/hash'
import { signSheet } from './signatures'

interface CountyTools {
  resources: string
  around: Surroundings
}

/** Makes the case files of the four invented towns, each written step by step as its people did. */
export function makeCounty(folder: string, tools: CountyTools): string[] {
  mkdirSync(folder, { recursive: true })
  return sampleCounty(readRubrics(tools.resources), sha256).map((town) => makeTown(folder, town, tools))
}

function makeTown(folder: string, { township, steps }: SampleCountyTown, tools: CountyTools): string {
  const file = freeName(join(folder, `${township.town}${CASE_ENDING}`))
  const calendar = { now: steps[0]!.at }
  const around = { ...tools.around, now: () => new Date(calendar.now) }
  const asked = { plan: PLAN, township, rubricTexts: readRubricTexts(tools.resources) }
  createCaseFile(file, asked, steps[0]!.actor, around)
  const session = CaseSession.open(file, 'write', around)
  try {
    for (const { at, actor, changes, signed } of steps) {
      calendar.now = at
      session.write(actor, changes)
      for (const key of signed) signSheet(session, actor, { key, name: actor })
    }
  } finally {
    session.close()
  }
  return file
}
