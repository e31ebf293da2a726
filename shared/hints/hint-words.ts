import type { HintId } from './hint'

/** Stands above every list of hints. */
export const HINTS_CAUTION =
  '提示不是结论：只说明看到了什么、值得看一眼，不影响得分、一致与否和任何一步的办理。看过的写明原因，记为“已核看”。'

export interface HintWords {
  title: string
  /** Why it may mean nothing. */
  harmless: string
  /** What would tell. */
  look: string
}

export const HINT_WORDS: Record<HintId, HintWords> = {
  'copied-sheet': {
    title: '评分表雷同',
    harmless: '同一业主、同一厂区，或由同一家机构代填的企业，情况可能本来就相近。',
    look: '并排看几家的扣分条款，问是谁填的，到现场各抽两三条核对。',
  },
  'copied-reasons': {
    title: '扣分原因雷同',
    harmless: '同一位专家有惯用的写法；相邻、承租、外包的企业也会写到对方的名字。',
    look: '看这条原因说的设备、车间和日期，是不是这一家的。',
  },
  'reused-photo': {
    title: '照片重复使用',
    harmless: '一张照片可能同时说明几条细则；同一格式的表格、证书、公告牌拍出来也很像。',
    look: '打开照片比对背景、铭牌和拍摄时间，是不是在这一家、这一处拍的。',
  },
  'implausible-speed': {
    title: '录入过快',
    harmless: '现场先记在纸上、回来集中录入，也会这样快。',
    look: '问有没有现场的纸质记录，记录的时间和到场时间对不对得上。',
  },
  'all-full': {
    title: '满分过多',
    harmless: '个别企业确实做得好；也可能是先填满分、打算以后再改。',
    look: '从满分的企业里抽几家，看常见的扣分点（现场管理、台账、应急演练）是不是真的没有。',
  },
}
