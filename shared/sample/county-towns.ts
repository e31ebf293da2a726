import type { Points } from '../points'

/** What makes a town of the sample county unlike the others. */
export interface CountyCharacter {
  town: string
  seed: number
  enterpriseBase: number
  /** Enterprises whose 自评 is complete; the others have none. */
  selfAssessed: number
  /** More criteria, at the least and at the most, that 核实 takes points off than the 自评 says, and the most at once. */
  found: readonly [least: number, most: number]
  most: Points
  /** How many of the drawn have far more taken off, whatever the town is like. */
  weak: number
  /** A criterion that many here lose points on, how many of a hundred, and why. */
  habit: {
    criterion: string
    share: number
    deductions: readonly Points[]
    reasons: readonly string[]
  } | null
  /** Enterprises that lose all of a criterion on which nobody else does. */
  alone: { criterion: string; enterprises: number; reason: string } | null
  /** How far it has come. */
  until: 'assistance' | 'verification' | 'wrapUp'
  benchmarks: number
  /** Days by which it is behind the plan. */
  late: number
}

/** No 自评 of the county loses points on it but those of `alone`. */
export const NOBODYS = '12.3'

export const COUNTY: readonly CountyCharacter[] = [
  {
    town: '碧澜镇',
    seed: 20_241_111,
    enterpriseBase: 412,
    selfAssessed: 60,
    found: [6, 12],
    most: 150,
    weak: 0,
    habit: null,
    alone: null,
    until: 'verification',
    benchmarks: 3,
    late: 0,
  },
  {
    town: '赤礁镇',
    seed: 20_241_112,
    enterpriseBase: 268,
    selfAssessed: 60,
    found: [0, 3],
    most: 50,
    weak: 1,
    habit: {
      criterion: '5.1',
      share: 0.62,
      deductions: [100, 100, 150, 200],
      reasons: [
        '叉车未办理使用登记，未列年检计划',
        '储气罐安全阀、压力表超期未校验',
        '行车检验合格证已过期',
        '电梯、叉车作业人员证件过期，未纳入自查台账',
      ],
    },
    alone: null,
    until: 'verification',
    benchmarks: 6,
    late: 0,
  },
  {
    town: '青汐镇',
    seed: 20_241_113,
    enterpriseBase: 351,
    selfAssessed: 60,
    found: [0, 2],
    most: 50,
    weak: 2,
    habit: null,
    alone: { criterion: NOBODYS, enterprises: 3, reason: '未评定企业整体风险等级' },
    until: 'wrapUp',
    benchmarks: 11,
    late: 0,
  },
  {
    town: '远埔镇',
    seed: 20_241_114,
    enterpriseBase: 197,
    selfAssessed: 47,
    found: [0, 2],
    most: 50,
    weak: 0,
    habit: null,
    alone: null,
    until: 'assistance',
    benchmarks: 0,
    late: 19,
  },
]
