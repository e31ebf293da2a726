const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** The check character of the first 17 characters of a 统一社会信用代码 (GB 32100-2015, weights 3^i mod 31). */
export function creditCodeCheck(first17: string): string | null {
  let sum = 0
  let weight = 1
  for (const character of first17) {
    const value = ALPHABET.indexOf(character)
    if (value < 0) return null
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET[(31 - (sum % 31)) % 31]!
}

/** Whether an 18-character 统一社会信用代码 is written in its alphabet and ends in its check character. */
export function isCreditCode(code: string): boolean {
  return code.length === 18 && creditCodeCheck(code.slice(0, 17)) === code[17]
}
