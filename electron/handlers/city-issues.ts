import { type CityEditValue, SETTINGS_KEY } from '@shared/city/edits'
import { issuesOf } from '@shared/city-view/issues'
import { settingsTrial } from '@shared/city-view/settings-trial'
import type { CitySettings } from '@shared/consolidation/city-settings'
import { SHIPPED_MEASURES } from '@shared/consolidation/measures'
import type { CityIssues, SettingsTrial } from '@shared/replies/city-desk'
import type { CitySession } from '../city/session'
import type { Desk } from '../desk'

/** What is common, what stands out, and what is to be done about each. */
export function readIssues(city: CitySession): CityIssues {
  return {
    ...issuesOf(city.result(), city.cells.measure, SHIPPED_MEASURES),
    settings: city.settings,
    isDefault: !city.cells.settings.has(SETTINGS_KEY),
  }
}

export function setMeasure(
  desk: Desk,
  { key, measure }: { key: string; measure: CityEditValue<'measure'> | null },
): null {
  return write(desk, { kind: 'measure', key, value: measure })
}

export const trySettings = (city: CitySession, settings: CitySettings): SettingsTrial =>
  settingsTrial(city.result(), city.resultWith(settings))

export const setSettings = (desk: Desk, { settings }: { settings: CitySettings | null }): null =>
  write(desk, { kind: 'settings', key: SETTINGS_KEY, value: settings })

function write(desk: Desk, change: Parameters<CitySession['edit']>[1][number]): null {
  desk.city.edit(desk.actor, [change])
  desk.citySavedAt = desk.tools.around.now().toISOString()
  return null
}
