import { chmodSync, copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { arrivalWords } from '@shared/exchange/arrival-words'
import { expect, test } from 'vitest'
import { inboxFolder, listInbox } from '../../electron/exchange/inbox'
import { receiveFile } from '../../electron/exchange/receive'
import { listWaiting } from '../../electron/exchange/waiting'
import { mergeWaiting } from '../../electron/handlers/exchange'
import { writeMerge } from '../../electron/handlers/merge'
import { readSnapshots } from '../../electron/handlers/snapshots'
import { libraryFiles, libraryFolder } from '../../electron/library'
import { verifyCaseFile } from '../../electron/store/verify'
import { makeCaseFile } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { tamper } from '../builders/tamper'
import { handOut, laptop, openCopy, score } from './laptops'

const namesIn = (home: string) => libraryFiles(home).map((file) => basename(file))
const say = (arrival: Parameters<typeof arrivalWords>[0] | null) => arrivalWords(arrival!, (at) => at)

test('a case that the library lacks is taken in as a verified copy, and the original is not touched', async () => {
  const folder = tempFolder()
  const { file } = makeCaseFile(folder, 2)
  chmodSync(file, 0o444)
  const before = readFileSync(file)
  const desk = laptop(folder, 2)
  const head = await receiveFile(desk, file)
  expect(head).toMatchObject({ township: { town: '云海镇' }, readOnly: false })
  expect(desk.openFile).toBe(join(libraryFolder(desk.tools.home), '云海镇.duhe'))
  expect(say(desk.arrival)).toContain('已收下“云海镇.duhe”')
  score(desk, '1.1')
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(readdirSync(inboxFolder(desk.tools.home))).toEqual([])
})

test('the same case under another name opens ours and makes no second copy', async () => {
  const folder = tempFolder()
  const { file } = makeCaseFile(folder, 2)
  const desk = laptop(folder, 2)
  openCopy(desk, file)
  const again = join(folder, '云海镇(1).duhe')
  copyFileSync(file, again)
  await receiveFile(desk, again)
  expect(desk.arrival).toMatchObject({ kind: 'same', events: 7 })
  expect(say(desk.arrival)).toBe('“云海镇(1).duhe”与本机的案卷完全相同（7 条记录），打开的是本机那份。')
  expect(namesIn(desk.tools.home)).toEqual(['云海镇.duhe'])
})

test('an older copy is told, and ours is opened as it was', async () => {
  const folder = tempFolder()
  const { file } = makeCaseFile(folder, 2)
  const desk = laptop(folder, 2)
  openCopy(desk, file)
  score(desk, '1.1', '苏喆明')
  score(desk, '2.1', '苏喆明')
  await receiveFile(desk, file)
  expect(desk.arrival).toMatchObject({ kind: 'older', ours: [{ actor: '苏喆明', events: 2 }] })
  expect(say(desk.arrival)).toMatch(/这份较旧，本机的多 2 条记录（苏喆明 2 条，最近 2024-/)
  expect(desk.session.record.sheets[0]!.answers.size).toBe(2)
})

test('a newer copy takes the place of ours, which is kept whole among its snapshots', async () => {
  const folder = tempFolder()
  const { file } = makeCaseFile(folder, 2)
  const [theirs, ours] = [laptop(folder, 2), laptop(folder, 3)]
  openCopy(theirs, file)
  openCopy(ours, file, '我的.duhe')
  const before = ours.session.stateHash()
  ours.closeCase()
  const snapshots = join(ours.tools.home, 'snapshots')
  Object.assign(ours.tools.around, { snapshots })
  score(theirs, '1.1', '苏喆明')
  await receiveFile(ours, handOut(theirs, join(folder, '新的.duhe')))
  expect(say(ours.arrival)).toMatch(/“新的.duhe”这份较新，比本机的多 1 条记录（苏喆明 1 条/)
  expect(ours.session.record.sheets[0]!.answers.size).toBe(1)
  expect(namesIn(ours.tools.home)).toEqual(['我的.duhe'])
  const [kept] = readSnapshots(ours.session)
  expect(kept).toMatchObject({ reason: 'replaced', difference: expect.stringContaining('现在') })
  const { caseId } = ours.session.record.identity
  expect(verifyCaseFile(join(snapshots, caseId, kept!.name))).toMatchObject({ ok: true, stateHash: before })
})

test('copies that went apart are told apart, ours is opened, and theirs waits once in the inbox', async () => {
  const folder = tempFolder()
  const { file } = makeCaseFile(folder, 2)
  const [theirs, ours] = [laptop(folder, 2), laptop(folder, 3)]
  openCopy(theirs, file)
  openCopy(ours, file)
  score(theirs, '1.1', '苏喆明')
  score(ours, '2.1', '陈砚秋')
  score(ours, '3.1', '陈砚秋')
  const came = handOut(theirs, join(folder, '组长.duhe'))
  await receiveFile(ours, came)
  await receiveFile(ours, came)
  expect(ours.arrival).toMatchObject({
    kind: 'diverged',
    ours: [{ actor: '陈砚秋', events: 2 }],
    theirs: [{ actor: '苏喆明', events: 1 }],
    waiting: '组长.duhe',
  })
  expect(say(ours.arrival)).toContain('收到的多 1 条（苏喆明 1 条')
  expect(listInbox(ours.tools.home)).toEqual(['组长.duhe'])
  expect(verifyCaseFile(join(inboxFolder(ours.tools.home), '组长.duhe')).ok).toBe(true)
  expect(ours.session.record.sheets[0]!.answers.size).toBe(2)
})

test('of several files of a case the one that holds the copy is opened', async () => {
  const folder = tempFolder()
  const { file } = makeCaseFile(folder, 2)
  const desk = laptop(folder, 2)
  openCopy(desk, file, '旧.duhe')
  openCopy(desk, file, '新.duhe')
  score(desk, '1.1')
  const came = handOut(desk, join(folder, '来.duhe'))
  score(desk, '2.1')
  desk.openCase(join(libraryFolder(desk.tools.home), '旧.duhe'))
  await receiveFile(desk, came)
  expect(basename(desk.openFile!)).toBe('新.duhe')
  expect(desk.arrival?.kind).toBe('older')
})

test('what is no case, what is damaged and what is not there are refused, and nothing stays behind', async () => {
  const folder = tempFolder()
  const { file } = makeCaseFile(folder, 2)
  const desk = laptop(folder, 2)
  openCopy(desk, file)
  const text = join(folder, '便条.duhe')
  writeFileSync(text, '你好')
  await expect(receiveFile(desk, text)).rejects.toMatchObject({ code: 'not-a-case' })
  await expect(receiveFile(desk, join(folder, '没有.duhe'))).rejects.toMatchObject({ code: 'missing' })
  const broken = join(folder, '坏.duhe')
  copyFileSync(file, broken)
  tamper(broken, (db) => db.exec("UPDATE event SET actor = '别人' WHERE device_seq = 3"))
  await expect(receiveFile(desk, broken)).rejects.toMatchObject({ code: 'damaged' })
  expect(readdirSync(inboxFolder(desk.tools.home))).toEqual([])
  expect(desk.openFile).toContain('云海镇.duhe')
  expect(existsSync(text)).toBe(true)
})

test('the process that looks at the file may be killed, and the case on the desk stays', async () => {
  const folder = tempFolder()
  const { file } = makeCaseFile(folder, 2)
  const desk = laptop(folder, 2)
  openCopy(desk, file)
  const script = join(folder, 'endless.js')
  writeFileSync(script, 'process.on("message", () => process.exit(9))')
  Object.assign(desk.tools.caseChild, { script })
  const { file: foreign } = makeCaseFile(folder, 1, '外来.duhe')
  await expect(receiveFile(desk, foreign)).rejects.toMatchObject({ code: 'case-crashed' })
  expect(desk.session.record.township.town).toBe('云海镇')
})

test('a copy that waits in the inbox is merged from there, and goes when it holds nothing more', async () => {
  const folder = tempFolder()
  const { file } = makeCaseFile(folder, 2)
  const [theirs, ours] = [laptop(folder, 2), laptop(folder, 3)]
  openCopy(theirs, file)
  openCopy(ours, file)
  score(theirs, '1.1', '苏喆明')
  score(ours, '2.1', '陈砚秋')
  await receiveFile(ours, handOut(theirs, join(folder, '组长.duhe')))
  expect(listWaiting(ours)).toEqual(['组长.duhe'])
  expect(await mergeWaiting(ours, { names: ['组长.duhe'] })).toMatchObject({ added: 1, conflicts: [] })
  expect(writeMerge(ours)).toMatchObject({ added: 1, conflicts: 0 })
  expect(ours.session.record.sheets[0]!.answers.size).toBe(2)
  expect(listWaiting(ours)).toEqual([])
  expect(readdirSync(inboxFolder(ours.tools.home))).toEqual([])
  await expect(receiveFile(ours, join(folder, '组长.duhe')).then(() => ours.arrival?.kind)).resolves.toBe(
    'older',
  )
})
