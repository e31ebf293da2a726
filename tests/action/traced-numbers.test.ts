import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { SCORED_PHASES } from '@shared/case/phase'
import type { SheetKey } from '@shared/case/sheet'
import { TOWNSHIP } from '@shared/case/subject'
import { REPORT_KINDS, type ReportChoice } from '@shared/contract/papers'
import { sheetEntity } from '@shared/entity'
import type { TracedReport } from '@shared/report'
import { askedFigures, markedReport } from '@shared/report/marked'
import type { Part, Source } from '@shared/report/source'
import { traceOf } from '@shared/report/trace'
import { CaseReading } from '@shared/report/trace/case-reading'
import { COUNTS_RESPONSIBILITY, RESPONSIBILITY } from '@shared/report/trace/derived-reading'
import { figuresOf, linesOf, mapLines } from '@shared/report/walk'
import { afterAll, describe, expect, test } from 'vitest'
import { caseReports } from '../../electron/handlers/case-reports'
import { buildReport, tracedReport, wholeOf } from '../../electron/handlers/reports'
import { makeSample } from '../../electron/handlers/sample'
import { traceFigure } from '../../electron/handlers/trace-figure'
import { CaseSession } from '../../electron/session'
import { ACTOR, resources } from '../builders/case-file'
import { makeEventful, makeRedrawn } from '../builders/eventful-town'
import { tempFolder } from '../builders/folder'
import { makeRandom } from '../builders/prng'
import { makeSealed } from '../builders/sealed-town'
import { testSurroundings } from '../builders/surroundings'
import { typesetHere } from '../builders/typeset'

const folder = tempFolder(afterAll)
const around = testSurroundings()
const SAMPLE = join(folder, '示例.duhe')
const EVENTFUL = join(folder, '多轮.duhe')
const REDRAWN = join(folder, '再抽.duhe')
const SEALED = join(folder, '封存.duhe')
await makeSample(SAMPLE, { resources, around, typeset: typesetHere })
around.setClock(new Date('2024-12-06T01:00:00Z'))
copyFileSync(SAMPLE, EVENTFUL)
inCase(EVENTFUL, makeEventful)
copyFileSync(SAMPLE, REDRAWN)
inCase(REDRAWN, makeRedrawn)
copyFileSync(SAMPLE, SEALED)
inCase(SEALED, makeSealed)

function inCase<T>(file: string, work: (session: CaseSession) => T): T {
  const session = CaseSession.open(file, 'write', around)
  try {
    return work(session)
  } finally {
    session.close()
  }
}

/** Every document, and the score forms once more for each phase and blank. */
const CHOICES: readonly ReportChoice[] = [
  ...REPORT_KINDS.map(wholeOf),
  ...SCORED_PHASES.map((phase) => ({ ...wholeOf('sheets'), phase })),
  { ...wholeOf('sheets'), isBlank: true },
  { ...wholeOf('sheets'), subject: 'E048', isBlank: true },
  { ...wholeOf('comparison'), subject: 'E048' },
]

const readingOf = (session: CaseSession) => new CaseReading(session.assessment().record, session.rubrics)

const DIGIT = /[\p{Nd}\p{No}]/u

/** The printed words that hold a digit and say nothing of where it comes from. */
const untraced = (report: TracedReport) =>
  linesOf(report)
    .flatMap((words) => (typeof words === 'string' ? [{ text: words }] : words))
    .filter((phrase) => !('source' in phrase && phrase.source) && DIGIT.test(phrase.text))
    .map(({ text }) => text)

/** What is printed otherwise than the record says. */
function wrong(report: TracedReport, reading: CaseReading) {
  return figuresOf(report).flatMap(({ text, source }) => {
    const counted = traceOf(source, reading).text
    return counted === text ? [] : [{ text, counted, source }]
  })
}

const TOWNS = [
  ['the sample town', SAMPLE],
  ['a town with rounds, open criteria and a second draw', EVENTFUL],
  ['a town with a clean second draw and a tolerance changed after it', REDRAWN],
  ['a town with seals, one of them reopened', SEALED],
] as const

describe.each(TOWNS)('%s', (_, file) => {
  test.each(CHOICES)('every figure of $kind $phase $subject comes out of the record again', (choice) => {
    inCase(file, (session) => {
      const report = tracedReport(session, choice)
      expect(untraced(report)).toEqual([])
      expect(wrong(report, readingOf(session))).toEqual([])
      if (choice.kind === 'township') expect(figuresOf(report).length).toBeGreaterThan(600)
    })
  })
})

test.each(CHOICES)('the window names each figure of $kind $phase as the program does', (choice) => {
  inCase(EVENTFUL, (session) => {
    const report = tracedReport(session, choice)
    const shown: string[] = []
    mapLines(markedReport(report), (line) => {
      for (const { text, at } of typeof line === 'string' ? [] : line) if (at !== undefined) shown[at] = text
    })
    expect(shown).toEqual(askedFigures(report).map(({ text }) => text))
  })
})

