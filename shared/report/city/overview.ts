import { SCORED_PHASES, type ScoredPhase } from '../../case/phase'
import type { CityResult, GroupResult } from '../../consolidation/city-result'
import { formatCount } from '../../format'
import { heading, type TracedBlock, type Words } from '../../report'
import { PHASE_SHORT } from '../../text.zh'
import type { CityScope } from '../city-source'
import { enumerate, plan, words } from '../figures'
import { named } from '../named-paragraph'
import { numberColumn, table, textCell, textColumn } from '../table'
import type { CityPapers } from './city-papers'
import { cityFigure, decimals, marked, meanCell, phaseMean, sum, sumCell } from './figures'
import { noteBlocks } from './notes'
import { progressWords } from './progress'
import { townRankingFigure } from './town-figures'

/** 一、总体情况: how many, how far, what they score and what 核实 says of it. */
export function overview({ city }: CityPapers): TracedBlock[] {
  return [
    heading(1, '一、总体情况'),
    heading(2, '（一）汇总范围'),
    named('overview/scope', scope(city)),
    ...groupTable('各类生产经营单位评分情况', '类别', city.classes, city, (name) => ({ class: name })),
    ...groupTable('各行业生产经营单位评分情况', '行业', city.industries, city, (name) => ({
      industry: name,
    })),
    heading(2, '（二）工作进度'),
    named('overview/progress', progressWords(city)),
    heading(2, '（三）评分情况'),
    named('overview/scores', scores(city)),
    ...townRankingFigure(city),
    heading(2, '（四）督导核实情况'),
    named('overview/verified', verified(city)),
    named('overview/random', randomWords(city)),
    heading(2, '（五）统计口径'),
    ...noteBlocks(city),
    named('notes/tables', tableWords(city)),
  ]
}

/** How the tables are to be read. */
function tableWords({ settings }: CityResult): Words {
  const smallest = cityFigure(String(settings.smallest), { what: 'setting', of: 'smallest' })
  return words`表中均分和高估后带*的，抽中核实不足${smallest}家，只作参考；附表一的“现不一致”按最近一次核实，“推断上限”按抽中企业的首次核实（${plan('confidence')}把握）。`
}

function scope({ towns, totals }: CityResult): Words {
  const base = towns.reduce((all, each) => all + (each.enterpriseBase ?? 0), 0)
  const of =
    base > 0 ? words`（辖区企业底数合计${cityFigure(formatCount(base), { what: 'sum', of: 'base' })}家）` : ''
  const phases = SCORED_PHASES.filter((phase) => totals.inForce[phase] > 0)
  const scored = phases.reduce((all, phase) => all + totals.inForce[phase], 0)
  const parts = phases.map(
    (phase) => words`${PHASE_SHORT[phase]}${sum(totals.inForce[phase], `in-force.${phase}`)}家`,
  )
  const state =
    scored === 0
      ? '尚无完整的评分表'
      : words`其中${sum(scored, 'scored')}家有完整的评分表，以最近一次完整评分计：${enumerate(parts)}`
  return words`纳入汇总的有${sum(towns.length, 'towns')}个镇（街道）、${sum(totals.enterprises, 'enterprises')}家生产经营单位${of}，${state}。`
}

function groupTable(
  caption: string,
  title: string,
  groups: readonly GroupResult[],
  { settings }: Pick<CityResult, 'settings'>,
  scopeOf: (name: string) => CityScope,
): TracedBlock[] {
  if (groups.length === 0) return []
  return [
    table(
      caption,
      [
        textColumn(title, 3),
        numberColumn('家数', 2),
        numberColumn('自评均分', 2),
        numberColumn('抽中核实家数', 2.4),
        numberColumn('核实均分', 2),
        numberColumn('自评高估', 2),
      ],
      groups.map(({ name, enterprises, means, inflation }) => {
        const at = scopeOf(name)
        const isSmall = means.verification.count < settings.smallest
        return [
          textCell(name),
          sumCell(enterprises, 'enterprises', at),
          meanCell(means.selfAssessment, { what: 'mean', phase: 'selfAssessment', at }),
          sumCell(means.verification.count, 'complete.verification', at),
          marked(meanCell(means.verification, { what: 'mean', phase: 'verification', at }), isSmall),
          marked(meanCell(inflation, { what: 'inflation', at }), isSmall),
        ]
      }),
    ),
  ]
}

const MEAN_WORDS: Readonly<Record<ScoredPhase, string>> = {
  selfAssessment: '自评',
  assistance: '帮扶评分',
  verification: '随机抽中企业首次核实',
  recheck: '复核评分',
}

function scores({ totals: { means } }: CityResult): Words {
  const found = SCORED_PHASES.filter((phase) => means[phase].count > 0)
  if (found.length === 0) return '各镇（街道）尚无完整的评分表，暂不统计均分。'
  const parts = found.map(
    (phase) =>
      words`${MEAN_WORDS[phase]}平均${phaseMean(means[phase], phase)}分（${sum(means[phase].count, `complete.${phase}`)}家）`,
  )
  return words`生产经营单位${enumerate(parts, '，')}。各镇（街道）均分及区间见附表一。`
}

function verified({ totals: { verdicts } }: CityResult): Words {
  const { compared, inconsistent, reassist } = verdicts
  if (compared === 0) return '各镇（街道）尚未开展督导核实。'
  const result =
    inconsistent === 0
      ? '最近一次核实结果均与自评一致'
      : words`最近一次核实结果与自评不一致的${sum(inconsistent, 'inconsistent')}家${reassist > 0 ? words`（其中须重新帮扶${sum(reassist, 'reassist')}家）` : ''}`
  return words`督导组共核实生产经营单位${sum(compared, 'compared')}家，${result}。`
}

/** The bound of all random parts, and how far the 自评 lies above the first 核实. */
function randomWords({ random }: CityResult): Words {
  const { towns, n, found, N, upperBound95, inflation } = random
  if (upperBound95 === null)
    return '没有一个镇（街道）完成随机抽取企业的核实，核实结果仅描述本次核实单位，不推断其余企业。'
  const bound = words`${sum(towns, 'random.towns')}个镇（街道）随机核实${sum(n, 'random.n')}家，首次核实不一致${sum(found, 'random.found')}家：${plan('confidence')}把握，名单内${sum(N, 'random.N')}家中不一致不超过${cityFigure(String(upperBound95), { what: 'bound' })}家。`
  if (!inflation) return bound
  const { mean, interval } = inflation
  const part = (value: number, of: 'mean' | 'low' | 'high') =>
    decimals(value, { what: 'city-inflation', part: of })
  const spread =
    n === N
      ? '名单内企业已全部核实'
      : words`${plan('confidence')}置信区间${part(interval[0], 'low')}至${part(interval[1], 'high')}分`
  return words`${bound}自评减首次核实平均相差${part(mean, 'mean')}分（按各镇名单家数加权，${spread}，正数为高估）。`
}
