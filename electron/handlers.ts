import type { CallName, CallOutput, contract } from '@shared/contract'
import type { z } from 'zod'
import type { CitySession } from './city/session'
import type { Desk } from './desk'
import { readAction } from './handlers/action'
import { reveal, setBlind } from './handlers/blind'
import * as cases from './handlers/cases'
import * as cityFiles from './handlers/city-files'
import * as cityIntake from './handlers/city-intake'
import * as cityIssues from './handlers/city-issues'
import * as cityRead from './handlers/city-read'
import { redoCity, undoCity } from './handlers/city-undo'
import { acceptVerification, noteComparison, readNoteHistory } from './handlers/comparison-notes'
import { listComparisons, readComparison } from './handlers/comparisons'
import { listConflicts, settleByRule, settleConflict } from './handlers/conflicts'
import * as deskReports from './handlers/desk-reports'
import { addToDraw, makeDraw } from './handlers/draws'
import { listEnterprises, saveEnterprise } from './handlers/enterprises'
import * as exchange from './handlers/exchange'
import { setFacts } from './handlers/facts'
import * as guide from './handlers/guide'
import { readHints, seeHint } from './handlers/hints'
import { readHistory } from './handlers/history'
import { commitStaged, stageChosen } from './handlers/imports'
import { readMatrix } from './handlers/matrix'
import * as merges from './handlers/merge'
import { redoMerge, undoMerge } from './handlers/merge-undo'
import { closeOrder, raiseOrder, recordEvidence } from './handlers/orders'
import * as people from './handlers/people'
import { advance } from './handlers/phases'
import * as photos from './handlers/photos'
import { readBackChosen, takeBack } from './handlers/read-back'
import { decideRecheck } from './handlers/recheck'
import { rescueDamaged } from './handlers/rescue'
import { checkSeal, makeSeal, readSeals, reopenSeal } from './handlers/seals'
import { fillFull, pasteAnswers, readSheet, setScore } from './handlers/sheets'
import { signSheet } from './handlers/signatures'
import { lookAtSnapshot, readSnapshots, restoreSnapshot } from './handlers/snapshots'
import { readPlan, readStatisticsView } from './handlers/statistics'
import { readStatus } from './handlers/status'
import { saveTemplate } from './handlers/templates'
import { declareTolerance, proposeTolerance } from './handlers/tolerance'
import { redo, undo } from './handlers/undo'
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

/** A handler that changes the open case in the name of whoever is at the desk. */
const writing =
  <Input, Output>(write: (session: CaseSession, actor: string, input: Input) => Output) =>
  (desk: Desk, input: Input): Output =>
    write(desk.session, desk.actor, input)

/** A handler that only reads the open city file. */
const readingCity =
  <Input, Output>(read: (city: CitySession, input: Input) => Output) =>
  (desk: Desk, input: Input): Output =>
    read(desk.city, input)

// Loaded when first asked for: the dictionary of pinyin would hold up the start of the window.
const finding = () => import('./handlers/find')
const phrases = () => import('./handlers/phrases')

