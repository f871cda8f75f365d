-- Every version of a procedure file that was ever in use, whole: a dossier is read with the version it was filed under.
CREATE TABLE procedures_version (
  code    TEXT    NOT NULL,
  version TEXT    NOT NULL,
  file    TEXT    NOT NULL,
  kept_at INTEGER NOT NULL,
  PRIMARY KEY (code, version)
) STRICT;
