CREATE TABLE things_thing (
  commune_id INTEGER NOT NULL,
  id         BLOB    NOT NULL,
  number     INTEGER NOT NULL,
  name       TEXT    NOT NULL,
  seen_at    INTEGER,
  version    INTEGER NOT NULL,
  PRIMARY KEY (commune_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX things_thing_name ON things_thing (commune_id, name);
CREATE TABLE things_count (
  commune_id INTEGER NOT NULL PRIMARY KEY,
  made       INTEGER NOT NULL
) STRICT;
