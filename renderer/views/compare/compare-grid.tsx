import type { Column, ColumnRow } from '@shared/columns'
import type { ComparisonView } from '@shared/replies/comparison'
import type { Rubric, Section } from '@shared/rubric'
import type { CSSProperties } from 'react'
import { CriterionRow } from './criterion-row'
import { GridHead } from './grid-head'
import { SectionSubtotal } from './section-subtotal'
import type { Asking } from './use-asking'

interface CompareGridProps {
  found: ComparisonView
  rubric: Rubric
  columns: readonly Column[]
  rows: readonly ColumnRow[]
  /** Grouped by section as on the form; otherwise one list in the order of the gaps. */
  isByForm: boolean
  asking: Asking
}

/** More columns than these leave no room for the reasons beside them. */
const BESIDE = 2

/** The sheets criterion by criterion; only what both of the compared two have answered. */
export function CompareGrid({ found, rubric, columns, rows, isByForm, asking }: CompareGridProps) {
  const row = (each: ColumnRow) => (
    <CriterionRow
      key={each.id}
      row={each}
      columns={columns}
      found={found}
      criterion={rubric.criterionById.get(each.id)!}
      asking={asking}
    />
  )
  const inSection = (section: Section) => rows.filter(({ id }) => rubric.sectionOf.get(id) === section)
  return (
    <table
      className={columns.length > BESIDE ? 'pair-grid pair-grid-deep' : 'pair-grid'}
      style={{ '--columns': columns.length } as CSSProperties}
      aria-label="逐条比对"
    >
      <GridHead columns={columns} gap={found.comparison.total.gap} />
      {isByForm ? (
        rubric.sections.map((section) => (
          <tbody key={section.no} aria-label={`${section.no}、${section.title}`}>
            <SectionSubtotal
              section={section}
              columns={columns}
              gap={found.comparison.sections.find(({ no }) => no === section.no)!.gap}
            />
            {inSection(section).map(row)}
          </tbody>
        ))
      ) : (
        <tbody>{rows.map(row)}</tbody>
      )}
    </table>
  )
}
