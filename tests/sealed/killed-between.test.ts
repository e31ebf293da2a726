import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CaseSession } from '../../electron/session'
import { verifyCaseFile } from '../../electron/store/verify'
import { makeTown } from '../builders/city-files'
import { tempFolder } from '../builders/folder'
import { laptopWith } from '../builders/laptops'
import { sealAnyhow } from '../builders/seal-anyhow'
import { expectSame, isTakenAsSealed, readBothWays } from './readings'

/** Seals a town and keeps what stands in the file after every transaction, as a kill between two leaves it. */
function stagesOfSealing(): string[] {
  const folder = tempFolder()
  const { file, around } = laptopWith(folder, 5, makeTown(folder, { number: 4 }))
  const session = CaseSession.open(file, 'write', around)
  const stages: string[] = []
  const keep = () => {
    const stage = join(folder, `${stages.length}.duhe`)
    copyFileSync(file, stage)
    stages.push(stage)
  }
  const db = session.read((open) => open)
  const prepare = db.prepare.bind(db)
  Object.assign(db, {
    prepare(sql: string) {
      if (/^(INSERT OR REPLACE INTO|UPDATE) sealed_summary/.test(sql)) keep()
      return prepare(sql)
    },
  })
  sealAnyhow(session, 'selfAssessment')
  session.close()
  keep()
  return stages
}

test('a kill between any two writes of a seal leaves the seal, and costs the stored summary at most', () => {
  const stages = stagesOfSealing()
  expect(stages).toHaveLength(4)
  const last = stages.at(-1)!
  expectSame(readBothWays(last))
  for (const stage of stages) {
    expect(verifyCaseFile(stage)).toEqual(verifyCaseFile(last))
    expect(readBothWays(stage).whole).toEqual(readBothWays(last).whole)
    expect(isTakenAsSealed(stage)).toBe(stage === last)
  }
})
