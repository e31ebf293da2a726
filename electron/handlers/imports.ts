import { basename } from 'node:path'
import { isHiddenPhase } from '@shared/blind'
import type { ScoredPhase } from '@shared/case/phase'
import { stageWorkbook } from '@shared/import/stage'
import type { Staging } from '@shared/import/staging'
import { CaseProblem } from '@shared/outcome'
import type { StagedView } from '@shared/replies/papers'
import type { Desk } from '../desk'
import { readWorkbook, type WorkbookReader } from '../import/workbook'
import type { CaseSession } from '../session'
import type { Work } from '../work'

export interface ImportRequest {
  file: string
  phase: ScoredPhase
  round: number | null
  scorer: string
}

/** Reads a workbook and says what importing it would do; the case is not changed. */
export async function stageImport(
  session: CaseSession,
  { file, ...target }: ImportRequest,
  reader: WorkbookReader,
  work: Work,
): Promise<Staging> {
  work.step(`读取${basename(file)}`)
  const grids = await readWorkbook(file, reader, work.signal)
  work.check()
  const staging = stageWorkbook(grids, { record: session.record, rubrics: session.rubrics, ...target })
  // What is the same and what differs would tell a verifier the hidden scores.
  if (staging.kind === 'enterprise-scores' && isHiddenPhase(session.record, target.phase))
    throw new CaseProblem('blind', '盲评期间不能导入自评和帮扶评分，案卷没有改动。请在核实签认后导入。')
  return staging
}

/** Writes what was staged as one action, all or nothing. */
export const commitImport = (session: CaseSession, actor: string, staging: Staging): number =>
  session.write(actor, staging.changes).length

/** Lets the panel choose a workbook and shows what importing it would do; null where they cancel. */
export async function stageChosen(
  desk: Desk,
  target: Omit<ImportRequest, 'file'>,
): Promise<StagedView | null> {
  const file = await desk.tools.dialogs.chooseWorkbook()
  if (file === null) return null
  const staging = await desk.working((work) =>
    stageImport(desk.session, { file, ...target }, desk.tools.reader, work),
  )
  const { changes, ...shown } = staging
  const token = desk.staged.keep(desk.tools.around.newId(), staging, desk.session.record)
  return { token, fileName: basename(file), ...shown }
}

/** Writes the import that was shown under this token; throws CaseProblem where the case has changed since. */
export function commitStaged({ staged, session, actor }: Desk, { token }: { token: string }) {
  const staging = staged.take(token, session.record)
  if (!staging)
    throw new CaseProblem('stale-import', '预览之后案卷有改动，没有写入。请重新选择文件预览一次。')
  return { written: commitImport(session, actor, staging) }
}
