import type { ReportKind } from '@shared/contract/papers'
import type { CaseProblem } from '@shared/outcome'
import { KIND_NAMES } from '@shared/report/kind-names'
import { refuseDocument } from './document-problems'

/** The refusals of a Word file that is not an edited report of this case, or not the one that is asked for. */
export const originProblems = (path: string) => ({
  noMarks: (): CaseProblem =>
    refuseDocument(
      'no-marks',
      path,
      '里没有督核的段落标记，不能读回',
      '它不是由督核导出的，或保存它的程序丢掉了书签。请用 Word 或 WPS 改导出的 .docx，直接保存后再读回。',
    ),
  nothingRewritable: (kind: ReportKind): CaseProblem =>
    refuseDocument(
      'no-prose',
      path,
      `是${KIND_NAMES[kind]}，里面只有表格，没有可读回的段落`,
      '表中的内容请在督核相应的页面里改。',
    ),
  newer: (): CaseProblem =>
    refuseDocument('newer', path, '是由更新版本的督核导出的，不能读回', '请升级督核后再读回。'),
  otherCase: (): CaseProblem =>
    refuseDocument('other-case', path, '是另一个案卷的报告，不能读回', '请打开它所属的案卷后再读回。'),
  otherKind: (kind: ReportKind): CaseProblem =>
    refuseDocument(
      'other-kind',
      path,
      `是${KIND_NAMES[kind]}，不是现在打开的文书`,
      `请先在“文书”里选${KIND_NAMES[kind]}，再读回。`,
    ),
})
