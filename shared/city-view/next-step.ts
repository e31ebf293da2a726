import type { CityViewName } from './views'

/** Where the city stands, and the one thing to do next. */
export interface CityNextStep {
  sentence: string
  label: string
  view: CityViewName
  /** What comes next for who is in that view already; null where it asks to be done there first. */
  after: CityNextStep | null
}

interface Standing {
  towns: number
  /** Files of the last run that are not in and not known either. */
  refused: number
  /** Files that were not looked at, because the run was called off. */
  left: number
  /** Common problems, and how many of them still have the proposed measure that nobody has looked at. */
  common: number
  unchecked: number
}

export function cityNextStep(standing: Standing): CityNextStep {
  const { towns, refused, left, common, unchecked } = standing
  const inWords = towns === 0 ? '还没有收进镇的案卷' : `已汇总 ${towns} 个镇`
  if (left > 0)
    return {
      sentence: `${inWords}，还有 ${left} 个文件没有看。可以接着收。`,
      label: '接着收',
      view: 'intake',
      after: null,
    }
  if (refused > 0)
    return {
      sentence: `${inWords}；有 ${refused} 个文件没有收进来，原因和办法写在收件里。`,
      label: '看收件',
      view: 'intake',
      after: cityNextStep({ ...standing, refused: 0 }),
    }
  if (towns === 0)
    return {
      sentence: `${inWords}。请把各镇交来的案卷文件拖进窗口。`,
      label: '去收件',
      view: 'intake',
      after: null,
    }
  if (unchecked > 0)
    return {
      sentence: `${inWords}，共性问题 ${common} 项，其中 ${unchecked} 项的措施还是程序提出的，请核对。`,
      label: '核对措施',
      view: 'issues',
      after: null,
    }
  return {
    sentence: `${inWords}，共性问题 ${common} 项。可以看报告并导出。`,
    label: '看报告',
    view: 'report',
    after: null,
  }
}
