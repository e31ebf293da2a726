import { type Signature, stillHolds } from '../case'
import type { ScoredSheet } from '../comparison'
import { formatDate, formatPoints, formatTotal } from '../format'
import type { Cell, ReportBlock, Row, Table } from '../report'
import type { Criterion, Rubric, Section } from '../rubric'
import type { CriterionScore, SheetScore } from '../sheet-score'
import { sheetName } from '../text.zh'
import { centredColumn, table, textCell, textColumn } from './table'

/** Whose form it is; `sheet` is null for a form to be filled in by hand. */
export interface FormOf {
  rubric: Rubric
  name: string | null
  sheet: ScoredSheet | null
}

const BLANK_NAME = '＿＿＿＿＿＿＿＿＿＿'
const BLANK_DAY = '　　年　月　日'
const SCORE_COLUMN = 4

/** 附件3 or 附件4 as it is printed: 项目 and 督导帮扶内容 over their rows, one 扣分原因 and one 得分 for each row, 总得分 and the signature below. */
export function scoreForm(form: FormOf): ReportBlock[] {
  const { rubric, sheet } = form
  const label = [rubric.source.attachment, ...(sheet ? [sheetName(sheet.key)] : [])].join('　')
  return [{ kind: 'annex', label, title: rubric.title }, formTable(form)]
}

function formTable({ rubric, name, sheet }: FormOf): Table {
  const who = rubric.subject === 'enterprise' ? '企业名称' : '镇（街道）'
  const signed = (sheet?.signatures ?? []).filter(stillHolds).toSorted((a, b) => (a.at < b.at ? -1 : 1))
  const last = signed.at(-1)
  const day = last ? formatDate(last.at) : BLANK_DAY
  const caption = `${who}：${name ?? BLANK_NAME}　时间：${day}`
  const widths = [7, 11, 22, 13, 5]
  const columns = rubric.form.columns.map((title, index) =>
    index === SCORE_COLUMN ? centredColumn(title, widths[index]!) : textColumn(title, widths[index]!),
  )
  const scores = new Map(sheet?.score.criteria.map((each) => [each.id, each]))
  const rows = rubric.sections.flatMap((each) => sectionRows(each, scores))
  const foot = [totalRow(rubric, sheet?.score ?? null), signatureRow(signed)]
  return { ...table(caption, columns, [...rows, ...foot]), name: name ?? rubric.subjectLabel }
}

type Scores = ReadonlyMap<string, CriterionScore>

/** The rows of a section as printed; a row may hold two criteria, which share one reason and one score. */
function sectionRows(section: Section, scores: Scores): Row[] {
  const items = section.items.map((item) => ({ item, rows: printedRows(item.criteria) }))
  const height = items.reduce((sum, { rows }) => sum + rows.length, 0)
  const title = `${section.no}、${section.title}（${formatPoints(section.points)}分）`
  return items.flatMap(({ item, rows }, itemIndex) =>
    rows.map(
      (criteria, rowIndex): Row => [
        itemIndex + rowIndex === 0 ? spread(title, height) : null,
        rowIndex === 0
          ? spread(`${item.no}.${item.title}（${formatPoints(item.points)}分）`, rows.length)
          : null,
        textCell(criteria.map(({ printed }) => printed).join('\n')),
        textCell(reasonOf(criteria, scores)),
        scoreOf(criteria, scores),
      ],
    ),
  )
}

const printedRows = (criteria: readonly Criterion[]): Criterion[][] => [
  ...Map.groupBy(criteria, ({ row }) => row).values(),
]

const spread = (text: string, rows: number): Cell => (rows > 1 ? { text, rows } : { text })

function reasonOf(criteria: readonly Criterion[], scores: Scores): string {
  const reasons = criteria.flatMap(({ id }) => {
    const score = scores.get(id)
    if (!score?.reason) return []
    return [score.notApplicable ? `不适用：${score.reason}` : score.reason]
  })
  return [...new Set(reasons)].join('；')
}

/** The points of a row; blank where one of its criteria is unanswered. */
function scoreOf(criteria: readonly Criterion[], scores: Scores): Cell {
  const points = criteria.map(({ id }) => scores.get(id)?.score ?? null)
  if (points.includes(null)) return textCell('')
  const sum = points.reduce<number>((total, each) => total + each!, 0)
  return { text: formatPoints(sum), number: sum / 100 }
}

function totalRow({ form }: Rubric, score: SheetScore | null): Row {
  const open = score && score.unanswered > 0 ? `（未评${score.unanswered}条）` : ''
  const total = score ? { text: formatTotal(score.total), number: score.total / 100 } : textCell('')
  return [{ text: `${form.totalLabel}${open}`, columns: 4 }, null, null, null, total]
}

/** Where the paper is signed, after whoever has signed in the case file. */
function signatureRow(signed: readonly Signature[]): Row {
  const names = signed.map(({ name, at }) => `${name}（${formatDate(at)}）`)
  const known = names.length > 0 ? `案卷中已签认：${names.join('、')}。` : ''
  return [{ text: `${known}评分人（签字）：`, columns: SCORE_COLUMN + 1 }, null, null, null, null]
}
