export const STRAY = '新加的一段，前后都没有可改写的段落，不写入。可复制后在报告里改写相邻的段落。'
export const BY_PLACE = '这一段的标记已丢失，按所在位置和文字认出，请核对。'
export const NO_PLACE = '这一段在报告里已不再生成，不写入。'
export const CASE_MOVED = '导出之后案卷里这一段也有变，请核对。'
export const TOO_LONG = '改后的文字超过4000字，不写入。请在 Word 里缩短后再读回。'
export const MERGED = '在 Word 里已并入相邻的段落。报告仍照原样印出这一段。'
export const GONE = '在 Word 里已删去。报告仍照原样印出这一段。'

export const joined = (n: number): string => `含新加的${n}段，作为这一段的另起一行。`
