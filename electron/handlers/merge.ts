import { visibleRecord } from '@shared/blind'
import type { CaseRecord } from '@shared/case'
import { cellAddress, parseEntity } from '@shared/entity'
import type { CaseEvent } from '@shared/events'
import { cellPlace, compareCells } from '@shared/merge/cell-place'
import type { MergePlan, SourcePlan } from '@shared/merge/plan'
import { CaseProblem } from '@shared/outcome'
import type { MergeDone, MergePreview, MergeSourceView } from '@shared/replies/merge'
import type { Desk } from '../desk'
import { receiveFiles, withoutFile } from '../merge/incoming'
import { withCopyKept } from '../merge/last-merge'
import { mergeFiles, planFiles } from '../merge/merge-files'
import type { CaseSession } from '../session'

/** Lets the panel choose files of other laptops and shows what they would bring; the case is not changed. */
export async function chooseMerge(desk: Desk): Promise<MergePreview | null> {
  const paths = await desk.tools.dialogs.chooseCases('files')
  return paths.length === 0 ? null : previewFiles(desk, paths)
}

/** Shows what these files of other laptops would bring; the case is not changed. */
export function previewFiles(desk: Desk, paths: readonly string[]): Promise<MergePreview> {
  const { home, examine } = desk.tools
  return desk.working(async (work) => {
    work.step('核对选中的文件')
    desk.receive(null)
    desk.receive(await receiveFiles(paths, { home, into: desk.session.file, examine }, work.signal))
    return previewMerge(desk)
  })
}

/** Takes one of the chosen files out of the choice. */
export function leaveOut(desk: Desk, { source }: { source: number }): MergePreview | null {
  if (desk.incoming) desk.incoming = withoutFile(desk.incoming, source)
  return desk.incoming ? previewMerge(desk) : null
}

/** Writes what was shown, all of it or nothing, and keeps a copy of the case from before. */
export function writeMerge(desk: Desk): MergeDone {
  const { incoming, session } = desk
  if (!incoming) throw new CaseProblem('no-merge', '没有选好要合并的文件，案卷未改动。请重新选择文件。')
  desk.keepSnapshot('merge')
  let plan: MergePlan | null = null
  withCopyKept(desk.tools.home, session, () => {
    plan = mergeFiles(session, incoming.files)
    return { files: incoming.files.length, added: plan.added.length }
  })
  const files = incoming.files.length
  desk.receive(null)
  return {
    files,
    added: plan!.added.length,
    conflicts: visibleRecord(session.record).conflicts.length,
    late: plan!.sources.reduce((sum, { late }) => sum + late.length, 0),
  }
}

function previewMerge(desk: Desk): MergePreview {
  const { session } = desk
  return previewOf(session, planFiles(session, desk.incoming?.files ?? []))
}

/** What a plan would bring, without anything that is still hidden from a verifier. */
export function previewOf(session: CaseSession, plan: MergePlan): MergePreview {
  const record = visibleRecord(plan.record ?? session.record)
  const shown = new Set(record.conflicts.map(cellAddress))
  const isShown = (cell: { entity: string; item: string }) => shown.has(cellAddress(cell))
  const laptops = session.laptops()
  return {
    sources: plan.sources.map((source, at) => ({ at, ...sourceView(source, record, isShown) })),
    added: plan.added.length,
    same: plan.same,
    conflicts: plan.conflicts
      .filter(isShown)
      .map((cell) => cellPlace(cell, plan.state.get(cell.entity)?.get(cell.item)?.[0]?.kind ?? '', record))
      .sort(compareCells),
    forks: plan.forks.map((device) => laptops.get(device) ?? mostlyBy(plan.added, device)),
    isClosed: session.record.phase === 'closed',
  }
}

function sourceView(
  { name, problem, added, same, conflicts, late }: SourcePlan,
  record: CaseRecord,
  isShown: (cell: { entity: string; item: string }) => boolean,
): Omit<MergeSourceView, 'at'> {
  return {
    name,
    problem: problem?.message ?? null,
    people: peopleOf(added),
    added: added.length,
    same,
    subjects: subjectsOf(added, record),
    conflicts: conflicts.filter(isShown).length,
    late: late.length,
  }
}

const peopleOf = (events: readonly CaseEvent[]) =>
  [...Map.groupBy(events, ({ actor }) => actor)]
    .map(([name, written]) => ({ name, added: written.length }))
    .sort((a, b) => b.added - a.added)

const mostlyBy = (events: readonly CaseEvent[], device: string): string =>
  peopleOf(events.filter(({ deviceId }) => deviceId === device))[0]?.name ?? '一台电脑'

/** The names of the subjects that the events are about, in the order of the list. */
function subjectsOf(events: readonly CaseEvent[], record: CaseRecord): string[] {
  const entities = new Set(events.map(({ entity }) => entity))
  const touched = new Set([...entities].map(subjectIn))
  const enterprises = record.enterprises.filter(({ id }) => touched.has(id)).map(({ name }) => name)
  return touched.has('T') ? ['镇级', ...enterprises] : enterprises
}

function subjectIn(entity: string): string | null {
  const at = parseEntity(entity)
  if (at.kind === 'sheet') return at.key.subject
  if (at.kind === 'photo') return at.place.subject
  if ('subject' in at) return at.subject
  return 'id' in at ? at.id : null
}
