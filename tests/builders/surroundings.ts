import type { Surroundings } from '../../electron/store/clock'

const START = Date.parse('2024-06-03T01:00:00Z')

/** A laptop whose clock ticks a second at each look and whose ids count up; `setClock` moves the clock. */
export function testSurroundings(device = 1): Surroundings & { setClock(time: Date): void } {
  let time = START
  let ids = 0
  let renewals = 0
  const name = String(device).padStart(4, '0')
  return {
    get deviceId() {
      return `018fd000-0000-7000-8000-${String(renewals).padStart(8, '0')}${name}`
    },
    renewDevice: () => {
      renewals += 1
    },
    now: () => {
      time += 1_000
      return new Date(time)
    },
    newId: () => {
      ids += 1
      return `018fd000-${name}-7000-8000-${String(ids).padStart(12, '0')}`
    },
    setClock: (next) => {
      time = next.getTime()
    },
  }
}
