import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeAwkwardTowns } from '../builders/awkward-towns'
import { makeCity, takeIn } from '../builders/city-files'
import { duhe, duheJson } from '../builders/cli'
import { tempFolder } from '../builders/folder'
import { mean } from '../builders/reckoning/one-town'
import { reckon } from '../builders/reckoning/whole-city'

test('every number of towns of awkward shapes is the one that is reckoned by hand from their files', async () => {
  const folder = tempFolder()
  const files = makeAwkwardTowns(folder)
  const city = makeCity(folder)
  const { entries } = await takeIn(city, folder)
  expect(entries.map(({ verdict }) => verdict)).toEqual(files.map(() => 'joined'))
  city.close()
  const file = join(folder, '清源市.duhe-city')
  const { json } = duheJson(tempFolder(), 'city', file)
  const { stdout } = duhe(tempFolder(), ['city', file])
  expect(stdout.trimEnd().split('\n').slice(-json.notes.length)).toEqual(json.notes)
  const { numbers, common, few, prominent, random } = reckon(files, join(folder, '平常镇.duhe'), json.asOf)
  const byCase = new Map(numbers.map((each) => [each.caseId, each]))
  expect(json.towns).toHaveLength(files.length)
  for (const { town, caseId, ...printed } of json.towns) {
    const { means, rows, caseId: _, ...counted } = byCase.get(caseId)!
    const own = Object.fromEntries(Object.entries(means).map(([phase, all]) => [phase, mean(all)]))
    expect({ town, ...printed }).toEqual({ town, ...counted, means: own })
  }
  const allOf = (phase: keyof (typeof numbers)[number]['means']) =>
    mean(numbers.flatMap(({ means }) => means[phase]))
  const sum = (of: (each: (typeof numbers)[number]) => number) =>
    numbers.reduce((total, each) => total + of(each), 0)
  expect(json.totals).toEqual({
    enterprises: sum((each) => each.enterprises),
    means: {
      selfAssessment: allOf('selfAssessment'),
      assistance: allOf('assistance'),
      verification: allOf('verification'),
      recheck: allOf('recheck'),
    },
    compared: sum((each) => each.compared),
    inconsistent: sum((each) => each.inconsistent),
    reassist: sum((each) => each.reassist),
    orders: {
      raised: sum((each) => each.orders.raised),
      closed: sum((each) => each.orders.closed),
      open: sum((each) => each.orders.open),
      overdue: sum((each) => each.orders.overdue),
    },
    benchmarks: sum((each) => each.benchmarks),
  })
  const byCriterion = (a: { criterion: string }, b: { criterion: string }) =>
    a.criterion < b.criterion ? -1 : 1
  expect(
    json.common.map(({ text: _, ...each }: { text: string; criterion: string }) => each).sort(byCriterion),
  ).toEqual(common.toSorted(byCriterion))
  const parts = json.prominent.map((each: Printed) => ({
    criterion: each.criterion,
    ...(each.kind === 'few'
      ? {
          enterprises: each
            .enterprises!.map(({ town, subject }) => `${caseOf(json, town)} ${subject}`)
            .sort(),
        }
      : {
          ...{ town: caseOf(json, each.town!), p: digits(each.p!), corrected: digits(each.corrected!) },
          z: each.z === null ? null : digits(each.z!),
        }),
  }))
  expect(parts).toEqual([
    ...prominent.map(({ criterion, town, p, corrected, z }) => ({
      ...{ criterion, town, p: digits(p), corrected: digits(corrected), z: z === null ? null : digits(z) },
    })),
    ...few,
  ])
  const { inflation, missing, ...counted } = json.random
  const { mean: gap, error, freedom, ...found } = random
  expect(counted).toEqual(found)
  expect(missing).toHaveLength(files.length - found.towns)
  expect(freedom).toBe(T_OF.freedom)
  expect(inflation.mean).toBeCloseTo(gap, 10)
  expect(inflation.interval[0]).toBeCloseTo(gap - T_OF.value * error, 5)
  expect(inflation.interval[1]).toBeCloseTo(gap + T_OF.value * error, 5)
  expect([common.length, few.length, prominent.length].every((count) => count > 0)).toBe(true)
})

/** The printed table of Student's t, 95 %, two-sided. */
const T_OF = { freedom: 18, value: 2.10092204 }

interface Printed {
  kind: 'few' | 'town'
  criterion: string
  town?: string
  p?: number
  corrected?: number
  z?: number | null
  enterprises?: { town: string; subject: string }[]
}

const digits = (value: number) => value.toPrecision(6)

const caseOf = (json: { towns: { town: string; caseId: string }[] }, name: string) =>
  json.towns.find(({ town }) => town === name)!.caseId
