import { formatMean } from '@shared/format'
import type { ComparedPoint } from '@shared/statistics/compared-points'
import type { StatisticsView } from '@shared/statistics/statistics-view'
import { inflationWord } from '@shared/text.zh'
import { usePlace } from '../../desk/place'
import { subjectTitle } from '../../parts/subject-name'
import { agreementPlot } from './agreement-plot'
import { ChartBlock } from './chart-block'
import { classDots } from './class-dots'
import { criterionBars } from './criterion-bars'
import { CriterionTable } from './criterion-table'
import { inflationBars } from './inflation-bars'
import { type Ink, useInk } from './ink'
import { PointList } from './point-list'

interface ChartProps {
  view: StatisticsView
  ink: Ink
}

/** The charts that have something behind them. */
export function Charts({ view }: { view: StatisticsView }) {
  const ink = useInk()
  return (
    <>
      {view.points.length > 0 && <EnterpriseCharts view={view} ink={ink} />}
      {view.criteria.length > 0 && <CriterionChart view={view} ink={ink} />}
      {view.classes.length > 1 && <ClassChart view={view} ink={ink} />}
    </>
  )
}

function useComparison() {
  const { move } = usePlace()
  return (subject: string, criterion: string | null = null) =>
    move({ view: 'compare', subject, criterion, draft: null })
}

const item = (point: ComparedPoint, value: string) => ({
  id: point.id,
  name: subjectTitle(point),
  value: point.isDrawn ? value : `${value} · 非抽中`,
})

function EnterpriseCharts({ view, ink }: ChartProps) {
  const open = useComparison()
  const { points, readings } = view
  const ordered = points.toSorted((a, b) => b.inflation - a.inflation)
  return (
    <>
      <ChartBlock
        title="每家的差别和分数高低"
        reading={readings.agreement}
        height={380}
        option={agreementPlot(view, ink)}
        onOpen={open}
      >
        <PointList
          label="每家的差别和分数高低"
          items={points.map((point) =>
            item(
              point,
              `均 ${formatMean(point.self + point.verified, 2)} · ${inflationWord(point.inflation)}`,
            ),
          )}
          onOpen={open}
        />
      </ChartBlock>
      <ChartBlock
        title="每家高估多少"
        reading={readings.inflation}
        height={points.length * 32 + 64}
        option={inflationBars(ordered, view.tolerance, ink)}
        onOpen={open}
      >
        <PointList
          label="每家高估多少"
          items={ordered.map((point) => item(point, inflationWord(point.inflation)))}
          onOpen={open}
        />
      </ChartBlock>
    </>
  )
}

function CriterionChart({ view: { criteria, readings }, ink }: ChartProps) {
  const open = useComparison()
  const differing = criteria.filter((each) => each.differing > 0)
  const openFurthest = (id: string) => open(criteria.find((each) => each.id === id)!.furthest.id, id)
  return (
    <ChartBlock
      title="哪些细则差别大"
      reading={readings.criteria}
      height={differing.length * 26 + 64}
      option={differing.length > 0 ? criterionBars(differing, ink) : null}
      onOpen={openFurthest}
    >
      <CriterionTable criteria={criteria} onOpen={openFurthest} />
    </ChartBlock>
  )
}

function ClassChart({ view: { classes, points, readings }, ink }: ChartProps) {
  const open = useComparison()
  const byId = new Map(points.map((point) => [point.id, point]))
  const items = classes.flatMap(({ name, ids }) =>
    ids.map((id) => item(byId.get(id)!, `${name} · ${inflationWord(byId.get(id)!.inflation)}`)),
  )
  return (
    <ChartBlock
      title="各类企业的差别"
      reading={readings.classes}
      height={classes.length * 76 + 64}
      option={classDots(classes, byId, ink)}
      onOpen={open}
    >
      <PointList label="各类企业的差别" items={items} onOpen={open} />
    </ChartBlock>
  )
}
