import { join } from 'node:path'
import type { ReportKind } from '@shared/contract/papers'
import type { ReportBlock, ReportModel } from '@shared/report'
import { afterAll, expect, test } from 'vitest'
import { buildReport, wholeOf } from '../../electron/handlers/reports'
import { makeSample } from '../../electron/handlers/sample'
import { declareTolerance } from '../../electron/handlers/tolerance'
import { CaseSession } from '../../electron/session'
import { ACTOR, resources } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { testSurroundings } from '../builders/surroundings'
import { typesetHere } from '../builders/typeset'

const file = join(tempFolder(afterAll), '示例.duhe')
const around = testSurroundings()
await makeSample(file, { resources, around, typeset: typesetHere })

function sample<T>(work: (session: CaseSession) => T): T {
  around.setClock(new Date('2024-12-06T01:00:00Z'))
  const session = CaseSession.open(file, 'write', around)
  try {
    return work(session)
  } finally {
    session.close()
  }
}

/** A model as lines that can be reviewed like code. */
const linesOf = ({ title, subtitle, blocks }: ReportModel) =>
  `${[title, ...subtitle, '', ...blocks.flatMap(blockLines)].join('\n')}\n`

function blockLines(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return ['', `${'#'.repeat(block.level)} ${block.text}`]
    case 'paragraph':
      return [block.runs.map((run) => run.text).join('')]
    case 'table':
      return [
        `[${block.caption}]`,
        block.columns.map((column) => column.title).join(' | '),
        ...block.rows.map((row) => row.map((cell) => cell?.text ?? '').join(' | ')),
      ]
    case 'figure':
      return ['(figure)', ...blockLines(block.data)]
    case 'page-break':
      return ['---']
    case 'annex':
      return ['', `${block.label} ${block.title}`]
    case 'signature':
    case 'seal':
      return block.lines.map((line) => `>> ${line}`)
    default:
      return []
  }
}

test.each<ReportKind>([
  'self-assessment',
  'township',
  'draw',
  'comparison',
  'orders',
  'benchmarks',
  'people',
])('the %s report of the sample reads as reviewed', async (kind) => {
  const model = sample((session) => buildReport(session, wholeOf(kind)))
  await expect(linesOf(model)).toMatchFileSnapshot(`../golden/sample-${kind}.txt`)
})

test.each([
  ['T', null],
  ['E045', 'selfAssessment'],
] as const)('the score form of %s reads as reviewed', async (subject, phase) => {
  const choice = { ...wholeOf('sheets'), subject, phase }
  const model = sample((session) => buildReport(session, choice))
  await expect(linesOf(model)).toMatchFileSnapshot(`../golden/sample-form-${subject}.txt`)
})

test('a blank form holds no score and no reason', () => {
  const blank = sample((session) => buildReport(session, { ...wholeOf('sheets'), isBlank: true }))
  const tables = blank.blocks.filter((block) => block.kind === 'table')
  expect(tables.map(({ rows }) => rows.length)).toEqual([37 + 2, 44 + 2])
  for (const { rows } of tables)
    for (const row of rows.slice(0, -2)) expect([row[3]?.text, row[4]]).toEqual(['', { text: '' }])
})

test('a tolerance changed after the draw prints both, and both results', () => {
  const text = sample((session) => {
    declareTolerance(session, ACTOR, {
      total: 2_000,
      sectionShare: 10_000,
      fullToZero: false,
      reason: '复议',
    })
    return linesOf(buildReport(session, wholeOf('township')))
  })
  expect(text).toContain('不一致的判定标准为：总分相差超过20分，或任一部分相差达到该部分满分的100.0%。')
  expect(text).toContain(
    '抽样时为：总分相差超过5分，或任一部分相差达到该部分满分的30.0%，或任一细则由满分变为0分。',
  )
  expect(text).toContain('按抽样时的标准不一致7个，按现行标准不一致1个。')
})
