import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerOpenDialog, expect, goTo, type OpenDesk } from './desk'
import { openFirst, threeLaptops } from './laptops'
import { settled } from './settled'

/** Looks at the files of other laptops before and after they are merged, and at what they contradict. */
export async function eachMergeStep(desk: OpenDesk, look: (surface: string) => Promise<void>): Promise<void> {
  const { page } = desk
  const folder = mkdtempSync(join(tmpdir(), 'duhe-merge-'))
  const laptops = threeLaptops(join(folder, 'laptops'))
  await openFirst(desk, laptops)
  const bad = join(folder, '坏.duhe')
  writeFileSync(bad, 'x'.repeat(500))
  await answerOpenDialog(desk, [...laptops.slice(1).map(({ file }) => file), bad])
  await goTo(desk, '合并')
  await page.getByRole('button', { name: '选择案卷文件…' }).click()
  const preview = page.getByRole('region', { name: '合并预览' })
  await preview.getByRole('listitem', { name: '坏.duhe' }).waitFor()
  await settled(page)
  await look('合并 预览')

  await preview.getByRole('button', { name: '不要这份' }).last().click()
  await preview.getByRole('button', { name: /^并入/ }).click()
  await expect(page.getByRole('button', { name: '按一条规则裁定多处…' })).toBeVisible()
  await settled(page)
  await look('合并 冲突')

  await page.getByRole('button', { name: '按一条规则裁定多处…' }).click()
  await settled(page)
  await look('合并 按规则裁定')

  await goTo(desk, '评分')
  await settled(page)
  await look('评分 冲突')
}
