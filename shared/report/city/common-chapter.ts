import type { CityResult, CommonIssue } from '../../consolidation/city-result'
import { formatShare } from '../../format'
import { heading, strong, type TracedBlock, type Words } from '../../report'
import { enumerate, plan, words } from '../figures'
import { named, numbered } from '../named-paragraph'
import { centredColumn, figureCell, lineCell, numberColumn, table, textCell, textColumn } from '../table'
import type { CityPapers } from './city-papers'
import {
  cityFigure,
  cityQuote,
  criterionAt,
  criterionName,
  criterionNumber,
  criterionText,
  pointsLost,
  share,
  shareCell,
  shareInterval,
} from './figures'
import { problemHeatMap } from './town-figures'

/** 三、共性问题: what is widespread by the declared shares, of the enterprises and of the townships. */
export function commonChapter(papers: CityPapers): TracedBlock[] {
  const { city } = papers
  return [
    heading(1, '三、共性问题'),
    named('common/rule', ruleWords(city)),
    heading(2, '（一）生产经营单位的共性问题'),
    ...enterpriseIssues(papers),
    ...problemHeatMap(city),
    heading(2, '（二）镇（街道）的共性问题'),
    ...townshipIssues(papers),
  ]
}

const setting = (tenThousandths: number, of: 'townShare' | 'enterpriseShare') =>
  cityFigure(formatShare(tenThousandths, 10_000), { what: 'setting', of })

const ruleWords = ({ settings }: CityResult): Words =>
  words`本报告所称共性问题，是指有扣分的镇（街道）不少于${setting(settings.townShare, 'townShare')}、且扣分企业占参评企业不少于${setting(settings.enterpriseShare, 'enterpriseShare')}的细则，按扣分企业占比排列；括号内为占比的${plan('confidence')}置信区间。`

function enterpriseIssues({ city: { common }, rubrics: { enterprise: rubric } }: CityPapers): TracedBlock[] {
  if (common.length === 0) return [named('common/enterprise', '没有达到上述标准的共性问题。')]
  return [
    named(
      'common/enterprise',
      words`共有${cityFigure(String(common.length), { what: 'issues' })}条细则属于共性问题。`,
    ),
    issueTable(common),
    ...common.map((issue, index) =>
      numbered(
        `common/enterprise/${issue.criterion.key}`,
        index,
        strong(words`${criterionName(issue.criterion, rubric)}落实不到位。`),
        issueWords(issue),
      ),
    ),
  ]
}

const issueTable = (common: readonly CommonIssue[]) =>
  table(
    '生产经营单位共性问题',
    [
      centredColumn('序号', 1.2),
      centredColumn('细则', 1.6),
      numberColumn('有扣分的镇数', 2.2),
      numberColumn('参评家数', 2),
      numberColumn('扣分家数', 2),
      numberColumn('占比', 2),
      textColumn('占比区间', 3.4),
    ],
    common.map((issue, index) => {
      const of = criterionAt(issue.criterion)
      const loss = (field: 'judged' | 'deducted', value: number) =>
        figureCell(String(value), value, { is: 'city', of: { what: 'loss', of, field } })
      return [
        lineCell(index),
        textCell(criterionNumber(issue.criterion)),
        figureCell(String(issue.towns), issue.towns, {
          is: 'city',
          of: { what: 'loss-towns', of, field: 'deducted' },
        }),
        loss('judged', issue.share.whole),
        loss('deducted', issue.share.part),
        shareCell(issue.share, { what: 'share', of }),
        textCell(shareInterval(issue.share, { what: 'share', of })),
      ]
    }),
  )

function issueWords({ criterion, towns, share: part, examples }: CommonIssue): Words {
  const of = criterionAt(criterion)
  const where = cityFigure(String(towns), { what: 'loss-towns', of, field: 'deducted' })
  const judged = cityFigure(String(part.whole), { what: 'loss', of, field: 'judged' })
  const deducted = cityFigure(String(part.part), { what: 'loss', of, field: 'deducted' })
  const small = part.isSmall ? '参评家数少，仅作提示。' : ''
  return words`该条考评“${criterionText(criterion)}”，${where}个镇（街道）有扣分，参评${judged}家中${deducted}家扣分，占${share(part, { what: 'share', of })}（${shareInterval(part, { what: 'share', of })}）。${exampleWords(examples, criterion)}${small}`
}

/** Who lost most, and why. */
export function exampleWords(examples: CommonIssue['examples'], criterion: CommonIssue['criterion']): Words {
  const of = criterionAt(criterion)
  const parts = examples.map(({ caseId, town, subject, name, reason, deduction }) => {
    const where = cityQuote(town, { from: 'town', town: caseId })
    const who = cityQuote(name, { from: 'subject', town: caseId, subject })
    const lost = pointsLost(deduction, { what: 'lost', of, town: caseId, subject })
    const why = reason ? words`：${cityQuote(reason, { from: 'reason', of, town: caseId, subject })}` : ''
    return words`${who}（${where}，扣${lost}分${why}）`
  })
  return parts.length === 0 ? '' : words`如${enumerate(parts)}。`
}

function townshipIssues({ city: { townshipCommon }, rubrics }: CityPapers): TracedBlock[] {
  if (townshipCommon.length === 0) return [named('common/township', '没有达到上述镇（街道）占比的细则。')]
  return townshipCommon.map(({ criterion, towns, townsJudged }, index) => {
    const of = criterionAt(criterion)
    const count = (value: number, field: 'deducted' | 'judged') =>
      cityFigure(String(value), { what: 'loss-towns', of, field })
    return numbered(
      `common/township/${criterion.key}`,
      index,
      strong(words`${criterionName(criterion, rubrics.township)}落实不到位。`),
      words`该条考评“${criterionText(criterion)}”，参评${count(townsJudged, 'judged')}个镇（街道）中${count(towns, 'deducted')}个扣分。`,
    )
  })
}
