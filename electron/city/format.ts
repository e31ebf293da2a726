import type { FileFormat } from '../store/schema'

/** "DUHC" in ASCII. */
const APPLICATION_ID = 0x44554843

const SCRIPTS: readonly string[] = [
  `
CREATE TABLE meta (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE rubric (
  hash TEXT PRIMARY KEY NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE town (
  case_id TEXT PRIMARY KEY NOT NULL,
  town TEXT NOT NULL,
  county TEXT NOT NULL,
  city TEXT NOT NULL,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  events INTEGER NOT NULL,
  state_hash TEXT NOT NULL,
  version TEXT NOT NULL,
  history BLOB NOT NULL,
  enterprise_rubric TEXT NOT NULL REFERENCES rubric (hash),
  township_rubric TEXT NOT NULL REFERENCES rubric (hash),
  cautions TEXT NOT NULL,
  taken_at TEXT NOT NULL,
  summary BLOB NOT NULL,
  summary_hash TEXT NOT NULL,
  tally BLOB NOT NULL,
  tally_hash TEXT NOT NULL
) STRICT;

CREATE INDEX town_by_file ON town (sha256);

CREATE TABLE intake (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  file TEXT NOT NULL,
  sha256 TEXT,
  bytes INTEGER,
  case_id TEXT,
  town TEXT,
  verdict TEXT NOT NULL,
  reason TEXT NOT NULL,
  from_state TEXT,
  to_state TEXT
) STRICT;

CREATE TABLE edit (
  id INTEGER PRIMARY KEY,
  action TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT,
  undoes TEXT
) STRICT;

CREATE INDEX edit_by_cell ON edit (kind, key);

CREATE TRIGGER intake_is_never_updated BEFORE UPDATE ON intake
BEGIN SELECT RAISE(ABORT, 'the intake log is append-only'); END;

CREATE TRIGGER intake_is_never_deleted BEFORE DELETE ON intake
BEGIN SELECT RAISE(ABORT, 'the intake log is append-only'); END;

CREATE TRIGGER edit_is_never_updated BEFORE UPDATE ON edit
BEGIN SELECT RAISE(ABORT, 'edits are append-only'); END;

CREATE TRIGGER edit_is_never_deleted BEFORE DELETE ON edit
BEGIN SELECT RAISE(ABORT, 'edits are append-only'); END;

INSERT INTO meta (key, value) VALUES ('min_reader', '1'), ('min_writer', '1');
`,
]

/** The city file: what the city office keeps of all its towns. */
export const CITY_FORMAT: FileFormat = {
  applicationId: APPLICATION_ID,
  scripts: SCRIPTS,
  noun: '全市汇总',
  ending: '.duhe-city',
}
