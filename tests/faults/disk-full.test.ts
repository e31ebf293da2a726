import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lockFile, unlockFile } from '../../electron/exchange/lock'
import { attachPhoto } from '../../electron/handlers/photos'
import { CaseSession } from '../../electron/session'
import { verifyCaseFile } from '../../electron/store/verify'
import { makeCaseFile, rubrics, scoreOf, sheetKey } from '../builders/case-file'
import { duheJson, startScoring } from '../builders/cli'
import { tempFolder } from '../builders/folder'
import { jpeg } from '../builders/image'
import { photoOf } from '../builders/photo'
import { mountDisk } from '../builders/small-disk'

const KB = 1_024

test('on a full disk a score is refused in Chinese, and nothing acknowledged is lost', async (context) => {
  const disk = mountDisk(900)
  if (disk === null) return context.skip('needs root on Linux')
  const home = tempFolder()
  const { file, around } = makeCaseFile(disk, 2)
  const ballast = join(disk, 'ballast')
  writeFileSync(ballast, Buffer.alloc(300 * KB))

  const criteria = rubrics.enterprise.criteria
  const acknowledged: string[] = []
  const scoring = startScoring(home, file)
  const answers = scoring.acknowledgements[Symbol.asyncIterator]()
  const score = async (place: number) => {
    const { id } = criteria[place % criteria.length]!
    scoring.send({
      subject: 'E001',
      phase: 'verification',
      criterion: id,
      deduct: 0.5,
      reason: `第 ${place} 条`,
    })
    return JSON.parse((await answers.next()).value!) as {
      event?: string
      error?: { code: string; message: string }
    }
  }

  let place = 0
  let answer = await score(place)
  while (answer.event) {
    acknowledged.push(answer.event)
    place += 1
    answer = await score(place)
  }
  expect(answer.error).toMatchObject({ code: 'not-saved', message: expect.stringContaining('磁盘已满') })
  expect(acknowledged.length).toBeGreaterThan(20)

  rmSync(ballast)
  const afterwards = await score(place + 1)
  expect(afterwards.event).toBeDefined()
  acknowledged.push(afterwards.event!)
  scoring.end()
  expect(await scoring.over).toEqual([3, null])

  expect(verifyCaseFile(file)).toMatchObject({ ok: true, events: 5 + 2 + acknowledged.length })
  const session = CaseSession.open(file, 'read', around)
  const [sheet] = session.record.sheets
  expect(sheet!.answers.size).toBe(Math.min(acknowledged.length, criteria.length))
  session.close()
})

test('on a full disk a photo is refused in Chinese, bytes and event alike', (context) => {
  const disk = mountDisk(900)
  if (disk === null) return context.skip('needs root on Linux')
  const { file, around } = makeCaseFile(disk, 1)
  const session = CaseSession.open(file, 'write', around)
  onTestFinished(() => session.close())
  const place = { subject: 'E001', phase: 'verification', round: 1, criterion: '13.2' } as const
  const attach = (number: number) => {
    const bytes = jpeg({ data: new Array(60 * KB).fill(number) })
    attachPhoto(session, '沈远山', { place, ...photoOf(number), bytes })
  }
  expect(() => {
    for (let number = 1; number < 50; number += 1) attach(number)
  }).toThrow(expect.objectContaining({ code: 'not-saved', message: expect.stringContaining('磁盘已满') }))
  expect(session.record.photos.length).toBeGreaterThan(2)
  expect(session.verify()).toMatchObject({ ok: true, events: 6 + session.record.photos.length })
})

test('a case that does not fit on the disk is not made, and leaves nothing', (context) => {
  const disk = mountDisk(40)
  if (disk === null) return context.skip('needs root on Linux')
  const names = ['--town', '云海镇', '--county', '临江县', '--city', '清源市']
  const { code, json } = duheJson(tempFolder(), 'new', join(disk, '云海镇.duhe'), ...names)
  expect(code).toBe(3)
  expect(json.error).toMatchObject({ code: 'not-saved', message: expect.stringMatching(/^[^a-z]*\//) })
  expect(spawnSync('ls', ['-A', disk], { encoding: 'utf8' }).stdout).toBe('')
})

test('a copy that does not fit on the stick is refused before anything is written there', (context) => {
  const disk = mountDisk(1_200)
  if (disk === null) return context.skip('needs root on Linux')
  const home = tempFolder()
  const { file } = makeCaseFile(home, 2)
  writeFileSync(join(disk, 'ballast'), Buffer.alloc(300 * KB))
  const { code, json } = duheJson(home, 'export', file, '--out', join(disk, '送.duhe'))
  expect([code, json.error]).toEqual([
    3,
    { code: 'disk-full', message: expect.stringContaining('空间不够，没有写出文件，案卷没有改动') },
  ])
  expect(readdirSync(disk)).toEqual(['ballast'])
})

test('without room for the copy on this laptop it is refused, and its drafts are removed', (context) => {
  const disk = mountDisk(120)
  if (disk === null) return context.skip('needs root on Linux')
  const folder = tempFolder()
  const { file } = makeCaseFile(folder, 2)
  writeFileSync(join(disk, 'ballast'), Buffer.alloc(80 * KB))
  const { code, json } = duheJson(disk, 'export', file, '--out', join(folder, '送.duhe'))
  expect([code, json.error.code]).toEqual([3, 'disk-full'])
  expect(readdirSync(join(disk, 'outbox'))).toEqual([])
  expect(readdirSync(folder)).toEqual(['云海镇.duhe'])
})

test('on a full disk no snapshot is left, which is said in Chinese, and scoring goes on', (context) => {
  const disk = mountDisk(600)
  if (disk === null) return context.skip('needs root on Linux')
  const { file, around } = makeCaseFile(tempFolder(), 1)
  const session = CaseSession.open(file, 'write', { ...around, snapshots: disk })
  onTestFinished(() => session.close())
  writeFileSync(join(disk, 'ballast'), Buffer.alloc(570 * KB))
  expect(session.snapshot('seal')).toMatchObject({
    code: 'no-snapshot',
    message: expect.stringMatching(/磁盘已满.+可以继续工作/),
  })
  expect(readdirSync(session.snapshots!)).toEqual([])
  expect(session.write('沈远山', [scoreOf(sheetKey('E001'), '1.1', 0)])).toHaveLength(1)
})

test('a locked copy that does not fit on this laptop is told as a full disk, not as a wrong code', async (context) => {
  const disk = mountDisk(60)
  if (disk === null) return context.skip('needs root on Linux')
  const { file } = makeCaseFile(tempFolder(), 200)
  const locked = `${file}-locked`
  await lockFile(file, locked, '482913570264')
  const out = join(disk, '开.duhe')
  await expect(unlockFile(locked, out, '482913570264')).rejects.toMatchObject({ code: 'disk-full' })
  await expect(lockFile(file, join(disk, '锁'), '482913570264')).rejects.toMatchObject({ code: 'disk-full' })
})
