import type { Answer, SheetKey } from '@shared/case/sheet'
import type { Enterprise } from '@shared/case/subject'
import type { HintInput } from '@shared/hints/hint'
import { sheetAt } from '../../builders/honest-town'
import { enterpriseForm, sheetOf } from '../forms'

const township = { town: '云屿镇', county: '临澜市', city: '澜州市' } as HintInput['township']

const enterprise = (id: string, name = `云屿${id}实业有限公司`) =>
  ({ id, name, industry: '五金制品' }) as Enterprise

/** A town of these enterprises and nothing else; names where they matter. */
export const townOf = (ids: readonly string[], names: Record<string, string> = {}): HintInput => ({
  township,
  enterprises: ids.map((id) => enterprise(id, names[id])),
  sheets: [],
  photos: [],
  times: [],
  rubric: enterpriseForm,
})

/** An enterprise's sheet, full but for what is named. */
export const sheetWith = (
  subject: string,
  except: Record<string, Answer | null>,
  phase: SheetKey['phase'] = 'selfAssessment',
) => sheetAt(subject, phase, sheetOf(enterpriseForm, except))
