import { sheetEntity } from '@shared/entity'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listConflicts } from '../../electron/handlers/conflicts'
import { attachPhoto, readPhotoBytes } from '../../electron/handlers/photos'
import { examineFile } from '../../electron/merge/examine'
import type { Examiner } from '../../electron/merge/examiner'
import { sha256 } from '../../electron/store/hash'
import { enterpriseId, makeCaseFile, rubrics, scoreOf, sheetKey } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { heldBy, type Laptop, laptopWith, mergeInto, work } from '../builders/laptops'
import { photoOf } from '../builders/photo'

const ENTERPRISES = 100
const PLANTED = 60
const NAMES = ['甲', '乙', '丙', '丁'] as const
const folder = tempFolder(afterAll)
const { criteria } = rubrics.enterprise
let original: string
let laptops: Laptop[]

/** The cells that two laptops score differently: spread over enterprises, criteria and pairs of laptops. */
const planted = Array.from({ length: PLANTED }, (_, at) => ({
  subject: enterpriseId(1 + ((at * 7) % ENTERPRISES)),
  criterion: criteria[(at * 5) % criteria.length]!.id,
  by: [at % 4, (at + 1 + (Math.floor(at / 4) % 3)) % 4] as const,
}))
const plantedCells = planted.map(({ subject, criterion }) => `${subject} ${criterion}`).sort()
const isPlanted = new Set(plantedCells)

/** Everybody scores their own 25 enterprises whole, attaches photos, and steps once onto the others' ground. */
function evening(laptop: Laptop, at: number): void {
  const own = Array.from({ length: 25 }, (_, index) => enterpriseId(at * 25 + index + 1))
  work(laptop, (session) => {
    for (const subject of own)
      session.write(
        NAMES[at]!,
        criteria
          .filter(({ id }) => !isPlanted.has(`${subject} ${id}`))
          .map(({ id }, index) => scoreOf(sheetKey(subject), id, index % 9 === 0 ? 50 : 0)),
      )
    const stepped = planted.filter(({ by }) => by.some((one) => one === at))
    for (const { subject, criterion, by } of stepped)
      session.write(NAMES[at]!, [scoreOf(sheetKey(subject), criterion, by[0] === at ? 10 : 20)])
    for (let photo = 0; photo < 5; photo += 1) {
      const place = { subject: own[photo]!, phase: 'verification', round: 1, criterion: '1.1' } as const
      attachPhoto(session, NAMES[at]!, { place, ...photoOf(at * 5 + photo) })
    }
  })
}

beforeAll(() => {
  original = makeCaseFile(folder, ENTERPRISES).file
  laptops = NAMES.map((_, at) => laptopWith(folder, 11 + at, original))
  laptops.forEach(evening)
})

const orders = (items: readonly number[]): number[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((first) => orders(items.filter((each) => each !== first)).map((rest) => [first, ...rest]))

test('sixty planted conflicts are the plants', () => {
  expect(isPlanted.size).toBe(PLANTED)
})

/** Each of the four files is examined once, and not again in every order. */
const examinedBefore: Examiner = async (files) => files.map(() => null)

test('4 laptops, 100 enterprises: all 24 orders of merging show the same sixty conflicts, one state and every photo', async () => {
  const hashes = new Set<string>()
  for (const { file } of laptops) expect(examineFile({ copy: file, name: file })).toBeNull()
  for (const [number, order] of orders([0, 1, 2, 3]).entries()) {
    const [first, ...rest] = order
    const laptop = laptopWith(folder, 100 + number, laptops[first!]!.file)
    for (const at of rest) await mergeInto(laptop, [laptops[at]!.file], examinedBefore)
    const { stateHash, findings, photos } = heldBy(laptop.file)
    expect(findings).toEqual([])
    expect(photos).toHaveLength(20)
    hashes.add(stateHash)
    work(laptop, (session) => {
      const { conflicts } = listConflicts(session)
      expect(conflicts.map(({ subject, item }) => `${subject!.id} ${item}`).sort()).toEqual(plantedCells)
      const [conflict] = planted
      const entity = sheetEntity(sheetKey(conflict!.subject))
      const { values } = conflicts.find((each) => each.entity === entity)!
      expect(values.map(({ who }) => who).sort()).toEqual(conflict!.by.map((by) => NAMES[by]).sort())
      for (const hash of photos) expect(sha256(readPhotoBytes(session, { hash }))).toBe(hash)
    })
  }
  expect(hashes.size).toBe(1)
})
