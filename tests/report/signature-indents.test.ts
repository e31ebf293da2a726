import { expect, test } from 'vitest'
import { signatureIndents } from '../../electron/report/signature-indents'

test('the day begins two characters behind the name, which leaves two free', () => {
  // eleven characters against six and a half
  expect(signatureIndents(['云屿镇人民政府（盖章）', '2024年12月6日'])).toEqual([2, 2 + 11 - 2 - 6.5])
})

test('a day that is longer than the name is the one that leaves two free', () => {
  expect(signatureIndents(['专家组', '2024年12月16日'])).toEqual([2 - (3 - 2 - 7), 2])
})

test('lines without a day leave two free each', () => {
  expect(signatureIndents(['核实人（签字）：', '被核实单位（签字）：'])).toEqual([2, 2])
  expect(signatureIndents(['2024年12月6日'])).toEqual([2])
})
