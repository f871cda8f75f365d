CREATE TABLE core_journal (
  commune_id    INTEGER NOT NULL,
  pos           INTEGER NOT NULL,
  at            INTEGER NOT NULL,
  kind          TEXT    NOT NULL,
  subject_id    BLOB    NOT NULL,
  actor_id      BLOB    NOT NULL,
  actor_role    TEXT    NOT NULL,
  request_id    BLOB    NOT NULL,
  request_print INTEGER NOT NULL,
  entry         BLOB    NOT NULL,
  PRIMARY KEY (commune_id, pos)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX core_journal_request ON core_journal (commune_id, request_id);

CREATE TABLE core_number (
  commune_id INTEGER NOT NULL,
  series     TEXT    NOT NULL,
  last       INTEGER NOT NULL,
  PRIMARY KEY (commune_id, series)
) STRICT, WITHOUT ROWID;

CREATE TABLE core_cursor (
  reader     TEXT    NOT NULL,
  commune_id INTEGER NOT NULL,
  pos        INTEGER NOT NULL,
  epoch      BLOB    NOT NULL,
  PRIMARY KEY (reader, commune_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE core_reader (
  reader          TEXT    NOT NULL PRIMARY KEY,
  holder          TEXT,
  held_until      INTEGER NOT NULL,
  stopped_because TEXT,
  stopped_at      INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE core_epoch (
  id       BLOB    NOT NULL PRIMARY KEY,
  began_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE core_key (
  id  TEXT NOT NULL PRIMARY KEY,
  xml TEXT NOT NULL
) STRICT, WITHOUT ROWID;
