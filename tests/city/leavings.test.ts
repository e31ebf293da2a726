import { beforeEach, expect, test, vi } from 'vitest'
import { Leavings } from '../../electron/city/collect-garbage'

const collect = vi.hoisted(() => vi.fn())
vi.mock('node:vm', () => ({ runInNewContext: () => collect }))
beforeEach(() => collect.mockClear())

test('garbage is collected before a file that would be too much beside what those before it left', () => {
  const leavings = new Leavings(24)
  leavings.makeRoomFor(100)
  expect(collect).not.toHaveBeenCalled()
  for (const size of [11, 11]) {
    leavings.makeRoomFor(size)
    leavings.add(size)
  }
  expect(collect).not.toHaveBeenCalled()
  leavings.makeRoomFor(11)
  expect(collect).toHaveBeenCalledExactlyOnceWith({ type: 'major' })
  leavings.add(11)
  leavings.makeRoomFor(13)
  expect(collect).toHaveBeenCalledOnce()
  leavings.makeRoomFor(14)
  expect(collect).toHaveBeenCalledTimes(2)
})
