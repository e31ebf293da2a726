import { rmSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { plainly } from './aims'
import { consolidate } from './city-run'
import { measureSeries } from './city-series'
import { makeTowns } from './city-towns'
import { sumsOfCity } from './score-sums'
import { inScratchFolder } from './scratch-folder'
import { measureSpreadsheets } from './spreadsheets'

/** Fewer for a quick look. */
const TOWNS = Number(process.env.BENCH_TOWNS ?? 160)
const SIZES = [8, 4, 2, 1].map((part) => Math.ceil(TOWNS / part))

/** Consolidates up to 160 towns as they were written and the same towns sealed, and adds up equal workbooks. */
export const printCityFigures = (): Promise<void> =>
  inScratchFolder(async (folder) => {
    const open = makeTowns(folder, TOWNS, false)
    const way = { sizes: SIZES, files: open.files }
    const rows = await measureSeries(folder, { ...way, name: 'from rows', way: 'recomputed', aim: 9 })
    rmSync(open.folder, { recursive: true })
    const sealed = await measureSealed(folder)
    const sums = sumsOfCity(rows.city)
    if (!isDeepStrictEqual(sumsOfCity(sealed.city), sums)) throw new Error('the two ways differ')
    await measureSpreadsheets(folder, { files: sealed.files, sums, rows: rows.whole, sealed: sealed.whole })
  })

/** What the seals stored, once more with nothing new, and in spite of the seals from the rows. */
async function measureSealed(folder: string) {
  const { files } = makeTowns(folder, TOWNS, true)
  const plan = { files, sizes: SIZES, name: 'sealed summaries', way: 'sealed', aim: 2 } as const
  const { city, whole, hashing } = await measureSeries(folder, plan)
  const again = await consolidate(city, files, 'sealed')
  plainly('the same again with nothing new, × SHA-256', again.seconds / hashing.seconds)
  await measureSeries(folder, {
    files,
    sizes: [files.length],
    name: 'sealed, from rows',
    way: 'recomputed',
    aim: 9,
  })
  return { files, city, whole }
}
