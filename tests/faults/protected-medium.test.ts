import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { receiveFile } from '../../electron/exchange/receive'
import { makeCaseFile } from '../builders/case-file'
import { duheJson } from '../builders/cli'
import { tempFolder } from '../builders/folder'
import { mountDisk, protectDisk } from '../builders/small-disk'
import { laptop, score } from '../exchange/laptops'

const WITHOUT = 'needs root on Linux'

/** A case on a disk that can only be read. */
function protectedCase(): { file: string; disk: string; before: Buffer } | null {
  const disk = mountDisk(4_000)
  if (disk === null) return null
  const { file } = makeCaseFile(disk, 2)
  const before = readFileSync(file)
  protectDisk(disk)
  return { file, disk, before }
}

test('a case on a protected medium is copied in and worked on here, and stays there as it was', async (context) => {
  const found = protectedCase()
  if (!found) return context.skip(WITHOUT)
  const desk = laptop(tempFolder(), 2)
  await receiveFile(desk, found.file)
  score(desk, '1.1')
  expect(desk.session.record.sheets[0]!.answers.size).toBe(1)
  expect(readFileSync(found.file).equals(found.before)).toBe(true)
  expect(readdirSync(found.disk)).toEqual([basename(found.file)])
})

test('on a protected medium a score is refused in words; checking, reading and sending work', (context) => {
  const found = protectedCase()
  if (!found) return context.skip(WITHOUT)
  const home = tempFolder()
  const { file } = found
  const answer = ['--subject', 'E001', '--phase', 'verification', '--criterion', '1.1', '--full']
  expect(duheJson(home, 'score', file, ...answer)).toMatchObject({
    code: 3,
    json: { error: { code: 'read-only', message: expect.stringContaining('只读') } },
  })
  expect(duheJson(home, 'verify', file)).toMatchObject({ code: 0, json: { ok: true } })
  expect(duheJson(home, 'status', file).code).toBe(0)
  expect(duheJson(home, 'export', file, '--out', join(home, '送.duhe')).code).toBe(0)
  const onto = duheJson(home, 'export', file, '--out', join(found.disk, '送.duhe'))
  expect([onto.code, onto.json.error.code]).toEqual([3, 'not-writable'])
  expect(readFileSync(file).equals(found.before)).toBe(true)
})
