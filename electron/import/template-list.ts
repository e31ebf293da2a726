import type { Enterprise } from '@shared/case/subject'
import { RISK_COLOURS } from '@shared/case/subject'
import { ENTERPRISE_CLASSES } from '@shared/enterprise-class'
import { columnName } from '@shared/import/grid'
import { CLASS_NAMES, RISK_NAMES } from '@shared/text.zh'
import type { DataValidation } from 'hucre'
import type { TemplatePage } from './template-page'
import { type Styled, wholeLine } from './template-style'

interface ListColumn {
  header: string
  width: number
  value: (enterprise: Enterprise) => string | number | null
  /** What a filled cell is checked for, as Excel's own validation; the import checks everything again. */
  check?: Partial<DataValidation> & Pick<DataValidation, 'type'>
}

const choice = (values: string[], errorMessage: string) =>
  ({ type: 'list', values, showErrorMessage: true, errorTitle: '请从下拉中选择', errorMessage }) as const

const atLeastZero = (type: 'whole' | 'decimal', errorMessage: string) =>
  ({
    type,
    operator: 'greaterThanOrEqual',
    formula1: '0',
    showErrorMessage: true,
    errorTitle: '请填写数字',
    errorMessage,
  }) as const

const yesNoWord = (fact: boolean | null) => (fact === null ? null : fact ? '是' : '否')

const yesOrNo = (header: string, fact: (enterprise: Enterprise) => boolean | null): ListColumn => ({
  header,
  width: 10,
  value: (each) => yesNoWord(fact(each)),
  check: choice(['是', '否'], '只填是或否，不清楚的留空。'),
})

const COLUMNS: readonly ListColumn[] = [
  { header: '编号', width: 10, value: (each) => each.id },
  { header: '企业名称*', width: 30, value: (each) => each.name },
  { header: '统一社会信用代码', width: 23, value: (each) => each.creditCode },
  {
    header: '企业类别',
    width: 10,
    // A derived class is left blank, or it would stand still when the figures change.
    value: (each) => (each.classOverride ? CLASS_NAMES[each.classOverride.class] : null),
    check: choice(
      ENTERPRISE_CLASSES.map((each) => CLASS_NAMES[each]),
      '企业类别只填规上、中等或小微；不填则按从业人员和营业收入划分。',
    ),
  },
  {
    header: '从业人员（人）',
    width: 10,
    value: (each) => each.employees,
    check: atLeastZero('whole', '从业人员填整数，不带单位。'),
  },
  {
    header: '营业收入（万元）',
    width: 12,
    value: (each) => each.revenueWanYuan,
    check: atLeastZero('decimal', '营业收入以万元为单位，填数字。'),
  },
  { header: '行业类别', width: 14, value: (each) => each.industry },
  { header: '地址', width: 28, value: (each) => each.address },
  { header: '联系人', width: 10, value: (each) => each.contact },
  { header: '电话', width: 15, value: (each) => each.phone },
  { header: '星级', width: 8, value: (each) => each.starRating },
  {
    header: '风险等级',
    width: 10,
    value: (each) => (each.riskColour ? RISK_NAMES[each.riskColour] : null),
    check: choice(
      RISK_COLOURS.map((each) => RISK_NAMES[each]),
      '风险等级只填红、橙、黄或蓝。',
    ),
  },
  yesOrNo('是否开展标准化创建', (each) => each.standardised),
  yesOrNo('文件精神是否传达到位', (each) => each.informed),
  yesOrNo('是否开展星级评定', (each) => each.starRated),
  yesOrNo('是否评审达标', (each) => each.certified),
  yesOrNo('是否完成信息采集', (each) => each.onPlatform),
  yesOrNo('是否报送三年行动系统', (each) => each.reported),
]

const HEADING_ROWS = 3
const FEWEST_ROWS = 150
const GUIDE =
  '带 * 的必填。编号可不填，导入时自动编 E001、E002…；企业类别可不填，按从业人员和营业收入划分；更新名单时留空的格不改动已有内容。'

/** The enterprise list to fill in, with what the case already has. */
export function listTemplate(town: string, enterprises: readonly Enterprise[]): TemplatePage {
  const width = COLUMNS.length
  const blank = Math.max(20, FEWEST_ROWS - enterprises.length)
  const filled = enterprises.map((each) => COLUMNS.map((column) => entryOf(column, each)))
  const empty = Array.from({ length: blank }, () => COLUMNS.map((column) => entryOf(column, null)))
  const last = HEADING_ROWS + filled.length + empty.length
  return {
    name: '企业名单',
    cells: [
      wholeLine(`${town}企业名单`, 'title', width),
      wholeLine(GUIDE, 'guide', width),
      COLUMNS.map(({ header }): Styled => ({ value: header, look: 'heading' })),
      ...filled,
      ...empty,
    ],
    widths: COLUMNS.map((column) => column.width),
    heights: new Map([
      [0, 30],
      [1, 32],
      [2, 46],
    ]),
    headingRows: HEADING_ROWS,
    frozenColumns: 2,
    pagesWide: 1,
    merges: [0, 1].map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: width - 1 })),
    validations: COLUMNS.flatMap(({ check }, at) =>
      check ? [{ ...check, range: `${columnName(at)}${HEADING_ROWS + 1}:${columnName(at)}${last}` }] : [],
    ),
  }
}

function entryOf({ value, check }: ListColumn, enterprise: Enterprise | null): Styled {
  return { value: enterprise ? value(enterprise) : null, look: check ? 'entry' : 'textEntry' }
}
