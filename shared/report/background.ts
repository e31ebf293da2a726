import type { Assessment } from '../assessment'
import { heading, paragraph, type ReportBlock } from '../report'
import type { Rubric } from '../rubric'
import { enumerate } from './numbering'

const PLAN_GOAL =
  '以防范和遏制生产安全事故为根本，以“三员一程序”为抓手，通过帮扶重点镇（街道）和生产经营单位，以点带面，有效推进安全生产标准化提升工作，全面落实全员安全生产责任制，实现“控事故、保安全”。'

/** 前言: 背景描述. */
export function preface({ record, rubrics }: Assessment): ReportBlock[] {
  const { town } = record.township
  const { document, issuer } = rubrics.township.source
  return [
    heading(1, '前言'),
    paragraph(
      `根据${issuer}《${document}》，专家组对${town}人民政府和辖区内选定的生产经营单位开展了安全生产标准化提质增效督导帮扶。本报告依据案卷中的评分、扣分原因和核实结果编写，文中数据均取自案卷。`,
    ),
  ]
}

/** 一、目的及范围. */
export function purposeAndScope({ record }: Assessment): ReportBlock[] {
  const { town } = record.township
  const count = record.enterprises.length
  const enterprises = count > 0 ? `和辖区内${count}家生产经营单位` : '（生产经营单位名单尚未录入）'
  return [
    heading(1, '一、目的及范围'),
    heading(2, '（一）目的'),
    paragraph(PLAN_GOAL),
    heading(2, '（二）范围'),
    paragraph(
      `本次督导帮扶的对象为${town}人民政府${enterprises}，内容为2021年以来安全生产标准化提升专项行动的开展情况。`,
    ),
  ]
}

/** 二、帮扶内容: what the two forms ask. */
export function assistanceContent({ rubrics }: Assessment): ReportBlock[] {
  return [
    heading(1, '二、帮扶内容'),
    paragraph(`对镇人民政府，围绕“1+5”标准化提升工作体系，${formSentence(rubrics.township)}`),
    paragraph(`对生产经营单位，按规上、中等、小微分类指导，${formSentence(rubrics.enterprise)}`),
  ]
}

function formSentence(rubric: Rubric): string {
  const items = rubric.sections.reduce((sum, section) => sum + section.items.length, 0)
  const sections = enumerate(rubric.sections.map(({ title, points }) => `${title}（${points / 100}分）`))
  const { attachment } = rubric.source
  return `对照《${rubric.title}》（${attachment}）逐条评分，分为${sections}，共${rubric.sections.length}个部分、${items}项、${rubric.criteria.length}条细则，满分${rubric.totalPoints / 100}分。`
}
