import {
  type CityCells,
  type CityChange,
  type CityEdit,
  type CityEditKind,
  cityEdits,
} from '@shared/city/edits'
import { CaseProblem } from '@shared/outcome'
import { canonicalJson } from '../store/hash'
import type { Db } from '../store/schema'

/** The whole history of edits, the first first. */
export const listEdits = (db: Db): CityEdit[] =>
  db.prepare('SELECT action, at, actor, kind, key, value, undoes FROM edit ORDER BY id').all() as CityEdit[]

/** The cells after a history: of each the last that was written. Kinds of newer versions are kept, not read. */
export function cellsOf(edits: readonly CityEdit[]): CityCells {
  const cells: Record<CityEditKind, Map<string, { value: never; by: string; at: string }>> = {
    settings: new Map(),
    measure: new Map(),
    paragraph: new Map(),
    issued: new Map(),
  }
  for (const { kind, key, value, actor, at } of edits) {
    if (!Object.hasOwn(cells, kind)) continue
    if (value === null) cells[kind].delete(key)
    else cells[kind].set(key, { value: cityEdits[kind].parse(JSON.parse(value)) as never, by: actor, at })
  }
  return cells
}

interface By {
  action: string
  at: string
  actor: string
}

/** Writes the changes of one action; throws CaseProblem `bad-input` where one of them is not what its kind takes. */
export function writeEdits(db: Db, by: By, changes: readonly CityChange[]): void {
  const rows = changes.map(({ kind, key, value }): CityEdit => {
    const parsed = value === null ? null : cityEdits[kind].safeParse(value)
    if (parsed && !parsed.success)
      throw new CaseProblem(
        'bad-input',
        '输入的内容太长或不符合要求，没有保存。请检查后重试。',
        parsed.error.issues,
      )
    return { ...by, kind, key, value: parsed && canonicalJson(parsed.data), undoes: null }
  })
  insertAll(db, rows)
}

/** Takes an action back: every cell that it set gets what it had before. */
export function undoEdits(db: Db, edits: readonly CityEdit[], by: By, action: string): void {
  const first = edits.findIndex((edit) => edit.action === action)
  const before = (kind: string, key: string) =>
    edits.slice(0, first).findLast((edit) => edit.kind === kind && edit.key === key)?.value ?? null
  const rows = edits
    .filter((edit) => edit.action === action)
    .map(({ kind, key }): CityEdit => ({ ...by, kind, key, value: before(kind, key), undoes: action }))
  insertAll(db, rows)
}

/** Sets again what an action had set that was taken back. */
export function redoEdits(
  db: Db,
  edits: readonly CityEdit[],
  by: By,
  { action, by: undo }: { action: string; by: string },
): void {
  const rows = edits
    .filter((edit) => edit.action === action)
    .map(({ kind, key, value }): CityEdit => ({ ...by, kind, key, value, undoes: undo }))
  insertAll(db, rows)
}

function insertAll(db: Db, rows: readonly CityEdit[]): void {
  const insert = db.prepare(
    'INSERT INTO edit (action, at, actor, kind, key, value, undoes) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  db.transaction(() => {
    for (const row of rows)
      insert.run(row.action, row.at, row.actor, row.kind, row.key, row.value, row.undoes)
  }).immediate()
}
