import type { Assessment } from '../assessment'
import type { Finding } from '../case'
import { heading, paragraph, type ReportBlock } from '../report'

const TITLES: Record<Finding['kind'], string> = {
  highlight: '特色亮点',
  result: '主要成效',
  shortcoming: '帮扶发现的不足',
  suggestion: '专家组的意见建议',
}

const NUMBERS = ['（一）', '（二）', '（三）', '（四）', '（五）', '（六）']

/** The experts' findings of these kinds, a section each after the chapter's first ones; a kind without any is left out. */
export function findingSections(
  assessment: Assessment,
  sectionsBefore: number,
  ...kinds: readonly Finding['kind'][]
): ReportBlock[] {
  return kinds
    .map((kind) => assessment.record.findings.filter((finding) => finding.kind === kind))
    .filter((found) => found.length > 0)
    .flatMap((found, index) => [
      heading(2, `${NUMBERS[sectionsBefore + index]}${TITLES[found[0]!.kind]}`),
      ...found.map((finding, number) => paragraph(`${number + 1}. ${sentence(assessment, finding)}`)),
    ])
}

function sentence({ subjects }: Assessment, { subject, about, text }: Finding): string {
  const name = subjects.find(({ id }) => id === subject)?.name ?? subject
  const where = about === null ? '' : about.includes('.') ? `（细则${about}）` : `（第${about}部分）`
  return `${name}${where}：${text.replace(/[。；，\s]+$/, '')}。`
}
