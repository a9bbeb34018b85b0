import { CannotStart } from './settings.ts';

/**
 * Migrations, forward only: each is one step that has been released and is never edited. Portable SQL; city and scope
 * are part of every key, so that a city can be given a shard of its own (design.md, section 6).
 */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE epoch (id INTEGER PRIMARY KEY, epoch BIGINT NOT NULL, since_at BIGINT NOT NULL)`,
    `INSERT INTO epoch (id, epoch, since_at) VALUES (1, 1, 0)`,
    `CREATE TABLE scope (id TEXT PRIMARY KEY, ver BIGINT NOT NULL)`,
    // One row per commit that touched a scope: the random tag makes a restored database recognisable.
    `CREATE TABLE scope_commit (scope TEXT NOT NULL, ver BIGINT NOT NULL, tag TEXT NOT NULL, at BIGINT NOT NULL,
      PRIMARY KEY (scope, ver))`,
    // Records and leave markers, one row for each scope a record was ever in.
    `CREATE TABLE entry (scope TEXT NOT NULL, id TEXT NOT NULL, city TEXT NOT NULL, ver BIGINT NOT NULL,
      rev BIGINT NOT NULL, gone INTEGER NOT NULL, type TEXT NOT NULL, code TEXT, body TEXT,
      PRIMARY KEY (scope, id))`,
    `CREATE INDEX entry_by_version ON entry (scope, ver, id)`,
    // A record is live in one scope only (I17).
    `CREATE UNIQUE INDEX entry_home ON entry (city, id) WHERE gone = 0`,
    `CREATE INDEX entry_by_code ON entry (city, code) WHERE gone = 0`,
    `CREATE TABLE change (device TEXT NOT NULL, id TEXT NOT NULL, city TEXT NOT NULL, kind TEXT NOT NULL,
      record TEXT NOT NULL, at BIGINT NOT NULL, hash TEXT NOT NULL, result TEXT NOT NULL, verdict TEXT NOT NULL,
      data TEXT, judged_at BIGINT NOT NULL, PRIMARY KEY (device, id))`,
    `CREATE INDEX change_by_record ON change (city, record)`,
    `CREATE TABLE review (device TEXT NOT NULL, id TEXT NOT NULL, city TEXT NOT NULL, change TEXT NOT NULL,
      at BIGINT NOT NULL, PRIMARY KEY (device, id))`,
    `CREATE TABLE clock (device TEXT NOT NULL, session TEXT NOT NULL, offset_ms BIGINT NOT NULL,
      seen_at BIGINT NOT NULL, PRIMARY KEY (device, session))`,
    `CREATE TABLE device (id TEXT PRIMARY KEY, public_key TEXT NOT NULL, token_hash TEXT, person TEXT,
      created_at BIGINT NOT NULL, seen_at BIGINT NOT NULL, joined_at BIGINT, left_at BIGINT,
      revoked_at BIGINT)`,
    `CREATE INDEX device_by_person ON device (person)`,
    // A stay: a role held from one moment to another; the last one has no end.
    `CREATE TABLE stay (person TEXT NOT NULL, city TEXT NOT NULL, role TEXT NOT NULL, area TEXT NOT NULL,
      from_at BIGINT NOT NULL, to_at BIGINT, PRIMARY KEY (person, city, role, area, from_at))`,
    `CREATE TABLE invitation (token_hash TEXT PRIMARY KEY, code_hash TEXT NOT NULL UNIQUE, city TEXT NOT NULL,
      role TEXT NOT NULL, area TEXT NOT NULL, person TEXT, made_at BIGINT NOT NULL, expires_at BIGINT NOT NULL,
      used_at BIGINT)`,
    `CREATE TABLE supporter (city TEXT NOT NULL, idea TEXT NOT NULL, device TEXT NOT NULL, is_on INTEGER NOT NULL,
      no BIGINT NOT NULL, PRIMARY KEY (city, idea, device))`,
    `CREATE TABLE support_due (city TEXT NOT NULL, idea TEXT NOT NULL, PRIMARY KEY (city, idea))`,
    // Which accepted ideas name a photo, and the photo itself once every byte is here.
    `CREATE TABLE photo_name (city TEXT NOT NULL, hash TEXT NOT NULL, idea TEXT NOT NULL,
      PRIMARY KEY (city, hash, idea))`,
    `CREATE TABLE photo (city TEXT NOT NULL, hash TEXT NOT NULL, mime TEXT NOT NULL, bytes BLOB NOT NULL,
      PRIMARY KEY (city, hash))`,
    `CREATE TABLE photo_part (city TEXT NOT NULL, hash TEXT NOT NULL, start BIGINT NOT NULL, bytes BLOB NOT NULL,
      PRIMARY KEY (city, hash, start))`,
    `CREATE TABLE page (address TEXT PRIMARY KEY, scope TEXT NOT NULL, made_at BIGINT NOT NULL, bytes BLOB NOT NULL)`,
    `CREATE TABLE snapshot (scope TEXT PRIMARY KEY, ver BIGINT NOT NULL, made_at BIGINT NOT NULL, pages TEXT NOT NULL)`,
  ],
  [
    // Contact details arrive closed to their city's newest key; old keys are kept.
    `CREATE TABLE seal_key (id TEXT PRIMARY KEY, city TEXT NOT NULL, public_key TEXT NOT NULL,
      private_key TEXT NOT NULL, made_at BIGINT NOT NULL)`,
  ],
  [
    // Parts belong to the device that sends them; those on their way are sent once more.
    `DROP TABLE photo_part`,
    `CREATE TABLE photo_part (city TEXT NOT NULL, hash TEXT NOT NULL, device TEXT NOT NULL, start BIGINT NOT NULL,
      at BIGINT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (city, hash, device, start))`,
    // Since when no live record names a photo; no row while one does. Apart from the photos, whose rows are long to read.
    `CREATE TABLE photo_unnamed (city TEXT NOT NULL, hash TEXT NOT NULL, since_at BIGINT NOT NULL,
      PRIMARY KEY (city, hash))`,
  ],
  [
    // The record under which coordinators see a change that waits.
    `ALTER TABLE review ADD COLUMN record TEXT`,
    `CREATE INDEX review_by_record ON review (city, record)`,
    // For whom an invitation was made: a coordinator's note, on the role that came of it; read by coordinators only.
    `ALTER TABLE invitation ADD COLUMN note TEXT`,
    `ALTER TABLE stay ADD COLUMN note TEXT`,
  ],
  [
    // Acts on people and devices; what is done to records stands in the log of changes.
    `CREATE TABLE audit (city TEXT NOT NULL, at BIGINT NOT NULL, id TEXT NOT NULL, device TEXT NOT NULL,
      person TEXT NOT NULL, act TEXT NOT NULL, subject TEXT NOT NULL, result TEXT NOT NULL,
      PRIMARY KEY (city, at, id))`,
    `CREATE INDEX change_by_judgement ON change (city, judged_at)`,
  ],
  [
    // Which signing key the stamps of this epoch were made with; a hash, never the key.
    `ALTER TABLE epoch ADD COLUMN key_id TEXT`,
  ],
  [
    // Who of a committee's roster an invitation is for, and who the role that came of it therefore is; an id, no name.
    `ALTER TABLE invitation ADD COLUMN roster_person TEXT`,
    `ALTER TABLE stay ADD COLUMN roster_person TEXT`,
  ],
];

/** Why a start stops at a database of a later release: going back would lose what only that release knows. */
export const newerSchema = (found: number): CannotStart =>
  new CannotStart(
    `The database was written by a newer release (schema ${found}, this release knows ${MIGRATIONS.length})`,
  );
