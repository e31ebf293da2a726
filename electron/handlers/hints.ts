import { isHidden, visibleRecord } from '@shared/blind'
import { hintEntity } from '@shared/entity'
import { findHints } from '@shared/hints'
import { HINT_IDS, type Hint } from '@shared/hints/hint'
import { HINT_WORDS, HINTS_CAUTION } from '@shared/hints/hint-words'
import { CaseProblem } from '@shared/outcome'
import type { HintGroup, HintsView } from '@shared/replies/hints'
import type { CaseSession } from '../session'

/** Signs that scores were copied rather than looked at, rule by rule, in what may be seen of the case. */
export function readHints(session: CaseSession): HintsView {
  const hints = hintsOf(session)
  const seen = new Map(session.record.seenHints.map((each) => [each.key, each]))
  const groups = HINT_IDS.map((id): HintGroup => {
    const found = hints.filter((hint) => hint.id === id)
    return {
      id,
      ...HINT_WORDS[id],
      open: found.filter(({ key }) => !seen.has(key)),
      seen: found.flatMap((hint) => {
        const look = seen.get(hint.key)
        return look ? [{ ...hint, reason: look.reason, seenAt: look.at }] : []
      }),
    }
  }).filter(({ open, seen }) => open.length + seen.length > 0)
  const named = new Set(hints.flatMap(({ subjects }) => subjects))
  const subjects = session.record.enterprises.filter(({ id }) => named.has(id))
  return { caution: HINTS_CAUTION, groups, subjects: subjects.map(({ id, name }) => ({ id, name })) }
}

function hintsOf(session: CaseSession): Hint[] {
  const { township, enterprises, sheets, photos } = visibleRecord(session.record)
  return findHints({
    township,
    enterprises,
    sheets,
    photos: photos.filter((photo) => !isHidden(session.record, photo)),
    times: session.answerTimes().filter((each) => !isHidden(session.record, each)),
    rubric: session.rubrics.enterprise,
  })
}

/** Records that somebody has looked at a hint and why it can rest; throws CaseProblem `no-hint` where it is not there. */
export function seeHint(
  session: CaseSession,
  actor: string,
  { hint, reason }: { hint: string; reason: string },
): { event: string } {
  if (!hintsOf(session).some(({ key }) => key === hint))
    throw new CaseProblem('no-hint', '这条提示已经没有了，可能评分或照片刚改过，没有记录。请重新看一遍列表。')
  const [event] = session.write(actor, [
    {
      kind: 'hint-seen',
      entity: hintEntity(hint),
      item: session.newId(),
      body: { reason, at: session.now() },
    },
  ])
  return { event: event!.id }
}
