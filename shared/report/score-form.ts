import { type Signature, stillHolds } from '../case/sheet'
import type { ScoredSheet } from '../comparison'
import type { Cell, Phrase, Row, Table, TracedBlock, Words } from '../report'
import type { Criterion, Item, Rubric, Section } from '../rubric'
import type { CriterionScore } from '../sheet-score'
import { sheetName } from '../text.zh'
import { count, day, enumerate, figure, label, pointsText, quote, words } from './figures'
import { sectionTitle, subjectName } from './names'
import type { Part } from './source'
import { centredColumn, figureCell, table, textCell, textColumn } from './table'

/** Whose form it is; `sheet` is null for a form to be filled in by hand. */
export interface FormOf {
  rubric: Rubric
  subject: { id: string; name: string } | null
  sheet: ScoredSheet | null
}

const BLANK_NAME = '＿＿＿＿＿＿＿＿＿＿'
const BLANK_DAY = '　　年　月　日'
const SCORE_COLUMN = 4

/** 附件3 or 附件4 as it is printed: 项目 and 督导帮扶内容 over their rows, one 扣分原因 and one 得分 for each row, 总得分 and the signature below. */
export function scoreForm(form: FormOf): TracedBlock[] {
  const { rubric, sheet } = form
  const { attachment } = rubric.source
  const of = (text: string, what: 'attachment' | 'title') =>
    quote(text, { from: 'form', form: rubric.subject, what })
  const which = sheet ? [label(sheetName(sheet.key), { names: 'sheet', of: partOf(sheet) })] : []
  return [
    {
      kind: 'annex',
      label: enumerate([of(attachment, 'attachment'), ...which], '　'),
      title: words`${of(rubric.title, 'title')}`,
    },
    formTable(form),
  ]
}

const partOf = ({ key: { subject, phase } }: ScoredSheet): Part => ({ subject, phase })

function formTable({ rubric, subject, sheet }: FormOf): Table<Words> {
  const who = rubric.subject === 'enterprise' ? '企业名称' : '镇（街道）'
  const signed = (sheet?.signatures ?? []).filter(stillHolds).toSorted((a, b) => (a.at < b.at ? -1 : 1))
  const last = signed.at(-1)
  const name = subject ? subjectName(subject) : BLANK_NAME
  const when = sheet && last ? signedOn(last, sheet) : BLANK_DAY
  const caption = words`${who}：${name}　时间：${when}`
  const widths = [7, 11, 22, 13, 5]
  const columns = rubric.form.columns.map((text, index) => {
    const title = words`${quote(text, { from: 'form-column', form: rubric.subject, index })}`
    return index === SCORE_COLUMN ? centredColumn(title, widths[index]!) : textColumn(title, widths[index]!)
  })
  const rows = rubric.sections.flatMap((each) => sectionRows(rubric, each, sheet))
  const foot = [totalRow(rubric, sheet), signatureRow(signed, sheet)]
  return { ...table(caption, columns, [...rows, ...foot]), name: subject?.name ?? rubric.subjectLabel }
}

type Scores = ReadonlyMap<string, CriterionScore>

/** The rows of a section as printed; a row may hold two criteria, which share one reason and one score. */
function sectionRows(rubric: Rubric, section: Section, sheet: ScoredSheet | null): Row<Words>[] {
  const scores: Scores = new Map(sheet?.score.criteria.map((each) => [each.id, each]))
  const items = section.items.map((item) => ({ item, rows: printedRows(item.criteria) }))
  const height = items.reduce((sum, { rows }) => sum + rows.length, 0)
  const title = words`${sectionTitle(rubric, section)}（${worth(rubric, section, { section: section.no })}分）`
  return items.flatMap(({ item, rows }, itemIndex) =>
    rows.map(
      (criteria, rowIndex): Row<Words> => [
        itemIndex + rowIndex === 0 ? spread(title, height) : null,
        rowIndex === 0 ? spread(itemTitle(rubric, item), rows.length) : null,
        textCell(printedText(rubric, criteria)),
        ...judgement(criteria, scores, sheet),
      ],
    ),
  )
}

