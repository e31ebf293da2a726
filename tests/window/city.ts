import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeTown } from '../builders/city-files'
import { makeCountyFiles } from '../builders/county-files'
import { type DeskHome, expect, goTo, type OpenDesk } from './desk'
import { dropFiles } from './drop-files'

const TOWNS = ['青岚镇', '白石镇', '望江镇'] as const

/** A folder of small invented towns, a case file each. */
export function makeTowns({ folder }: DeskHome): string[] {
  const towns = join(folder, '各镇案卷')
  mkdirSync(towns, { recursive: true })
  return TOWNS.map((town, index) => makeTown(towns, { number: index + 1, town, enterprises: 12 }))
}

let county: string[] | null = null

/** The four towns of the sample county, written once for all tests of a run; a city only reads them. */
function countyFiles(): string[] {
  county ??= makeCountyFiles(mkdtempSync(join(tmpdir(), 'duhe-county-')))
  return county
}

/** Makes a city file from the start view. */
export async function newCity({ page }: OpenDesk): Promise<void> {
  await page.getByRole('button', { name: '新建市级汇总' }).click()
  await page.getByLabel('汇总哪里').fill('清源市')
  await page.getByRole('button', { name: '建立汇总' }).click()
  await expect(page.getByRole('navigation', { name: '页面' })).toBeVisible()
}

/** Drops files on the city and waits until each of them is told of. */
export async function offer(desk: OpenDesk, paths: readonly string[], count = paths.length): Promise<void> {
  await dropFiles(desk, paths)
  const list = desk.page.getByRole('list', { name: '这次的文件' }).getByRole('listitem')
  await expect(desk.page.getByRole('heading', { name: '这次收件' })).toBeVisible()
  await expect(list).toHaveCount(count)
}

/** The city file of the sample county. */
export async function openCity(desk: OpenDesk): Promise<void> {
  await newCity(desk)
  await offer(desk, countyFiles())
  await goTo(desk, '汇总')
}