export const handlers: Handlers = {
  'desk.read': (desk) => desk.view(),
  'desk.setActor': (desk, { name }) => {
    desk.tools.settings.setActor(name)
    return { actor: name }
  },
  'desk.setTheme': ({ tools }, { theme }) => {
    tools.settings.setTheme(theme)
    tools.wear(theme)
    return { theme }
  },
  'desk.savePlace': (desk, place) => {
    desk.tools.settings.setPlace(desk.session.record.identity.caseId, place)
    return null
  },

  'case.create': cases.createCase,
  'case.openFile': cases.openChosen,
  'case.openRecent': cases.openRecent,
  'case.openSample': guide.openGuidedSample,
  'case.close': (desk) => {
    guide.leaveGuide(desk)
    desk.closeCase()
    desk.tools.settings.setClosed()
    return null
  },

  'city.create': cityFiles.createCity,
  'city.openFile': cityFiles.openChosenCity,
  'city.close': (desk) => {
    if (!desk.isOnCity) return null
    desk.closeCase()
    desk.tools.settings.setClosed()
    return null
  },
  'city.savePlace': cityFiles.saveCityPlace,
  'city.read': cityRead.readCity,
  'city.intake': cityIntake.readIntake,
  'city.takeChosen': cityIntake.takeChosen,
  'city.takeHanded': cityIntake.takeHanded,
  'city.takeLeft': cityIntake.takeLeft,
  'city.putRunAway': cityIntake.putRunAway,
  'city.trail': readingCity(cityRead.readTrail),
  'city.map': readingCity(cityRead.readMap),
  'city.pair': readingCity(cityRead.readPair),
  'city.criterion': readingCity(cityRead.readCriterion),
  'city.town': readingCity(cityRead.readTown),
  'city.losers': readingCity(cityRead.readLosers),
  'city.subject': readingCity(cityRead.readSubject),
  'city.evidence': readingCity(cityRead.readEvidence),
  'city.issues': readingCity(cityIssues.readIssues),
  'city.setMeasure': cityIssues.setMeasure,
  'city.trySettings': readingCity(cityIssues.trySettings),
  'city.setSettings': cityIssues.setSettings,

  'case.status': reading(readStatus),
  'case.verify': reading((session) => session.verify()),

  'rubric.read': reading((session, { subject }) => {
    const { criteria, criterionById, sectionOf, ...form } = session.rubrics[subject]
    return form
  }),
  'rubric.initials': async ({ session }, { subject }) =>
    (await phrases()).initialsOfForm(session.rubrics[subject]),
  'phrase.list': async ({ session }, input) => (await phrases()).listPhrases(session, input),
  'enterprise.list': reading(listEnterprises),
  'enterprise.save': writing(saveEnterprise),

  'sheet.read': reading(readSheet),
  'sheet.fillFull': writing(fillFull),
  'sheet.paste': writing(pasteAnswers),
  'score.set': writing(setScore),

  'score.history': reading(readHistory),
  'sheet.sign': writing(signSheet),
  'action.undo': (desk) =>
    desk.isOnCity ? undoCity(desk) : (undoMerge(desk) ?? undo(desk.session, desk.actor)),
  'action.redo': (desk) =>
    desk.isOnCity ? redoCity(desk) : (redoMerge(desk) ?? redo(desk.session, desk.actor)),

  'action.read': reading(readAction),
  'phase.advance': (desk, { to }) => advance(desk.session, desk.actor, to),
  'tolerance.propose': reading(proposeTolerance),
  'tolerance.declare': writing(declareTolerance),
  'draw.make': writing(makeDraw),
  'draw.add': writing(addToDraw),
  'order.raise': writing(raiseOrder),
  'order.close': writing(closeOrder),
  'order.evidence': writing(recordEvidence),
  'recheck.decide': writing(decideRecheck),
  'fact.set': writing(setFacts),
  'finding.save': writing(people.saveFinding),
  'finding.remove': writing(people.removeFinding),
  'person.save': writing(people.savePerson),
  'person.remove': writing(people.removePerson),
  'benchmark.set': writing(people.setBenchmark),
  'benchmark.remove': writing(people.removeBenchmark),
  'blind.set': writing(setBlind),
  'blind.reveal': writing(reveal),

  'comparison.list': reading(listComparisons),
  'comparison.read': reading(readComparison),
  'comparison.accept': writing(acceptVerification),
  'comparison.note': writing(noteComparison),
  'comparison.noteHistory': reading(readNoteHistory),

  'hints.read': reading(readHints),
  'hint.see': writing(seeHint),
  'statistics.read': reading(readStatisticsView),
  'statistics.plan': reading(readPlan),
  'matrix.read': reading(readMatrix),

  'photo.attach': writing(photos.attachPhoto),
  'photo.detach': writing(photos.detachPhoto),
  'photo.setTaken': writing(photos.setPhotoTaken),
  'photo.list': reading(photos.listPhotos),
  'photo.read': reading(photos.readPhotoBytes),

  'import.stage': stageChosen,
  'import.commit': commitStaged,
  'template.save': saveTemplate,

  'report.preview': deskReports.previewReport,
  'report.trace': deskReports.traceOnDesk,
  'report.rewrite': deskReports.rewriteOnDesk,
  'report.export': deskReports.exportChosen,
  'report.print': deskReports.printReport,
  'report.showFolder': deskReports.showReportFolder,
  'report.readBack': readBackChosen,
  'report.takeBack': takeBack,

  'seal.read': reading(readSeals),
  'seal.make': writing(makeSeal),
  'seal.reopen': writing(reopenSeal),
  'seal.check': reading(checkSeal),

  'snapshot.list': reading(readSnapshots),
  'snapshot.look': lookAtSnapshot,
  'snapshot.leave': (desk) => desk.leaveSnapshot(),
  'snapshot.restore': restoreSnapshot,
  'case.rescue': rescueDamaged,
  'desk.dismissNotice': (desk) => {
    desk.notice.dismiss()
    return null
  },

  'work.read': (desk) => desk.work?.state ?? null,
  'work.cancel': (desk) => {
    desk.work?.cancel()
    return null
  },

  'find.text': async ({ session }, input) => (await finding()).findText(session, input),

  'guide.read': guide.readGuide,
  'guide.visit': guide.visitGuide,
  'guide.show': guide.showGuide,
  'guide.begin': guide.beginGuide,

  'exchange.openHanded': exchange.openHanded,
  'exchange.unlock': exchange.unlock,
  'exchange.putAside': exchange.putAside,
  'exchange.dismiss': exchange.dismiss,
  'exchange.waiting': exchange.readWaiting,
  'exchange.mergeWaiting': exchange.mergeWaiting,
  'exchange.send': exchange.sendChosen,
  'merge.choose': merges.chooseMerge,
  'merge.leaveOut': merges.leaveOut,
  'merge.write': merges.writeMerge,
  'merge.cancel': (desk) => {
    desk.receive(null)
    return null
  },
  'conflict.list': reading(listConflicts),
  'conflict.settle': writing(settleConflict),
  'conflict.settleAll': writing(settleByRule),
}
