import type { CityResult, CriterionTown, Share } from '../consolidation/city-result'
import { type CriterionHead, headOf } from './criterion-head'

/** Towns × criteria: which share of those that answered lost points. */
export interface HeatMap {
  columns: readonly CriterionHead[]
  /** The chapters above them, each with how many columns it spans. */
  chapters: readonly { no: string; title: string; span: number }[]
  rows: readonly { caseId: string; name: string; cells: readonly CriterionTown[] }[]
  /** The whole city, by column. */
  shares: readonly Share[]
}

/** The criteria of the city's forms in form order, those of the enterprises before those of the townships. */
export function heatMapOf({ towns, criteria, sections }: CityResult): HeatMap {
  const spans = sections
    .map(({ form, no, title }) => {
      const span = criteria.filter((each) => each.form === form && each.section === no).length
      return { no: form === 'township' ? `镇级 ${no}` : no, title, span }
    })
    .filter(({ span }) => span > 0)
  return {
    columns: criteria.map(headOf),
    chapters: spans,
    rows: towns.map(({ caseId, name }, index) => ({
      caseId,
      name,
      cells: criteria.map((each) => each.towns[index] ?? null),
    })),
    shares: criteria.map(({ share }) => share),
  }
}
