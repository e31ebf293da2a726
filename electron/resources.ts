import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseRubric, type Rubrics } from '@shared/rubric'

/** The resources folder: beside the sources, or beside the packed program where `packed` names it. */
export function resourcesFolder(packed: string | null): string {
  return packed ?? join(__dirname, '..', '..', 'resources')
}

/** The plan whose forms a new case takes. */
export const PLAN = 'shishi-2024'

/** The JSON texts of the two official forms. */
export const readRubricTexts = (resources: string) => ({
  enterprise: readFileSync(join(resources, 'rubrics', 'enterprise-rubric.json'), 'utf8'),
  township: readFileSync(join(resources, 'rubrics', 'township-rubric.json'), 'utf8'),
})

/** The two official forms as this program ships them; an open case has its own. */
export function readRubrics(resources: string): Rubrics {
  const { enterprise, township } = readRubricTexts(resources)
  return { enterprise: parseRubric(JSON.parse(enterprise)), township: parseRubric(JSON.parse(township)) }
}
