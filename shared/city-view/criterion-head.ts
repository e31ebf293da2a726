import type { CriterionResult } from '../consolidation/city-result'

/** Which criterion, in the words of its form. */
export type CriterionHead = Pick<CriterionResult, 'key' | 'form' | 'id' | 'section' | 'text' | 'points'>

export const headOf = ({ key, form, id, section, text, points }: CriterionHead): CriterionHead => ({
  key,
  form,
  id,
  section,
  text,
  points,
})

/** 13.2 四色图张贴在现场; a criterion of the township's own form says so. */
export const criterionName = ({ form, id, text }: Pick<CriterionHead, 'form' | 'id' | 'text'>): string =>
  `${form === 'township' ? '镇级 ' : ''}${id} ${text.replace(/[。；]$/, '')}`
