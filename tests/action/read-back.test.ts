import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { REPORT_KINDS, type ReportKind } from '@shared/contract/papers'
import { CASE_ENTITY, sheetEntity } from '@shared/entity'
import type { ReportBlock, ReportModel } from '@shared/report'
import { passagesOf } from '@shared/report/passages'
import { afterAll, describe, expect, test } from 'vitest'
import { dispatch } from '../../electron/dispatch'
import { readWordEdits, takeWordEdits } from '../../electron/handlers/read-back'
import { rewriteParagraph } from '../../electron/handlers/report-edits'
import { buildReport, reportAsEdited, wholeOf } from '../../electron/handlers/reports'
import { makeSample } from '../../electron/handlers/sample'
import { redo, undo } from '../../electron/handlers/undo'
import { CaseSession } from '../../electron/session'
import { createCaseFile } from '../../electron/store/create'
import { Work } from '../../electron/work'
import { ACTOR, makeCaseFile, newCase, resources, sheetKey } from '../builders/case-file'
import { testDesk } from '../builders/desk'
import { editDocx, editedDocx } from '../builders/edit-docx'
import { makeEventful } from '../builders/eventful-town'
import { tempFolder } from '../builders/folder'
import { readWordHere } from '../builders/read-word'
import { testSurroundings } from '../builders/surroundings'
import { typesetHere } from '../builders/typeset'
import { writeWord } from '../builders/write-word'

const folder = tempFolder(afterAll)
const around = testSurroundings()
const SAMPLE = join(folder, '示例.duhe')
await makeSample(SAMPLE, { resources, around, typeset: typesetHere })
around.setClock(new Date('2024-12-06T01:00:00Z'))

let copies = 0
function freshCopy(): string {
  copies += 1
  const file = join(folder, `${copies}.duhe`)
  copyFileSync(SAMPLE, file)
  return file
}

async function town<T>(work: (session: CaseSession) => Promise<T>, file = freshCopy()): Promise<T> {
  const session = CaseSession.open(file, 'write', around)
  try {
    return await work(session)
  } finally {
    session.close()
  }
}

/** Writes a report as Word and says where. */
function exported(session: CaseSession, kind: ReportKind, subject: string | null = null): Promise<string> {
  copies += 1
  return writeWord(session, { ...wholeOf(kind), subject }, join(folder, `out${copies}`))
}

const read = (session: CaseSession, file: string, wanted: ReportKind | null = null) =>
  readWordEdits(session, { file, wanted }, readWordHere, new Work())

const take = (session: CaseSession, edits: Awaited<ReturnType<typeof read>>) =>
  takeWordEdits(session, ACTOR, edits, () => true)

const changesIn = async (session: CaseSession, file: string) =>
  (await read(session, file)).paragraphs.filter(({ state }) => state !== 'unchanged')

const printed = (session: CaseSession, id: string, kind: ReportKind = 'township') =>
  passagesOf(buildReport(session, wholeOf(kind))).find((each) => each.id === id)?.text

const preview = (session: CaseSession, kind: ReportKind = 'township') =>
  reportAsEdited(session, wholeOf(kind))

const setScore = (session: CaseSession, subject: string, criterion: string, deduction: number) =>
  session.write(ACTOR, [
    {
      kind: 'score-set',
      entity: sheetEntity(sheetKey(subject, 'selfAssessment')),
      item: criterion,
      body: { kind: 'scored', deduction, reason: '改为此分', basis: null },
    },
  ])

const hasProse = ({ blocks }: ReportModel) =>
  blocks.some((block: ReportBlock) => block.kind === 'paragraph' && block.id !== undefined)

describe('an export read back as it is', () => {
  test.each(REPORT_KINDS)('%s says nothing new in any town, also with rewritten paragraphs', async (kind) => {
    const check = async (session: CaseSession) => {
      const file = await exported(session, kind)
      if (!hasProse(buildReport(session, wholeOf(kind))))
        return await expect(read(session, file)).rejects.toMatchObject({ code: 'document-no-prose' })
      expect(await changesIn(session, file)).toEqual([])
      const [first] = passagesOf(buildReport(session, wholeOf(kind)))
      rewriteParagraph(session, ACTOR, { kind, paragraph: first!.id, text: '第一行　共 3 条。\n\n 第二行。' })
      expect(await changesIn(session, await exported(session, kind))).toEqual([])
    }
    await town(check)
    await town(async (session) => {
      makeEventful(session)
      await check(session)
    })
    await town(check, makeCaseFile(folder, 3, `空${kind}.duhe`).file)
  })

  test('of one subject knows of its own paragraphs only', async () => {
    await town(async (session) => {
      const file = await exported(session, 'comparison', 'E048')
      expect(await changesIn(session, file)).toEqual([])
      editDocx(file, (xml) => xml.replace('，相差', '，两者相差'))
      expect(await changesIn(session, file)).toMatchObject([{ id: 'E048/result', state: 'changed' }])
    })
  })

  test('says nothing new of what the case alone has changed since', async () => {
    await town(async (session) => {
      const file = await exported(session, 'township')
      const before = printed(session, 'conclusion')
      setScore(session, 'E001', '1.1', 125)
      expect(printed(session, 'conclusion')).not.toBe(before)
      expect(await changesIn(session, file)).toEqual([])
    })
  })
})

