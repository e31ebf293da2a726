import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { makeTown } from '../builders/city-files'
import { newCity } from './city'
import { expect, goTo, test } from './desk'
import { dropFiles } from './drop-files'
import { ask } from './settle'

/** So many that there is time to call them off. */
const TOWNS = 30

test('calls off taking files in half way, keeps what is in, and goes on with the rest', async ({
  desk,
  home,
}) => {
  test.slow()
  const folder = join(home.folder, '各镇案卷')
  mkdirSync(folder)
  for (let number = 1; number <= TOWNS; number += 1)
    makeTown(folder, { number, town: `第${number}镇`, enterprises: 6 })
  const { page } = desk
  await newCity(desk)
  await dropFiles(desk, [folder])
  await expect
    .poll(
      async () => {
        const { run } = await ask(page, 'city.intake', {})
        if (run?.isUnderWay && run.offered.length > 0) await ask(page, 'work.cancel', {})
        return run !== null && !run.isUnderWay
      },
      { intervals: [20] },
    )
    .toBe(true)
  const goOn = page.getByRole('button', { name: /^接着收剩下的 \d+ 个$/ })
  await expect(goOn).toBeVisible()
  await expect(page.getByRole('button', { name: '知道了' })).toHaveCount(0)
  const { towns, run } = await ask(page, 'city.intake', {})
  expect(towns.length + run!.left.length).toBe(TOWNS)
  expect(towns.length).toBeGreaterThan(0)
  await goOn.click()
  await expect(goOn).toHaveCount(0)
  await expect(page.getByRole('table', { name: '已收进的镇' }).getByRole('row')).toHaveCount(TOWNS + 1)
  await goTo(desk, '汇总')
  await expect(page.getByRole('table', { name: '各镇汇总' }).getByRole('row')).toHaveCount(TOWNS + 1)
})
