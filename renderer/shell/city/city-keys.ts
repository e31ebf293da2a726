import type { CityPlace } from '@shared/city-view/place'
import type { CityViewName } from '@shared/city-view/views'
import { EVERYWHERE, KEYS_OF_VIEW, type KeyGroup, type KeyHint } from '../keys'

const VIEWS: KeyHint = { keys: 'Ctrl+1…4', meaning: '换页面', explained: '换到左边第几个页面', atHand: 12 }
const UNDO: KeyHint = { keys: 'Ctrl+Z', meaning: '撤销', explained: '撤销上一步', atHand: 11 }
const REDO: KeyHint = { keys: 'Ctrl+Y', meaning: '重做' }

/** The keys that mean the same in every view of the city. */
export const CITY_EVERYWHERE: KeyGroup = {
  title: EVERYWHERE.title,
  keys: [VIEWS, UNDO, REDO, { keys: '?', meaning: '全部按键', explained: '打开或收起这张表' }],
}

const UP: KeyHint = { keys: 'Esc', meaning: '上一级', explained: '回到上一级', atHand: 5 }

const LIST: KeyGroup = {
  title: '列表',
  keys: [
    { keys: '↑↓', meaning: '选择', atHand: 1 },
    { keys: 'Enter', meaning: '往下看', explained: '打开所在的镇、细则或企业', atHand: 2 },
    UP,
  ],
}

const MAP: KeyGroup = {
  title: '热力图',
  keys: [
    { keys: '↑↓←→', meaning: '换格子', atHand: 1 },
    { keys: 'N Shift+N', meaning: '下/上一处扣分', atHand: 2 },
    { keys: 'Enter', meaning: '往下看', explained: '看这个镇的这一条', atHand: 3 },
    UP,
  ],
}

const FORM: KeyGroup = {
  title: '本页',
  keys: [
    { keys: 'Tab', meaning: '下一处', atHand: 1 },
    { keys: 'Enter', meaning: '按下', explained: '按下所在的按钮', atHand: 2 },
    { keys: 'Esc', meaning: '收起', explained: '收起正在填的表，不保存', atHand: 5 },
  ],
}

/** Every key of each view, in the order of the key map. */
export const KEYS_OF_CITY_VIEW: Record<CityViewName, readonly KeyGroup[]> = {
  intake: [FORM],
  towns: [LIST, MAP],
  issues: [FORM],
  report: KEYS_OF_VIEW.report,
}

/** The keys of the line at the bottom, as the city is laid out. */
export function cityKeysAtHand(view: CityViewName, { layout, trail }: CityPlace): readonly KeyHint[] {
  const isMap = layout === 'map' && trail.length === 0
  const groups = view === 'towns' ? [isMap ? MAP : LIST] : KEYS_OF_CITY_VIEW[view]
  return [...groups.flatMap(({ keys }) => keys), UNDO, VIEWS]
    .filter(({ atHand }) => atHand !== undefined)
    .sort((a, b) => a.atHand! - b.atHand!)
}
