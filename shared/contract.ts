import type { z } from 'zod'
import { actionCalls } from './contract/action'
import { casesCalls } from './contract/cases'
import { cityCalls } from './contract/city'
import { comparisonCalls } from './contract/comparison'
import { deskCalls } from './contract/desk'
import { exchangeCalls } from './contract/exchange'
import { findCalls } from './contract/find'
import { guideCalls } from './contract/guide'
import { hintsCalls } from './contract/hints'
import { mergeCalls } from './contract/merge'
import { papersCalls } from './contract/papers'
import { peopleCalls } from './contract/people'
import { photosCalls } from './contract/photos'
import { readBackCalls } from './contract/read-back'
import { sealsCalls } from './contract/seals'
import { sheetsCalls } from './contract/sheets'
import { snapshotsCalls } from './contract/snapshots'
import { statisticsCalls } from './contract/statistics'
import { subjectsCalls } from './contract/subjects'
import { workCalls } from './contract/work'

/** Every call that crosses the border, with the schema of what comes in and the type of what goes out. */
export const contract = {
  ...deskCalls,
  ...casesCalls,
  ...sheetsCalls,
  ...subjectsCalls,
  ...actionCalls,
  ...peopleCalls,
  ...cityCalls,
  ...comparisonCalls,
  ...hintsCalls,
  ...statisticsCalls,
  ...photosCalls,
  ...papersCalls,
  ...readBackCalls,
  ...sealsCalls,
  ...snapshotsCalls,
  ...workCalls,
  ...findCalls,
  ...guideCalls,
  ...exchangeCalls,
  ...mergeCalls,
} as const

export type CallName = keyof typeof contract
export type CallInput<Name extends CallName> = z.input<(typeof contract)[Name]['input']>
export type CallOutput<Name extends CallName> = (typeof contract)[Name]['output']
