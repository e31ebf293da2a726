import type { Benchmark, Finding, Person } from '@shared/case'

/** Who takes part, in the order of the plan. */
export const ROLE_NAMES: Readonly<Record<Person['role'], string>> = {
  panelHead: '专家组长',
  expert: '专家',
  cityOfficer: '市级挂钩科级干部',
  countyOfficer: '县级挂钩科级干部',
  townContact: '镇级联系人',
}

export const FINDING_NAMES: Readonly<Record<Finding['kind'], string>> = {
  highlight: '特色亮点',
  result: '主要成效',
  shortcoming: '存在不足',
  suggestion: '意见建议',
}

export const TIER_NAMES: Readonly<Record<Benchmark['tier'], string>> = {
  exemplary: '精品企业',
  benchmark: '标杆企业',
  certified: '达标企业',
  modelPost: '示范岗位',
}

/** The entries of a table of names as choices of a field. */
export const choicesOf = <Key extends string>(names: Readonly<Record<Key, string>>) =>
  (Object.keys(names) as Key[]).map((value) => ({ value, label: names[value] }))
