-- Who has a draft open on their phone, at which question, and until when they count as there. No answer, no name.
CREATE TABLE dossiers_present (
  commune_id INTEGER NOT NULL,
  draft_id   BLOB    NOT NULL,
  person_id  BLOB    NOT NULL,
  at         TEXT    NOT NULL,
  until      INTEGER NOT NULL,
  PRIMARY KEY (commune_id, draft_id, person_id)
) STRICT, WITHOUT ROWID;
