import type { CallName, CallOutput, contract } from '@shared/contract'
import type { z } from 'zod'
import type { Desk } from './desk'
import * as cases from './handlers/cases'
import { listComparisons, readComparison } from './handlers/comparisons'
import { listEnterprises, saveEnterprise } from './handlers/enterprises'
import { commitStaged, stageChosen } from './handlers/imports'
import { exportChosen, previewReport, showReportFolder } from './handlers/reports'
import { fillFull, readSheet, setScore } from './handlers/sheets'
import { readStatus } from './handlers/status'
import { saveTemplate } from './handlers/templates'
import type { CaseSession } from './session'

type Parsed<Name extends CallName> = z.output<(typeof contract)[Name]['input']>
type Answer<Name extends CallName> = CallOutput<Name> | Promise<CallOutput<Name>>

/** One handler for every call of the contract; the compiler asks for the missing ones. */
export type Handlers = { [Name in CallName]: (desk: Desk, input: Parsed<Name>) => Answer<Name> }

/** A handler that only reads the open case. */
const reading =
  <Input, Output>(read: (session: CaseSession, input: Input) => Output) =>
  (desk: Desk, input: Input): Output =>
    read(desk.session, input)

export const handlers: Handlers = {
  'desk.read': (desk) => desk.view(),
  'desk.setActor': (desk, { name }) => {
    desk.tools.settings.setActor(name)
    return { actor: name }
  },
  'desk.savePlace': (desk, place) => {
    desk.tools.settings.setPlace(desk.session.record.identity.caseId, place)
    return null
  },

  'case.create': cases.createCase,
  'case.openFile': cases.openChosen,
  'case.openRecent': cases.openRecent,
  'case.openSample': cases.openSample,
  'case.close': (desk) => {
    desk.closeCase()
    desk.tools.settings.setClosed()
    return null
  },
  'case.status': reading(readStatus),
  'case.verify': reading((session) => session.verify()),

  'rubric.read': reading((session, { subject }) => {
    const { criteria, criterionById, sectionOf, ...form } = session.rubrics[subject]
    return form
  }),
  'enterprise.list': reading(listEnterprises),
  'enterprise.save': (desk, input) => saveEnterprise(desk.session, desk.actor, input),

  'sheet.read': reading(readSheet),
  'sheet.fillFull': (desk, key) => fillFull(desk.session, desk.actor, key),
  'score.set': (desk, input) => setScore(desk.session, desk.actor, input),

  'comparison.list': reading(listComparisons),
  'comparison.read': reading(readComparison),

  'import.stage': stageChosen,
  'import.commit': commitStaged,
  'template.save': saveTemplate,

  'report.preview': previewReport,
  'report.export': exportChosen,
  'report.showFolder': showReportFolder,
}
