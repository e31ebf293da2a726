import { CASE_FORMAT, type Db, type FileFormat, knownSchemaText, schemaText } from './schema'

/** What a file asks of the programs that open it; a file without it asks more than any has. */
function asked(db: Db, key: 'min_reader' | 'min_writer'): number {
  const value = db.prepare('SELECT value FROM meta WHERE key = ?').pluck().get(key)
  return typeof value === 'string' && /^[1-9]\d{0,4}$/.test(value) ? Number(value) : Number.POSITIVE_INFINITY
}

/** What this program may do with a file, by the file's own word: write it, only read it, or nothing. */
export function allowedBy(db: Db, format: FileFormat = CASE_FORMAT): 'write' | 'read' | 'nothing' {
  const newest = format.scripts.length
  if (asked(db, 'min_reader') > newest) return 'nothing'
  const version = db.pragma('user_version', { simple: true }) as number
  if (version > newest) return hasOurTables(db, format) ? 'read' : 'nothing'
  return asked(db, 'min_writer') > newest ? 'read' : 'write'
}

type SchemaRow = [type: string, name: string, table: string, sql: string | null]

/** Whether every table of this version is in a newer file, word for word; what else is there is never looked at. */
function hasOurTables(db: Db, format: FileFormat): boolean {
  const theirs = new Set((JSON.parse(schemaText(db)) as SchemaRow[]).map((row) => JSON.stringify(row)))
  const known = JSON.parse(knownSchemaText(format.scripts.length, format)) as SchemaRow[]
  const ours = known.filter(([type]) => type === 'table')
  return ours.every((row) => theirs.has(JSON.stringify(row)))
}
