import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { inboxFolder } from '../../electron/exchange/inbox'
import { receiveFile, unlockWaiting } from '../../electron/exchange/receive'
import { sendCopy } from '../../electron/exchange/send'
import { sendChosen } from '../../electron/handlers/exchange'
import { CaseSession } from '../../electron/session'
import { sha256File } from '../../electron/store/hash'
import { verifyCaseFile } from '../../electron/store/verify'
import { Work } from '../../electron/work'
import { makeCaseFile } from '../builders/case-file'
import { duheJson } from '../builders/cli'
import { tempFolder } from '../builders/folder'
import { laptop, openCopy, score } from './laptops'

const WHOLE = { mine: false, redact: false, photos: false, encrypt: false }

/** A laptop with a case open on which it has scored. */
function scored(folder: string) {
  const { file } = makeCaseFile(folder, 2)
  const desk = laptop(folder, 2)
  openCopy(desk, file)
  score(desk, '1.1')
  return { desk, file }
}

test('a sent copy holds the same history, and its bytes are the ones that were named', async () => {
  const folder = tempFolder()
  const { desk } = scored(folder)
  const target = join(folder, '送.duhe')
  const sent = await sendCopy(desk.session, { ...WHOLE, target }, desk.tools, new Work())
  expect(sent).toMatchObject({ events: 8, code: null, replaced: null, sha256: sha256File(target) })
  expect(verifyCaseFile(target)).toMatchObject({ ok: true, stateHash: desk.session.verify().stateHash })
  score(desk, '2.1')
  expect(readdirSync(join(desk.tools.home, 'outbox'))).toEqual([])
})

test('a file that can only be read is sent too, and can be read on', async () => {
  const folder = tempFolder()
  const { file, desk } = scored(folder)
  const session = CaseSession.open(file, 'read', desk.tools.around)
  onTestFinished(() => session.close())
  const target = join(folder, '送.duhe')
  await sendCopy(session, { ...WHOLE, target }, desk.tools, new Work())
  expect(verifyCaseFile(target).stateHash).toBe(session.verify().stateHash)
  expect(() => session.read((db) => db.exec('DELETE FROM current'))).toThrow('readonly')
})

test('a locked copy opens with its code only, asks again after a wrong one, and is then like any other', async () => {
  const folder = tempFolder()
  const { desk } = scored(folder)
  const target = join(folder, '送.duhe-locked')
  const sent = await sendCopy(desk.session, { ...WHOLE, encrypt: true, target }, desk.tools, new Work())
  expect(sent.code).toMatch(/^\d{12}$/)
  expect(readFileSync(target).includes('云海镇')).toBe(false)

  const other = laptop(folder, 3)
  expect(await receiveFile(other, target)).toBeNull()
  expect(other.view()).toMatchObject({ case: null, lockedFile: '送.duhe-locked' })
  const wrong = sent.code!.replace(/^./, (digit) => String((Number(digit) + 1) % 10))
  await expect(unlockWaiting(other, wrong)).rejects.toMatchObject({
    code: 'wrong-code',
    message: expect.stringContaining('口令不对'),
  })
  await unlockWaiting(other, sent.code!)
  expect(other.view()).toMatchObject({ lockedFile: null, arrival: { kind: 'new', events: 8 } })
  expect(other.session.fileName).toBe('送.duhe')
  expect(readdirSync(inboxFolder(other.tools.home))).toEqual([])
})

test('a laptop’s own part verifies, holds what it stands on, and is read by another as a copy gone apart', async () => {
  const folder = tempFolder()
  const { desk: first, file } = scored(folder)
  score(first, '1.1', '陈砚秋')
  const second = laptop(folder, 3)
  const whole = join(folder, '全.duhe')
  await sendCopy(first.session, { ...WHOLE, target: whole }, first.tools, new Work())
  openCopy(second, whole)
  score(second, '1.1', '苏喆明')
  score(second, '3.1', '苏喆明')
  const part = join(folder, '我的部分.duhe')
  await sendCopy(second.session, { ...WHOLE, mine: true, target: part }, second.tools, new Work())
  // The founding of 5, the first laptop's two scores that the second's replace, and its own two.
  expect(verifyCaseFile(part)).toMatchObject({ ok: true, events: 5 + 2 + 2 })

  const third = laptop(folder, 4)
  openCopy(third, file)
  await receiveFile(third, part)
  expect(third.arrival).toMatchObject({ kind: 'diverged', waiting: '我的部分.duhe' })
  await receiveFile(second, part)
  expect(second.arrival?.kind).toBe('older')
})

