import { basename } from 'node:path'
import { CaseProblem } from '@shared/outcome'
import type { HandedFiles } from '@shared/replies/handed'
import { z } from 'zod'

/** As many as the office could mark in one folder. */
const FILES_MAX = 2_000
const droppedPaths = z.array(z.string().max(4_096)).max(FILES_MAX)

/** What was dropped and not taken up is forgotten, the oldest first. */
const HELD_MAX = 8

/** Files that were dropped on the window: their paths stay here, and the page has a token for them. */
export class HandedOver {
  private readonly held = new Map<string, readonly string[]>()

  constructor(private readonly newId: () => string) {}

  /** Holds the paths that the bridge read; throws CaseProblem `no-files` where what was dropped lies on no disk. */
  hold(given: unknown): HandedFiles {
    const read = droppedPaths.safeParse(given)
    if (!read.success)
      throw new CaseProblem('no-files', `一次最多拖入 ${FILES_MAX} 个文件。请分几次，或直接拖入文件夹。`)
    // A picture dragged out of a page and text are files without a path.
    const paths = read.data.filter((path) => path !== '')
    if (paths.length === 0)
      throw new CaseProblem('no-files', '拖进来的不是磁盘上的文件。请先保存到电脑里，再把文件拖进来。')
    const token = this.newId()
    this.held.set(token, paths)
    const [oldest] = this.held.keys()
    if (this.held.size > HELD_MAX) this.held.delete(oldest!)
    return { token, names: paths.map((path) => basename(path)) }
  }

  /** The paths behind a token, once; throws CaseProblem `not-handed` where nobody handed anything over under it. */
  take(token: string): readonly string[] {
    const paths = this.held.get(token)
    this.held.delete(token)
    if (!paths) throw new CaseProblem('not-handed', '没有收到拖入的文件。请再拖一次，或用按钮选择文件。')
    return paths
  }
}
