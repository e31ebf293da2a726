import type { SubjectAssessment } from '../assessment'
import type { ScoredPhase } from '../case/phase'
import { completeSheets, sumTotals } from '../groups'
import { sumPoints } from '../points'
import type { FigureBlock, Words } from '../report'
import type { Rubric } from '../rubric'
import { PHASE_SHORT } from '../text.zh'
import { groupedBars } from './charts/grouped-bars'
import { heatMap } from './charts/heat-map'
import { type Measure, measureOf } from './charts/measure'
import { ranking } from './charts/ranking'
import type { Tone } from './figure'
import { plan, quote, words } from './figures'
import type { NamedGroup } from './named-groups'
import { sectionTitle } from './names'
import type { Source } from './source'
import { meanCell, shareCell } from './table'

type Figures = FigureBlock<Words>[]

const DRAWN: readonly { phase: ScoredPhase; tone: Tone }[] = [
  { phase: 'selfAssessment', tone: 'self' },
  { phase: 'assistance', tone: 'assisted' },
  { phase: 'verification', tone: 'verified' },
]

const SERIES = DRAWN.map(({ phase, tone }) => ({ title: PHASE_SHORT[phase], tone }))

/** A share as a percentage of its whole; null of nothing. */
const rateOf = (part: number, whole: number, source: Source): Measure | null =>
  whole === 0 ? null : { cell: shareCell(part, whole, source), at: (part / whole) * 100 }

/** A mean of fewer scores than this is not drawn beside one of many. */
const FEWEST = 3

const LEFT_OUT = '（不足三家的不列）'

function meanOf({ who, members }: NamedGroup, phase: ScoredPhase): Measure | null {
  const sum = sumTotals(members, phase)
  return sum.count < FEWEST ? null : measureOf(meanCell(sum, { is: 'mean', phase, who }))
}

/** 得分率 of the town's sections on each sheet; a section that is not fully answered has none. */
export const townSectionFigure = ({ id, sheets }: SubjectAssessment, rubric: Rubric): Figures =>
  groupedBars({
    caption: words`镇级“${plan('system')}”机制各部分得分率`,
    title: '部分',
    series: SERIES,
    groups: rubric.sections.map((section, index) => ({
      name: sectionTitle(rubric, section),
      values: DRAWN.map(({ phase }) => {
        const score = sheets[phase]?.score.sections[index]
        if (!score || score.unanswered > 0) return null
        const of = { subject: id, phase, section: section.no }
        return rateOf(score.score, section.points, { is: 'rate', of })
      }),
    })),
    unit: '%',
  })

/** Mean scores of groups of enterprises on each sheet; one group alone is nothing to compare. */
export function groupMeansFigure(caption: string, title: string, groups: readonly NamedGroup[]): Figures {
  if (groups.length < 2) return []
  return groupedBars({
    caption: words`${caption}${isAnyLeftOut(groups) ? LEFT_OUT : ''}`,
    title,
    series: SERIES,
    groups: groups.map((group) => ({
      name: group.name,
      values: DRAWN.map(({ phase }) => meanOf(group, phase)),
    })),
    unit: '',
  })
}

const isAnyLeftOut = (groups: readonly NamedGroup[]) =>
  groups.some(({ members }) =>
    DRAWN.some(({ phase }) => {
      const { count } = sumTotals(members, phase)
      return count > 0 && count < FEWEST
    }),
  )

/** The phase whose means tell something of every group: 核实 where each has enough of it, else 自评. */
const drawnPhase = (groups: readonly NamedGroup[]): ScoredPhase =>
  groups.every(({ members }) => sumTotals(members, 'verification').count >= FEWEST)
    ? 'verification'
    : 'selfAssessment'

/** Groups by their mean score, the best first, against the mean of all; one alone is nothing to compare. */
export function groupRankingFigure(caption: string, title: string, groups: readonly NamedGroup[]): Figures {
  const phase = drawnPhase(groups)
  const rows = groups.flatMap((group) => {
    const value = meanOf(group, phase)
    return value ? [{ name: group.name, value, interval: null }] : []
  })
  if (rows.length < 2) return []
  const all = { name: '', who: {}, members: groups.flatMap(({ members }) => members) }
  return ranking({
    caption: words`${caption}${PHASE_SHORT[phase]}均分${rows.length < groups.length ? LEFT_OUT : ''}`,
    titles: { name: title, value: `${PHASE_SHORT[phase]}均分`, low: '', high: '' },
    rows: rows.toSorted((a, b) => b.value.at - a.value.at),
    reference: { name: '全部平均', value: meanOf(all, phase)! },
    unit: '',
  })
}

/** 得分率 of each section in each group of enterprises, the weak ones dark. */
export function weakSectionsFigure(
  caption: string,
  title: string,
  groups: readonly NamedGroup[],
  rubric: Rubric,
): Figures {
  if (groups.length < 2) return []
  const phase = drawnPhase(groups)
  return heatMap({
    caption: `${caption}${PHASE_SHORT[phase]}得分率`,
    title,
    columns: rubric.sections.map(
      (section) =>
        words`${quote(section.title, { from: 'form-section', form: rubric.subject, id: section.no })}`,
    ),
    rows: groups.map(({ name, who, members }) => ({
      name,
      values: rubric.sections.map((section, index) => {
        const sheets = completeSheets(members, phase)
        const sum = sumPoints(sheets.map(({ score }) => score.sections[index]!.score))
        const source = { is: 'mean-rate', phase, who, section: section.no } as const
        return rateOf(sum, sheets.length * section.points, source)
      }),
    })),
    unit: '%',
    limits: [60, 70, 80, 90],
    dark: 'low',
  })
}
