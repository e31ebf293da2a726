import type { Verdict } from '@shared/city/intake'

/** How a verdict is told at a glance: its word, its shape, and whether somebody has to do something. */
export interface VerdictLook {
  word: string
  shape: string
  tone: 'in' | 'known' | 'refused'
}

export const VERDICT_LOOKS: Readonly<Record<Verdict, VerdictLook>> = {
  joined: { word: '已收进', shape: '✓', tone: 'in' },
  replaced: { word: '已换成更新的', shape: '↻', tone: 'in' },
  unchanged: { word: '没有变化', shape: '=', tone: 'known' },
  same: { word: '重复', shape: '=', tone: 'known' },
  older: { word: '旧副本', shape: '=', tone: 'known' },
  diverged: { word: '各有不同', shape: '⚠', tone: 'refused' },
  damaged: { word: '已损坏', shape: '⚠', tone: 'refused' },
  'newer-version': { word: '版本太新', shape: '⚠', tone: 'refused' },
  'not-a-case': { word: '不是案卷', shape: '⚠', tone: 'refused' },
  unreadable: { word: '读不了', shape: '⚠', tone: 'refused' },
}
