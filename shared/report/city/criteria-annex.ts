import type { CityResult, CriterionResult, TownResult } from '../../consolidation/city-result'
import type { Cell, TracedBlock, Words } from '../../report'
import { words } from '../figures'
import { centredColumn, numberColumn, table, textCell, textColumn } from '../table'
import {
  criterionAt,
  criterionNumber,
  criterionText,
  NOTHING_CELL,
  shareCell,
  shareInterval,
  townWords,
  wholeCell,
} from './figures'

/** Every criterion of the enterprises with its share and interval. */
export const enterpriseCriteria = ({ criteria }: CityResult) =>
  table(
    '生产经营单位细则扣分情况',
    [
      centredColumn('细则', 1.4),
      textColumn('内容', 8),
      numberColumn('参评', 1.4),
      numberColumn('扣分', 1.4),
      numberColumn('占比', 1.8),
      textColumn('占比区间', 3.2),
    ],
    criteria
      .filter(({ form }) => form === 'enterprise')
      .map((each) => {
        const of = criterionAt(each)
        const interval = each.share.interval
          ? textCell(shareInterval(each.share, { what: 'share', of }))
          : NOTHING_CELL
        return [...lossCells(each), interval]
      }),
  )

/** The criteria of the townships that some lost points on; the others have nothing to say. */
export function townshipCriteria({ criteria }: CityResult): TracedBlock[] {
  const lost = criteria.filter(({ form, deducted }) => form === 'township' && deducted > 0)
  if (lost.length === 0) return []
  return [
    table(
      '镇（街道）细则扣分情况（未列的没有扣分）',
      [
        centredColumn('细则', 1.4),
        textColumn('内容', 10),
        numberColumn('参评镇数', 2),
        numberColumn('扣分镇数', 2),
        numberColumn('占比', 1.8),
      ],
      lost.map(lossCells),
    ),
  ]
}

function lossCells(criterion: CriterionResult): Cell<Words>[] {
  const of = criterionAt(criterion)
  const loss = (field: 'judged' | 'deducted') => wholeCell(criterion[field], { what: 'loss', of, field })
  return [
    textCell(criterionNumber(criterion)),
    textCell(criterionText(criterion)),
    loss('judged'),
    loss('deducted'),
    shareCell(criterion.share, { what: 'share', of }),
  ]
}

/** More towns than this have no column of their own on an upright page. */
const TOWNS_ACROSS = 8

/** The share of each criterion in each town, where there is room for the towns. */
export function townShares({ criteria, towns }: CityResult): TracedBlock[] {
  if (towns.length < 2 || towns.length > TOWNS_ACROSS) return []
  return [
    table(
      '各镇（街道）生产经营单位细则扣分占比',
      [
        centredColumn('细则', 1.6),
        ...towns.map((town) => numberColumn(words`${townWords(town)}`, 2)),
        numberColumn('合计', 2),
      ],
      criteria
        .filter(({ form }) => form === 'enterprise')
        .map((each) => [
          textCell(criterionNumber(each)),
          ...towns.map((town, index) => townShareCell(each, town, index)),
          shareCell(each.share, { what: 'share', of: criterionAt(each) }),
        ]),
    ),
  ]
}

function townShareCell(criterion: CriterionResult, { caseId }: TownResult, index: number): Cell<Words> {
  const part = criterion.towns[index]
  if (!part) return NOTHING_CELL
  const share = { part: part.deducted, whole: part.judged, interval: null, isSmall: part.isSmall }
  return shareCell(share, { what: 'share', of: criterionAt(criterion), at: { town: caseId } })
}
