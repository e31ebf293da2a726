import type { Enterprise } from '../case/subject'
import { TOWNSHIP } from '../case/subject'
import type { Change } from '../events'
import type { Rubric } from '../rubric'
import { conflictFinder } from './conflicts'
import { formSubject } from './form-subject'
import type { FormLayout } from './layout'
import { type FilledForm, readForm } from './read-form'
import type { Remarks } from './remarks'
import { type Roster, recognise, rosterOf } from './roster'
import { sheetChanges, sheetFinder } from './score-changes'
import { doubtAbout } from './score-subject'
import { type Counted, count, type ImportTarget } from './staging'

/** Compares filled 附件3 forms, one sheet an enterprise, with the sheets of the case. */
export function stageEnterpriseForms(
  layouts: readonly FormLayout[],
  target: ImportTarget,
  problems: Remarks,
): Counted {
  const roster = rosterOf(target.record.enterprises)
  const find = sheetFinder(target)
  const taken = new Map<Enterprise, FormLayout>()
  const perForm = layouts.flatMap((layout) => {
    const form = readForm(layout, target.rubrics.enterprise, problems)
    if (form.answers.size === 0 && !formSubject(layout)?.name) return []
    const enterprise = whoseForm(layout, roster, taken, problems)
    if (!enterprise) return [{ isNew: false, changes: [] }]
    const { key, recorded } = find(enterprise.id)
    const changes = sheetChanges(key, recorded, form.answers)
    remarkConflicts(layout, form, changes, target, problems)
    return [{ isNew: !recorded?.answers.size, changes }]
  })
  return count(perForm)
}

/** Compares the township's form, filled as 附件4 or by 编号, with the township's sheet; counts criteria. */
export function stageTownshipForms(
  layouts: readonly FormLayout[],
  target: ImportTarget,
  problems: Remarks,
): Counted {
  const rubric: Rubric = target.rubrics.township
  const forms = layouts.map((layout) => ({ layout, form: readForm(layout, rubric, problems) }))
  const filled = forms.filter(({ form }) => form.answers.size > 0)
  for (const { layout } of filled.slice(1)) {
    const what = `起又是一份镇（街道）细则表，工作表“${filled[0]!.layout.grid.name}”已有一份，请只保留一份。`
    problems.add(layout.grid, layout.heading.bottom, 0, 'duplicate-form', what)
  }
  const first = filled[0]
  if (!first) return count([])
  const { key, recorded } = sheetFinder(target)(TOWNSHIP)
  const changes = sheetChanges(key, recorded, first.form.answers)
  remarkConflicts(first.layout, first.form, changes, target, problems)
  return count(
    [...first.form.answers.keys()].map((id) => ({
      isNew: !recorded?.answers.has(id),
      changes: changes.filter((each) => each.item === id),
    })),
  )
}

/** The enterprise named above the form, else by the sheet's own name; remarks where it is nobody or stands there twice. */
function whoseForm(
  layout: FormLayout,
  roster: Roster,
  taken: Map<Enterprise, FormLayout>,
  problems: Remarks,
): Enterprise | null {
  const { grid, heading } = layout
  const named = formSubject(layout)
  const bySheetName = { id: grid.name.trim(), creditCode: null, name: grid.name.trim() }
  const found = named?.name
    ? recognise(roster, { id: named.id, creditCode: null, name: named.name })
    : recognise(roster, bySheetName)
  const refuse = (code: string, what: string) =>
    problems.add(grid, named?.row ?? Math.max(0, heading.top - 1), named?.column ?? 0, code, what)
  const doubt = doubtAbout({ id: named?.id ?? null, creditCode: null, name: named?.name ?? null }, found)
  const isNameless = found && doubt?.code === 'missing-enterprise'
  if (doubt && !isNameless) refuse(doubt.code, doubt.what)
  if (!found || (doubt && !isNameless)) return null
  const first = taken.get(found)
  if (!first) taken.set(found, layout)
  else refuse('duplicate-enterprise', `的 ${found.name} 已有工作表“${first.grid.name}”，请只保留一张。`)
  return first ? null : found
}

function remarkConflicts(
  { grid, heading }: FormLayout,
  { rowOf, scoreColumn }: FilledForm,
  changes: readonly Change[],
  { record }: ImportTarget,
  problems: Remarks,
): void {
  for (const { item } of changes.filter(conflictFinder(record))) {
    const what = `${item} 的得分在案卷中有冲突待裁定，请先在案卷中裁定，再导入。`
    problems.add(grid, rowOf.get(item) ?? heading.bottom, scoreColumn, 'conflict', what)
  }
}
