import { CaseProblem } from '@shared/outcome'

/** The refusal of a workbook that asks for a password. */
export const encrypted = () =>
  new CaseProblem(
    'workbook-encrypted',
    '工作簿设有打开密码，无法读取，案卷没有改动。请在 Excel 或 WPS 中取消密码、另存后再导入。',
  )

/** The refusal of bytes that are no workbook at all. */
export const unknownKind = () =>
  new CaseProblem(
    'workbook-unknown',
    '这不是能识别的工作簿，案卷没有改动。可以导入 .xlsx、.xls、.et 和 .csv，请用 Excel 或 WPS 另存为 .xlsx 后再导入。',
  )

/** The refusal of a workbook that is cut short or contradicts itself. */
export const damaged = () =>
  new CaseProblem(
    'workbook-damaged',
    '工作簿已损坏或不完整，没有导入，案卷没有改动。请重新复制该文件，或用 Excel、WPS 打开后另存为 .xlsx 再导入。',
  )

/** The refusal of a zip archive that holds something else. */
export const notWorkbook = () =>
  new CaseProblem(
    'workbook-unknown',
    '这个压缩包不是 Excel 工作簿（缺少 xl/workbook.xml），案卷没有改动。请用 Excel 或 WPS 另存为 .xlsx 后再导入。',
  )
