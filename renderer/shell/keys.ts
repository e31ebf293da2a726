import type { ComparisonPlace } from '@shared/place'
import type { ViewName } from '@shared/views'

/** One key or pair of keys, as the line at the bottom and the key map name it. */
export interface KeyHint {
  keys: string
  /** In a word or two, for the line at the bottom. */
  meaning: string
  /** In full, where the words at the bottom are too short to learn it from. */
  explained?: string
  /** What `event.key` says when a plain key of the view is pressed; absent for chords and for keys inside a field. */
  presses?: readonly string[]
  /** Its place in the line at the bottom, where it is named there; what is too wide for the window falls off the end. */
  atHand?: number
}

export interface KeyGroup {
  title: string
  /** The one layout of the comparison in which these keys mean this. */
  layout?: ComparisonPlace['layout']
  keys: readonly KeyHint[]
}

const UNDO: KeyHint = { keys: 'Ctrl+Z', meaning: '撤销', atHand: 11 }
const REDO: KeyHint = { keys: 'Ctrl+Y', meaning: '重做' }
const VIEWS: KeyHint = {
  keys: 'Ctrl+1…9',
  meaning: '换页面',
  explained: '换到左边第几个页面',
  atHand: 12,
}

/** The keys that mean the same in every view. */
export const EVERYWHERE: KeyGroup = {
  title: '所有页面',
  keys: [
    VIEWS,
    { ...UNDO, explained: '撤销上一步' },
    { ...REDO, explained: '重做撤销的一步，也可用 Ctrl+Shift+Z' },
    { keys: 'Ctrl+K', meaning: '查找', explained: '查找企业、细则、原因、发现和页面，可用拼音首字母' },
    { keys: 'F1', meaning: '向导', explained: '在示例案卷里打开示例向导' },
    { keys: '?', meaning: '全部按键', explained: '打开或收起这张表' },
  ],
}

const FORMS: readonly KeyGroup[] = [
  {
    title: '本页',
    keys: [
      { keys: 'Tab', meaning: '下一处', atHand: 1 },
      { keys: 'Enter', meaning: '按下', explained: '按下所在的按钮', atHand: 4 },
      { keys: 'Esc', meaning: '收起', explained: '收起正在填的表', atHand: 5 },
    ],
  },
]

const SCORE: readonly KeyGroup[] = [
  {
    title: '扣分',
    keys: [
      {
        keys: '数字',
        meaning: '扣分',
        explained: '填扣分；按年数、家数、比率扣分的填数目',
        presses: [...'0123456789.'],
        atHand: 2,
      },
      {
        keys: '- +',
        meaning: '扣/还 0.5',
        explained: '多扣、少扣 0.5 分；按数目扣分的加、减一',
        presses: ['-', '+', '='],
        atHand: 3,
      },
      { keys: 'X', meaning: '全扣', explained: '这一条分数全扣，接着选原因', presses: ['x'], atHand: 6 },
      { keys: 'N', meaning: '不适用', explained: '记为不适用，写明为什么', presses: ['n'], atHand: 10 },
      { keys: 'Delete', meaning: '清除', explained: '清除这一条，改回未评', presses: ['Delete'] },
    ],
  },
  {
    title: '走到',
    keys: [
      {
        keys: '↑↓',
        meaning: '细则',
        explained: '上一条、下一条细则',
        presses: ['ArrowUp', 'ArrowDown'],
        atHand: 1,
      },
      { keys: 'PgUp PgDn', meaning: '章节', explained: '上一章、下一章', presses: ['PageUp', 'PageDown'] },
      {
        keys: 'G',
        meaning: '找细则',
        explained: '输入编号（13.2 或 132）、文字或拼音首字母，Enter 前往；也可按 /',
        presses: ['g', '/'],
        atHand: 7,
      },
      {
        keys: '[ ]',
        meaning: '上/下一家',
        explained: '上一家、下一家企业',
        presses: ['[', ']'],
        atHand: 8,
      },
      { keys: 'Esc', meaning: '回到细则', explained: '收起旁边的面板，回到细则', presses: ['Escape'] },
    ],
  },
  {
    title: '原因',
    keys: [
      {
        keys: 'Enter',
        meaning: '原因',
        explained: '已评的写原因，未评的填扣分',
        presses: ['Enter'],
        atHand: 4,
      },
      { keys: '1…9', meaning: '选原因', explained: '还没写字时，选列出的第几条原因，随即到下一条' },
      { keys: '字母', meaning: '查原因', explained: '按拼音首字母查原因，Enter 选第一条' },
      {
        keys: '汉字',
        meaning: '自己写',
        explained: '列表随所写的字缩小；Enter 保存自己写的，↑↓ 后 Enter 选列出的',
      },
    ],
  },
  {
    title: '整张表',
    keys: [
      {
        keys: 'F',
        meaning: '其余满分',
        explained: '未评的细则全部记满分，已评的不变',
        presses: ['f'],
        atHand: 5,
      },
      { keys: 'Ctrl+V', meaning: '粘贴', explained: '粘贴从 Excel、WPS 复制的分数，先预览再写入' },
      { keys: 'S', meaning: '签认', presses: ['s'], atHand: 9 },
      { keys: 'P', meaning: '照片', explained: '这一条的照片；也可把照片粘贴或拖到这一条上', presses: ['p'] },
      { keys: 'H', meaning: '历史', explained: '这一条改过几次，各是谁改的', presses: ['h'] },
    ],
  },
]

