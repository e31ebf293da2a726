import { basename } from 'node:path'
import { CaseProblem } from '@shared/outcome'

/** The refusal of a Word file: what is the matter with it, that the case is unchanged, and what to do. */
export const refuseDocument = (code: string, path: string, what: string, todo: string): CaseProblem =>
  new CaseProblem(`document-${code}`, `“${basename(path)}”${what}，案卷没有改动。${todo}`)

const SAVE_AGAIN = '请用 Word 或 WPS 打开它，另存为 .docx 后再读回。'

/** The refusals of a Word file that have nothing to do with whose it is. */
export const documentProblems = (path: string) => ({
  missing: () => refuseDocument('missing', path, '找不到', '请确认文件没有被移走或改名，再选择一次。'),
  empty: () => refuseDocument('empty', path, '是空的（0 字节）', '请重新复制该文件。'),
  old: () => refuseDocument('old', path, '是旧的 .doc 格式（或 .wps），不能读回', SAVE_AGAIN),
  encrypted: () =>
    refuseDocument(
      'encrypted',
      path,
      '设有打开密码，读不出来',
      '请在 Word 或 WPS 中取消密码、保存后再读回。',
    ),
  somethingElse: () =>
    refuseDocument('unknown', path, '不是 Word 的 .docx 文件', '请选择由督核导出、改过并保存的 Word 文件。'),
  damaged: () =>
    refuseDocument('damaged', path, '已损坏或不完整', `请重新复制该文件；${SAVE_AGAIN.slice(1)}`),
  tooLarge: () =>
    refuseDocument('too-large', path, '太大，超过了上限', '请删去其中的图片和附件，保存后再读回。'),
  tooManyParts: () =>
    refuseDocument('too-many-parts', path, '里的图片和附件太多', '请删去其中的图片和附件，保存后再读回。'),
  tooLong: () =>
    refuseDocument(
      'too-long',
      path,
      '段落太多，不像是导出的报告',
      '请选择由督核导出、改过并保存的 Word 文件。',
    ),
  tooSlow: () =>
    refuseDocument('timeout', path, '读了太久仍未完成，已停止', '请删去其中的图片和附件，保存后再读回。'),
  brokeDown: () => refuseDocument('crashed', path, '读取时中断，可能已损坏或内容过大', SAVE_AGAIN),
})
