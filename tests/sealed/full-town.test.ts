import { expect, test } from 'vitest'
import { verifyCaseFile } from '../../electron/store/verify'
import { tempFolder } from '../builders/folder'
import { makeFullTown } from '../builders/full-town'
import { readBothWays } from './readings'

test('a full town that was sealed is taken as it was sealed, and comes to the same as its records', () => {
  const file = makeFullTown(tempFolder(), { number: 3, enterprises: 20, photos: 3, sealed: true })
  expect(verifyCaseFile(file).findings).toEqual([])
  const { short, whole } = readBothWays(file)
  expect(short?.seal).toMatch(/^[0-9A-F ]{19}$/)
  expect({ ...short, seal: null, history: Buffer.from(short!.history) }).toEqual({
    ...whole,
    history: Buffer.from(whole.history),
  })
})