/** Every key of each view, in the order of the key map. */
export const KEYS_OF_VIEW: Record<ViewName, readonly KeyGroup[]> = {
  overview: [],
  enterprises: [
    {
      title: '企业',
      keys: [
        { keys: '↑↓', meaning: '选择', atHand: 1 },
        { keys: 'Enter', meaning: '打开评分', atHand: 4 },
        { keys: '/', meaning: '查找', atHand: 5 },
        { keys: 'E', meaning: '修改企业', atHand: 6 },
      ],
    },
  ],
  score: SCORE,
  compare: [
    {
      title: '比对',
      layout: 'pairs',
      keys: [
        { keys: 'Alt+↑↓', meaning: '上/下一处差异', atHand: 1 },
        { keys: '[ ]', meaning: '上/下一家', atHand: 2 },
        { keys: '}', meaning: '下一家不一致', atHand: 3 },
        { keys: 'D', meaning: '只看差异', atHand: 4 },
        { keys: 'M', meaning: '矩阵', explained: '所有企业和细则在一张表上，再按一次回来', atHand: 5 },
      ],
    },
    {
      title: '办理',
      layout: 'pairs',
      keys: [
        { keys: 'N', meaning: '说明', explained: '给所在的细则或整次比对写说明', atHand: 6 },
        { keys: 'P', meaning: '照片', explained: '展开所在细则各方的照片，可并排看' },
        { keys: 'R', meaning: '重新帮扶', explained: '提交重新帮扶', atHand: 7 },
        { keys: 'A', meaning: '接受核实', explained: '确认核实结果' },
        { keys: 'C G T', meaning: '复核', explained: '复核：采纳、更正、退回' },
      ],
    },
    {
      title: '矩阵',
      layout: 'matrix',
      keys: [
        { keys: '↑↓←→', meaning: '换格子', atHand: 1 },
        { keys: 'N Shift+N', meaning: '下/上一处差异', atHand: 2 },
        { keys: 'Enter', meaning: '打开比对', atHand: 3 },
        { keys: 'Esc', meaning: '回到逐家比对', atHand: 4 },
      ],
    },
  ],
  draw: FORMS,
  orders: FORMS,
  recheck: FORMS,
  people: FORMS,
  merge: [
    {
      title: '裁定冲突',
      keys: [
        { keys: '↑↓', meaning: '上/下一处', explained: '上一处、下一处冲突', atHand: 1 },
        { keys: '1 2', meaning: '选一方', explained: '选第几方的内容', atHand: 2 },
        { keys: 'Tab', meaning: '写理由', atHand: 3 },
        { keys: 'Enter', meaning: '裁定', explained: '写好理由后裁定', atHand: 4 },
      ],
    },
  ],
  statistics: [
    {
      title: '统计',
      keys: [
        { keys: 'Tab', meaning: '下一处', atHand: 1 },
        { keys: 'Enter', meaning: '打开比对', atHand: 2 },
      ],
    },
  ],
  report: [
    {
      title: '报告',
      keys: [
        { keys: '←→', meaning: '上/下一个数', atHand: 1 },
        { keys: 'Enter', meaning: '这个数怎么来的', atHand: 2 },
        { keys: '↑↓', meaning: '上/下一段', atHand: 3 },
        { keys: 'E', meaning: '改写', explained: '改写所在的一段，或所在的数那一段', atHand: 4 },
        { keys: 'Ctrl+Enter', meaning: '保存', explained: '保存改写的文字' },
        { keys: 'Esc', meaning: '收起', explained: '收起旁边的说明；改写时不保存，退回', atHand: 5 },
      ],
    },
  ],
}

/** The keys of the line at the bottom, as the comparison is laid out: the view's own first. */
export const keysAtHand = (view: ViewName, now: ComparisonPlace['layout'] = 'pairs'): readonly KeyHint[] => {
  const own = KEYS_OF_VIEW[view].filter(({ layout = now }) => layout === now).flatMap((group) => group.keys)
  return [...own, VIEWS, UNDO]
    .filter(({ atHand }) => atHand !== undefined)
    .sort((a, b) => a.atHand! - b.atHand!)
}
