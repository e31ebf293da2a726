import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeCity, makeTown, takeIn } from '../builders/city-files'
import { tempFolder } from '../builders/folder'
import { mountDisk } from '../builders/small-disk'

const KB = 1_024
const ACTOR = '庄思远'

test('on a full disk taking in and editing are refused in Chinese, and go on when there is room', async (context) => {
  const disk = mountDisk(900)
  if (disk === null) return context.skip('needs root on Linux')
  const towns = tempFolder()
  const [first, second] = [1, 2].map((number) => makeTown(towns, { number }))
  const city = makeCity(disk)
  await takeIn(city, first!)
  const ballast = join(disk, 'ballast')
  fill(ballast)
  const full = { code: 'not-saved', message: expect.stringContaining('磁盘已满') }
  await expect(takeIn(city, second!)).rejects.toMatchObject(full)
  const value = { text: '组织观摩'.repeat(100), responsible: '各镇安办', due: '2025-01-31' }
  const edit = () => city.edit(ACTOR, [{ kind: 'measure', key: 'k', value }])
  expect(manyTimes(edit)).toThrow(expect.objectContaining(full))
  expect(city.result().towns.map(({ town }) => town)).toEqual(['第1镇'])
  rmSync(ballast)
  expect((await takeIn(city, second!)).entries).toMatchObject([{ verdict: 'joined' }])
  city.close()
})

/** The last page may have room for one more edit. */
const manyTimes = (edit: () => void) => () => {
  for (let time = 0; time < 100; time += 1) edit()
}

/** Takes all the room that is left. */
function fill(file: string): void {
  for (let size = 900 * KB; size >= KB; size = Math.floor(size / 2))
    try {
      writeFileSync(file, Buffer.alloc(size), { flag: 'a' })
    } catch {
      // Half as much may fit.
    }
}
