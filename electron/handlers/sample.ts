import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Finding, Person } from '@shared/case/action'
import type { ScoredPhase } from '@shared/case/phase'
import { PANEL } from '@shared/case/sheet'
import { TOWNSHIP } from '@shared/case/subject'
import type { CaseHead } from '@shared/replies/desk'
import type { ReportFile } from '@shared/replies/papers'
import { SAMPLE_DRAW, type SampleTown, sampleTown } from '@shared/sample/sample-town'
import { DEFAULT_TOLERANCE } from '@shared/tolerance'
import type { Desk } from '../desk'
import { CASE_ENDING, libraryFolder } from '../library'
import { exportReport } from '../report/export'
import type { Typesetter } from '../report/typesetter'
import { readRubrics } from '../resources'
import { CaseSession } from '../session'
import type { Surroundings } from '../store/clock'
import { Work } from '../work'
import { caseReports } from './case-reports'
import { makeCase } from './cases'
import { makeDraw } from './draws'
import { raiseOrder } from './orders'
import { saveFinding, savePerson } from './people'
import { advance } from './phases'
import { buildReport, wholeOf } from './reports'
import { signSheet } from './signatures'
import { declareTolerance } from './tolerance'

export const SAMPLE_FILE = `示例案卷${CASE_ENDING}`

interface SampleTools {
  resources: string
  around: Surroundings
  typeset: Typesetter
}

/** Opens the sample town, made on first use and kept like any other case. */
export async function openSample(desk: Desk): Promise<CaseHead> {
  const file = join(libraryFolder(desk.tools.home), SAMPLE_FILE)
  if (!existsSync(file))
    await desk.working((work) => {
      work.step('写示例案卷')
      return makeWhole(file, desk.tools)
    })
  return desk.openCase(file)
}

/** Under its own name only when all of it is there. */
async function makeWhole(file: string, tools: SampleTools): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`
  try {
    await makeSample(draft, tools)
    renameSync(draft, file)
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * Makes the case file of the invented sample town, step by step as a panel would, up to the middle of 督导核实;
 * returns the town report of 帮扶, which is written beside it.
 */
export async function makeSample(file: string, tools: SampleTools): Promise<ReportFile[]> {
  const sample = sampleTown(readRubrics(tools.resources))
  const calendar = { now: '2024-11-06T01:00:00Z' }
  const around = { ...tools.around, now: () => new Date(calendar.now) }
  makeCase(file, sample.township, TOWN_CLERK, { resources: tools.resources, around })
  const session = CaseSession.open(file, 'write', around)
  try {
    assessItself(session, sample)
    calendar.now = '2024-11-27T08:30:00Z'
    const reports = await assist(session, tools)
    calendar.now = '2024-12-05T07:40:00Z'
    verify(session, sample)
    return reports
  } finally {
    session.close()
  }
}

const TOWN_CLERK = '林昇堃'
const EXPERT = '陈砚秋'
const SUPERVISOR = '苏喆明'

const key = (subject: string, phase: ScoredPhase) => ({ subject, phase, round: 1, scorer: PANEL })

/** 自查自纠: the list, every 自评, and the town's signature. */
function assessItself(session: CaseSession, { list, selfAssessment }: SampleTown): void {
  session.write(TOWN_CLERK, list)
  session.write(TOWN_CLERK, selfAssessment)
  signSheet(session, TOWN_CLERK, { key: key(TOWNSHIP, 'selfAssessment'), name: TOWN_CLERK })
  advance(session, TOWN_CLERK, 'assistance')
}

const PEOPLE: readonly Omit<Person, 'id'>[] = [
  { name: EXPERT, role: 'panelHead', unit: '临澜市安全生产专家组', phone: '0599-5550901' },
  { name: '郑䶮', role: 'expert', unit: '临澜市安全生产专家组', phone: null },
  { name: SUPERVISOR, role: 'cityOfficer', unit: '澜州市应急管理局', phone: '0599-5550902' },
  { name: '黄怀瑾', role: 'countyOfficer', unit: '临澜市应急管理局', phone: '0599-5550903' },
  { name: TOWN_CLERK, role: 'townContact', unit: '云屿镇应急办', phone: '0599-5550904' },
]

const FINDINGS: readonly Omit<Finding, 'id'>[] = [
  {
    subject: TOWNSHIP,
    kind: 'highlight',
    about: '二',
    text: '网格员每月入企走访并在微信群公布整改照片，村企联动较好',
  },
  { subject: TOWNSHIP, kind: 'result', about: '一', text: '三年来制鞋、纺织服装企业自评打分覆盖面逐年提高' },
  {
    subject: TOWNSHIP,
    kind: 'shortcoming',
    about: '15.5',
    text: '智慧管理平台只在例会上提及，没有组织专题培训',
  },
  { subject: TOWNSHIP, kind: 'suggestion', about: '14.1', text: '对未评星企业列出清单，按行业分批评定' },
]

/** 帮扶: who takes part, what they found, the town report, and what shall count as 不一致. */
async function assist(session: CaseSession, tools: SampleTools): Promise<ReportFile[]> {
  for (const person of PEOPLE) savePerson(session, TOWN_CLERK, { id: null, ...person })
  for (const finding of FINDINGS) saveFinding(session, EXPERT, { id: null, ...finding })
  declareTolerance(session, EXPERT, { ...DEFAULT_TOLERANCE, reason: '按帮扶组集体研究意见' })
  signSheet(session, EXPERT, { key: key(TOWNSHIP, 'assistance'), name: EXPERT })
  const reports = await writeTownReport(session, tools)
  makeDraw(session, SUPERVISOR, { ...SAMPLE_DRAW, stratified: false, reason: null })
  advance(session, SUPERVISOR, 'verification')
  return reports
}

/** The town report of 帮扶, beside the case file. */
const writeTownReport = (session: CaseSession, { resources, typeset }: SampleTools) =>
  exportReport(caseReports(session), {
    kind: 'township',
    actor: EXPERT,
    model: buildReport(session, wholeOf('township')),
    folder: dirname(session.file),
    formats: ['docx'],
    fonts: join(resources, 'fonts'),
    typeset,
    work: new Work(),
  })

/** 督导核实: the town and the ten drawn, signed where every deduction has its reason, and one order raised. */
function verify(session: CaseSession, { verification }: SampleTown): void {
  session.write(SUPERVISOR, verification)
  for (const { id, flags } of session.assessment().subjects.filter((each) => each.comparison)) {
    if (flags.some((flag) => flag.id === 'missing-reason')) continue
    signSheet(session, SUPERVISOR, { key: key(id, 'verification'), name: SUPERVISOR })
  }
  const what = '补办智慧管理平台专题培训，核对评星和信息采集台账，重报自评'
  raiseOrder(session, SUPERVISOR, { subject: TOWNSHIP, due: '2024-12-20', what, who: TOWN_CLERK })
}
