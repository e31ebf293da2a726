import { expect, test } from 'vitest'
import { oneByOne } from '../../electron/city/one-by-one'

test('orders that come together are carried out in their turn, each when the one before is done', () => {
  const begun: string[] = []
  let finish = () => {}
  const hear = oneByOne<string>((order, done) => {
    begun.push(order)
    finish = done
  })
  for (const order of ['甲', '乙', '丙']) hear(order)
  expect(begun).toEqual(['甲'])
  finish()
  expect(begun).toEqual(['甲', '乙'])
  hear('丁')
  finish()
  finish()
  expect(begun).toEqual(['甲', '乙', '丙', '丁'])
  finish()
  hear('戊')
  expect(begun.at(-1)).toBe('戊')
})
