import { TOWNSHIP, type Township } from '@shared/case/subject'
import { subjectEntity } from '@shared/entity'
import { type Change, enterpriseFacts, townshipFacts } from '@shared/events'
import { CaseProblem } from '@shared/outcome'
import { z } from 'zod'
import type { CaseSession } from '../session'
import { saveEnterprise } from './enterprises'

const enterpriseInput = z.object(enterpriseFacts).partial().strict()
const townshipInput = z.object(townshipFacts).partial().strict()

/** Records facts of the township or an enterprise, as one action; throws CaseProblem naming the fact that cannot stand. */
export function setFacts(
  session: CaseSession,
  actor: string,
  { subject, facts }: { subject: string; facts: Record<string, unknown> },
): { event: string | null } {
  if (subject !== TOWNSHIP) {
    const { event } = saveEnterprise(session, actor, { id: subject, facts: checked(enterpriseInput, facts) })
    return { event }
  }
  const { township } = session.record
  const changes = Object.entries(checked(townshipInput, facts))
    .filter(([item, value]) => township[item as keyof Township] !== value)
    .map(
      ([item, value]): Change => ({
        kind: 'fact-set',
        entity: subjectEntity(TOWNSHIP),
        item,
        body: { value },
      }),
    )
  return { event: session.write(actor, changes)[0]?.id ?? null }
}

function checked<T>(schema: z.ZodType<T>, facts: Record<string, unknown>): T {
  const parsed = schema.safeParse(facts)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  const fact = issue.code === 'unrecognized_keys' ? issue.keys.join('、') : String(issue.path[0])
  throw new CaseProblem('bad-fact', `${fact} 的值不符合要求，没有保存。请检查名称和值。`, { fact })
}
