import { expect, test } from 'vitest'
import { verifyCaseFile } from '../../electron/store/verify'
import { tempFolder } from '../builders/folder'
import { makeFullTown } from '../builders/full-town'
import { expectSame, readBothWays } from './readings'

test.each([
  ['in memory', undefined],
  ['by a copy, as a large one is', 1_000],
])(
  'a town that was sealed and not changed since is taken as sealed and comes to what its records do, read %s',
  (_, inMemory) => {
    const file = makeFullTown(tempFolder(), { number: 3, enterprises: 20, photos: 3, sealed: true })
    expect(verifyCaseFile(file).findings).toEqual([])
    expectSame(readBothWays(file, inMemory))
  },
)