test('what was changed in Word is printed, is one step back and forth, and then no change any more', async () => {
  await town(async (session) => {
    const file = await exported(session, 'township')
    editDocx(file, (xml) =>
      xml.replaceAll('自评平均94.37分', '自评均分95.12分').replace('本报告依据案卷', '本报告根据案卷'),
    )
    const before = printed(session, 'conclusion')
    const edits = await read(session, file)
    const changed = edits.paragraphs.filter(({ state }) => state === 'changed')
    expect(changed.map(({ id }) => id)).toEqual(['preface', 'conclusion'])
    expect(changed[1]!.numbers).toEqual([{ inCase: '94.37', inWord: '95.12' }])
    expect(take(session, edits)).toBe(2)
    expect(printed(session, 'conclusion')).toContain('自评均分95.12分')
    expect(preview(session).edits).toMatchObject([
      { paragraph: 'preface', isStale: false, numbers: [] },
      { paragraph: 'conclusion', isStale: false, numbers: ['95.12'] },
    ])
    expect(await changesIn(session, file)).toEqual([])
    undo(session, ACTOR)
    expect(printed(session, 'conclusion')).toBe(before)
    expect(preview(session).edits).toEqual([])
    redo(session, ACTOR)
    expect(printed(session, 'conclusion')).toContain('95.12')
  })
})

test('words that were written over figures which changed since are marked as stale at once', async () => {
  await town(async (session) => {
    const file = await exported(session, 'township')
    editDocx(file, (xml) => xml.replace('应由市安办重新组织', '请市安办尽快重新组织'))
    setScore(session, 'E001', '1.1', 125)
    const edits = await read(session, file)
    const [conclusion] = edits.paragraphs.filter(({ state }) => state === 'changed')
    expect(conclusion).toMatchObject({ id: 'conclusion', isExportKnown: true })
    expect(conclusion!.numbers).toEqual([{ inCase: expect.stringMatching(/^94\.3\d$/), inWord: '94.37' }])
    take(session, edits)
    const [edit] = preview(session).edits
    expect(edit).toMatchObject({ paragraph: 'conclusion', isStale: true })
    expect(edit!.changes).toEqual([{ was: '94.37', now: conclusion!.numbers[0]!.inCase }])
  })
})

test('a rewriting that is stale stays so when its words are changed in Word, and its old figures are named', async () => {
  await town(async (session) => {
    const text = '全镇自评平均94.37分，特此报告。'
    rewriteParagraph(session, ACTOR, { kind: 'township', paragraph: 'conclusion', text })
    setScore(session, 'E001', '1.1', 125)
    const file = await exported(session, 'township')
    editDocx(file, (xml) => xml.replace('特此报告。', '请审定。'))
    const edits = await read(session, file)
    const [conclusion] = edits.paragraphs.filter(({ state }) => state === 'changed')
    expect(conclusion!.numbers).toEqual([{ inCase: expect.stringMatching(/^94\.3\d$/), inWord: '94.37' }])
    take(session, edits)
    expect(preview(session).edits).toMatchObject([
      { text: '全镇自评平均94.37分，请审定。', isStale: true, changes: [{ was: '94.37' }] },
    ])
  })
})

test('the generated words in Word give a rewritten paragraph back', async () => {
  await town(async (session) => {
    const generated = printed(session, 'conclusion')!
    rewriteParagraph(session, ACTOR, { kind: 'township', paragraph: 'conclusion', text: '另行报告。' })
    const file = await exported(session, 'township')
    editDocx(file, (xml) => xml.replace('另行报告。', generated))
    take(session, await read(session, file))
    expect(printed(session, 'conclusion')).toBe(generated)
    expect(preview(session).edits).toEqual([])
  })
})

