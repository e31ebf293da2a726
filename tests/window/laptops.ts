import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { makeCaseFile, rubrics, scoreOf, sheetKey } from '../builders/case-file'
import { type Laptop, laptopWith, work } from '../builders/laptops'
import { answerOpenDialog, expect, type OpenDesk } from './desk'

const PHASE = 'selfAssessment'
const NAMES = ['林建国', '黄晓燕', '吴志明'] as const

/** The case on three laptops in this folder: each has scored an enterprise, and two of them two criteria of the first otherwise. */
export function threeLaptops(folder: string): Laptop[] {
  mkdirSync(folder, { recursive: true })
  const { file } = makeCaseFile(folder, 4, '原件.duhe')
  const laptops = NAMES.map((_, at) => laptopWith(folder, 21 + at, file))
  laptops.forEach((laptop, at) => {
    work(laptop, (session) => {
      session.write(
        NAMES[at]!,
        rubrics.enterprise.criteria.map(({ id }) => scoreOf(sheetKey(`E00${at + 2}`, PHASE), id, 0)),
      )
      if (at < 2)
        session.write(NAMES[at]!, [
          scoreOf(sheetKey('E001', PHASE), '1.1', at === 0 ? 100 : 50),
          scoreOf(sheetKey('E001', PHASE), '2.1', at === 0 ? 100 : 0),
          scoreOf(sheetKey('E001', PHASE), '3.1', 0),
        ])
    })
  })
  return laptops
}

/** Opens the first laptop's case in the window, and lets the next dialog give the others' files. */
export async function openFirst(desk: OpenDesk, [own, ...others]: readonly Laptop[]): Promise<void> {
  await answerOpenDialog(desk, [own!.file])
  await desk.page.getByRole('button', { name: '打开案卷文件…' }).click()
  await expect(desk.page.getByRole('navigation', { name: '页面' })).toBeVisible()
  await answerOpenDialog(
    desk,
    others.map(({ file }) => file),
  )
}

export const inFolder = (folder: string) => join(folder, 'laptops')