test('a laptop that wrote nothing has no part of its own', async () => {
  const folder = tempFolder()
  const { file } = makeCaseFile(folder, 2)
  const desk = laptop(folder, 2)
  openCopy(desk, file)
  const request = { ...WHOLE, mine: true, target: join(folder, '部分.duhe') }
  await expect(sendCopy(desk.session, request, desk.tools, new Work())).rejects.toMatchObject({
    code: 'nothing-mine',
  })
})

test('a copy never lands on the case itself nor in the library', async () => {
  const folder = tempFolder()
  const { desk } = scored(folder)
  for (const target of [desk.openFile!, join(desk.openFile!, '..', '别的.duhe')])
    await expect(sendCopy(desk.session, { ...WHOLE, target }, desk.tools, new Work())).rejects.toMatchObject({
      code: 'own-place',
    })
})

test('a medium that is gone, full or not a folder is told, and nothing stays on it', async () => {
  const folder = tempFolder()
  const { desk } = scored(folder)
  const send = (target: string) => sendCopy(desk.session, { ...WHOLE, target }, desk.tools, new Work())
  await expect(send(join(folder, '拔掉的', '送.duhe'))).rejects.toMatchObject({ code: 'medium-gone' })
  writeFileSync(join(folder, '文件'), '')
  await expect(send(join(folder, '文件', '送.duhe'))).rejects.toMatchObject({ code: 'not-writable' })
  expect(readdirSync(folder).filter((name) => name.includes('送'))).toEqual([])
})

test('a stick that is pulled out in the middle leaves no file under the name, and the words say so', async () => {
  const folder = tempFolder()
  const { desk } = scored(folder)
  const stick = join(folder, 'U盘')
  mkdirSync(stick)
  const work = new Work(({ what }) => {
    if (what === '读回核对') rmSync(stick, { recursive: true })
  })
  const sending = sendCopy(desk.session, { ...WHOLE, target: join(stick, '送.duhe') }, desk.tools, work)
  await expect(sending).rejects.toMatchObject({
    code: 'medium-gone',
    message: expect.stringMatching(/没有写成 送.duhe：U 盘可能已拔出/),
  })
})

test('bytes that come back otherwise are told, and the copy is removed', async () => {
  const folder = tempFolder()
  const { desk } = scored(folder)
  const target = join(folder, '送.duhe')
  const work = new Work(({ what }) => {
    if (what === '读回核对') writeFileSync(`${target}.未写完`, '别的')
  })
  await expect(sendCopy(desk.session, { ...WHOLE, target }, desk.tools, work)).rejects.toMatchObject({
    code: 'medium-bad',
  })
  expect(readdirSync(folder).filter((name) => name.includes('送'))).toEqual([])
})

test('the command line writes the same copies and names their hash', () => {
  const folder = tempFolder()
  const { file } = makeCaseFile(folder, 2)
  const out = join(folder, '送.duhe')
  const { code, json } = duheJson(folder, 'export', file, '--out', out)
  expect([code, json]).toEqual([0, { file: out, sha256: sha256File(out), events: 7 }])
  expect(duheJson(folder, 'export', file, '--out', out)).toMatchObject({
    code: 3,
    json: { error: { code: 'exists' } },
  })
  const locked = duheJson(folder, 'export', file, '--out', `${out}-locked`, '--encrypt')
  expect(locked.json.code).toMatch(/^\d{12}$/)
  expect(spawnSync('head', ['-c', '21', `${out}-locked`], { encoding: 'utf8' }).stdout).toBe(
    'age-encryption.org/v1',
  )
})

test('a name without its ending gets it, and never that of another file', async () => {
  const folder = tempFolder()
  const { desk } = scored(folder)
  desk.tools.dialogs.chooseSave = async () => join(folder, '送')
  expect(await sendChosen(desk, WHOLE)).toMatchObject({ file: '送.duhe' })
  await expect(sendChosen(desk, WHOLE)).rejects.toMatchObject({ code: 'exists' })
})