test('a file of today is known by its marks alone, where a program dropped what it says of itself', async () => {
  await town(async (session) => {
    const file = await exported(session, 'draw')
    editDocx(file, (xml) => xml.replace('随机抽取', '随机抽出'))
    writeFileSync(
      file,
      editedDocx(readFileSync(file), () => '<Properties/>', 'docProps/custom.xml'),
    )
    const { kind, paragraphs } = await read(session, file)
    expect(kind).toBe('draw')
    expect(paragraphs.filter(({ state }) => state === 'changed').map(({ id }) => id)).toEqual(['1/drawn'])
  })
})

describe('a Word file is refused, and the case left as it is,', () => {
  const refusal = (change: (file: string) => void, wanted: ReportKind | null = null) =>
    town(async (session) => {
      const file = await exported(session, 'township')
      change(file)
      const record = session.record
      const refused = read(session, file, wanted)
      await expect(refused).rejects.toMatchObject({
        message: expect.stringMatching(/^“.*\.docx”.*案卷没有改动。.*请/),
      })
      expect(session.record).toBe(record)
      return refused.catch(({ code }) => code)
    })
  const property = (from: string, to: string) => (file: string) =>
    writeFileSync(
      file,
      editedDocx(readFileSync(file), (xml) => xml.replace(from, to), 'docProps/custom.xml'),
    )
  const withoutMarks = (file: string) => editDocx(file, (xml) => xml.replace(/<w:bookmark[^>]*>/g, ''))

  test('where its bookmarks were dropped', async () => {
    expect(await refusal(withoutMarks)).toBe('document-no-marks')
    const bare = (file: string) => {
      withoutMarks(file)
      writeFileSync(
        file,
        editedDocx(readFileSync(file), () => '<Properties/>', 'docProps/custom.xml'),
      )
    }
    expect(await refusal(bare)).toBe('document-no-marks')
  })

  test('where it is of a newer version, another case or another kind', async () => {
    expect(await refusal(property('>1<', '>2<'))).toBe('document-newer')
    expect(await refusal(property('018fd000', '018fd001'))).toBe('document-other-case')
    expect(await refusal(() => undefined, 'draw')).toBe('document-other-kind')
  })

  test('where it is of another case and says nothing of itself', async () => {
    const file = join(folder, '别镇.duhe')
    createCaseFile(file, newCase(), ACTOR, testSurroundings(7))
    const foreign = await town((session) => exported(session, 'township'))
    writeFileSync(
      foreign,
      editedDocx(readFileSync(foreign), () => '<Properties/>', 'docProps/custom.xml'),
    )
    await town(async (session) => {
      await expect(read(session, foreign)).rejects.toMatchObject({ code: 'document-other-case' })
    }, file)
  })
})

describe('from the window', () => {
  test('what was shown is written once, for the paragraphs chosen, and not after the case changed', async () => {
    const home = join(folder, 'home')
    const desk = testDesk(home, 9)
    desk.openCase(freshCopy())
    const file = await exported(desk.session, 'township')
    editDocx(file, (xml) =>
      xml.replaceAll('自评平均94.37分', '自评均分95.12分').replace('本报告依据案卷', '本报告根据案卷'),
    )
    desk.tools.dialogs.chooseDocument = async () => file
    const show = async () => {
      const shown = await dispatch(desk, 'report.readBack', { kind: 'township' })
      if (!shown.ok) throw new Error(shown.problem.message)
      return shown.value as { token: string; paragraphs: { id: string }[]; unchanged: number }
    }
    const shown = await show()
    expect(shown.paragraphs.map(({ id }) => id)).toEqual(['preface', 'conclusion'])
    expect(JSON.stringify(shown).length).toBeLessThan(20_000)
    const chosen = { token: shown.token, paragraphs: ['conclusion', 'no such'] }
    expect(await dispatch(desk, 'report.takeBack', chosen)).toEqual({ ok: true, value: { written: 1 } })
    expect(printed(desk.session, 'preface')).toContain('本报告依据案卷')
    const stale = { ok: false, problem: { code: 'stale-read-back' } }
    expect(await dispatch(desk, 'report.takeBack', chosen)).toMatchObject(stale)

    const { token } = await show()
    const body = { phase: 'recheck' as const, at: '2024-12-06T00:00:00Z' }
    desk.session.write(ACTOR, [{ kind: 'phase-entered', entity: CASE_ENTITY, item: 'phase', body }])
    expect(await dispatch(desk, 'report.takeBack', { token, paragraphs: ['preface'] })).toMatchObject(stale)
    desk.closeCase()
  })
})
