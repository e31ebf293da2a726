import { visibleRecord } from '@shared/blind'
import { GUIDE_STEPS, type Guide, type GuideState, START_VIEW } from '@shared/guide'
import type { CaseHead } from '@shared/replies/desk'
import type { GuideView } from '@shared/replies/guide'
import type { Desk } from '../desk'
import { openSample } from './sample'

/** Opens the sample; the guide begins with the first time, and never again by itself. */
export async function openGuidedSample(desk: Desk): Promise<CaseHead> {
  const head = await openSample(desk)
  if (desk.tools.settings.guide?.caseId !== head.caseId) begin(desk)
  return head
}

export async function beginGuide(desk: Desk): Promise<CaseHead> {
  const head = await openSample(desk)
  begin(desk)
  return head
}

function begin({ session, tools }: Desk): void {
  const { caseId } = session.record.identity
  tools.settings.setGuide({ caseId, since: session.latestHlc(), visited: [], state: 'open' })
}

/** Where the guide stands; its steps are there only while its own case is on the desk. */
export function readGuide(desk: Desk): GuideView {
  const guide = desk.tools.settings.guide
  if (!guide) return { state: null, steps: [] }
  return { state: guide.state, steps: isHere(desk, guide) ? stepsOf(desk, guide) : [] }
}

export function visitGuide(desk: Desk, { view }: { view: string }): GuideView {
  const guide = desk.tools.settings.guide
  if (guide && isHere(desk, guide) && !guide.visited.includes(view))
    desk.tools.settings.setGuide({ ...guide, visited: [...guide.visited, view] })
  return readGuide(desk)
}

export function showGuide(desk: Desk, { state }: { state: GuideState }): GuideView {
  const guide = desk.tools.settings.guide
  if (guide) desk.tools.settings.setGuide({ ...guide, state })
  return readGuide(desk)
}

/** Putting the case away leads to the start view. */
export const leaveGuide = (desk: Desk): GuideView => visitGuide(desk, { view: START_VIEW })

const isHere = (desk: Desk, { caseId }: Guide): boolean => desk.openCaseId === caseId

function stepsOf({ session }: Desk, { since, visited }: Guide): GuideView['steps'] {
  const facts = {
    record: visibleRecord(session.record),
    criteria: session.rubrics.enterprise.criteria.length,
    visited,
    written: session.writtenSince(since),
  }
  return GUIDE_STEPS.map(({ isDone, ...step }) => ({ ...step, isDone: isDone(facts) }))
}
