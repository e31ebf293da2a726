import { compareSubjectIds } from '../case/subject'
import { PHASE_SHORT } from '../text.zh'
import { distinctiveNames } from './distinctive-name'
import { type FreeReason, freeReasons, ownLength } from './free-reasons'
import { type Hint, type HintInput, hintOf } from './hint'
import { namesOf } from './names'

/** Own words of so many characters are not met with again by chance. */
const LONG = 20

/** Fires for the same long reason in own words at several enterprises, and for a reason that names another enterprise of the case; strength is the characters in common, or of the name. */
export function copiedReasons(input: HintInput): Hint[] {
  const reasons = freeReasons(input.sheets)
  return [...reasonsOfAnother(input, reasons), ...sharedReasons(input, reasons)]
}

/** One hint for each set of enterprises, with everything that they have in common. */
function sharedReasons(input: HintInput, reasons: readonly FreeReason[]): Hint[] {
  const long = reasons.filter((reason) => reason.plain.length >= LONG && ownLength(reason) >= LONG)
  const shared = [...Map.groupBy(long, ({ phase, plain }) => `${phase} ${plain}`).values()].filter(
    (same) => subjectsOf(same).length > 1,
  )
  const bySubjects = Map.groupBy(shared, (same) => `${same[0]!.phase} ${subjectsOf(same).join(' ')}`)
  return [...bySubjects.values()].map((texts) => {
    const all = texts.flat()
    const { phase, text } = all[0]!
    const subjects = subjectsOf(all)
    return hintOf({
      id: 'copied-reasons',
      about: [phase, ...texts.map(([first]) => first!.plain), ...subjects],
      places: placesOf(all),
      message: `${namesOf(input, subjects)}的${PHASE_SHORT[phase]}有 ${texts.length} 条较长的原因一字不差：“${text}”${texts.length > 1 ? '等' : ''}。`,
      strength: texts.reduce((sum, [first]) => sum + first!.plain.length, 0),
    })
  })
}

/** One hint for each enterprise in whose sheet another one is named. */
function reasonsOfAnother(input: HintInput, reasons: readonly FreeReason[]): Hint[] {
  const names = distinctiveNames(input.enterprises, input.township, input.rubric)
  const found = reasons.flatMap((reason) => {
    const mine = names.get(reason.subject) ?? []
    return [...names].flatMap(([other, called]) => {
      const name = called.find((each) => reason.plain.includes(each))
      const isOwn = name === undefined || other === reason.subject || mine.some((each) => each.includes(name))
      return isOwn ? [] : [{ reason, other, name }]
    })
  })
  const byPair = Map.groupBy(found, ({ reason, other }) => `${reason.phase} ${reason.subject} ${other}`)
  return [...byPair.values()].map((same) => {
    const { reason, other, name } = same[0]!
    const { subject, phase, criterion, text } = reason
    return hintOf({
      id: 'copied-reasons',
      about: [phase, subject, other, ...same.map((each) => each.reason.plain)],
      places: [...placesOf(same.map((each) => each.reason)), { subject: other, phase, criterion }],
      message: `${namesOf(input, [subject])}的${PHASE_SHORT[phase]} ${criterion} 原因里写着另一家企业 ${namesOf(input, [other])}：“${text}”。`,
      strength: name.length,
    })
  })
}

const subjectsOf = (reasons: readonly FreeReason[]) =>
  [...new Set(reasons.map(({ subject }) => subject))].sort(compareSubjectIds)

const placesOf = (reasons: readonly FreeReason[]) =>
  reasons.map(({ subject, phase, criterion }) => ({ subject, phase, criterion }))
