import { type AnswerBody, checkedAnswer, FULL } from '@shared/answer'
import { deriveFor } from '@shared/assessment'
import type { Answer, Sheet, SheetKey } from '@shared/case/sheet'
import { TOWNSHIP } from '@shared/case/subject'
import { checkRound } from '@shared/current-round'
import { sheetEntity } from '@shared/entity'
import type { Change } from '@shared/events'
import { CaseProblem } from '@shared/outcome'
import type { ScoreSaved, SheetView } from '@shared/replies/sheet'
import type { SubjectHead } from '@shared/replies/subject'
import { scoreCriterion, scoreSheet } from '@shared/sheet-score'
import type { CaseSession } from '../session'
import { checkVisible } from './blind'
import { findCriterion, rubricOf } from './subjects'

export interface ScoreInput {
  key: SheetKey
  criterion: string
  answer: AnswerBody
}

const NO_ANSWERS: ReadonlyMap<string, Answer> = new Map()

function sheetAt({ record }: CaseSession, key: SheetKey): Sheet | null {
  const entity = sheetEntity(key)
  return record.sheets.find((sheet) => sheetEntity(sheet.key) === entity) ?? null
}

/** The answers of a sheet, whether or not anybody has begun it. */
function answersOf(session: CaseSession, key: SheetKey): ReadonlyMap<string, Answer> {
  return sheetAt(session, key)?.answers ?? NO_ANSWERS
}

/** The latest round in which this scorer has begun the sheet; 1 where none was. */
export function latestRound(
  { record }: CaseSession,
  { subject, phase, scorer }: Omit<SheetKey, 'round'>,
): number {
  const rounds = record.sheets
    .filter(({ key }) => key.subject === subject && key.phase === phase && key.scorer === scorer)
    .map(({ key }) => key.round)
  return Math.max(1, ...rounds)
}

/** One sheet as it stands, with its neighbours in the order of the list. */
export function readSheet(session: CaseSession, key: SheetKey): SheetView {
  const rubric = rubricOf(session, key.subject)
  checkVisible(session, key)
  const subjects = [TOWNSHIP, ...session.record.enterprises.map((each) => each.id)]
  const at = subjects.indexOf(key.subject)
  return {
    subject: subjectHead(session, key.subject),
    key,
    score: scoreSheet(rubric, answersOf(session, key), derivedFor(session, key)),
    previous: subjects[at - 1] ?? null,
    next: subjects[at + 1] ?? null,
    signatures: sheetAt(session, key)?.signatures ?? [],
    savedAt: session.savedAt,
    contested: contestedOn(session, key),
  }
}

/** The criteria of a sheet that two laptops contradict each other about. */
const contestedOn = ({ record }: CaseSession, key: SheetKey): string[] =>
  record.conflicts.filter(({ entity }) => entity === sheetEntity(key)).map(({ item }) => item)

/** What the enterprises say of the town's criteria; nothing of an enterprise's own sheet. */
function derivedFor(session: CaseSession, { subject, phase }: SheetKey) {
  if (subject !== TOWNSHIP) return undefined
  const { record, rubrics } = session
  return deriveFor(phase, record, rubrics.township, session.assessment().enterprises)
}

function subjectHead({ record }: CaseSession, id: string): SubjectHead {
  const enterprise = record.enterprises.find((each) => each.id === id)
  if (!enterprise) return { id, name: record.township.town, class: null, industry: null }
  return { id, name: enterprise.name, class: enterprise.class, industry: enterprise.industry }
}

/** Records one answer, durable when this returns; throws CaseProblem on an answer that the form does not allow. */
export function setScore(session: CaseSession, actor: string, input: ScoreInput): ScoreSaved {
  const criterion = findCriterion(rubricOf(session, input.key.subject), input.criterion)
  checkVisible(session, input.key)
  const [event] = session.write(actor, [scoreChange(session, input)])
  const sheet = readSheet(session, input.key)
  const answer = answersOf(session, input.key).get(input.criterion) ?? null
  return {
    event: event!.id,
    criterionScore: scoreCriterion(criterion, answer).score,
    sheetTotal: sheet.score.total,
    answer,
    sheet,
  }
}

/** The change that an answer asks for, checked against the criterion's rule. */
function scoreChange(session: CaseSession, { key, criterion, answer }: ScoreInput): Change {
  checkRound(session.record, key)
  const body = checkedAnswer(findCriterion(rubricOf(session, key.subject), criterion), answer)
  return { kind: 'score-set', entity: sheetEntity(key), item: criterion, body }
}

/** Gives full points to every criterion of the sheet that has no answer yet, as one action; a contested one waits for its decision. */
export function fillFull(session: CaseSession, actor: string, key: SheetKey): SheetView {
  const { score, contested } = readSheet(session, key)
  const open = score.criteria.filter((each) => each.score === null && !contested.includes(each.id))
  session.write(
    actor,
    open.map(({ id }) => scoreChange(session, { key, criterion: id, answer: FULL })),
  )
  return readSheet(session, key)
}

/** Writes the answers of a paste as one action, all or nothing; throws CaseProblem on one that the form does not allow. */
export function pasteAnswers(
  session: CaseSession,
  actor: string,
  { key, answers }: { key: SheetKey; answers: readonly Omit<ScoreInput, 'key'>[] },
): SheetView {
  checkVisible(session, key)
  const twice = answers.find(
    ({ criterion }, at) => answers.findIndex((each) => each.criterion === criterion) < at,
  )
  if (twice)
    throw new CaseProblem(
      'duplicate-criterion',
      `${twice.criterion} 有两行，没有写入，案卷未改动。请只留一行。`,
    )
  session.write(
    actor,
    answers.map(({ criterion, answer }) => scoreChange(session, { key, criterion, answer })),
  )
  return readSheet(session, key)
}
