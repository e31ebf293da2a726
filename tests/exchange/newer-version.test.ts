import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { receiveFile } from '../../electron/exchange/receive'
import { makeCaseFile } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { handOut, laptop, openCopy, score } from './laptops'

test('a copy of a newer version does not take the place of the case that is worked in', async () => {
  const folder = tempFolder()
  const { file } = makeCaseFile(folder, 2)
  const [theirs, ours] = [laptop(folder, 2), laptop(folder, 3)]
  openCopy(theirs, file)
  openCopy(ours, file)
  score(theirs, '1.1')
  const newer = handOut(theirs, join(folder, '新版.duhe'))
  const bytes = readFileSync(newer)
  bytes.writeUInt32BE(99, 60)
  writeFileSync(newer, bytes)
  const before = ours.session.stateHash()
  await expect(receiveFile(ours, newer)).rejects.toMatchObject({ code: 'newer-version' })
  expect(ours.session.stateHash()).toBe(before)
  expect(score(ours, '2.1')).toHaveLength(1)
})
