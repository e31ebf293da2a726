import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CaseProblem } from '@shared/outcome'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runInFork } from '../../electron/import/child'
import { readWorkbook } from '../../electron/import/workbook'
import { CLI } from '../builders/cli'
import { tempFolder } from '../builders/folder'
import { makeRandom } from '../builders/prng'
import { readZip } from '../builders/read-zip'
import { archiveOf, type Entry, packageOf } from '../import/archive'
import { listOf, workbookOf } from '../import/books'

const LONG = process.env.DUHE_FAULTS === 'long'
const BOOKS = LONG ? 5_000 : 60
const TIME = { timeout: LONG ? 7_200_000 : 120_000 }
/** Far over the child's deadline: what takes longer hangs. */
const HANG_MS = 30_000

const random = makeRandom(5_000)
let folder: string
let honest: Buffer
let parts: Entry[]
beforeAll(async () => {
  folder = tempFolder(afterAll)
  honest = Buffer.from(workbookOf({ 名单: listOf(30) as (string | number)[][] }))
  parts = await readZip(honest)
})

const HOSTILE_XML = [
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;&b;&b;</x>',
  '<worksheet><dimension ref="A1:XFD1048576"/><sheetData/></worksheet>',
  '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
  '<worksheet><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>',
  `<sst count="4294967295" uniqueCount="4294967295">${'<si><t>x</t></si>'.repeat(50)}</sst>`,
  `${'<a>'.repeat(20_000)}`,
  '<worksheet><sheetData><row><c t="s"><v>99999999</v></c><c t="s"><v>-1</v></c></row></sheetData></worksheet>',
  '<worksheet><sheetData><row><c><f>WEBSERVICE("http://example.invalid")</f><v>1</v></c></row></sheetData></worksheet>',
  '<x __proto__="1" constructor="2"><__proto__><polluted>1</polluted></__proto__></x>',
]

/** A part whose words were turned about. */
function turned(content: Buffer): Buffer {
  const at = random.below(content.length || 1)
  switch (random.below(5)) {
    case 0:
      return content.subarray(0, at)
    case 1:
      return Buffer.concat([content, content])
    case 2: {
      const noisy = Buffer.from(content)
      for (let flips = 0; flips < 20; flips += 1) noisy[random.below(noisy.length)] = random.below(256)
      return noisy
    }
    case 3:
      return Buffer.from(
        content.toString('latin1').replace(/\d+/g, (digits) => (random.chance(0.1) ? '99999999999' : digits)),
        'latin1',
      )
    default:
      return Buffer.concat([
        content.subarray(0, at),
        Buffer.from(random.pick(HOSTILE_XML)),
        content.subarray(at),
      ])
  }
}

/** A workbook that means harm: honest bytes changed, or honest headers over changed parts. */
function hostileBook(): Buffer {
  if (random.chance(0.3)) {
    const bytes = Buffer.from(honest)
    for (let flips = 1 + random.below(30); flips > 0; flips -= 1)
      bytes[random.below(bytes.length)] = random.below(256)
    return random.chance(0.2) ? bytes.subarray(0, random.below(bytes.length)) : bytes
  }
  const chosen = random.below(parts.length)
  return archiveOf(
    ...parts.map((part, place) => {
      if (place !== chosen && random.chance(0.9)) return part
      const content = random.chance(0.3)
        ? Buffer.from(random.pick(HOSTILE_XML))
        : turned(Buffer.from(part.content))
      return { ...part, content }
    }),
  )
}

/** What comes of reading these bytes through the gate and the child: read, or the code of a refusal in Chinese. */
async function read(bytes: Buffer): Promise<string> {
  const path = join(folder, '来.xlsx')
  writeFileSync(path, bytes)
  const reader = { runChild: runInFork, script: join(dirname(CLI), 'read-workbook.js') }
  const hang = new Promise<string>((settle) => {
    setTimeout(() => settle('HANGS'), HANG_MS).unref()
  })
  const reading = readWorkbook(path, reader, new AbortController().signal).then(
    () => 'read',
    (error: unknown) => {
      if (error instanceof CaseProblem && /案卷没有改动/.test(error.message)) return error.code
      throw error
    },
  )
  return Promise.race([reading, hang])
}

test(
  `${BOOKS} hostile workbooks are read or refused, and none hangs or crashes the program`,
  TIME,
  async () => {
    const counts: Record<string, number> = {}
    for (let book = 0; book < BOOKS; book += 1) {
      const outcome = await read(hostileBook())
      expect(outcome).not.toBe('HANGS')
      counts[outcome] = (counts[outcome] ?? 0) + 1
    }
    console.log(JSON.stringify(counts))
    expect(counts.read).toBeGreaterThan(0)
    expect(await read(honest)).toBe('read')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  },
)

test('bombs are refused by the gate before any parser sees them', TIME, async () => {
  const sheet = (content: Buffer | string) => ({ name: 'xl/worksheets/sheet1.xml', content })
  const row = '<row><c><v>1</v></c></row>'
  expect(await read(packageOf(sheet(Buffer.alloc(150_000_000, 'a'))))).toBe('workbook-too-large')
  expect(await read(packageOf(sheet(`<sheetData>${row.repeat(30_000)}`)))).toMatch(/^workbook-/)
  const many = Array.from({ length: 3_000 }, (_, at) => ({ name: `xl/media/${at}.png`, content: 'x' }))
  expect(await read(packageOf(...many))).toBe('workbook-too-many-parts')
})
