import type { NewTownship } from '@shared/case/subject'
import type { CityHead } from '@shared/replies/city-desk'
import type { CaseHead } from '@shared/replies/desk'
import type { Desk } from '../desk'
import { adoptFile, CITY_ENDING, newCaseFile } from '../library'
import { PLAN, readRubricTexts } from '../resources'
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
export function openFromAnywhere(desk: Desk, file: string): CaseHead {
  try {
    return desk.openCase(adoptFile(desk.tools.home, file))
  } catch (error) {
    desk.keepDamaged(file, error)
    throw error
  }
}

export function openRecent(desk: Desk, { key }: { key: string }): CaseHead | CityHead {
  const file = desk.recentFile(key)
  return file.endsWith(CITY_ENDING) ? desk.openCity(file) : desk.openCase(file)
}
