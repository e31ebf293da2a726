import type { Verdict } from './intake'

/** Why the bytes of a file could not be had. */
export type ReadTrouble =
  | 'missing'
  | 'no-file'
  | 'forbidden'
  | 'interrupted'
  | 'changing'
  | 'unfinished'
  | 'blind'
  | 'too-slow'
  | 'broke-down'

const TROUBLES: Record<ReadTrouble, string> = {
  missing: '找不到这个文件。请确认它没有被移走或改名，U 盘已插好',
  'no-file': '不是文件。请选择案卷文件或放案卷的文件夹',
  forbidden: '没有读取权限。请复制到本机后再汇总',
  interrupted: '读取中断，磁盘或 U 盘可能有故障或已拔出。请插好后再汇总一次',
  changing: '读取时文件正在变化。请等复制或保存完成后再汇总一次',
  unfinished: '有没写完的内容：它正被写入，或上次没有正常关闭。请先用督核打开它再关闭，然后汇总',
  blind: '盲评核实还没有做完，里面有对核实人员隐藏的自评。请等各企业核实签字、进入下一阶段后再汇总',
  'too-slow': '读取时间过长，已停止。请复制到本机后再汇总一次',
  'broke-down': '读取时内存不足或中断。请关闭其他程序后再汇总一次',
}

/** What became of a file, with what has to be said of it. */
export interface Judged {
  verdict: Verdict
  town?: string
  /** What is wrong with a damaged file, or why one could not be read. */
  why?: string | ReadTrouble
  /** The state that was replaced and the one that replaced it. */
  from?: string
  to?: string
  /** The code of the seal whose stored summary was taken. */
  seal?: string | null
}

/** Every reason for which the bytes of a file could not be had. */
export const READ_TROUBLES = Object.keys(TROUBLES) as readonly ReadTrouble[]

const short = (hash: string | undefined) => (hash ?? '').slice(0, 16)

const bySeal = (seal: string | null) => (seal ? `（按封存 ${seal} 时的汇总，封存后文件没有变动）` : '')

const isTrouble = (why: string): why is ReadTrouble => Object.hasOwn(TROUBLES, why)

/** A file that is called a case and is none was not chosen by mistake. */
const notACaseWords = (name: string): string =>
  name.toLowerCase().endsWith('.duhe') ? '请向提供者重新索取案卷。' : '请选择扩展名为 .duhe 的案卷文件。'

/** The verdict on a file in words that name it and say what to do; no verdict touches the file. */
export function wordVerdict(
  name: string,
  { verdict, town = '', why = '', from, to, seal = null }: Judged,
): string {
  switch (verdict) {
    case 'joined':
      return `${name}：${town}已汇总${bySeal(seal)}。`
    case 'replaced':
      return `${name}：${town}已换成更新的案卷，由 ${short(from)} 到 ${short(to)}${bySeal(seal)}。`
    case 'unchanged':
      return `${name}：${town}已在汇总中，没有变化。`
    case 'same':
      return `${name}：与已汇总的${town}案卷内容相同，不重复汇总。`
    case 'older':
      return `${name}：是${town}案卷的旧副本，已汇总的案卷包含它的全部内容，没有再汇总。`
    case 'diverged':
      return `${name}：与已汇总的${town}案卷各有对方没有的内容，没有汇总。请先合并两份案卷，再汇总合并后的案卷。`
    case 'damaged':
      return `${name}：已损坏（${why}），没有汇总，文件未改动。请向提供者重新索取。`
    case 'newer-version':
      return `${name}：由更新版本的督核写成，没有汇总，文件未改动。请先升级督核。`
    case 'not-a-case':
      return `${name}：不是督核案卷，没有汇总，文件未改动。${notACaseWords(name)}`
    case 'unreadable':
      return `${name}：${isTrouble(why) ? TROUBLES[why] : why}，没有汇总，文件未改动。`
  }
}
