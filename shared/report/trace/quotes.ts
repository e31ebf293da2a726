import type { ComparisonNote } from '../../case/remarks'
import type { Seal } from '../../case/seal'
import { TOWNSHIP } from '../../case/subject'
import { assertNever } from '../../outcome'
import { phrasesOf } from '../../phrases'
import type { Criterion } from '../../rubric'
import { sealCode } from '../../seal'
import type { Part, Quoted, Sheets } from '../source'
import type { CaseReading } from './case-reading'

/** What stands in the case or on the form, word for word. */
export function quotedText(of: Quoted, reading: CaseReading): string {
  switch (of.from) {
    case 'fact':
      return factText(of, reading)
    case 'reason':
      return reasonText(of.of, reading)
    case 'main-reason':
      return mainReason(of.criterion, of.sheets, reading)
    case 'examples':
      return examples(of.criterion, of.sheets, reading)
    case 'form':
    case 'form-column':
    case 'form-section':
    case 'form-item':
    case 'criterion':
    case 'printed':
    case 'measure':
      return formText(of, reading)
    default:
      return recordText(of, reading)
  }
}

function factText({ subject, fact }: Extract<Quoted, { from: 'fact' }>, { record }: CaseReading): string {
  const holder = subject === TOWNSHIP ? record.township : record.enterprises.find(({ id }) => id === subject)
  return String((holder as Readonly<Record<string, unknown>> | undefined)?.[fact] ?? '')
}

type FormQuote = Extract<
  Quoted,
  { from: 'form' | 'form-column' | 'form-section' | 'form-item' | 'criterion' | 'printed' | 'measure' }
>

function formText(of: FormQuote, { rubrics }: CaseReading): string {
  const form = rubrics[of.form]
  const items = form.sections.flatMap((section) => section.items)
  switch (of.from) {
    case 'form-column':
      return form.form.columns[of.index]!
    case 'form-section':
      return form.sections.find(({ no }) => no === of.id)!.title
    case 'form-item':
      return items.find(({ no }) => String(no) === of.id)!.title
    case 'criterion':
      return form.criterionById.get(of.id)!.text
    case 'printed':
      return printedText(
        items.find(({ criteria }) => criteria.some(({ id }) => id === of.id))!.criteria,
        of.id,
      )
    case 'measure':
      return phrasesOf(of.form, of.id)!.measure
    case 'form':
      if (of.what === 'title') return form.title
      return of.what === 'total-label' ? form.form.totalLabel : form.source[of.what]
    default:
      return assertNever(of)
  }
}

/** The row of the paper form that a criterion is printed in, which may hold two. */
function printedText(criteria: readonly Criterion[], id: string): string {
  const { row } = criteria.find((each) => each.id === id)!
  const together = criteria.filter((each) => each.row === row)
  return together.map(({ printed }) => printed).join('\n')
}

function recordText(
  of: Exclude<Quoted, FormQuote | { from: 'fact' | 'reason' | 'main-reason' | 'examples' }>,
  reading: CaseReading,
): string {
  const { record } = reading
  switch (of.from) {
    case 'finding':
      return record.findings.find(({ id }) => id === of.id)!.text.replace(/[。；，\s]+$/, '')
    case 'order': {
      const order = record.orders.find(({ id }) => id === of.id)!
      if (of.field === 'flags') return order.flags.join('；')
      return (of.field === 'note' ? order.closed?.note : order[of.field]) ?? ''
    }
    case 'draw': {
      const draw = record.draws[of.index]!
      return of.field === 'frameHash' ? draw.frameHash.match(/.{8}/g)!.join(' ') : (draw[of.field] ?? '')
    }
    case 'stratum':
      return record.draws[of.index]!.strata[of.stratum]!.name
    case 'addition':
      return record.additions.find(({ subject }) => subject === of.subject)!.reason
    case 'note':
      return noteText(of, record.comparisonNotes)
    case 'benchmark':
      return record.benchmarks.find(({ subject }) => subject === of.subject)!.note
    case 'person':
      return record.people.find(({ id }) => id === of.id)![of.field] ?? ''
    case 'officers':
      return record.people
        .filter(({ role }) => role === of.role)
        .map(({ name }) => name)
        .join('、')
    case 'seal':
      return sealText(of, record.seals)
    case 'salvage':
      return String(record.salvages[of.index]!.lost)
    case 'signature':
      return signatureIn(of, reading).name
    default:
      return assertNever(of)
  }
}

function sealText({ seal, field }: Extract<Quoted, { from: 'seal' }>, seals: readonly Seal[]): string {
  const found = seals.find((each) => each.seal === seal)!
  if (field === 'code') return sealCode(found.seal)
  if (field === 'signers') return found.signers.join('、')
  return field === 'names' ? found.reopened!.names.join('、') : found.reopened!.reason
}

export const signatureIn = ({ of, name }: { of: Part; name: string }, reading: CaseReading) =>
  reading.sheet(of.subject, of.phase)!.signatures.find((each) => each.name === name)!

/** The reasons of the criteria of one printed row, each once. */
function reasonText(part: Part, reading: CaseReading): string {
  const reasons: string[] = []
  for (const criterion of reading.criteriaOf({ ...part, beside: undefined })) {
    const answer = reading.answer(part, criterion)
    if (!answer?.reason) continue
    const text = answer.kind === 'notApplicable' ? `不适用：${answer.reason}` : answer.reason
    if (!reasons.includes(text)) reasons.push(text)
  }
  return reasons.join('；')
}

/** Who of the enterprises lost points on a criterion, with how much and why, in the order of the list. */
export function lossesOn(id: string, sheets: Sheets, reading: CaseReading) {
  const criterion = reading.rubrics.enterprise.criterionById.get(id)!
  return reading.completeSheets('enterprise', sheets).flatMap((part) => {
    const lost = criterion.points - reading.points(part, criterion)!
    const reason = reading.answer(part, criterion)!.reason
    return lost > 0
      ? [{ part: { ...part, criteria: [id] }, name: reading.nameOf(part.subject), lost, reason }]
      : []
  })
}

function mainReason(id: string, sheets: Sheets, reading: CaseReading): string {
  const tally = new Map<string, number>()
  for (const { reason } of lossesOn(id, sheets, reading))
    if (reason) tally.set(reason, (tally.get(reason) ?? 0) + 1)
  let best: string | null = null
  for (const [reason, times] of tally) if (best === null || times > tally.get(best)!) best = reason
  return best ?? reading.rubrics.enterprise.criterionById.get(id)!.text
}

function examples(id: string, sheets: Sheets, reading: CaseReading): string {
  const losses = lossesOn(id, sheets, reading).toSorted((a, b) => b.lost - a.lost)
  return losses
    .slice(0, 3)
    .map(({ name }) => name)
    .join('、')
}

/** A note as it stands in a sentence, which brings its own full stop. */
function noteText(
  { subject, round }: Extract<Quoted, { from: 'note' }>,
  notes: readonly ComparisonNote[],
): string {
  const whole = notes.filter(({ about }) => about === null)
  return whole.find((each) => each.subject === subject && each.round === round)!.text.replace(/[。.]$/, '')
}
