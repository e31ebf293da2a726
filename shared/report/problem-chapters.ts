import type { Assessment, SubjectAssessment } from '../assessment'
import { sheetInForce } from '../groups'
import { type CommonProblem, rankProblems } from '../problems'
import { heading, type TracedBlock, type Words } from '../report'
import { PHASE_SHORT } from '../text.zh'
import { count, enumerate, words } from './figures'
import { named } from './named-paragraph'
import { countOfProblems, deductionLines, measures, problemTable, SHOWN_PROBLEMS } from './problem-lines'

const problemsOf = (members: readonly SubjectAssessment[]) =>
  rankProblems(members, (member) => sheetInForce(member)?.score ?? null)

/** 五、存在问题: the town's deductions, and the enterprises' by how many they concern. */
export function problems({ township, enterprises }: Assessment): TracedBlock[] {
  const town = problemsOf([township])
  const common = problemsOf(enterprises)
  return [
    heading(1, '五、存在问题'),
    heading(2, '（一）属地政府存在的问题'),
    ...townProblems(township, town),
    heading(2, '（二）生产经营单位存在的问题'),
    ...enterpriseProblems(enterprises, common),
  ]
}

function townProblems(township: SubjectAssessment, found: readonly CommonProblem[]): TracedBlock[] {
  const sheet = sheetInForce(township)
  if (!sheet) return [named('problems/township', '镇级评分尚不完整，暂不归纳。')]
  if (found.length === 0) return [named('problems/township', `镇级${PHASE_SHORT[sheet.key.phase]}没有扣分。`)]
  return deductionLines(found, township.rubric, sheet.key.phase)
}

function enterpriseProblems(
  enterprises: readonly SubjectAssessment[],
  found: readonly CommonProblem[],
): TracedBlock[] {
  const judged = enterprises.filter((each) => sheetInForce(each) !== null)
  if (judged.length === 0) return [named('problems/enterprise', '生产经营单位尚无完整的评分表，暂不归纳。')]
  if (found.length === 0)
    return [
      named(
        'problems/enterprise',
        words`评分完整的${count(judged.length, { each: 'in-force' })}家生产经营单位没有扣分。`,
      ),
    ]
  const shown = found.slice(0, SHOWN_PROBLEMS)
  const all = { each: 'problem', form: 'enterprise', sheets: 'in-force' } as const
  return [
    named('problems/enterprise', words`${basisSentence(judged)}共有${countOfProblems(all, found.length)}。`),
    problemTable(shown, enterprises[0]!.rubric, 'in-force'),
  ]
}

/** Says whose scores are counted: the verified ones where there are any, else the enterprise's own. */
function basisSentence(judged: readonly SubjectAssessment[]): Words {
  const phases = Map.groupBy(judged, (each) => sheetInForce(each)!.key.phase)
  const parts = [...phases].map(
    ([phase, members]) => words`${PHASE_SHORT[phase]}${count(members.length, { each: 'in-force', phase })}家`,
  )
  return words`以每家最近一次完整评分为准（${enumerate(parts)}），`
}

/** 六、建议与意见: a measure for each problem of chapter five, in the same order. */
export function suggestions({ township, enterprises, rubrics }: Assessment): TracedBlock[] {
  const town = measures('suggestions', rubrics.township, problemsOf([township]), 'in-force')
  const common = measures(
    'suggestions',
    rubrics.enterprise,
    problemsOf(enterprises).slice(0, SHOWN_PROBLEMS),
    'in-force',
  )
  return [
    heading(1, '六、建议与意见'),
    heading(2, '（一）对属地政府的建议'),
    ...(town.length > 0 ? town : [named('suggestions/township', '评分中没有需要提出建议的扣分项。')]),
    heading(2, '（二）对生产经营单位的建议'),
    ...(common.length > 0 ? common : [named('suggestions/enterprise', '评分中没有需要提出建议的扣分项。')]),
  ]
}
