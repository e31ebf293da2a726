import Database from 'better-sqlite3'
import { CASE_FORMAT } from '../../electron/store/schema'
import { snapshotBeforeUpgrade } from '../../electron/store/snapshots'
import { upgrade } from '../../electron/store/upgrade'

/** A version that never was: it writes every event anew and fills a table, so that there is time to be killed in. */
const NEXT = `
ALTER TABLE event ADD COLUMN note TEXT;
CREATE TABLE filled (number INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
WITH RECURSIVE numbers (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < 60000)
INSERT INTO filled SELECT number, hex(randomblob(40)) FROM numbers;
UPDATE meta SET value = '2' WHERE key = 'min_writer';
`

const [file, snapshots] = process.argv.slice(2) as [string, string]
const db = new Database(file, { timeout: 0 })
db.pragma('locking_mode = EXCLUSIVE')
db.pragma('synchronous = FULL')
db.pragma('journal_mode = TRUNCATE')
const around = {
  deviceId: '',
  renewDevice: () => undefined,
  now: () => new Date(),
  newId: () => '',
  snapshots,
}
upgrade(db, 1, (open) => snapshotBeforeUpgrade(open, around), { ...CASE_FORMAT, scripts: ['', NEXT] })
db.close()
