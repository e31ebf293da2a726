import type { Assessment } from '../assessment'
import { formatPoints } from '../format'
import { heading, type TracedBlock, type Words } from '../report'
import type { Rubric } from '../rubric'
import { count, enumerate, figure, plan, quote, words } from './figures'
import { named } from './named-paragraph'
import { townName } from './names'
import type { Source } from './source'

const PLAN_GOAL =
  '以防范和遏制生产安全事故为根本，以“三员一程序”为抓手，通过帮扶重点镇（街道）和生产经营单位，以点带面，有效推进安全生产标准化提升工作，全面落实全员安全生产责任制，实现“控事故、保安全”。'

/** 前言: 背景描述. */
export function preface({ record, rubrics }: Assessment): TracedBlock[] {
  const { document, issuer } = rubrics.township.source
  const of = (text: string, what: 'document' | 'issuer') =>
    quote(text, { from: 'form', form: 'township', what })
  return [
    heading(1, '前言'),
    named(
      'preface',
      words`根据${of(issuer, 'issuer')}《${of(document, 'document')}》，专家组对${townName(record.township)}人民政府和辖区内选定的生产经营单位开展了安全生产标准化提质增效督导帮扶。本报告依据案卷中的评分、扣分原因和核实结果编写，文中数据均取自案卷。`,
    ),
  ]
}

/** 一、目的及范围. */
export function purposeAndScope({ record }: Assessment): TracedBlock[] {
  const chosen = record.enterprises.length
  const enterprises =
    chosen > 0
      ? words`和辖区内${count(chosen, { each: 'enterprise' })}家生产经营单位`
      : '（生产经营单位名单尚未录入）'
  return [
    heading(1, '一、目的及范围'),
    heading(2, '（一）目的'),
    named('scope/purpose', PLAN_GOAL),
    heading(2, '（二）范围'),
    named(
      'scope/subjects',
      words`本次督导帮扶的对象为${townName(record.township)}人民政府${enterprises}，内容为${plan('year')}以来安全生产标准化提升专项行动的开展情况。`,
    ),
  ]
}

/** 二、帮扶内容: what the two forms ask. */
export function assistanceContent({ rubrics }: Assessment): TracedBlock[] {
  return [
    heading(1, '二、帮扶内容'),
    named(
      'assistance/township',
      words`对镇人民政府，围绕“${plan('system')}”标准化提升工作体系，${formSentence(rubrics.township)}`,
    ),
    named(
      'assistance/enterprise',
      words`对生产经营单位，按规上、中等、小微分类指导，${formSentence(rubrics.enterprise)}`,
    ),
  ]
}

function formSentence(rubric: Rubric): Words {
  const { subject: form, sections, title, source } = rubric
  const items = sections.reduce((sum, section) => sum + section.items.length, 0)
  const points = (value: number, section?: string) =>
    figure(formatPoints(value), { is: 'form-points', form, section, style: 'points' })
  const number = (value: number, of: Extract<Source, { is: 'form-count' }>['of']) =>
    figure(String(value), { is: 'form-count', form, of })
  const named = enumerate(
    sections.map(
      (each) =>
        words`${quote(each.title, { from: 'form-section', form, id: each.no })}（${points(each.points, each.no)}分）`,
    ),
  )
  return words`对照《${quote(title, { from: 'form', form, what: 'title' })}》（${quote(source.attachment, { from: 'form', form, what: 'attachment' })}）逐条评分，分为${named}，共${number(sections.length, 'sections')}个部分、${number(items, 'items')}项、${number(rubric.criteria.length, 'criteria')}条细则，满分${points(rubric.totalPoints)}分。`
}
