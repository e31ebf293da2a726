import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { dispatch } from '../../electron/dispatch'
import { makeTown } from '../builders/city-files'
import { testDesk } from '../builders/desk'
import { tempFolder } from '../builders/folder'

const TOWN = { town: '云海镇', county: '临江县', city: '清源市', enterpriseBase: 850 }

test.each([
  ['the city is put away', 'city.close', {}],
  ['a case is made', 'case.create', TOWN],
])(
  'taking in that is under way when %s ends in words, and the city file is sound',
  async (_, call, input) => {
    const home = tempFolder()
    const folder = join(home, '各镇')
    mkdirSync(folder)
    for (let number = 1; number <= 4; number += 1) makeTown(folder, { number })
    const desk = testDesk(home, 3, null, [folder])
    onTestFinished(() => desk.closeCase())
    await dispatch(desk, 'city.create', { name: '清源市' })
    const { file } = desk.city
    const taking = dispatch(desk, 'city.takeChosen', { what: 'folder' })
    await expect.poll(() => desk.intakeRun?.isUnderWay).toBe(true)
    expect(await dispatch(desk, call, input)).toMatchObject({ ok: true })
    expect(await taking).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
    expect(desk.work).toBeNull()
    desk.openCity(file)
    expect(desk.city.verify()).toMatchObject({ ok: true })
  },
)
