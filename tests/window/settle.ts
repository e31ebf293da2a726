import { isDeepStrictEqual } from 'node:util'
import type { Page } from '@playwright/test'
import { FULL } from '@shared/answer'
import type { CallInput, CallName, CallOutput } from '@shared/contract'
import { CaseProblem, type Outcome } from '@shared/outcome'

interface Bridge {
  duhe: { call(name: string, input: unknown): Promise<Outcome<unknown>> }
}

/** What the window itself may ask the program, without its buttons. */
export async function ask<Name extends CallName>(
  page: Page,
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const outcome = await page.evaluate(
    ([asked, given]) => (window as unknown as Bridge).duhe.call(asked, given),
    [name, input] as const,
  )
  if (!outcome.ok) throw new CaseProblem(outcome.problem.code, outcome.problem.message)
  return outcome.value as CallOutput<Name>
}

const NAME = '苏喆明'

/** Verifies again whatever does not agree, gives and signs what is missing: the way into 复核 is open afterwards. */
export async function settleVerification(page: Page): Promise<void> {
  const { subjects, orders } = await ask(page, 'action.read', {})
  for (const { id, round, verdict, verification } of subjects) {
    const key = { subject: id, phase: 'verification', scorer: '' } as const
    if (verdict === 'consistent' && verification !== 'signed') await complete(page, { ...key, round })
    if (verdict !== 'reassist') continue
    const open = orders.find((order) => order.subject === id && order.closed === null)
    const raised = { subject: id, due: '2030-12-20', what: '重报自评', who: null }
    const order = open?.id ?? (await ask(page, 'order.raise', raised)).order
    const again = { ...key, round: open?.round ?? round + 1 }
    await copySelfAssessment(page, again)
    await complete(page, again)
    await ask(page, 'order.close', { order, note: '' })
  }
  await page.reload()
}

type Key = CallInput<'sheet.read'>

async function copySelfAssessment(page: Page, key: Key): Promise<void> {
  const own = await ask(page, 'sheet.read', { ...key, phase: 'selfAssessment', round: 1 })
  for (const { id, answer } of own.score.criteria)
    if (answer && !isDeepStrictEqual(answer, FULL))
      await ask(page, 'score.set', { key, criterion: id, answer })
  await ask(page, 'sheet.fillFull', key)
}

/** Writes a reason where one is missing, and signs. */
async function complete(page: Page, key: Key): Promise<void> {
  const { score } = await ask(page, 'sheet.read', key)
  for (const { id, answer, deduction, reason } of score.criteria)
    if (answer?.kind === 'scored' && deduction && !reason)
      await ask(page, 'score.set', { key, criterion: id, answer: { ...answer, reason: '记录不全' } })
  await ask(page, 'sheet.sign', { key, name: NAME })
}
