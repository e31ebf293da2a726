import type { CityResult } from '../../consolidation/city-result'
import { type NextStep, nextSteps } from '../../consolidation/next-steps'
import { formatMean } from '../../format'
import { heading, type Phrase, strong, type TracedBlock, type Words } from '../../report'
import type { CitySum } from '../city-source'
import { enumerate, words } from '../figures'
import { named, numbered } from '../named-paragraph'
import type { CityPapers } from './city-papers'
import { cityFigure, cityQuote, sum } from './figures'

/** 六、下一步工作计划: what the data asks for, and of which towns. */
export function nextChapter({ city }: CityPapers): TracedBlock[] {
  const steps = nextSteps(city)
  return [
    heading(1, '六、下一步工作计划'),
    ...(steps.length > 0
      ? steps.map((step, index) =>
          numbered(`next/${step.kind}`, index, strong(`${STEPS[step.kind].what}。`), stepWords(step, city)),
        )
      : [named('next', '汇总数据中没有待办事项，转入常态化运行。')]),
  ]
}

interface StepWords {
  what: string
  /** Before the towns, and after them. */
  before: string
  after: string
  /** What is counted in each town, with its unit; null where only the town is named. */
  counted: { of: CitySum | 'unmatched'; unit: string } | null
}

const STEPS: Readonly<Record<NextStep['kind'], StepWords>> = {
  overdue: {
    what: '补齐已到期的阶段工作',
    before: '督促',
    after: '限期完成已到期的阶段任务，并说明未按期完成的原因',
    counted: { of: 'deadlines.overdue', unit: '个阶段已到期' },
  },
  verify: {
    what: '完成随机抽取企业的督导核实',
    before: '组织',
    after: '完成抽样和首次核实，未完成前不对其名单作推断',
    counted: null,
  },
  orders: {
    what: '办结重新帮扶',
    before: '跟踪督办',
    after: '尚未办结的重新帮扶，整改到位后再次核实销号',
    counted: { of: 'orders.open', unit: '件' },
  },
  inflated: {
    what: '纠正自评虚高',
    before: '提醒',
    after: '，核实得分明显低于自评，组织企业对照细则重新自评，抽查复核',
    counted: null,
  },
  below: {
    what: '加强薄弱镇（街道）帮扶',
    before: '向',
    after: '增派专家，其核实均分的区间上限低于全市平均，列为下一轮帮扶重点',
    counted: null,
  },
  benchmarks: {
    what: '补足标杆企业',
    before: '指导',
    after: '加大典型培育力度，补足新增标杆企业',
    counted: { of: 'benchmarks.missing', unit: '家' },
  },
  tolerance: {
    what: '声明不一致的标准',
    before: '督促',
    after: '在抽样之前声明不一致的标准',
    counted: null,
  },
  decide: {
    what: '裁定案卷中的未决事项',
    before: '督促',
    after: '裁定冲突和多人评分，确定采用的评分表',
    counted: { of: 'undecided', unit: '处' },
  },
  forms: {
    what: '统一评分细则版本',
    before: '核对',
    after: '使用的评分细则，文字或分值不同的条目按市级采用的版本重新评定后再汇总',
    counted: { of: 'unmatched', unit: '条' },
  },
}

function stepWords({ kind, towns }: NextStep, city: CityResult): Words {
  const { before, after, counted } = STEPS[kind]
  if (counted) return words`${before}${countedTowns({ kind, towns }, counted)}${after}。`
  const names = towns.map(({ caseId, town }) => {
    const name = townName({ caseId, town })
    return kind === 'inflated' ? words`${name}${inflationWords(city, caseId)}` : words`${name}`
  })
  return words`${before}${enumerate(names)}${after}。`
}

const townName = ({ caseId, town }: { caseId: string; town: string }): Phrase =>
  cityQuote(town, { from: 'town', town: caseId })

/** Towns with the same number stand together, so that it is said once. */
function countedTowns({ kind, towns }: NextStep, { of, unit }: NonNullable<StepWords['counted']>): Words {
  const missing = kind === 'benchmarks' ? '差' : ''
  const groups = [...Map.groupBy(towns, ({ number }) => number)]
  const parts = groups.map(([number, alike]) => {
    const each = alike.length > 1 ? '各' : ''
    const count = counting(number, of, alike[0]!.caseId)
    return words`${enumerate(alike.map(townName))}（${each}${missing}${count}${unit}）`
  })
  return enumerate(parts, '；')
}

const counting = (number: number, of: CitySum | 'unmatched', town: string): Phrase =>
  of === 'unmatched' ? cityFigure(String(number), { what: 'unmatched', town }) : sum(number, of, { town })

function inflationWords({ towns }: CityResult, town: string): Words {
  const { inflation } = towns.find(({ caseId }) => caseId === town)!
  const text = formatMean(inflation.sum, inflation.count)
  const mean = cityFigure(text, { what: 'inflation', at: { town } })
  return words`（平均高估${mean}分）`
}
