import { statSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { makeFullTown } from '../builders/full-town'
import { plainly } from './aims'
import { consolidate } from './city-run'
import { measureSeries } from './city-series'
import { sumsOfCity } from './score-sums'
import { inScratchFolder } from './scratch-folder'
import { measureSpreadsheets } from './spreadsheets'

/** Fewer for a quick look. */
const TOWNS = Number(process.env.BENCH_TOWNS ?? 160)
const SIZES = [8, 4, 2, 1].map((part) => Math.ceil(TOWNS / part))
const PHOTOS = 20

/** Consolidates up to 160 sealed towns of 100 enterprises × 44 criteria × 4 phases, every fourth with photos, and adds up equal workbooks. */
export const printCityFigures = (): Promise<void> =>
  inScratchFolder(async (folder) => {
    const files = makeTowns(folder)
    const megabytes = files.reduce((sum, file) => sum + statSync(file).size, 0) / (1 << 20)
    console.log(`${files.length} towns, ${megabytes.toFixed(0)} MB`)
    const sealed = await measureSeries(folder, { files, sizes: SIZES, way: 'sealed' })
    const again = await consolidate(sealed.city, files, 'sealed')
    plainly('the same again with nothing new, × SHA-256', again.seconds / sealed.hashing.seconds)
    const recomputed = await measureSeries(folder, { files, sizes: SIZES, way: 'recomputed' })
    const sums = sumsOfCity(recomputed.city)
    if (!isDeepStrictEqual(sumsOfCity(sealed.city), sums)) throw new Error('the two ways differ')
    await measureSpreadsheets(folder, {
      files,
      sums,
      recomputed: recomputed.whole,
      sealed: sealed.whole,
    })
  })

const makeTowns = (folder: string): string[] =>
  Array.from({ length: TOWNS }, (_, index) =>
    makeFullTown(folder, { number: index + 1, photos: index % 4 === 3 ? PHOTOS : 0, sealed: true }),
  )
