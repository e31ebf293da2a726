import type { CityResult, TownResult } from '../../consolidation/city-result'
import { formatPoints, formatTotal } from '../../format'
import { pointsToNumber } from '../../points'
import type { Annex, Cell, TracedBlock, Words } from '../../report'
import { PHASE_SHORT, STEP_NAMES } from '../../text.zh'
import { enumerate, plan, words } from '../figures'
import { centredColumn, figureCell, lineCell, numberColumn, table, textCell, textColumn } from '../table'
import type { CityPapers } from './city-papers'
import { enterpriseCriteria, townShares, townshipCriteria } from './criteria-annex'
import {
  cityQuote,
  criterionNumber,
  intervalCells,
  marked,
  meanCell,
  NOTHING_CELL,
  sumCell,
  townWords,
  wholeCell,
} from './figures'

const annex = (label: string, title: Words): Annex<Words> => ({ kind: 'annex', label, title })

/** The tables behind the text: the towns, the criteria, the files and what could not be joined. */
export const annexes = (papers: CityPapers): TracedBlock[] => [
  annex('附表一', words`各镇（街道）情况表（均分后为${plan('confidence')}置信区间）`),
  townScores(papers.city),
  townWork(papers.city),
  annex('附表二', '各条细则扣分情况表'),
  enterpriseCriteria(papers.city),
  ...townShares(papers.city),
  ...townshipCriteria(papers.city),
  annex('附表三', '汇总所用案卷清单'),
  fileTable(papers),
  ...unmatched(papers.city),
]

const townScores = ({ towns }: CityResult) =>
  table(
    '各镇（街道）评分',
    [
      textColumn('镇（街道）', 3),
      numberColumn('企业数', 1.6),
      numberColumn('镇级得分', 1.8),
      numberColumn('自评均分', 2),
      numberColumn('抽中核实', 1.8),
      numberColumn('核实均分', 2.1),
      numberColumn('下限', 1.8),
      numberColumn('上限', 1.8),
      numberColumn('高估', 2.1),
      numberColumn('下限', 1.8),
      numberColumn('上限', 1.8),
    ],
    towns.map((town) => {
      const at = { town: town.caseId }
      return [
        textCell(townWords(town)),
        sumCell(town.enterprises, 'enterprises', at),
        townshipCell(town),
        meanCell(town.means.selfAssessment, { what: 'mean', phase: 'selfAssessment', at }),
        sumCell(town.means.verification.count, 'complete.verification', at),
        marked(
          meanCell(town.means.verification, { what: 'mean', phase: 'verification', at }),
          town.verified.isSmall,
        ),
        ...intervalCells(town.verified, 'verified', town.caseId),
        marked(meanCell(town.inflation, { what: 'inflation', at }), town.inflation.isSmall),
        ...intervalCells(town.inflation, 'inflation', town.caseId),
      ]
    }),
  )

function townshipCell({ township, townshipInForce: phase, caseId: town }: TownResult): Cell<Words> {
  const points = phase && township[phase]
  if (phase === null || points === null) return NOTHING_CELL
  return figureCell(formatTotal(points), pointsToNumber(points), {
    is: 'city',
    of: { what: 'township', phase, town },
  })
}

const townWork = ({ towns }: CityResult) =>
  table(
    '各镇（街道）工作情况',
    [
      textColumn('镇（街道）', 3),
      textColumn('阶段', 1.8),
      numberColumn('核实家数', 1.6),
      numberColumn('现不一致', 1.6),
      numberColumn('须重新帮扶', 2),
      numberColumn('抽中首次不一致', 2.2),
      numberColumn('推断上限', 1.6),
      numberColumn('帮扶已办结', 2),
      numberColumn('帮扶未办结', 2),
      numberColumn('最长天数', 1.8),
      numberColumn('新增标杆', 1.8),
    ],
    towns.map((town) => {
      const at = { town: town.caseId }
      const { compared, inconsistent, reassist } = town.verdicts
      return [
        textCell(townWords(town)),
        textCell(town.phase === 'closed' ? STEP_NAMES.closed : PHASE_SHORT[town.phase]),
        sumCell(compared, 'compared', at),
        sumCell(inconsistent, 'inconsistent', at),
        sumCell(reassist, 'reassist', at),
        town.upperBound95 === null ? NOTHING_CELL : sumCell(town.random!.found, 'random.found', at),
        wholeCell(town.upperBound95, { what: 'bound', town: town.caseId }),
        sumCell(town.orders.closed, 'orders.closed', at),
        sumCell(town.orders.open, 'orders.open', at),
        wholeCell(town.orders.oldestDays, { what: 'days', of: 'oldest', town: town.caseId }),
        sumCell(town.benchmarks.isNew, 'benchmarks.isNew', at),
      ]
    }),
  )

const fileTable = ({ city, files }: CityPapers) =>
  table(
    '汇总所用案卷',
    [
      centredColumn('序号', 1),
      textColumn('镇（街道）', 3),
      textColumn('文件', 5),
      textColumn('内容校验码', 7),
    ],
    city.towns.map((town, index) => {
      const file = files.find(({ caseId }) => caseId === town.caseId)
      const field = (text: string, name: 'name' | 'stateHash') =>
        textCell(cityQuote(text, { from: 'file', town: town.caseId, field: name }))
      return [
        lineCell(index),
        textCell(townWords(town)),
        file ? field(file.name, 'name') : NOTHING_CELL,
        file ? field(file.stateHash, 'stateHash') : NOTHING_CELL,
      ]
    }),
  )

/** Criteria that stand otherwise in the city's form: in no sum, and named here. */
function unmatched({ unmatched: found }: CityResult): TracedBlock[] {
  if (found.length === 0) return []
  return [
    annex('附表四', '与市级采用的细则不同、未计入合计的条目'),
    table(
      '未计入合计的细则',
      [
        centredColumn('细则', 1.4),
        textColumn('内容', 7),
        numberColumn('分值', 1.4),
        numberColumn('参评', 1.4),
        numberColumn('扣分', 1.4),
        textColumn('镇（街道）', 4),
      ],
      found.map((each) => {
        const own = each.towns[0]!.caseId
        const of = { form: each.form, id: each.id, own }
        const text = cityQuote(each.text, { from: 'criterion', of })
        const names = each.towns.map(({ caseId, town }) => cityQuote(town, { from: 'town', town: caseId }))
        return [
          textCell(criterionNumber(each)),
          textCell(text),
          figureCell(formatPoints(each.points), pointsToNumber(each.points), {
            is: 'city',
            of: { what: 'criterion-points', of },
          }),
          wholeCell(each.judged, { what: 'loss', of, field: 'judged' }),
          wholeCell(each.deducted, { what: 'loss', of, field: 'deducted' }),
          textCell(enumerate(names)),
        ]
      }),
    ),
  ]
}
