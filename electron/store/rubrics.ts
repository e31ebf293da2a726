import { CaseProblem } from '@shared/outcome'
import { parseRubric, type Rubric } from '@shared/rubric'
import { sha256 } from './hash'
import type { Db } from './schema'

/** Keeps the text of a rubric in the file and returns its hash, by which the case names it. */
export function putRubric(db: Db, text: string): string {
  const hash = sha256(text)
  db.prepare('INSERT OR IGNORE INTO rubric (hash, body) VALUES (?, ?)').run(hash, text)
  return hash
}

/** The texts of every form that the file holds. */
export const listRubricTexts = (db: Db): string[] =>
  db.prepare('SELECT body FROM rubric').pluck().all() as string[]

/** The text of a rubric that the file keeps; throws CaseProblem `damaged` where it is gone or changed. */
export function readRubricText(db: Db, hash: string): string {
  const text = db.prepare('SELECT body FROM rubric WHERE hash = ?').pluck().get(hash) as string | undefined
  if (text === undefined || sha256(text) !== hash)
    throw new CaseProblem('damaged', '案卷里的评分细则缺失或被改动，不能打开。请改用备份的案卷。')
  return text
}

/** What has this hash never changes, and the towns of a city have the same few forms. */
const known = new Map<string, Rubric>()

/** The rubric in force, from the file itself; throws CaseProblem `damaged` where its text is gone or changed. */
export function readRubric(db: Db, hash: string): Rubric {
  const text = readRubricText(db, hash)
  const rubric = known.get(hash) ?? parseRubric(JSON.parse(text))
  known.set(hash, rubric)
  return rubric
}
