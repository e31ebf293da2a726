import { z } from 'zod'
import { townshipFacts } from '../events'
import type { StatusView, VerifyView } from '../replies/case'
import type { CityHead } from '../replies/city-desk'
import type { CaseHead } from '../replies/desk'
import { call, nothing } from './call'

/** The case file as a whole. */
export const casesCalls = {
  'case.create': call(
    z.object({
      town: townshipFacts.town,
      county: townshipFacts.county,
      city: townshipFacts.city,
      enterpriseBase: townshipFacts.enterpriseBase,
    }),
  ).returns<CaseHead>(),
  'case.openFile': call(nothing).returns<CaseHead | null>(),
  /** A case or a city file, by what it is. */
  'case.openRecent': call(z.object({ key: z.string().max(100) })).returns<CaseHead | CityHead>(),
  'case.openSample': call(nothing).returns<CaseHead>(),
  'case.close': call(nothing).returns<null>(),
  'case.status': call(nothing).returns<StatusView>(),
  'case.verify': call(nothing).returns<VerifyView>(),
} as const