const printedRows = (criteria: readonly Criterion[]): Criterion[][] => [
  ...Map.groupBy(criteria, ({ row }) => row).values(),
]

const worth = (
  { subject: form }: Rubric,
  { points }: { points: number },
  of: { section: string } | { item: string },
): Phrase => figure(pointsText(points, 'points'), { is: 'form-points', form, ...of, style: 'points' })

function itemTitle(rubric: Rubric, item: Item): Words {
  const { subject: form } = rubric
  const id = String(item.no)
  const title = quote(item.title, { from: 'form-item', form, id })
  return words`${label(id, { names: 'item', form, no: item.no })}.${title}（${worth(rubric, item, { item: id })}分）`
}

const printedText = ({ subject: form }: Rubric, criteria: readonly Criterion[]): Phrase =>
  quote(criteria.map(({ printed }) => printed).join('\n'), { from: 'printed', form, id: criteria[0]!.id })

/** The reason and the score of a row; blank on a form to be filled in by hand. */
function judgement(
  criteria: readonly Criterion[],
  scores: Scores,
  sheet: ScoredSheet | null,
): [Cell<Words>, Cell<Words>] {
  if (!sheet) return [textCell(''), textCell('')]
  const of = { ...partOf(sheet), criteria: criteria.map(({ id }) => id) }
  return [textCell(quote(reasonOf(criteria, scores), { from: 'reason', of })), scoreOf(criteria, scores, of)]
}

const spread = (text: Words, rows: number): Cell<Words> => (rows > 1 ? { text, rows } : { text })

function reasonOf(criteria: readonly Criterion[], scores: Scores): string {
  const reasons = criteria.flatMap(({ id }) => {
    const score = scores.get(id)
    if (!score?.reason) return []
    return [score.notApplicable ? `不适用：${score.reason}` : score.reason]
  })
  return [...new Set(reasons)].join('；')
}

/** The points of a row; blank where one of its criteria is unanswered. */
function scoreOf(criteria: readonly Criterion[], scores: Scores, of: Part): Cell<Words> {
  const points = criteria.map(({ id }) => scores.get(id)?.score ?? null)
  if (points.includes(null)) return textCell('')
  const sum = points.reduce<number>((total, each) => total + each!, 0)
  return figureCell(pointsText(sum, 'points'), sum / 100, { is: 'points', of, style: 'points' })
}

function totalRow({ form, subject }: Rubric, sheet: ScoredSheet | null): Row<Words> {
  const total = quote(form.totalLabel, { from: 'form', form: subject, what: 'total-label' })
  return [{ text: words`${total}${openWords(sheet)}`, columns: 4 }, null, null, null, totalOf(sheet)]
}

function openWords(sheet: ScoredSheet | null): Words {
  if (!sheet || sheet.score.unanswered === 0) return ''
  return words`（未评${count(sheet.score.unanswered, { each: 'unanswered', of: partOf(sheet) })}条）`
}

function totalOf(sheet: ScoredSheet | null): Cell<Words> {
  if (!sheet) return textCell('')
  const { total } = sheet.score
  const source = { is: 'points', of: partOf(sheet), style: 'total' } as const
  return figureCell(pointsText(total, 'total'), total / 100, source)
}

const signedOn = ({ name, at }: Signature, sheet: ScoredSheet): Phrase =>
  day(at, { of: 'signature', part: partOf(sheet), name })

/** Where the paper is signed, after whoever has signed in the case file. */
function signatureRow(signed: readonly Signature[], sheet: ScoredSheet | null): Row<Words> {
  const names = sheet ? signed.map((each) => signedName(each, sheet)) : []
  const known = names.length > 0 ? words`案卷中已签认：${enumerate(names)}。` : ''
  return [{ text: words`${known}评分人（签字）：`, columns: SCORE_COLUMN + 1 }, null, null, null, null]
}

const signedName = (signature: Signature, sheet: ScoredSheet): Words =>
  words`${quote(signature.name, { from: 'signature', of: partOf(sheet), name: signature.name })}（${signedOn(signature, sheet)}）`
