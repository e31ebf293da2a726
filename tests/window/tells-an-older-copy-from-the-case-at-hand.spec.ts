import { join } from 'node:path'
import { expect, goTo, openSample, test } from './desk'
import { dropFiles } from './drop-files'
import { sendTo } from './send-case'

test('tells that a dropped copy is older, and stays with the case at hand', async ({ desk, home }) => {
  await openSample(desk)
  const file = join(home.folder, '昨天的.duhe')
  await sendTo(desk, file)
  await goTo(desk, '人员标杆')
  await desk.page.evaluate(() =>
    window.duhe.call('finding.save', {
      id: null,
      subject: 'T',
      kind: 'result',
      about: null,
      text: '台账已补齐',
    }),
  )
  await dropFiles(desk, [file])
  const notice = desk.page.getByRole('status').filter({ hasText: '这份较旧，本机的多 1 条记录' })
  await expect(notice).toBeVisible()
  await desk.page.screenshot({ path: 'test-results/exchange-older.png' })
  await notice.getByRole('button', { name: '知道了' }).click()
  await expect(notice).toBeHidden()
})
