import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { NewTownship } from '@shared/case'
import type { CaseHead } from '@shared/contract'
import { sampleTown } from '@shared/sample/sample-town'
import type { Desk } from '../desk'
import { adoptFile, CASE_ENDING, libraryFolder, newCaseFile } from '../library'
import { PLAN, readRubrics, readRubricTexts } from '../resources'
import { CaseSession } from '../session'
import type { Surroundings } from '../store/clock'
import { createCaseFile } from '../store/create'

/** Makes a case file for a township, with the official forms inside. */
export function makeCase(
  file: string,
  township: NewTownship,
  actor: string,
  { resources, around }: { resources: string; around: Surroundings },
) {
  const asked = { plan: PLAN, township, rubricTexts: readRubricTexts(resources) }
  return createCaseFile(file, asked, actor, around)
}

export const SAMPLE_FILE = `示例案卷${CASE_ENDING}`
const SAMPLE_ACTOR = '示例'

/** Makes the case file of the invented sample town: its list, its self-assessment and its verification. */
export function makeSample(file: string, tools: { resources: string; around: Surroundings }): void {
  const sample = sampleTown(readRubrics(tools.resources))
  makeCase(file, sample.township, SAMPLE_ACTOR, tools)
  const session = CaseSession.open(file, 'write', tools.around)
  try {
    session.write(SAMPLE_ACTOR, sample.changes)
  } finally {
    session.close()
  }
}

export function createCase(desk: Desk, township: NewTownship): CaseHead {
  const { home, around } = desk.tools
  const file = newCaseFile(home, township.town, around.now().getFullYear())
  makeCase(file, township, desk.actor, desk.tools)
  return desk.openCase(file)
}

export async function openChosen(desk: Desk): Promise<CaseHead | null> {
  const file = await desk.tools.dialogs.chooseCase()
  return file === null ? null : openFromAnywhere(desk, file)
}

/** Opens a file that came from anywhere: a copy of it in the library, never the original. */
export const openFromAnywhere = (desk: Desk, file: string): CaseHead =>
  desk.openCase(adoptFile(desk.tools.home, file))

export const openRecent = (desk: Desk, { key }: { key: string }): CaseHead =>
  desk.openCase(desk.recentFile(key))

/** Opens the sample town, made on first use and kept like any other case. */
export function openSample(desk: Desk): CaseHead {
  const { home } = desk.tools
  const file = join(libraryFolder(home), SAMPLE_FILE)
  if (!existsSync(file)) makeSample(file, desk.tools)
  return desk.openCase(file)
}
