import type { Points } from './points'

const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ',')

/** Rounds half away from zero at the given number of decimals, from an exact ratio of two integers. */
function roundRatio(numerator: number, denominator: number, decimals: number): string {
  const scale = 10 ** decimals
  const scaled = BigInt(Math.abs(numerator)) * BigInt(scale) * 2n + BigInt(denominator)
  const units = scaled / (BigInt(denominator) * 2n)
  const text = units.toString().padStart(decimals + 1, '0')
  const whole = text.slice(0, text.length - decimals)
  const sign = numerator < 0 && units > 0n ? '−' : ''
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${text.slice(-decimals)}`
}

/** Points as the form writes them: 8.5, 10, 0.25; never rounded. */
export function formatPoints(points: Points): string {
  const text = roundRatio(points, 100, 2)
  return text.replace(/\.?0+$/, '') || '0'
}

/** A total with one decimal (87.5, 96.0), or two where the hundredths need them. */
export function formatTotal(points: Points): string {
  return roundRatio(points, 100, points % 10 === 0 ? 1 : 2)
}

/** A signed gap in points: +2.0, −8.5, 0. */
export function formatGap(points: Points): string {
  if (points === 0) return '0'
  return points > 0 ? `+${formatTotal(points)}` : formatTotal(points)
}

/** The mean of integer points with two decimals, rounded half up; "—" of nothing. */
export function formatMean(sum: Points, count: number): string {
  return count === 0 ? '—' : roundRatio(sum, count * 100, 2)
}

/** A share as a percentage with one decimal (12.5%); "—" where the whole is empty. */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? '—' : `${roundRatio(part * 100, whole, 1)}%`
}

/** A share in whole percent without its sign, at least 1 where there is any; "—" where the whole is empty. */
export function formatPercent(part: number, whole: number): string {
  if (whole === 0) return '—'
  const percent = roundRatio(part * 100, whole, 0)
  return part > 0 && percent === '0' ? '1' : percent
}

/** A calculated figure with a true minus sign, and none before a zero; "—" of null. */
export const formatDecimals = (value: number | null, places: number): string =>
  value === null
    ? '—'
    : value
        .toFixed(places)
        .replace(/^-(?=.*[1-9])/, '−')
        .replace(/^-/, '')

/** The same with a plus sign before what is above zero: +6.10, −0.35, 0.00. */
export function formatSigned(value: number, places: number): string {
  const text = formatDecimals(value, places)
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text
}

export const formatCount = (count: number): string => grouped(String(count))

/** 2024-11-30 as 2024年11月30日. */
export function formatDate(isoDate: string): string {
  const [year, month, day] = isoDate.slice(0, 10).split('-').map(Number)
  return `${year}年${month}月${day}日`
}
