import type { NewTownship } from '@shared/case/subject'
import type { CityHead } from '@shared/replies/city-desk'
import type { CaseHead } from '@shared/replies/desk'
import type { Desk } from '../desk'
import { receiveFile } from '../exchange/receive'
import { CITY_ENDING, newCaseFile } from '../library'
import { recentFile } from '../recent-files'
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

/** Lets the panel choose a file and takes it in; null where they cancel, or where it waits for its code. */
export async function openChosen(desk: Desk): Promise<CaseHead | null> {
  const file = await desk.tools.dialogs.chooseCase()
  return file === null ? null : receiveFile(desk, file)
}

export function openRecent(desk: Desk, { key }: { key: string }): CaseHead | CityHead {
  const file = recentFile(desk.tools.settings, key)
  return file.endsWith(CITY_ENDING) ? desk.openCity(file) : desk.openCase(file)
}
