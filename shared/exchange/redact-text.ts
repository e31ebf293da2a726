import type { StandIns } from './originals'

/** Boundaries that keep a number inside a hash or a longer number from being taken for a phone. */
const alone = (pattern: string) => new RegExp(`(?<![0-9A-Za-z])(?:${pattern})(?![0-9A-Za-z])`, 'g')
const MOBILE = alone('1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}')
const LANDLINE = alone('0\\d{2,3}[ -]?\\d{7,8}')
const CREDIT_CODE = alone('[0-9A-Z]{18}|\\d{17}[0-9Xx]')

/** One character stands in every other word, so such a name is replaced only where it stands alone. */
const LEAST_INSIDE = 2
const LEAST_DIGITS_INSIDE = 5

/** Replaces every original in a text, the longest first, and whatever else looks like a phone or a code. */
export function redactor(standIns: StandIns): (text: string) => string {
  const inside = [...standIns.keys()].filter(mayStandInside).sort((a, b) => b.length - a.length)
  const pattern = inside.length === 0 ? null : new RegExp(inside.map(spaced).join('|'), 'gu')
  const bare = new Map([...standIns].map(([original, standIn]) => [withoutSpaces(original), standIn]))
  return (text) => {
    const whole = standIns.get(text)
    if (whole !== undefined) return whole
    const named = pattern ? text.replace(pattern, (found) => bare.get(withoutSpaces(found)) ?? '某某') : text
    return named.replace(MOBILE, '〔电话〕').replace(LANDLINE, '〔电话〕').replace(CREDIT_CODE, '〔代码〕')
  }
}

const mayStandInside = (original: string) =>
  withoutSpaces(original).length >= (/^[\d\s]+$/.test(original) ? LEAST_DIGITS_INSIDE : LEAST_INSIDE)

const withoutSpaces = (text: string) => text.replace(/\s/g, '')

/** A name is also found where spaces part its characters; one in Latin letters only as a word of its own. */
function spaced(original: string): string {
  const bare = withoutSpaces(original)
  const escaped = [...bare].map((each) => each.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s*')
  return /^[\x21-\x7e]+$/.test(bare) ? `(?<![0-9A-Za-z])${escaped}(?![0-9A-Za-z])` : escaped
}
