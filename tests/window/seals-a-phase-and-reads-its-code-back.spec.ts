import { expect, goTo, openSample, test } from './desk'

test('seals a phase, prints its code, reads it back and opens it again', async ({ desk }) => {
  const { page } = desk
  await page.setViewportSize({ width: 1366, height: 768 })
  await openSample(desk)
  const seals = page.getByRole('region', { name: '封存', exact: true })
  await seals.getByRole('button', { name: '封存帮扶…' }).click()
  const form = seals.getByRole('form', { name: '封存帮扶' })
  await expect(form).toContainText('不能再改')
  await form.getByLabel('签字人').fill('陈砚秋、林昇堃')
  await page.screenshot({ path: 'test-results/seal-form.png' })
  await page.keyboard.press('Enter')
  await expect(seals).toContainText('帮扶已封存')
  const code = await seals.locator('.seal-code').textContent()
  expect(code).toMatch(/^[0-9A-F]{4}( [0-9A-F]{4}){3}$/)
  await expect(page.getByRole('list', { name: '五个阶段' })).toContainText('已封存')

  const check = seals.getByRole('form', { name: '核对封存码' })
  await seals.getByText('核对签字报告上的封存码').click()
  await check.getByLabel('报告上的封存码').fill(code!.toLowerCase().replaceAll(' ', ''))
  await page.keyboard.press('Enter')
  await expect(check.getByRole('status')).toContainText('封存码对得上：帮扶')
  await expect(check.getByRole('status')).toContainText('逐字相同')
  await page.screenshot({ path: 'test-results/sealed.png' })
  await check.getByLabel('报告上的封存码').fill('0000 1111 2222 3333')
  await page.keyboard.press('Enter')
  await expect(check.getByRole('alert')).toContainText('没有这个封存码')

  await goTo(desk, '报告')
  const printed = page.getByRole('complementary', { name: '封存' })
  await expect(printed).toContainText(`封存码 ${code}`)
  await expect(printed.getByRole('img')).toBeVisible()
  await printed.scrollIntoViewIfNeeded()
  await page.screenshot({ path: 'test-results/sealed-report.png' })

  await goTo(desk, '案卷总览')
  await seals.getByRole('button', { name: '解封帮扶' }).click()
  await seals.getByLabel('解封人').fill('陈砚秋')
  await seals.getByLabel('解封原因').fill('整改时限写错')
  await page.keyboard.press('Enter')
  await expect(seals).toContainText('陈砚秋于')
  await expect(seals).toContainText('整改时限写错')
  await goTo(desk, '报告')
  await expect(printed).toContainText('原因：整改时限写错')
})

test('a sealed sheet refuses a score in words', async ({ desk }) => {
  const { page } = desk
  await openSample(desk)
  const seals = page.getByRole('region', { name: '封存', exact: true })
  await seals.getByRole('button', { name: '封存自查自纠（自评）…' }).click()
  await seals.getByLabel('签字人').fill('林昇堃')
  await page.keyboard.press('Enter')
  await expect(seals).toContainText('自查自纠（自评）已封存')
  await goTo(desk, '企业')
  const refusal = await page.evaluate(async () => {
    const api = (window as unknown as { duhe: { call(name: string, input: unknown): Promise<unknown> } }).duhe
    return JSON.stringify(
      await api.call('score.set', {
        key: { subject: 'E001', phase: 'selfAssessment', round: 1, scorer: '' },
        criterion: '1.1',
        answer: { kind: 'scored', deduction: 0, reason: null, basis: null },
      }),
    )
  })
  expect(refusal).toContain('没有保存')
})
