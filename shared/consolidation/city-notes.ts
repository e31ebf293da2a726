import { SCORED_PHASES } from '../case/phase'
import { formatPoints } from '../format'
import type { CityNote, CityResult } from './city-result'

/** Which sheets count, what is left out and what cannot be said, in the words that stand beside the figures. */
export function cityNotes({
  towns,
  random,
  unmatched,
  totals,
  settings,
}: Pick<CityResult, 'towns' | 'random' | 'unmatched' | 'totals' | 'settings'>): CityNote[] {
  return [
    {
      about: 'sheets',
      text: '问题按每家最近一次完整评分统计（复核优先，其次核实、帮扶、自评）；各阶段均分只用该阶段完整的评分表。',
    },
    {
      about: 'drawn',
      text: '核实均分和高估只用随机抽中企业的首次核实，指定核实的企业和重新帮扶后的再次核实不计入。',
    },
    { about: 'self', text: '自评是企业自己的打分，自评扣分少不等于问题少。' },
    {
      about: 'whole',
      text: '汇总使用案卷的全部记录；盲评核实没有做完的案卷不汇总，以免露出对核实人员隐藏的自评。',
    },
    ...note(
      'alone',
      towns.length === 1,
      '只有一个镇（街道），共性问题只说明该镇各企业之间的共性，不代表全市。',
    ),
    ...stagesNote(towns, settings),
    ...note('added', totals.added > 0, `指定核实的${totals.added}家只计家数，不计入均值和上限。`),
    ...note(
      'missing',
      random.missing.length > 0,
      `${namesOf(random.missing)}没有完成随机核实，不在全市上限之内。`,
    ),
    ...toleranceNote(towns),
    ...note(
      'unmatched',
      unmatched.length > 0,
      `有${unmatched.length}条细则与市级采用的细则文字或分值不同，单独列出，不计入全市合计。`,
    ),
    ...alikeNote(towns),
    ...citiesNote(towns),
    ...planNote(towns),
  ]
}

const note = (about: CityNote['about'], applies: boolean, text: string): CityNote[] =>
  applies ? [{ about, text }] : []

const SHOWN = 5

/** The first few of a list, and how many there are where some are left out. */
export const shownOf = <Each>(list: readonly Each[]): { shown: readonly Each[]; count: number | null } => ({
  shown: list.slice(0, SHOWN),
  count: list.length > SHOWN ? list.length : null,
})

function namesOf(list: readonly { town: string }[]): string {
  const { shown, count } = shownOf(list)
  return `${shown.map(({ town }) => town).join('、')}${count === null ? '' : `等${count}个镇（街道）`}`
}

/** Towns that call different things 不一致 are not to be ranked by it. */
function toleranceNote(towns: CityResult['towns']): CityNote[] {
  const kinds = new Set(towns.map(({ tolerance }) => JSON.stringify(Object.entries(tolerance).sort())))
  if (kinds.size < 2) return []
  const totals = [...new Set(towns.map(({ tolerance }) => tolerance.total))].sort((a, b) => a - b)
  const words = totals.length > 1 ? `（总分容差${totals.map(formatPoints).join('、')}分）` : ''
  return note('tolerance', true, `各镇声明的不一致标准不相同${words}，不一致家数不宜直接比较。`)
}

function alikeNote(towns: CityResult['towns']): CityNote[] {
  const groups = Map.groupBy(towns, ({ city, county, town }) => `${city}${county}${town}`)
  return [...groups]
    .filter(([, same]) => same.length > 1)
    .flatMap(([name, same]) =>
      note('alike', true, `${name}有${same.length}份不同的案卷，都已计入，请核对是否重复。`),
    )
}

/** The report bears the name of one city. */
function citiesNote(towns: CityResult['towns']): CityNote[] {
  const cities = [...new Set(towns.map(({ city }) => city))]
  const text = `所收案卷分属${cities.join('、')}，都已计入，请核对是否收错。`
  return note('cities', cities.length > 1, text)
}

/** How far the share of enterprises that only 自评 speaks for may differ between towns before they stop being alike. */
const UNLIKE = 0.5

/** A town of which 自评 speaks loses less than one of which 核实 does, whatever its enterprises are like. */
function stagesNote(towns: CityResult['towns'], { smallest }: CityResult['settings']): CityNote[] {
  const shares = towns.flatMap(({ inForce }) => {
    const scored = SCORED_PHASES.reduce((sum, phase) => sum + inForce[phase], 0)
    return scored < smallest ? [] : [inForce.selfAssessment / scored]
  })
  const isUnlike = shares.length > 1 && Math.max(...shares) - Math.min(...shares) >= UNLIKE
  return note(
    'stages',
    isUnlike,
    '有的镇（街道）多以自评计、有的多以核实或复核计，后者扣分通常更多，比较各镇扣分占比和突出问题时须结合评分阶段。',
  )
}

function planNote(towns: CityResult['towns']): CityNote[] {
  const plans = new Set(towns.map(({ plan }) => plan)).size
  return note('plans', plans > 1, `各镇案卷属于${plans}个不同的行动方案，汇总时请留意。`)
}
