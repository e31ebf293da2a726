import { DEFAULT_CITY_SETTINGS } from '@shared/consolidation/city-settings'
import { expect, test } from 'vitest'
import { ACTOR } from '../builders/case-file'
import { makeCity, makeTown, takeIn } from '../builders/city-files'
import { tempFolder } from '../builders/folder'

test('the towns and totals that are told alone are those of the whole result, by whatever settings', async () => {
  const folder = tempFolder()
  for (const number of [1, 2, 3]) makeTown(folder, { number, enterprises: number + 3 })
  const city = makeCity(folder)
  await takeIn(city, folder)
  const isThatOfTheResult = () => {
    const { towns, totals } = city.result()
    expect(towns).toHaveLength(3)
    expect(totals.enterprises).toBe(4 + 5 + 6)
    expect(city.addedUp()).toMatchObject({ towns, totals })
  }
  isThatOfTheResult()
  city.edit(ACTOR, [{ kind: 'settings', key: 'city', value: { ...DEFAULT_CITY_SETTINGS, smallest: 2 } }])
  isThatOfTheResult()
  city.close()
})
