import { CaseProblem } from '@shared/outcome'
import { ZodError } from 'zod'
import { CASE_FORMAT } from './store/schema'

const diskTrouble = (noun: string): Record<string, string> => ({
  SQLITE_FULL: '磁盘已满，这次的修改没有保存，以前保存的都在。请清理磁盘后再试。',
  SQLITE_IOERR: '磁盘读写出错，这次的修改没有保存，以前保存的都在。请检查磁盘或 U 盘后再试。',
  SQLITE_READONLY: `${noun}所在的磁盘变成了只读，这次的修改没有保存。请复制到本机后再打开。`,
  SQLITE_CANTOPEN: `${noun}所在的文件夹不能写入，这次的修改没有保存。请复制到本机后再打开。`,
  SQLITE_CORRUPT: `${noun}文件已损坏，这次的修改没有保存。请关闭${noun}并改用备份。`,
})

/** Does a write; what the disk or the checks of what was to be written have against it is thrown in the panel's words, naming the kind of file. */
export function savedOrExplained<T>(write: () => T, { noun } = CASE_FORMAT): T {
  try {
    return write()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (error instanceof ZodError)
      throw new CaseProblem('bad-input', '输入的内容太长或不符合要求，没有保存。请检查后重试。', error.issues)
    const trouble = Object.entries(diskTrouble(noun)).find(([known]) => code.startsWith(known))
    if (trouble) throw new CaseProblem('not-saved', trouble[1])
    throw error
  }
}
