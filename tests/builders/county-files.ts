import { join } from 'node:path'
import { sampleCounty } from '@shared/sample/sample-county'
import { signSheet } from '../../electron/handlers/signatures'
import { createCaseFile } from '../../electron/store/create'
import { sha256 } from '../../electron/store/hash'
import { newCase, rubrics, writeTo } from './case-file'
import { testSurroundings } from './surroundings'

/** The four towns of the sample county as case files, each written step by step as its people did. */
export function makeCountyFiles(folder: string): string[] {
  return sampleCounty(rubrics, sha256).map(({ township, steps }, index) => {
    const file = join(folder, `${township.town}.duhe`)
    const around = testSurroundings(index + 1)
    around.setClock(new Date(steps[0]!.at))
    createCaseFile(file, newCase(township), steps[0]!.actor, around)
    writeTo(file, around, (session) => {
      for (const { at, actor, changes, signed } of steps) {
        around.setClock(new Date(at))
        session.write(actor, changes)
        for (const key of signed) signSheet(session, actor, { key, name: actor })
      }
    })
    return file
  })
}