test.each(CHOICES)('a workbook counts with the numbers that $kind $phase prints', (choice) => {
  inCase(EVENTFUL, (session) => {
    for (const block of buildReport(session, choice).blocks)
      for (const cell of block.kind === 'table' ? block.rows.flat() : [])
        if (cell?.number !== undefined) expect(Number(cell.text.replace('−', '-'))).toBe(cell.number)
  })
})

test('a figure that the report does not hold is refused', () => {
  inCase(SAMPLE, (session) => {
    const ask = () => traceFigure(caseReports(session), { ...wholeOf('township'), at: 9_999 })
    expect(ask).toThrow('报告里已经没有这个数')
  })
})

interface ScoreCell {
  key: SheetKey
  criterion: string
}

/** Whether the value of a cell went into a part of a sheet. */
function holds(reading: CaseReading, part: Part, { key, criterion }: ScoreCell): boolean {
  if (part.phase !== key.phase) return false
  const ids = reading.criteriaOf({ ...part, beside: undefined }).map(({ id }) => id)
  if (part.subject === TOWNSHIP && key.subject !== TOWNSHIP) {
    const counts = reading.rubrics.township.criterionById.get(COUNTS_RESPONSIBILITY)!
    const given = reading.sheet(TOWNSHIP, part.phase, part.round)?.answers.has(counts.id)
    return criterion === RESPONSIBILITY && ids.includes(counts.id) && !given
  }
  const round = reading.sheet(part.subject, part.phase, part.round)?.key.round
  return part.subject === key.subject && round === key.round && ids.includes(criterion)
}

const touches = (reading: CaseReading, source: Source, cell: ScoreCell): boolean =>
  traceOf(source, reading).rows.some(({ parts }) => parts.some((part) => holds(reading, part, cell)))

/** Each source of every document with what is printed for it. */
function printed(session: CaseSession): Map<string, string> {
  const choices = [
    ...REPORT_KINDS.map(wholeOf),
    ...SCORED_PHASES.map((phase) => ({ ...wholeOf('sheets'), phase })),
  ]
  return new Map(
    choices.flatMap((choice) =>
      figuresOf(tracedReport(session, choice)).map(
        ({ text, source }) => [JSON.stringify(source), text] as const,
      ),
    ),
  )
}

/** Figures that every point moves; a count or a rounded share may stay as it is. */
const isMovedByEveryPoint = (source: Source): boolean =>
  source.is === 'points' ||
  source.is === 'deducted' ||
  source.is === 'mean' ||
  (source.is === 'gap' && source.style === 'gap')

/** A cell drawn at random whose score can be moved by a whole point. */
function pickCell({ record, rubrics }: CaseSession, random: ReturnType<typeof makeRandom>) {
  const sheets = record.sheets.filter(({ key }) => key.phase !== 'assistance' || key.subject === TOWNSHIP)
  for (;;) {
    const { key, answers } = random.pick(sheets)
    const form = key.subject === TOWNSHIP ? rubrics.township : rubrics.enterprise
    const { id: criterion, points } = random.pick(form.criteria)
    const answer = answers.get(criterion)
    if (answer?.kind !== 'scored' || points < 200) continue
    const deduction = answer.deduction >= 100 ? 0 : points
    return { cell: { key, criterion }, deduction }
  }
}

describe.each(TOWNS.slice(0, 3))('one score of %s is changed', (_, file) => {
  test.each([1, 2, 3, 4, 5])('and exactly the figures that it went into change (%i)', (seed) => {
    const copy = join(folder, `${seed}.duhe`)
    copyFileSync(file, copy)
    inCase(copy, (session) => {
      const { cell, deduction } = pickCell(session, makeRandom(seed))
      const before = printed(session)
      const old = readingOf(session)
      const entity = sheetEntity(cell.key)
      const body = { kind: 'scored', deduction, reason: '改为此分', basis: null } as const
      session.write(ACTOR, [{ kind: 'score-set', entity, item: cell.criterion, body }])
      const now = readingOf(session)
      const both = [...printed(session)].filter(([key]) => before.has(key))
      const changed = both.filter(([key, text]) => before.get(key) !== text).map(([key]) => key)
      expect(changed.length).toBeGreaterThan(0)
      for (const key of changed) {
        const source = JSON.parse(key)
        expect([key, touches(old, source, cell) || touches(now, source, cell)]).toEqual([key, true])
      }
      for (const [key] of both) {
        const source: Source = JSON.parse(key)
        if (isMovedByEveryPoint(source) && touches(now, source, cell)) expect(changed).toContain(key)
      }
    })
  })
})
