import type { CityCells, CityEditKind } from '@shared/city/edits'
import type { ActionTurned } from '@shared/replies/action'
import type { Desk } from '../desk'

const KIND_NAMES: Readonly<Record<CityEditKind, string>> = {
  settings: '改认定标准',
  measure: '改措施',
  paragraph: '改写报告',
  issued: '出报告',
}

/** Takes the last edit of the city file back. */
export const undoCity = (desk: Desk): ActionTurned => turn(desk, () => desk.city.undo(desk.actor))

/** Does the edit that was taken back last again. */
export const redoCity = (desk: Desk): ActionTurned => turn(desk, () => desk.city.redo(desk.actor))

function turn(desk: Desk, write: () => void): ActionTurned {
  const { city, tools } = desk
  const before = city.cells
  write()
  desk.citySavedAt = tools.around.now().toISOString()
  return { event: desk.citySavedAt, what: turnedBetween(before, city.cells) }
}

function turnedBetween(before: CityCells, after: CityCells): string {
  const kinds = Object.keys(KIND_NAMES) as CityEditKind[]
  const turned = kinds.filter((kind) => {
    const keys = new Set([...before[kind].keys(), ...after[kind].keys()])
    return [...keys].some(
      (key) => JSON.stringify(before[kind].get(key)?.value) !== JSON.stringify(after[kind].get(key)?.value),
    )
  })
  return turned.map((kind) => KIND_NAMES[kind]).join('、')
}
