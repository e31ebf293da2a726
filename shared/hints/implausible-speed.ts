import type { ScoredPhase } from '../case/phase'
import { TOWNSHIP } from '../case/subject'
import { PHASE_SHORT } from '../text.zh'
import { type AnswerTime, type Hint, type HintInput, hintOf } from './hint'
import { namesOf } from './names'

/** Reading a criterion, looking and keying an answer takes more than two seconds; so many in a minute are not looked at. */
const ANSWERS = 30
const MINUTE = 60_000
/** Three enterprises in a quarter of an hour: five minutes for each, the way there included. */
const ENTERPRISES = 3
const VISITS = 15 * MINUTE
/** With fewer answers given one by one, a sheet was filled in one go and put right here and there. */
const KEYED = 10

const PHASES: readonly ScoredPhase[] = ['assistance', 'verification']

interface Keyed extends AnswerTime {
  time: number
}

/** Fires for a sheet of 帮扶 or 核实 keyed answer by answer faster than one can look, and for enterprises scored by one hand faster than one can visit them; strength is answers, or enterprises, a minute. */
export function implausibleSpeed(input: HintInput): Hint[] {
  const keyed = keyedOneByOne(input.times)
  const byHand = Map.groupBy(keyed, ({ phase, device, actor }) => `${phase} ${device} ${actor}`)
  return [...byHand.values()].flatMap((answers) => [
    ...hastySheets(input, answers),
    ...hastyVisits(input, answers),
  ])
}

/** The answers that were an action of their own, and of which the clock says when; an import or 其余满分 is one action. */
function keyedOneByOne(times: readonly AnswerTime[]): Keyed[] {
  const actions = new Map<string, number>()
  for (const { action } of times) actions.set(action, (actions.get(action) ?? 0) + 1)
  return times
    .filter((each) => each.subject !== TOWNSHIP && PHASES.includes(each.phase))
    .flatMap((each) =>
      each.at !== null && actions.get(each.action) === 1 ? [{ ...each, time: Date.parse(each.at) }] : [],
    )
    .sort((a, b) => a.time - b.time)
}

const sheetsOf = (answers: readonly Keyed[]) =>
  Map.groupBy(answers, ({ subject, round }) => `${subject} ${round}`)

/** One hint for all sheets of a hand that were keyed too fast. */
function hastySheets(input: HintInput, answers: readonly Keyed[]): Hint[] {
  const minutes = [...sheetsOf(answers).values()]
    .map(fullestMinute)
    .filter((minute) => criteriaIn(minute) >= ANSWERS)
  const [first] = minutes.flat()
  if (!first) return []
  const { phase, device, actor } = first
  const places = minutes.map(([begun]) => ({ subject: begun!.subject, phase, criterion: begun!.criterion }))
  const subjects = places.map(({ subject }) => subject)
  const most = Math.max(...minutes.map(criteriaIn))
  return [
    hintOf({
      id: 'implausible-speed',
      about: [
        'sheets',
        phase,
        device,
        actor,
        ...minutes.map(([begun]) => `${begun!.subject} ${begun!.round}`),
      ],
      places,
      message: `${namesOf(input, [...new Set(subjects)])}的${PHASE_SHORT[phase]}由${actor}逐条录入，最快的一分钟里录了 ${most} 条。`,
      strength: most,
    }),
  ]
}

/** The minute in which most criteria of one sheet were answered; a criterion that was changed to and fro counts once. */
function fullestMinute(answers: readonly Keyed[]): readonly Keyed[] {
  let most: readonly Keyed[] = []
  let from = 0
  for (const [to, { time }] of answers.entries()) {
    while (answers[from]!.time <= time - MINUTE) from += 1
    const minute = answers.slice(from, to + 1)
    if (criteriaIn(minute) > criteriaIn(most)) most = minute
  }
  return most
}

const criteriaIn = (answers: readonly Keyed[]) => new Set(answers.map(({ criterion }) => criterion)).size

/** Sheets that one hand began and ended, one after the other, in less time than the visits take; the longest such run first. */
function hastyVisits(input: HintInput, answers: readonly Keyed[]): Hint[] {
  const sheets = [...sheetsOf(answers).values()]
    .filter((sheet) => criteriaIn(sheet) >= KEYED)
    .map((sheet) => ({ sheet, first: sheet[0]!.time, last: sheet.at(-1)!.time }))
    .sort((a, b) => a.last - b.last)
  const hints: Hint[] = []
  for (let at = 0; at < sheets.length; ) {
    const begun = sheets[at]!
    const run = sheets
      .slice(at)
      .filter(({ first, last }) => first >= begun.first && last <= begun.first + VISITS)
    if (run.length < ENTERPRISES) at += 1
    else {
      hints.push(
        visitsHint(
          input,
          run.map(({ sheet }) => sheet),
          run.at(-1)!.last - begun.first,
        ),
      )
      at += run.length
    }
  }
  return hints
}

function visitsHint(input: HintInput, sheets: readonly (readonly Keyed[])[], lasted: number): Hint {
  const { phase, device, actor } = sheets[0]![0]!
  const subjects = [...new Set(sheets.map(([first]) => first!.subject))]
  const minutes = Math.max(1, Math.ceil(lasted / MINUTE))
  return hintOf({
    id: 'implausible-speed',
    about: ['visits', phase, device, actor, ...subjects],
    places: subjects.map((subject) => ({ subject, phase, criterion: null })),
    message: `${actor}在 ${minutes} 分钟里先后逐条录完 ${subjects.length} 家的${PHASE_SHORT[phase]}：${namesOf(input, subjects)}。`,
    strength: subjects.length / minutes,
  })
}
