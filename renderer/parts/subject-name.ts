import { TOWNSHIP } from '@shared/case/subject'
import type { SubjectHead } from '@shared/replies/subject'

export const TOWNSHIP_MARK = '镇级'

/** 镇级 宝盖镇, or E017 海丝机械有限公司. */
export function subjectTitle({ id, name }: Pick<SubjectHead, 'id' | 'name'>): string {
  return `${id === TOWNSHIP ? TOWNSHIP_MARK : id} ${name}`
}
