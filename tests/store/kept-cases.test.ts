import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { SUMMARY_FORMAT } from '@shared/consolidation/summary-format'
import { expect, test } from 'vitest'
import { checkSeal } from '../../electron/handlers/seals'
import { openForWorkOrReading } from '../../electron/session'
import { FILE_VERSION } from '../../electron/store/schema'
import { listSnapshots } from '../../electron/store/snapshots'
import { verifyCaseFile } from '../../electron/store/verify'
import { ACTOR, scoreOf, sheetKey } from '../builders/case-file'
import { tempFolder } from '../builders/folder'
import { testSurroundings } from '../builders/surroundings'
import { readBothWays } from '../sealed/readings'

const KEPT = join(import.meta.dirname, '..', 'cases')

/** What each version's file said when it was written by that version. */
const SAID = {
  v1: {
    stateHash: 'fc803ad14059613e7fd7a1fa83c5b27ea7df60b241dfef1eabd1daf22435c73b',
    events: 190,
    totals: { T: 9_400, E001: 9_750, E002: 9_750, E003: 9_750 },
    photos: 2,
    seal: '8230 da7b 6239 81e2',
    summaryFormat: null,
  },
  v2: {
    stateHash: 'ff187ab206cff55f890a8f9b96dde40cb5488ff206249c5d1c578629b6abe9c8',
    events: 224,
    totals: { T: 9_800, E001: 9_750, E002: 9_750, E003: 9_750 },
    photos: 2,
    seal: '9082 329b bfa3 250c',
    summaryFormat: 1,
  },
} as const

test('a file of every version is kept', () => {
  const versions = Array.from({ length: FILE_VERSION }, (_, index) => `v${index + 1}`)
  expect(readdirSync(KEPT).sort()).toEqual(versions.map((version) => `${version}.duhe`))
  expect(Object.keys(SAID)).toEqual(versions)
})

test.each(Object.entries(SAID))('the file of %s opens and says what it said', (version, said) => {
  const folder = tempFolder()
  const file = join(folder, `${version}.duhe`)
  copyFileSync(join(KEPT, `${version}.duhe`), file)
  const { stateHash, events } = said
  expect(verifyCaseFile(file)).toMatchObject({ ok: true, findings: [], stateHash, events })
  const { short, whole } = readBothWays(file)
  expect(short !== null).toBe(said.summaryFormat === SUMMARY_FORMAT)
  if (short) expect({ ...short, seal: null }).toEqual(whole)
  const around = { ...testSurroundings(2), snapshots: join(folder, 'snapshots') }
  const session = openForWorkOrReading(file, around)
  const { subjects } = session.assessment()
  expect(
    Object.fromEntries(subjects.map(({ id, sheets }) => [id, sheets.selfAssessment?.score.total])),
  ).toEqual(said.totals)
  expect(session.record.photos.map(({ hash }) => session.readPhoto(hash).length > 0)).toHaveLength(
    said.photos,
  )
  expect(checkSeal(session, { code: said.seal })).toMatchObject({ is: 'known', finding: null })
  session.write(ACTOR, [scoreOf(sheetKey('E001'), '1.1', 50)])
  expect(session.verify()).toMatchObject({ ok: true, events: said.events + 1 })
  const migrated = version === `v${FILE_VERSION}` ? 0 : 1
  expect(listSnapshots(session.snapshots!).filter(({ reason }) => reason === 'migration')).toHaveLength(
    migrated,
  )
  session.close()
})
