import type { SendChoice } from '../replies/exchange'

/** The file name that a copy is offered under, by what was chosen. */
export function sendName(town: string, day: string, { mine, redact, encrypt }: SendChoice): string {
  const marks = [mine && '本机部分', redact && '隐去名称'].filter(Boolean).map((mark) => `_${mark}`)
  return `${redact ? '案卷' : town}_${day}${marks.join('')}${encrypt ? '.duhe-locked' : '.duhe'}`
}

/** A code of twelve digits as it is told: 1234 5678 9012. */
export const codeInGroups = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')
