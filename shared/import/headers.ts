import { squash } from './normalise'

/** What a column of an enterprise list or of a wide score workbook can hold; the first wording of each is the clearest. */
const LIST_HEADERS = {
  id: ['编号', '企业编号', '单位编号', '案卷编号', '企业代号', 'id'],
  sequence: ['序号', '序', '行号', 'no', 'no.'],
  name: [
    '企业名称',
    '单位名称',
    '生产经营单位名称',
    '企业全称',
    '单位全称',
    '公司名称',
    '企业单位名称',
    '生产经营单位',
    '受检单位',
    '被检查单位',
    '营业执照名称',
    '名称',
    '企业',
    '单位',
  ],
  creditCode: [
    '统一社会信用代码',
    '社会信用代码',
    '统一信用代码',
    '信用代码',
    '统一社会信用代码证号',
    '统一代码',
  ],
  employees: [
    '从业人员',
    '从业人员数',
    '从业人员人数',
    '从业人数',
    '从业人员数量',
    '员工人数',
    '员工数',
    '员工总数',
    '职工人数',
    '职工数',
    '职工总数',
    '用工人数',
    '企业人数',
    '员工',
    '职工',
    '人数',
  ],
  revenue: [
    '营业收入',
    '年营业收入',
    '营收',
    '年营收',
    '主营业务收入',
    '年主营业务收入',
    '营业额',
    '年营业额',
  ],
  class: [
    '企业类别',
    '三类企业',
    '三类企业类别',
    '企业规模',
    '规模',
    '规模类别',
    '规模类型',
    '企业分类',
    '单位类别',
    '企业类型',
    '类别',
    '分类',
  ],
  industry: [
    '行业类别',
    '所属行业',
    '行业',
    '行业领域',
    '所属行业领域',
    '行业类型',
    '行业分类',
    '国民经济行业',
    '国民经济行业类别',
  ],
  address: [
    '地址',
    '企业地址',
    '单位地址',
    '详细地址',
    '生产经营地址',
    '生产地址',
    '经营地址',
    '所在地址',
    '厂址',
    '注册地址',
    '住所',
  ],
  contact: [
    '联系人',
    '联系人姓名',
    '企业联系人',
    '安全管理人员',
    '安全负责人',
    '主要负责人',
    '负责人',
    '法定代表人',
    '法人',
  ],
  phone: ['电话', '联系电话', '手机', '手机号', '手机号码', '电话号码', '联系人电话', '联系手机', '联系方式'],
  starRating: ['星级', '星级评定', '星级评定结果', '安全生产星级', '标准化星级', '评定星级', '星级等级'],
  riskColour: [
    '风险等级',
    '四色等级',
    '四色风险等级',
    '风险颜色',
    '四色',
    '四色风险',
    '整体风险等级',
    '安全风险等级',
    '企业风险等级',
  ],
  standardised: ['是否开展标准化创建', '开展标准化创建', '标准化创建', '是否创建标准化'],
  informed: ['文件精神是否传达到位', '是否传达到位', '文件精神是否传达', '是否传达文件精神'],
  starRated: ['是否开展星级评定', '开展星级评定', '是否星级评定'],
  certified: ['是否评审达标', '是否通过评审达标', '是否通过评审', '是否达标', '评审达标'],
  onPlatform: [
    '是否完成信息采集',
    '是否完成信息采集录入',
    '信息采集录入',
    '是否录入智慧管理平台',
    '是否纳入智慧管理平台',
  ],
  reported: ['是否报送三年行动系统', '是否报送治本攻坚三年行动系统', '三年行动系统报送'],
  total: ['总得分', '总分', '得分合计', '合计得分', '合计', '总计'],
} as const

/** What a column of a form with one criterion a row can hold. */
const FORM_HEADERS = {
  id: ['编号', '序号', '细则编号', '条款编号'],
  text: ['督导帮扶细则', '细则', '评分细则', '考评细则', '评分标准', '督导帮扶行动细则'],
  points: ['满分', '分值', '标准分', '标准分值'],
  score: [
    '得分',
    '实得分',
    '实际得分',
    '评分',
    '自评得分',
    '自评分',
    '帮扶得分',
    '核实得分',
    '督导核实得分',
    '复核得分',
  ],
  deduction: ['扣分', '扣除分', '扣减分', '扣除分值', '应扣分'],
  reason: ['扣分原因', '扣分理由', '扣分说明', '扣分原因说明'],
  item: ['督导帮扶内容', '内容'],
  section: ['项目'],
} as const

export type ListField = keyof typeof LIST_HEADERS
export type FormField = keyof typeof FORM_HEADERS

/** A header cell understood: the field, how good the wording is (0 the best), and the unit in brackets or at the end. */
export interface Header<Field> {
  field: Field
  rank: number
  unit: string | null
}

const LIST = indexWordings(LIST_HEADERS)
const FORM = indexWordings(FORM_HEADERS)

/** The field that a header cell of a list names, null where it names none. */
export const listHeader = (text: string): Header<ListField> | null => readHeader(LIST, text)

/** The field that a header cell of a form names, null where it names none. */
export const formHeader = (text: string): Header<FormField> | null => readHeader(FORM, text)

/** The plain wording of a list's field, for messages and templates. */
export const headerWording = (field: ListField): string => LIST_HEADERS[field][0]

function indexWordings<Field extends string>(headers: Record<Field, readonly string[]>) {
  const index = new Map<string, Omit<Header<Field>, 'unit'>>()
  for (const field of Object.keys(headers) as Field[])
    headers[field].forEach((wording, rank) => {
      index.set(wording, { field, rank })
    })
  return index
}

const BRACKETS = /[([【〔{].*?[)\]】〕}]/g
const YEAR = /^(?:20\d\d年度?|上一?年度?|本年度?|全年)/
const UNIT = /(亿元|万元|元|人)/

function readHeader<Field>(
  index: ReadonlyMap<string, Omit<Header<Field>, 'unit'>>,
  text: string,
): Header<Field> | null {
  const plain = squash(text).toLowerCase().replace(/[*:]/g, '')
  if (plain === '' || plain.length > 40) return null
  const known = index.get(plain)
  if (known) return { ...known, unit: null }
  const unit = UNIT.exec(
    (plain.match(BRACKETS) ?? []).join('') || /[/,、]?(亿元|万元|元|人)$/.exec(plain)?.[0] || '',
  )
  const base = plain
    .replace(BRACKETS, '')
    .replace(/[/,、]?(?:亿元|万元|元|人)$/, '')
    .replace(YEAR, '')
  const found = index.get(base) ?? index.get(plain.replace(BRACKETS, '').replace(YEAR, ''))
  return found ? { ...found, unit: unit?.[1] ?? null } : null
}
