import { heading, type TracedBlock, type Words } from '../../report'
import { enumerate, words } from '../figures'
import { named } from '../named-paragraph'
import type { CityPapers } from './city-papers'
import { cityDay, cityQuote, sum, townWords } from './figures'

const NAMED = 6

/** 前言: on what it rests, which towns, and up to which day. */
export function preface({ city, rubrics }: CityPapers): TracedBlock[] {
  const { document, issuer } = rubrics.township.source
  const of = (text: string, what: 'document' | 'issuer') =>
    cityQuote(text, { from: 'form', form: 'township', what })
  return [
    heading(1, '前言'),
    named(
      'preface',
      words`根据${of(issuer, 'issuer')}《${of(document, 'document')}》关于复核阶段的要求，对${whichTowns(city)}的安全生产标准化提质增效行动工作进行集中审核，归纳创建以来的成果，分析共性问题和突出的个性问题，提出整改措施和下一步工作计划。统计截至${cityDay(city.asOf, { is: 'as-of' })}，文中数据均由各镇（街道）案卷汇总而来，案卷清单见附表三。`,
    ),
  ]
}

function whichTowns({ towns }: CityPapers['city']): Words {
  const names = enumerate(towns.slice(0, NAMED).map(townWords))
  if (towns.length === 1) return names
  return words`${names}${towns.length > NAMED ? '等' : ''}${sum(towns.length, 'towns')}个镇（街道）`
}
