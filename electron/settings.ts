import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type CityPlace, cityPlace } from '@shared/city-view/place'
import { type Guide, guide } from '@shared/guide'
import { type Place, place } from '@shared/place'
import { THEME_CHOICES, type ThemeChoice } from '@shared/theme'
import { z } from 'zod'
import { writeFileAtomic } from './atomic-file'
import { accountName, readJson } from './home'

const recent = z.object({ file: z.string(), town: z.string(), county: z.string(), openedAt: z.string() })
const settings = z.object({
  actor: z.string(),
  recent: z.array(recent),
  /** The file that was open, and the place in it, when the window was last used. */
  open: z.string().nullable(),
  places: z.record(z.string(), place),
  cityPlaces: z.record(z.string(), cityPlace).catch({}),
  guide: guide.nullable().default(null),
  /** Absent in the settings of an older version, which must not cost the others. */
  theme: z.enum(THEME_CHOICES).catch('system'),
})

type Settings = z.infer<typeof settings>
export type RecentFile = z.infer<typeof recent>

const RECENT_MAX = 12

/** What this laptop remembers between two starts; each change is on the disk before it returns. */
export class SettingsFile {
  private readonly file: string
  private held: Settings

  constructor(home: string) {
    mkdirSync(home, { recursive: true })
    this.file = join(home, 'settings.json')
    const read = settings.safeParse(readJson(this.file))
    this.held = read.success
      ? read.data
      : {
          actor: accountName(),
          recent: [],
          open: null,
          places: {},
          cityPlaces: {},
          guide: null,
          theme: 'system',
        }
  }

  get actor(): string {
    return this.held.actor
  }

  get recent(): readonly RecentFile[] {
    return this.held.recent
  }

  get open(): string | null {
    return this.held.open
  }

  get theme(): ThemeChoice {
    return this.held.theme
  }

  place(caseId: string): Place | null {
    return this.held.places[caseId] ?? null
  }

  cityPlace(key: string): CityPlace | null {
    return this.held.cityPlaces[key] ?? null
  }

  setCityPlace(key: string, place: CityPlace): void {
    this.save({ ...this.held, cityPlaces: { ...this.held.cityPlaces, [key]: place } })
  }

  get guide(): Guide | null {
    return this.held.guide
  }

  setGuide(guide: Guide): void {
    this.save({ ...this.held, guide })
  }

  setActor(actor: string): void {
    this.save({ ...this.held, actor })
  }

  setTheme(theme: ThemeChoice): void {
    this.save({ ...this.held, theme })
  }

  setPlace(caseId: string, place: Place): void {
    this.save({ ...this.held, places: { ...this.held.places, [caseId]: place } })
  }

  setOpened(opened: RecentFile): void {
    const others = this.held.recent.filter((each) => each.file !== opened.file)
    this.save({ ...this.held, open: opened.file, recent: [opened, ...others].slice(0, RECENT_MAX) })
  }

  setClosed(): void {
    this.save({ ...this.held, open: null })
  }

  private save(next: Settings): void {
    this.held = next
    writeFileAtomic(this.file, JSON.stringify(next))
  }
}
