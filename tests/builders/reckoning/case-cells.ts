import Database from 'better-sqlite3'

/** The city's numbers worked out by hand from the case files, with nothing of the program: plain loops over plain rows. */

type Json = Record<string, unknown>
export const PHASES = ['selfAssessment', 'assistance', 'verification', 'recheck'] as const
export type PhaseName = (typeof PHASES)[number]

export interface FormCriterion {
  id: string
  text: string
  points: number
  section: string
}

interface Given {
  deduction: number
  isExempt: boolean
}

export interface OneSheet {
  round: number
  scorer: string
  given: Map<string, Given>
}

export interface Reckoned {
  caseId: string
  town: string
  county: string
  forms: Record<'enterprise' | 'township', FormCriterion[]>
  ids: string[]
  sheets: Map<string, OneSheet[]>
  picked: string[] | null
  added: Set<string>
  tolerance: { total: number; sectionShare: number; fullToZero: boolean; severity: string }
  orders: { due: string; isClosed: boolean }[]
  benchmarks: number
}

const UNDECLARED = { total: 500, sectionShare: 3_000, fullToZero: true, severity: 'reassist' }

const criteriaOf = (body: string): FormCriterion[] =>
  // biome-ignore lint/suspicious/noExplicitAny: a form as it is printed in the file
  (JSON.parse(body) as any).sections.flatMap((section: any) =>
    section.items.flatMap((item: { criteria: FormCriterion[] }) =>
      item.criteria.map(({ id, text, points }) => ({
        ...{ id, text, section: section.no },
        points: Math.round(points * 100),
      })),
    ),
  )

/** Everything that one file says, cell by cell; a cell with two different values has none. */
export function read(file: string): Reckoned {
  const db = new Database(file, { readonly: true })
  const cells = new Map<string, string[]>()
  for (const { entity, item, body } of db.prepare('SELECT entity, item, body FROM current').all() as {
    entity: string
    item: string
    body: string
  }[])
    cells.set(`${entity}\n${item}`, [...(cells.get(`${entity}\n${item}`) ?? []), body])
  const forms = new Map(
    (db.prepare('SELECT hash, body FROM rubric').all() as { hash: string; body: string }[]).map((each) => [
      each.hash,
      each.body,
    ]),
  )
  db.close()
  const value = (entity: string, item: string): Json | null => {
    const bodies = [...new Set(cells.get(`${entity}\n${item}`) ?? [])]
    return bodies.length === 1 ? (JSON.parse(bodies[0]!) as Json) : null
  }
  const identity = value('case', 'identity') as {
    caseId: string
    rubrics: { enterprise: string; township: string }
  }
  const found: Reckoned = {
    caseId: identity.caseId,
    town: String(value('subject/T', 'town')!.value),
    county: String(value('subject/T', 'county')!.value),
    forms: {
      enterprise: criteriaOf(forms.get(identity.rubrics.enterprise)!),
      township: criteriaOf(forms.get(identity.rubrics.township)!),
    },
    ids: [],
    sheets: new Map(),
    picked: null,
    added: new Set(),
    tolerance: (value('case', 'tolerance') as typeof UNDECLARED | null) ?? UNDECLARED,
    orders: [],
    benchmarks: 0,
  }
  let draws = 0
  for (const address of cells.keys()) {
    const [entity, item] = address.split('\n') as [string, string]
    const parts = entity.split('/')
    const body = value(entity, item)
    if (parts[0] === 'subject' && parts[1] !== 'T' && item === 'name') found.ids.push(parts[1]!)
    if (parts[0] === 'addition') found.added.add(parts[1]!)
    if (parts[0] === 'benchmark' && body?.tier === 'benchmark' && body.isNew) found.benchmarks += 1
    if (entity === 'draw' && Number(item) > draws) {
      draws = Number(item)
      found.picked = body!.picked as string[]
    }
    if (parts[0] === 'order' && item === 'raised')
      found.orders.push({ due: String(body!.due), isClosed: value(entity, 'closed') !== null })
    if (parts[0] !== 'sheet' || item.startsWith('signature:') || body === null) continue
    if (body.kind === 'unanswered') continue
    const [, subject, phase, round, scorer] = parts as [string, string, string, string, string]
    const name = `${subject} ${phase}`
    const all = found.sheets.get(name) ?? []
    found.sheets.set(name, all)
    let sheet = all.find((each) => each.round === Number(round) && each.scorer === scorer)
    if (!sheet) {
      sheet = { round: Number(round), scorer, given: new Map() }
      all.push(sheet)
    }
    const isExempt = body.kind === 'notApplicable'
    sheet.given.set(item, { deduction: isExempt ? 0 : Number(body.deduction), isExempt })
  }
  return found
}
