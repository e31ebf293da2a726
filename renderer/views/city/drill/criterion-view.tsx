import type { CriterionPage } from '@shared/city-view/criterion-page'
import { lostWords } from '@shared/city-view/issue-words'
import { shareIntervalWords } from '@shared/city-view/town-words'
import { formatMean } from '@shared/format'
import type { FormName } from '@shared/report/source'
import { useRead } from '../../../api/hooks'
import { useCityPlace } from '../../../desk/city-place'
import { Reading } from '../../../parts/reading'
import { type DrillColumn, DrillTable } from '../drill-table'
import { LossCell } from '../figure-cells'
import { CriterionText } from './criterion-text'

type Line = CriterionPage['towns'][number]

const keyOf = ({ caseId }: Line) => caseId

const columnsOf = (form: FormName): readonly DrillColumn<Line>[] => [
  {
    id: 'share',
    title: '扣分',
    isNumber: true,
    rank: ({ loss }) => (!loss || loss.judged === 0 || loss.isSmall ? null : loss.deducted / loss.judged),
    cell: ({ loss }) => <LossCell of={loss} form={form} />,
  },
  {
    id: 'lost',
    title: '平均扣',
    isNumber: true,
    rank: ({ loss }) => (!loss || loss.judged === 0 || loss.isSmall ? null : loss.lost / loss.judged),
    cell: ({ loss }) => (loss ? formatMean(loss.lost, loss.judged) : '—'),
  },
]

/** One criterion over the whole city, town by town. */
export function CriterionView({ criterion }: { criterion: string }) {
  const { down } = useCityPlace()
  return (
    <Reading of={useRead('city.criterion', { key: criterion })}>
      {(page) => (
        <div className="city-page">
          <CriterionText of={page.criterion}>
            <p>
              全市 {lostWords(page.share, page.criterion.form)}
              {shareIntervalWords(page.share) && `，95% 区间 ${shareIntervalWords(page.share)}`}
              {page.share.isSmall && '，数量少，只作参考'}
            </p>
            {page.inflation.count > 0 && (
              <p>
                抽中企业自评平均高估 {formatMean(page.inflation.sum, page.inflation.count)} 分（
                {page.inflation.count} 家）
              </p>
            )}
          </CriterionText>
          <DrillTable
            label="各镇的这一条"
            rows={page.towns}
            columns={columnsOf(page.criterion.form)}
            keyOf={keyOf}
            firstTitle="镇"
            nameOf={({ name }) => name}
            onOpen={(id) => down({ to: 'town', id })}
          />
        </div>
      )}
    </Reading>
  )
}
