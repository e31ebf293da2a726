import type { ProposedMeasure } from '../../consolidation/measures'
import { heading, type TracedBlock, type Words } from '../../report'
import { words } from '../figures'
import { named } from '../named-paragraph'
import { centredColumn, lineCell, table, textCell, textColumn } from '../table'
import type { CityPapers } from './city-papers'
import { cityDay, cityQuote, criterionAt, criterionNumber, criterionText } from './figures'

/** 五、整改措施: against each issue what is done, by whom and until when. */
export function measuresChapter({ measures }: CityPapers): TracedBlock[] {
  const kept = measures.filter(({ isDropped }) => !isDropped)
  if (kept.length === 0)
    return [heading(1, '五、整改措施'), named('measures', '没有需要提出整改措施的共性问题和突出的个性问题。')]
  return [
    heading(1, '五、整改措施'),
    named('measures', '针对共性问题和突出的个性问题，逐条明确整改措施、责任单位和完成时限如下。'),
    table(
      '整改措施',
      [
        centredColumn('序号', 1.1),
        textColumn('问题', 5),
        textColumn('措施', 7.5),
        textColumn('责任单位', 3),
        centredColumn('时限', 4),
      ],
      kept.map((measure, index) => {
        const { issue, criterion, caseId } = measure
        const of = criterionAt(criterion)
        return [
          lineCell(index),
          textCell(problemWords(measure)),
          textCell(cityQuote(measure.measure, { from: 'measure', issue, of, town: caseId })),
          textCell(cityQuote(measure.who, { from: 'who', issue, of, town: caseId })),
          textCell(cityDay(measure.due, { is: 'due', issue, of })),
        ]
      }),
    ),
  ]
}

const KIND_NAMES: Readonly<Record<ProposedMeasure['kind'], string>> = {
  common: '共性',
  town: '个别镇突出',
  few: '个别企业突出',
}

function problemWords({ kind, criterion, town, caseId }: ProposedMeasure): Words {
  const whose = town && caseId ? words`${cityQuote(town, { from: 'town', town: caseId })}：` : ''
  return words`${whose}${criterionText(criterion)}（${criterion.form === 'enterprise' ? '企业' : '镇级'}细则${criterionNumber(criterion)}，${KIND_NAMES[kind]}）`
}
