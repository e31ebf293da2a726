import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listEvents } from '../../electron/store/events'
import { openCaseFile } from '../../electron/store/open'
import { duheJson } from '../builders/cli'
import { tempFolder } from '../builders/folder'

const TOWN = ['--town', '云海镇', '--county', '临江县', '--city', '清源市']

test('new makes a case file that verifies and answers with its id and place', () => {
  const home = tempFolder()
  const file = join(home, '云海镇.duhe')
  const { code, json } = duheJson(home, 'new', file, ...TOWN, '--base', '850')
  expect(code).toBe(0)
  expect(json).toEqual({ caseId: expect.stringMatching(/^[0-9a-f-]{36}$/), file })
  expect(duheJson(home, 'verify', file).json).toMatchObject({ ok: true, events: 5 })
})

test('new leaves a file that stands there as it is', () => {
  const home = tempFolder()
  const file = join(home, '云海镇.duhe')
  writeFileSync(file, '别人的')
  const { code, json } = duheJson(home, 'new', file, ...TOWN)
  expect([code, json.error.code]).toEqual([3, 'exists'])
  expect(readFileSync(file, 'utf8')).toBe('别人的')
})

test.each([
  ['no name', ''],
  ['a name beyond all bounds', '镇'.repeat(61)],
])('new for a town with %s is refused', (_, town) => {
  const home = tempFolder()
  const file = join(home, '云海镇.duhe')
  const { code, json } = duheJson(home, 'new', file, '--town', town, ...TOWN.slice(2))
  expect([code, json.error.code]).toEqual([3, 'bad-township'])
  expect(existsSync(file)).toBe(false)
})

test('new in a folder that is not there is refused', () => {
  const home = tempFolder()
  const file = join(home, '没有', '云海镇.duhe')
  const { code, json } = duheJson(home, 'new', file, ...TOWN)
  expect([code, json.error.code]).toEqual([3, 'no-folder'])
  expect(existsSync(file)).toBe(false)
})

test('two laptops on one machine have identities of their own, and --actor names who acts', () => {
  const folder = tempFolder()
  const devices = ['甲', '乙', '甲'].map((name, index) => {
    const file = join(folder, `${index}.duhe`)
    duheJson(join(folder, name), 'new', file, ...TOWN, '--actor', `组员${name}`)
    const opened = openCaseFile(file, 'read')
    if (!opened.ok) throw new Error(opened.failure.kind)
    const [event] = listEvents(opened.db)
    opened.db.close()
    expect(event!.actor).toBe(`组员${name}`)
    return event!.deviceId
  })
  expect(devices[0]).toBe(devices[2])
  expect(devices[0]).not.toBe(devices[1])
})
