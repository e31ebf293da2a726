import { CaseProblem } from '@shared/outcome'

const MEGABYTE = 1024 * 1024

/** What a workbook may hold at most; a township's list has some hundred rows and, scored criterion by criterion, 100 columns. */
export const LIMITS = {
  fileBytes: 20 * MEGABYTE,
  /** Old workbooks and text have no inflated size to count, so less is taken. */
  plainFileBytes: 5 * MEGABYTE,
  inflatedBytes: 100 * MEGABYTE,
  entries: 2_000,
  rows: 20_000,
  columns: 200,
} as const

const trim = '请用 Excel 或 WPS 删去多余的空白行列、图片和无关工作表，另存为 .xlsx 后再导入。'

/** The refusal of a workbook that is too large in one respect, with what to cut. */
export const tooMuch = (code: string, what: string) =>
  new CaseProblem(code, `${what}，没有导入，案卷没有改动。${trim}`)

export const tooManyRows = () => tooMuch('workbook-too-many-rows', `有工作表超过 ${LIMITS.rows} 行`)

export const tooManyColumns = () => tooMuch('workbook-too-many-columns', `有工作表超过 ${LIMITS.columns} 列`)
