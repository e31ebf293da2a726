import { join, parse } from 'node:path'
import { CaseProblem } from '@shared/outcome'
import type { CaseRescued } from '@shared/replies/snapshot'
import type { Desk } from '../desk'
import { CASE_ENDING, freeName, libraryFolder } from '../library'
import { readRubricTexts } from '../resources'
import { type Rescued, rescueCase } from '../store/rescue'
import { listSnapshots } from '../store/snapshots'

/** Puts the damaged file together again that could not be opened last, with what its snapshots still have, and opens the result; throws CaseProblem `nothing-damaged`. */
export function rescueDamaged(desk: Desk): CaseRescued {
  const { damagedFile: file } = desk
  const { home, around, resources } = desk.tools
  if (file === null) throw new CaseProblem('nothing-damaged', '没有要抢救的案卷。请先打开损坏的文件。')
  const out = freeName(join(libraryFolder(home), `${parse(file).name}_抢救${CASE_ENDING}`))
  const snapshotsOf = (caseId: string) => {
    const folder = join(home, 'snapshots', caseId)
    return listSnapshots(folder).map(({ name }) => join(folder, name))
  }
  const shippedRubrics = Object.values(readRubricTexts(resources))
  const order = { file, out, copies: [], snapshotsOf, shippedRubrics, actor: desk.actor }
  const rescued = rescueCase(order, around)
  const head = desk.openCase(out)
  desk.notice.tell(rescuedWords(rescued))
  return { head, ...rescued }
}

function rescuedWords({ salvaged, lost, photos }: Rescued): string {
  const kept = `已救回 ${salvaged} 条记录、${photos.salvaged} 张照片`
  if (lost === 0 && photos.lost === 0) return `${kept}，中间没有缺。损坏的文件没有动过。`
  return `${kept}；至少缺 ${lost} 条记录、${photos.lost} 张照片，有的格可能停在较早的填写，请对照纸质记录核对。损坏的文件没有动过。`
}
