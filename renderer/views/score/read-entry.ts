import { formatPoints } from '@shared/format'
import { type Points, pointsFromText } from '@shared/points'

export type Entry<Value> = { value: Value } | { message: string }

/** Reads a typed deduction against the criterion's points, or says what is wrong with it. */
export function readDeduction(text: string, full: Points): Entry<Points> {
  const range = `请填 0 到 ${formatPoints(full)} 之间的数`
  if (text.trim() === '') return { message: `还没有填扣分，${range}；不扣分填 0。` }
  if (/^\s*[-−－]/.test(text)) return { message: `扣分不能是负数，${range}。` }
  const value = pointsFromText(text)
  if (value === null) return { message: `“${text}”不能当作扣分，${range}，最多两位小数。` }
  if (value > full)
    return { message: `这一条满分 ${formatPoints(full)} 分，最多扣 ${formatPoints(full)} 分。` }
  return { value }
}

/** Reads a typed number of years, enterprises or places. */
export function readCount(text: string): Entry<number> {
  const plain = text.normalize('NFKC').trim()
  if (/^\d{1,8}$/.test(plain)) return { value: Number(plain) }
  return {
    message: plain === '' ? '还没有填数目，没有就填 0。' : `“${text}”不是整数。请填 0、1、2 这样的数。`,
  }
}

/** Reads both numbers of a rate: of a whole that is not empty, a part that is not larger. */
export function readRate(part: string, whole: string): Entry<{ numerator: number; denominator: number }> {
  const numerator = readCount(part)
  if ('message' in numerator) return numerator
  const denominator = readCount(whole)
  if ('message' in denominator) return denominator
  if (denominator.value === 0) return { message: '总数是 0，算不出比率。请填总数。' }
  if (numerator.value > denominator.value) return { message: '已完成的数比总数还大，请核对这两个数。' }
  return { value: { numerator: numerator.value, denominator: denominator.value } }
}
