import { describe, expect, it } from 'vitest'
import { DEFAULT_CITY_SETTINGS } from '../../../shared/consolidation/city-settings'
import { issueName } from '../../../shared/consolidation/measures'
import type { TownSummary } from '../../../shared/consolidation/town-summary'
import { traceCity } from '../../../shared/report/city-trace'
import { cityReading } from '../../../shared/report/city-trace/city-reading'
import type { Source } from '../../../shared/report/source'
import { figuresOf } from '../../../shared/report/walk'
import { indexRubric } from '../../../shared/rubric'
import { cityOf, expectTraced, linesIn } from '../../builders/city-papers'
import { countySummaries, forms } from '../../builders/county'

/** The mean of one town's 自评. */
const isMeanOf = (source: Source, town: string) =>
  source.is === 'city' && source.of.what === 'mean' && source.of.at?.town === town

const county = countySummaries()
const made = cityOf({ summaries: county })
const { city } = made

describe('every figure of the city report', () => {
  it('is counted again from the summaries of the towns', () => expectTraced(made))

  it('is so of each town alone', () => {
    for (const summary of county) expectTraced(cityOf({ summaries: [summary] }))
  })

  it('is so of towns that are called alike and declare different tolerances', () => {
    const alike = county.map((each, index) => ({
      ...each,
      town: index < 2 ? '云屿镇' : each.town,
      plan: index === 2 ? '另一方案' : each.plan,
      tolerance: { ...each.tolerance, total: index === 0 ? 850 : 500 },
      conflicts: index,
    }))
    const city = cityOf({ summaries: alike })
    expectTraced(city)
    expect(linesIn(city).join('\n')).toContain('总分容差5、8.5分')
  })

  it('is so where enterprises were verified by choice', () => {
    const chosen = county.map((each, index) =>
      index === 0
        ? {
            ...each,
            random: null,
            subjects: each.subjects.map((one) =>
              one.isDrawn ? { ...one, isDrawn: false, isAdded: true } : one,
            ),
          }
        : each,
    )
    expectTraced(cityOf({ summaries: chosen }))
  })

  it('is so where many towns have no finished draw', () => {
    const many = Array.from({ length: 7 }, (_, index) => ({
      ...county[index % county.length]!,
      ...{ caseId: `undrawn-${index}`, town: `${'甲乙丙丁戊己庚'[index]}镇`, random: null },
    }))
    const city = cityOf({ summaries: many })
    expectTraced(city)
    expect(linesIn(city).join('\n')).toContain('等7个镇（街道）没有完成随机核实')
  })

  it('is so where the only enterprise of a town is verified', () => {
    const [first, ...others] = county as [TownSummary, ...TownSummary[]]
    const subjects = first.subjects.filter(({ id, isDrawn }) => id === 'T' || isDrawn).slice(0, 2)
    const alone = { ...first, subjects, random: { ...first.random!, N: 1, picked: 1, n: 1, found: 1 } }
    expectTraced(cityOf({ summaries: [alone, ...others] }))
  })

  it('is so where a town is scored on an edited form', () => {
    const sections = forms.enterprise.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({
        ...item,
        criteria: item.criteria.map((each) =>
          each.id === '9.3' ? { ...each, text: '是否细化岗位检查卡片（2025年版）。' } : each,
        ),
      })),
    }))
    const edited = { ...forms, enterprise: indexRubric({ ...forms.enterprise, sections }) }
    const rubricsOf = ({ town }: TownSummary) => (town === '赤礁镇' || town === '青汐镇' ? edited : forms)
    const city = cityOf({ summaries: county, rubricsOf })
    expectTraced(city)
    expect(linesIn(city).join('\n')).toContain('未计入合计的细则')
    expect(city.city.unmatched[0]!.towns).toHaveLength(2)
  })

  it('is so of many towns, where the robust z is printed', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      ...county[index % 3 === 1 ? 0 : index % 4]!,
      caseId: `town-${index}`,
      town: `第${index + 1}镇`,
    }))
    many[4] = { ...county[1]!, caseId: 'special', town: '赤礁镇' }
    const city = cityOf({ summaries: many, settings: { ...DEFAULT_CITY_SETTINGS, z: 200 } })
    expectTraced(city)
  })

  it('is so with measures that were chosen', () => {
    const issue = issueName(made.city.common[1]!)
    const chosen = [{ issue, measure: '每季度抽查20家', who: '市安办', due: '2025-03-31', isDropped: false }]
    const city = cityOf({ summaries: county, chosen })
    expectTraced(city)
    expect(linesIn(city)).toContain('每季度抽查20家')
    expect(linesIn(city)).toContain('2025年3月31日')
  })
})

describe('a figure of one town', () => {
  it('asks for nothing that is kept of the others', () => {
    const [first, , , last] = city.towns.map(({ caseId }) => caseId) as [string, string, string, string]
    const asked: string[] = []
    const reading = cityReading({
      ...made.reading,
      summary: (caseId) => {
        asked.push(caseId)
        return made.reading.summary(caseId)
      },
    })
    const { source } = figuresOf(made.report).find(({ source: each }) => isMeanOf(each, last))!
    traceCity(source, reading)
    expect(asked).toEqual([last])
    traceCity({ is: 'city', of: { what: 'bound', town: first } }, reading)
    expect(asked).toEqual([last, first])
  })
})
