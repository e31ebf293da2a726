/** What the store takes from outside: time, ids and who this laptop is. */
export interface Surroundings {
  readonly deviceId: string
  /** Gives this laptop a new identity, so that a chain of which two branches grew is continued by neither. */
  renewDevice(): void
  now: () => Date
  newId: () => string
}

const TIME_DIGITS = 15
const COUNT_DIGITS = 6

/** The next hybrid time: the clock's milliseconds, or the latest time seen and one more where the clock lags behind it. */
export function nextHlc(latest: string, now: Date): string {
  const [time = 0, count = 0] = latest === '' ? [] : latest.split('-').map(Number)
  const clock = Math.max(0, now.getTime())
  if (clock > time) return hlc(clock, 0)
  // Texts are compared: a count of seven digits would sort before one of six.
  return count + 1 < 10 ** COUNT_DIGITS ? hlc(time, count + 1) : hlc(time + 1, 0)
}

const hlc = (time: number, count: number) =>
  `${String(time).padStart(TIME_DIGITS, '0')}-${String(count).padStart(COUNT_DIGITS, '0')}`

/** The wall-clock part of a hybrid time, as ISO 8601. */
export const hlcTime = (value: string): string => new Date(Number(value.slice(0, TIME_DIGITS))).toISOString()

/** Whether the time is the clock's own, and not the latest time seen, which stands in for a clock that lags behind it. */
export const isClockTime = (value: string): boolean => Number(value.slice(TIME_DIGITS + 1)) === 0
