CREATE TABLE places_village (
  commune_id     INTEGER NOT NULL,
  id             BLOB    NOT NULL,
  code           TEXT    NOT NULL,
  kind           TEXT    NOT NULL,
  name           TEXT    NOT NULL,
  sort_key       TEXT    NOT NULL,
  former_name    TEXT,
  former_commune TEXT,
  valid_from     TEXT    NOT NULL,
  valid_to       TEXT,
  help_name      TEXT,
  help_phone     TEXT,
  version        INTEGER NOT NULL,
  PRIMARY KEY (commune_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX places_village_code ON places_village (commune_id, code);
