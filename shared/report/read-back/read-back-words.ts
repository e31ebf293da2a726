import type { ReadBack, ReadParagraph } from '../read-back'
import { readableText } from '../word-text'
import type { NumberGap } from './number-gaps'

export const STRAY = '新加的一段，前后都没有可改写的段落，不写入。可复制后在报告里改写相邻的段落。'
export const BY_PLACE = '这一段的标记已丢失，按所在位置和文字认出，请核对。'
export const NO_PLACE = '这一段在报告里已不再生成，不写入。'
export const CASE_MOVED = '导出之后案卷里这一段也有变，请核对。'
export const TOO_LONG = '改后的文字超过4000字，不写入。请在 Word 里缩短后再读回。'
export const GONE = '在 Word 里已删去，或已并入相邻的段落。报告仍照原样印出这一段。'

export const joined = (n: number): string => `在 Word 里是${n + 1}段，写入后各起一行。`

/** What cannot be taken over: a table by its caption, any other lines by their words. */
export function untaken({ text, isTable }: { text: string; isTable: boolean }): string {
  const lines = readableText(text).split('\n')
  return isTable ? `表：${lines[0]}` : lines.join(' ')
}

/** A number in Word that is not the case's, in one phrase. */
export const gapWords = ({ inCase, inWord }: NumberGap): string =>
  inCase === null ? `${inWord} 在原文里没有` : `原文 ${inCase}，Word 里 ${inWord}`

const STATE_NAMES: Record<ReadParagraph['state'], string> = {
  unchanged: '没有改动',
  changed: '改写',
  gone: '已删去',
  added: '新加',
}

export const stateName = (state: ReadParagraph['state']): string => STATE_NAMES[state]

/** How much of a Word file differs, in one sentence. */
export function countWords({ paragraphs, untaken, unchanged }: ReadCounts): string {
  const n = (state: ReadParagraph['state']) => paragraphs.filter((each) => each.state === state).length
  const counts = [
    { n: n('changed'), what: '段有改动' },
    { n: n('gone'), what: '段已删去' },
    { n: n('added'), what: '段新加而没有归处' },
    { n: untaken.length, what: '处标题、表格或落款有改动' },
  ].filter((each) => each.n > 0)
  const said = counts.map((each) => `${each.n}${each.what}`)
  return [...said, `${unchanged}段没有改动`].join('，')
}

interface ReadCounts extends Pick<ReadBack, 'paragraphs' | 'untaken'> {
  unchanged: number
}
