-- Every version of a procedure file that was ever in use, whole: a dossier is read with the version it was filed under.
CREATE TABLE procedures_version (
  code    text   NOT NULL,
  version text   NOT NULL,
  file    text   NOT NULL,
  kept_at bigint NOT NULL,
  PRIMARY KEY (code, version)
);
