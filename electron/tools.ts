import type { TownReader } from './city/child'
import type { CaseChild } from './exchange/child'
import type { WorkbookReader } from './import/workbook'
import type { Examiner } from './merge/examiner'
import type { WordReader } from './read-back/word-reader'
import type { Typesetter } from './report/typesetter'
import type { Surroundings } from './store/clock'

/** What the window and the command line both work with besides the files that they are given. */
export interface Tools {
  /** The folder of this laptop's identity and library. */
  home: string
  resources: string
  around: Surroundings
  reader: WorkbookReader
  readWord: WordReader
  townReader: TownReader
  caseChild: CaseChild
  examine: Examiner
  typeset: Typesetter
}
