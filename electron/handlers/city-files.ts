import type { CityPlace } from '@shared/city-view/place'
import type { CityHead } from '@shared/replies/city-desk'
import { adoptCity, cityHead } from '../city/open-city'
import { CitySession } from '../city/session'
import type { Desk } from '../desk'
import { newCityFile } from '../library'
import { readRubricTexts } from '../resources'

export function createCity(desk: Desk, { name }: { name: string }): CityHead {
  const { home, around, resources } = desk.tools
  const file = newCityFile(home, name, around.now().getFullYear())
  CitySession.create(file, readRubricTexts(resources), around).close()
  return desk.openCity(file)
}

export async function openChosenCity(desk: Desk): Promise<CityHead | null> {
  const file = await desk.tools.dialogs.chooseCity()
  return file === null ? null : openCityFromAnywhere(desk, file)
}

/** Opens a city file that came from anywhere: a copy of it in the library, never the original. */
export const openCityFromAnywhere = (desk: Desk, file: string): CityHead =>
  desk.openCity(adoptCity(desk.tools.home, file, desk.tools.around))

export function saveCityPlace(desk: Desk, place: CityPlace): null {
  desk.tools.settings.setCityPlace(cityHead(desk.city).key, place)
  return null
}
