import { z } from 'zod'
import type { CriterionPage } from '../city-view/criterion-page'
import type { EvidencePage } from '../city-view/evidence-page'
import type { HeatMap } from '../city-view/heat-map'
import { cityPlace, cityStep } from '../city-view/place'
import type { LosersPage, SubjectPage } from '../city-view/subject-page'
import type { TownPage } from '../city-view/town-page'
import type { TownPair } from '../city-view/town-pair'
import { citySettings } from '../consolidation/city-settings'
import type { CityHead, CityIntake, CityIssues, CityOverview, SettingsTrial } from '../replies/city-desk'
import { call, nothing, subjectId } from './call'

const caseId = z.string().min(1).max(80)
const key = z.string().min(1).max(200)
const measure = z.object({
  text: z.string().trim().min(1).max(2_000),
  responsible: z.string().trim().max(100),
  due: z.iso.date().nullable(),
})

/** The city file: what comes in, what it comes to, and what the office writes beside it. */
export const cityCalls = {
  'city.create': call(z.object({ name: z.string().trim().min(1).max(60) })).returns<CityHead>(),
  'city.openFile': call(nothing).returns<CityHead | null>(),
  'city.close': call(nothing).returns<null>(),
  'city.savePlace': call(cityPlace).returns<null>(),

  'city.read': call(nothing).returns<CityOverview>(),
  'city.intake': call(nothing).returns<CityIntake>(),
  'city.takeChosen': call(z.object({ what: z.enum(['files', 'folder']) })).returns<CityIntake | null>(),
  'city.takeHanded': call(z.object({ token: z.string().max(60) })).returns<CityIntake>(),
  'city.takeLeft': call(nothing).returns<CityIntake>(),
  'city.putRunAway': call(nothing).returns<CityIntake>(),

  /** What each step down from the whole city is called. */
  'city.trail': call(z.object({ trail: z.array(cityStep).max(3) })).returns<string[]>(),
  'city.map': call(nothing).returns<HeatMap>(),
  'city.pair': call(z.object({ one: caseId, other: caseId })).returns<TownPair>(),
  'city.criterion': call(z.object({ key })).returns<CriterionPage>(),
  'city.town': call(z.object({ caseId })).returns<TownPage>(),
  'city.losers': call(z.object({ caseId, key })).returns<LosersPage>(),
  'city.subject': call(z.object({ caseId, subject: subjectId })).returns<SubjectPage>(),
  'city.evidence': call(z.object({ caseId, subject: subjectId, key })).returns<EvidencePage>(),

  'city.issues': call(nothing).returns<CityIssues>(),
  /** Null gives back what the program proposes. */
  'city.setMeasure': call(z.object({ key, measure: measure.nullable() })).returns<null>(),
  'city.trySettings': call(citySettings).returns<SettingsTrial>(),
  'city.setSettings': call(z.object({ settings: citySettings.nullable() })).returns<null>(),
} as const
