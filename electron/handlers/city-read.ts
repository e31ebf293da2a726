import type { Verdict } from '@shared/city/intake'
import { type CriterionPage, criterionPageOf } from '@shared/city-view/criterion-page'
import { type EvidencePage, evidencePageOf } from '@shared/city-view/evidence-page'
import { type HeatMap, heatMapOf } from '@shared/city-view/heat-map'
import { cityNextStep } from '@shared/city-view/next-step'
import { figuresOfCity } from '@shared/city-view/overview'
import { type CityStep, stepTo } from '@shared/city-view/place'
import {
  type LosersPage,
  losersPageOf,
  type SubjectPage,
  subjectPageOf,
} from '@shared/city-view/subject-page'
import { type TownPage, townPageOf } from '@shared/city-view/town-page'
import { type TownPair, townPairOf } from '@shared/city-view/town-pair'
import { trailNames } from '@shared/city-view/trail-names'
import { issueName } from '@shared/consolidation/measures'
import { CaseProblem } from '@shared/outcome'
import type { CityOverview } from '@shared/replies/city-desk'
import type { CitySession } from '../city/session'
import type { Desk } from '../desk'
import { issuedReports } from './city-issued'

/** Verdicts that somebody has to do something about. */
const REFUSED: readonly Verdict[] = ['diverged', 'damaged', 'newer-version', 'not-a-case', 'unreadable']

/** The whole city at a glance, and what to do next. */
export function readCity({ city, citySavedAt, intakeRun }: Desk): CityOverview {
  const result = city.result()
  const offered = intakeRun?.offered ?? []
  const common = [...result.common, ...result.townshipCommon]
  const unchecked = common.filter((issue) => !city.cells.measure.has(issueName(issue)))
  const nextStep = cityNextStep({
    towns: result.towns.length,
    refused: offered.filter(({ verdict }) => REFUSED.includes(verdict)).length,
    left: intakeRun?.left.length ?? 0,
    common: common.length,
    unchecked: unchecked.length,
  })
  return { ...figuresOfCity(result), nextStep, issued: issuedReports(city), savedAt: citySavedAt }
}

/** What the steps down are called. */
export function readTrail(city: CitySession, { trail }: { trail: readonly CityStep[] }): string[] {
  const caseId = stepTo(trail, 'town')
  const town = caseId === null ? null : { summary: city.town(caseId), tally: city.tally(caseId) }
  return trailNames(trail, city.result(), town)
}

export const readMap = (city: CitySession): HeatMap => heatMapOf(city.result())

export const readPair = (city: CitySession, { one, other }: { one: string; other: string }): TownPair =>
  townPairOf(city.result(), one, other) ?? gone('镇')

export const readCriterion = (city: CitySession, { key }: { key: string }): CriterionPage =>
  criterionPageOf(city.result(), key) ?? gone('细则')

export const readTown = (city: CitySession, { caseId }: { caseId: string }): TownPage =>
  townPageOf(city.result(), city.town(caseId)) ?? gone('镇')

export const readLosers = (city: CitySession, { caseId, key }: { caseId: string; key: string }): LosersPage =>
  losersPageOf(city.town(caseId), city.tally(caseId), key) ?? gone('细则')

export const readSubject = (
  city: CitySession,
  { caseId, subject }: { caseId: string; subject: string },
): SubjectPage => subjectPageOf(city.town(caseId), city.tally(caseId), subject) ?? gone('企业')

export function readEvidence(
  city: CitySession,
  { caseId, ...at }: { caseId: string; subject: string; key: string },
): EvidencePage {
  const source = city.towns().find((each) => each.caseId === caseId) ?? gone('镇')
  return evidencePageOf(city.town(caseId), city.tally(caseId), source, at) ?? gone('细则')
}

/** A place that was kept may name what a newer file of its town does not have any more. */
function gone(what: string): never {
  throw new CaseProblem('gone', `市级汇总里已没有这个${what}。请按 Esc 返回上一级。`)
}
