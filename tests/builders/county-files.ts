import { makeCounty } from '../../electron/handlers/sample-county'
import { resources } from './case-file'
import { testSurroundings } from './surroundings'

/** The four towns of the sample county as case files, each written step by step as its people did. */
export const makeCountyFiles = (folder: string): string[] =>
  makeCounty(folder, { resources, around: testSurroundings() })
