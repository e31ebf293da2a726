import { expect, it } from 'vitest'
import { titleLines } from '../../electron/report/title-lines'

it('leaves a title that fits on one line alone', () => {
  expect(titleLines('关于宝盖镇督导帮扶情况的报告', 20)).toEqual(['关于宝盖镇督导帮扶情况的报告'])
})

it('breaks a long title between words into lines about equally long', () => {
  const title = '石狮市宝盖镇安全生产标准化建设督导帮扶工作情况报告'
  const lines = titleLines(title, 20)
  expect(lines.join('')).toBe(title)
  expect(lines).toHaveLength(2)
  expect(Math.abs(lines[0]!.length - lines[1]!.length)).toBeLessThanOrEqual(4)
  expect(lines[0]).not.toMatch(/工$/)
})

it('begins no line with a mark', () => {
  const lines = titleLines('石狮市宝盖镇（含宝盖工业园区、宝盖科技园）安全生产标准化督导帮扶情况的报告', 20)
  expect(lines.every((line) => !/^[）、]/.test(line))).toBe(true)
})

it.each([
  ['云屿镇安全生产标准化提质增效督导帮扶行动报告', '云屿镇安全生产标准化', '提质增效督导帮扶行动报告'],
  [
    '生产经营单位安全生产标准化提质增效督导帮扶行动细则',
    '生产经营单位安全生产标准化',
    '提质增效督导帮扶行动细则',
  ],
])('parts no term and no name that no dictionary holds: %s', (title, ...lines) => {
  expect(titleLines(title, 20)).toEqual(lines)
})
