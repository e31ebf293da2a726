/** 三类企业: 规上, 中等, 小微 (石狮市安委会 2022). */
export type EnterpriseClass = 'large' | 'medium' | 'small'

export const ENTERPRISE_CLASSES: readonly EnterpriseClass[] = ['large', 'medium', 'small']

export interface DerivedClass {
  class: EnterpriseClass | null
  /** Only one of the two figures was known. */
  provisional: boolean
}

const byEmployees = (employees: number): EnterpriseClass =>
  employees >= 300 ? 'large' : employees >= 100 ? 'medium' : 'small'

const byRevenue = (wanYuan: number): EnterpriseClass =>
  wanYuan >= 2000 ? 'large' : wanYuan >= 1000 ? 'medium' : 'small'

/** The class from staff (人) and revenue (万元): tested from the top down, the first that matches either wins. */
export function deriveClass(employees: number | null, revenueWanYuan: number | null): DerivedClass {
  const found = [
    ...(employees === null ? [] : [byEmployees(employees)]),
    ...(revenueWanYuan === null ? [] : [byRevenue(revenueWanYuan)]),
  ]
  const highest = ENTERPRISE_CLASSES.find((each) => found.includes(each)) ?? null
  return { class: highest, provisional: found.length === 1 }
}
