import type { Assessment } from '../assessment'
import type { Finding } from '../case/action'
import { TOWNSHIP } from '../case/subject'
import { heading, type TracedBlock, type Words } from '../report'
import { label, quote, words } from './figures'
import { numbered } from './named-paragraph'
import { nameById } from './names'

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
): TracedBlock[] {
  return kinds
    .map((kind) => assessment.record.findings.filter((finding) => finding.kind === kind))
    .filter((found) => found.length > 0)
    .flatMap((found, index) => [
      heading(2, `${NUMBERS[sectionsBefore + index]}${TITLES[found[0]!.kind]}`),
      ...found.map((finding, index) =>
        numbered(`findings/${finding.id}`, index, sentence(assessment, finding)),
      ),
    ])
}

function sentence({ subjects }: Assessment, { id, subject, about, text }: Finding): Words {
  const said = quote(text.replace(/[。；，\s]+$/, ''), { from: 'finding', id })
  return words`${nameById(subjects, subject)}${aboutWords(subject, about)}：${said}。`
}

function aboutWords(subject: string, about: string | null): Words {
  if (about === null) return ''
  const form = subject === TOWNSHIP ? 'township' : 'enterprise'
  return about.includes('.')
    ? words`（细则${label(about, { names: 'criterion', form, id: about })}）`
    : words`（第${label(about, { names: 'section', form, no: about })}部分）`
}
