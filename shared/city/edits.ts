import { z } from 'zod'
import { EDITED_TEXT_MAX } from '../case/report-edit'
import { citySettings } from '../consolidation/city-settings'

const text = (max: number) => z.string().trim().min(1).max(max)

const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** What people write into the city file, by kind; each is one cell for every key of its kind. */
export const cityEdits = {
  /** The one key is `city`. */
  settings: citySettings,
  /** By the name of the issue: what is to be done about it, by whom and until when. */
  measure: z.object({
    text: text(2_000),
    responsible: z.string().trim().max(100),
    due: z.iso.date().nullable(),
  }),
  /** By the id of a paragraph of the city report: the words, and what they were written over. */
  paragraph: z.object({
    text: text(EDITED_TEXT_MAX),
    basedOn: z.string().max(20_000),
    figures: z.array(z.string()),
  }),
  /** By its number: a report that went out, of which state of each town it was, and what its wording came from. */
  issued: z.object({
    files: z.array(z.object({ name: z.string(), sha256: digest })).min(1),
    towns: z.array(z.object({ caseId: z.string(), stateHash: digest })),
    wording: digest,
  }),
} as const

export type CityEditKind = keyof typeof cityEdits
export type CityEditValue<Kind extends CityEditKind> = z.output<(typeof cityEdits)[Kind]>

/** Sets a cell; null gives back what the program proposes. */
export type CityChange = {
  [Kind in CityEditKind]: { kind: Kind; key: string; value: CityEditValue<Kind> | null }
}[CityEditKind]

/** A cell as it stands: what was written last, by whom and when (UTC). */
export interface CityCell<Value> {
  value: Value
  by: string
  at: string
}

/** Every cell that somebody has set, by key. */
export type CityCells = {
  readonly [Kind in CityEditKind]: ReadonlyMap<string, CityCell<CityEditValue<Kind>>>
}

/** One row of the history of edits; the rows of one action are taken back together. */
export interface CityEdit {
  action: string
  at: string
  actor: string
  kind: CityEditKind
  key: string
  /** Canonical JSON; null gave back what the program proposes. */
  value: string | null
  /** The action that this one took back: an edit, or the taking back of one, which does it again. */
  undoes: string | null
}

export const SETTINGS_KEY = 'city'
