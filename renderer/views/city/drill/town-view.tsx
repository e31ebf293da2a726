import { criterionName } from '@shared/city-view/criterion-head'
import type { SubjectLine, TownCriterion, TownPage } from '@shared/city-view/town-page'
import { deadlineWords, intervalWords } from '@shared/city-view/town-words'
import type { Share, TownResult } from '@shared/consolidation/city-result'
import { formatMean, formatShare, formatTotal } from '@shared/format'
import type { FormName } from '@shared/report/source'
import { className, PHASE_SHORT, STEP_NAMES } from '@shared/text.zh'
import { Segmented } from 'antd'
import { useState } from 'react'
import { useRead } from '../../../api/hooks'
import { useCityPlace } from '../../../desk/city-place'
import { Gap } from '../../../parts/gap'
import { Reading } from '../../../parts/reading'
import { subjectTitle } from '../../../parts/subject-name'
import { VerdictMark } from '../../../parts/verdict-mark'
import { type DrillColumn, DrillTable } from '../drill-table'
import { LossCell } from '../figure-cells'

const PARTS = [
  { value: 'criteria' as const, label: '扣分的细则' },
  { value: 'subjects' as const, label: '企业' },
]

/** One town: what it loses points on beside the whole city, and its enterprises. */
export function TownView({ town }: { town: string }) {
  const [part, setPart] = useState<'criteria' | 'subjects'>('criteria')
  return (
    <Reading of={useRead('city.town', { caseId: town })}>
      {(page) => (
        <div className="city-page">
          <TownFacts of={page.town} />
          <div className="toolbar">
            <Segmented aria-label="看什么" options={PARTS} value={part} onChange={setPart} />
          </div>
          {part === 'criteria' ? <Criteria page={page} /> : <Subjects page={page} />}
        </div>
      )}
    </Reading>
  )
}

function TownFacts({ of }: { of: TownResult }) {
  const { random, verified, inflation, deadlines, tolerance, isToleranceDeclared } = of
  const facts = [
    ['阶段', STEP_NAMES[of.phase]],
    ['自评均分', formatMean(of.means.selfAssessment.sum, of.means.selfAssessment.count)],
    [
      '核实均分',
      `${formatMean(verified.sum, verified.count)}${intervalWords(verified) ? `（${intervalWords(verified)}）` : ''}`,
    ],
    [
      '高估',
      `${formatMean(inflation.sum, inflation.count)}${intervalWords(inflation) ? `（${intervalWords(inflation)}）` : ''}`,
    ],
    [
      '抽样',
      random ? `抽 ${random.picked} 家，核实 ${random.n} 家，不一致 ${random.found} 家` : '还没有抽样',
    ],
    ['容差', `总分 ${formatTotal(tolerance.total)}${isToleranceDeclared ? '' : '（默认）'}`],
  ]
  return (
    <section aria-label="镇情">
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{deadlines.map(deadlineWords).join('；')}</p>
    </section>
  )
}

const criterionKey = ({ criterion }: TownCriterion) => criterion.key

const CRITERION_COLUMNS: readonly DrillColumn<TownCriterion>[] = [
  {
    id: 'here',
    title: '本镇扣分',
    isNumber: true,
    rank: ({ here, isSmall }) => (isSmall || here.judged === 0 ? null : here.deducted / here.judged),
    cell: ({ here, isSmall, criterion }) => <LossCell of={{ ...here, isSmall }} form={criterion.form} />,
  },
  {
    id: 'city',
    title: '全市',
    isNumber: true,
    rank: ({ city }) => (city.isSmall ? null : city.part / city.whole),
    cell: ({ city, criterion }) => lostShare(city, criterion.form),
  },
]

const lostShare = ({ part, whole }: Share, form: FormName) =>
  form === 'township' ? `${part}/${whole} 个镇` : formatShare(part, whole)

function Criteria({ page }: { page: TownPage }) {
  const { down } = useCityPlace()
  return (
    <DrillTable
      label="扣分的细则"
      rows={page.criteria}
      columns={CRITERION_COLUMNS}
      keyOf={criterionKey}
      firstTitle="细则"
      nameOf={({ criterion }) => criterionName(criterion)}
      onOpen={(id) => down({ to: 'criterion', id })}
    />
  )
}

const subjectKey = ({ id }: SubjectLine) => id
const TOTALS = ['selfAssessment', 'assistance', 'verification', 'recheck'] as const

const SUBJECT_COLUMNS: readonly DrillColumn<SubjectLine>[] = [
  {
    id: 'class',
    title: '类别',
    cell: (line) => `${line.id === 'T' ? '—' : className(line.class)}${line.isDrawn ? ' 抽中' : ''}`,
  },
  ...TOTALS.map((phase) => ({
    id: phase,
    title: PHASE_SHORT[phase],
    isNumber: true as const,
    rank: ({ totals }: SubjectLine) => totals[phase] ?? null,
    cell: ({ totals }: SubjectLine) => (totals[phase] === undefined ? '—' : formatTotal(totals[phase])),
  })),
  {
    id: 'gap',
    title: '差',
    isNumber: true,
    rank: ({ gap }) => (gap === null ? null : Math.abs(gap)),
    cell: ({ gap }) => <Gap of={gap} />,
  },
  { id: 'verdict', title: '比对', cell: ({ verdict }) => (verdict ? <VerdictMark of={verdict} /> : '—') },
]

function Subjects({ page }: { page: TownPage }) {
  const { down } = useCityPlace()
  return (
    <DrillTable
      label="企业"
      rows={page.subjects}
      columns={SUBJECT_COLUMNS}
      keyOf={subjectKey}
      firstTitle="企业"
      nameOf={subjectTitle}
      onOpen={(id) => down({ to: 'subject', id })}
    />
  )
}
