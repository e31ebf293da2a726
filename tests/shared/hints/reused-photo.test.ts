import type { Photo } from '@shared/case/photo'
import { reusedPhoto } from '@shared/hints/reused-photo'
import { expect, test } from 'vitest'
import { photoAt } from '../../builders/honest-town'
import { lookOf, plainLook, savedAgain } from '../../builders/invented-look'
import { makeRandom } from '../../builders/prng'
import { townOf } from './hint-input'

const random = makeRandom(11)
const LOOK = '3c5a96c30ff01e78'
const OTHER = 'c3a5693cf00fe187'
const found = (...photos: Photo[]) => reusedPhoto({ ...townOf(['E001', 'E002']), photos })

test('the same bytes at two enterprises, two criteria or in two rounds are one picture', () => {
  const first = photoAt('E001', '13.2', 'a', LOOK)
  expect(found(first, photoAt('E002', '13.2', 'a', LOOK))[0]).toMatchObject({
    subjects: ['E001', 'E002'],
    photos: ['a'],
  })
  expect(found(first, photoAt('E001', '14.1', 'a', LOOK))[0]?.criteria).toEqual(['13.2', '14.1'])
  expect(found(first, { ...first, round: 2 })[0]?.message).toContain('同一张照片')
  expect(found(first)).toEqual([])
})

test('a picture that was saved again is found at another enterprise, up to six bits away', () => {
  const first = photoAt('E001', '13.2', 'a', LOOK)
  const again = (bits: number) => photoAt('E002', '14.1', 'b', savedAgain(random, LOOK, bits))
  expect(found(first, again(6))[0]).toMatchObject({ photos: ['a', 'b'], subjects: ['E001', 'E002'] })
  expect(found(first, again(7))).toEqual([])
  expect(found(first, photoAt('E002', '14.1', 'b', OTHER))).toEqual([])
})

test('two pictures of one place in one enterprise may be alike', () => {
  const first = photoAt('E001', '13.2', 'a', LOOK)
  const near = (bits: number, criterion: string) =>
    photoAt('E001', criterion, 'b', savedAgain(random, LOOK, bits))
  expect(found(first, near(4, '14.1'))).toEqual([])
  expect(found(first, near(1, '13.2'))).toEqual([])
  expect(found(first, near(1, '14.1'))).toHaveLength(1)
})

test('plain pictures raise nothing, dark or light', () => {
  const light = Array.from({ length: 60 }, (_, at) => photoAt(`E${at}`, '13.2', `w${at}`, plainLook(random)))
  const dark = light.map((each) => ({ ...each, hash: `d${each.hash}`, look: inverted(each.look) }))
  expect(found(...light, ...dark)).toEqual([])
})

test('one picture in many places is one hint', () => {
  const photos = Array.from({ length: 6 }, (_, at) =>
    photoAt(`E00${at}`, '13.2', `p${at}`, savedAgain(random, LOOK, at % 3)),
  )
  expect(found(...photos).map(({ photos: all }) => all.length)).toEqual([6])
})

test('of two thousand pictures of sites none is taken for another', () => {
  const photos = Array.from({ length: 2_000 }, (_, at) =>
    photoAt(`E${at % 100}`, '13.2', `s${at}`, lookOf(random)),
  )
  expect(found(...photos)).toEqual([])
})

const inverted = (look: string) => (BigInt(`0x${look}`) ^ 0xffffffffffffffffn).toString(16).padStart(16, '0')
