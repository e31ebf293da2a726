import type { CityCells, CityEditKind } from '@shared/city/edits'
import { CaseProblem } from '@shared/outcome'
import type { ActionTurned } from '@shared/replies/action'
import type { Desk } from '../desk'

const KIND_NAMES: Readonly<Record<CityEditKind, string>> = {
  settings: '改认定标准',
  measure: '改措施',
  paragraph: '改写报告',
}

/** Takes the last edit of the city file back. */
export function undoCity(desk: Desk): ActionTurned {
  const { city, actor, tools } = desk
  const before = city.cells
  city.undo(actor)
  desk.citySavedAt = tools.around.now().toISOString()
  return { event: desk.citySavedAt, what: turnedBetween(before, city.cells) }
}

/** An edit is taken back by another one, which an undo would take for the last; a redo would need its own mark. */
export function redoCity(): never {
  throw new CaseProblem('nothing-to-redo', '市级汇总里撤销了的不能重做，内容没有变。需要时请再改一次。')
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
