import { afterAll, expect, test } from 'vitest'
import { enterpriseId, makeCaseFile, scoreOf, sheetKey } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { heldBy, type Laptop, laptopWith, mergeInto, work } from '../builders/laptops'
import { makeRandom } from '../builders/prng'

const LONG = process.env.DUHE_FAULTS === 'long'
const LAPTOPS = 50
const CRITERIA = ['1.1', '2.1', '3.1', '4.1', '5.1']
/** Who gathers everything in an order of their own, some files more than once. */
const GATHERERS = LONG ? 50 : 3

const folder = tempFolder(afterAll)
const random = makeRandom(20_241_122)

function evening(laptop: Laptop, at: number): void {
  work(laptop, (session) => {
    for (let action = 0; action < 1 + random.below(4); action += 1)
      session.write(`专家${at}`, [
        scoreOf(sheetKey(enterpriseId(1 + random.below(9))), random.pick(CRITERIA), random.below(3) * 50),
      ])
  })
}

function shuffled<T>(items: readonly T[]): T[] {
  const places = items.map((item) => ({ item, place: random.below(1 << 30) }))
  return places.sort((a, b) => a.place - b.place).map(({ item }) => item)
}

test(`${LAPTOPS} laptops, ${GATHERERS} orders with duplicates: one state`, {
  timeout: LONG ? 3_600_000 : 60_000,
}, async () => {
  const { file } = makeCaseFile(folder, 9)
  const laptops = Array.from({ length: LAPTOPS }, (_, at) => laptopWith(folder, 100 + at, file))
  laptops.forEach(evening)
  const written = new Set(laptops.flatMap((each) => heldBy(each.file).history.map(({ id }) => id)))
  const states = new Set<string>()
  for (const at of shuffled(laptops.map((_, index) => index)).slice(0, GATHERERS)) {
    const gatherer = laptopWith(folder, 1_000 + at, laptops[at]!.file)
    const twice = shuffled([...laptops, ...laptops.filter(() => random.chance(0.3))])
    const cut = random.below(twice.length)
    for (const batch of [twice.slice(0, cut), twice.slice(cut)])
      if (batch.length > 0)
        await mergeInto(
          gatherer,
          batch.map((each) => each.file),
        )
    const { stateHash, findings, history } = heldBy(gatherer.file)
    expect(findings).toEqual([])
    expect(new Set(history.map(({ id }) => id))).toEqual(written)
    states.add(stateHash)
  }
  expect(states.size).toBe(1)
})

test.runIf(LONG)(
  'by hearsay from one laptop to another everybody comes to one state',
  { timeout: 3_600_000 },
  async () => {
    const { file } = makeCaseFile(folder, 9, '传.duhe')
    const laptops = Array.from({ length: LAPTOPS }, (_, at) => laptopWith(folder, 5_000 + at, file))
    laptops.forEach(evening)
    const states = () => new Set(laptops.map((each) => heldBy(each.file).stateHash))
    for (let meeting = 0; meeting < 20 * LAPTOPS; meeting += 1) {
      const [one, other] = shuffled(laptops) as [Laptop, Laptop]
      await mergeInto(one, [other.file])
      if (random.chance(0.2)) await mergeInto(one, [other.file])
    }
    for (const laptop of laptops)
      await mergeInto(
        laptop,
        laptops.filter((each) => each !== laptop).map((each) => each.file),
      )
    expect(states().size).toBe(1)
  },
)
