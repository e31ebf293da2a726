import { join } from 'node:path'
import { TOWNSHIP } from '@shared/case/subject'
import { REPORT_KINDS, type ReportKind } from '@shared/contract/papers'
import { subjectEntity } from '@shared/entity'
import type { Change } from '@shared/events'
import type { ReportModel } from '@shared/report'
import { buildReport, wholeOf } from '../../electron/handlers/reports'
import { makeSample } from '../../electron/handlers/sample'
import { ACTOR, makeCaseFile, resources, scoreOf, sheetKey, writeTo } from './case-file'
import { testSurroundings } from './surroundings'
import { typesetHere } from './typeset'

export type Reports = Record<ReportKind, ReportModel>

/** Every document of a case, as it stands after these changes. */
function reportsOf(file: string, around: ReturnType<typeof testSurroundings>, changes: Change[]): Reports {
  around.setClock(new Date('2024-12-06T01:00:00Z'))
  return writeTo(file, around, (session) => {
    if (changes.length > 0) session.write(ACTOR, changes)
    const made = REPORT_KINDS.map((kind) => [kind, buildReport(session, wholeOf(kind))])
    return Object.fromEntries(made) as Reports
  })
}

async function sampleWith(folder: string, name: string, changes: Change[]): Promise<Reports> {
  const file = join(folder, name)
  const around = testSurroundings()
  await makeSample(file, { resources, around, typeset: typesetHere })
  return reportsOf(file, around, changes)
}

/** The documents of the sample town. */
export const sampleReports = (folder: string) => sampleWith(folder, '示例.duhe', [])

/** The documents of a case of which nothing is known but that it was founded. */
export function foundedReports(folder: string): Reports {
  const { file, around } = makeCaseFile(folder)
  return reportsOf(file, around, [])
}

const RARE_NAMES = '䶮㛃𬱟堃喆珺昇烜㎡'

const longName = (number: number) => `第${number}${RARE_NAMES}有限公司`.repeat(20).slice(0, 199)

const LONG_REASON = '台账缺失，（一）未见2024年第三季度隐患排查记录；'.repeat(100).slice(0, 2_000)

/** The sample town with names as long as they may be, and reasons as long as they may be in one row of the form. */
export function longestReports(folder: string): Promise<Reports> {
  const names = Array.from({ length: 100 }, (_, index): Change => {
    const entity = subjectEntity(`E${String(index + 1).padStart(3, '0')}`)
    return { kind: 'fact-set', entity, item: 'name', body: { value: longName(index + 1) } }
  })
  const reasons = ['7.1', '7.2', '11.1'].map((criterion, index): Change => {
    const change = scoreOf(sheetKey(TOWNSHIP), criterion, 50)
    const body = {
      kind: 'scored',
      deduction: 50,
      reason: `${index}${LONG_REASON}`.slice(0, 2_000),
      basis: null,
    } as const
    return { ...change, kind: 'score-set', body }
  })
  return sampleWith(folder, '最长.duhe', [...names, ...reasons])
}
