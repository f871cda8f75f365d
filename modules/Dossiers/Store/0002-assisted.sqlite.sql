-- A person lets a neighbour of the team file one dossier for them: for what, until when, how it was confirmed, how it ended.
CREATE TABLE dossiers_consent (
  commune_id    INTEGER NOT NULL,
  id            BLOB    NOT NULL,
  helper_id     BLOB    NOT NULL,
  person_id     BLOB    NOT NULL,
  person_name   BLOB    NOT NULL,
  village       TEXT    NOT NULL,
  procedure     TEXT    NOT NULL,
  means         TEXT    NOT NULL,
  asked_at      INTEGER NOT NULL,
  until         INTEGER NOT NULL,
  tried         INTEGER NOT NULL,
  evidence      TEXT,
  evidence_kind TEXT,
  witness_id    BLOB,
  confirmed_at  INTEGER,
  session_until INTEGER,
  draft_id      BLOB,
  dossier_id    BLOB,
  ended_at      INTEGER,
  ended_by      TEXT,
  version       INTEGER NOT NULL,
  PRIMARY KEY (commune_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX dossiers_consent_helper ON dossiers_consent (commune_id, helper_id, asked_at);
CREATE INDEX dossiers_consent_person ON dossiers_consent (commune_id, person_id, asked_at);
CREATE INDEX dossiers_consent_village ON dossiers_consent (commune_id, village, asked_at);
CREATE INDEX dossiers_consent_draft ON dossiers_consent (commune_id, draft_id);
CREATE INDEX dossiers_consent_dossier ON dossiers_consent (commune_id, dossier_id);

-- What was done under a consent, for the person to read. The detail is a question's id or a paper's slot, never an answer.
CREATE TABLE dossiers_deed (
  commune_id INTEGER NOT NULL,
  consent_id BLOB    NOT NULL,
  id         BLOB    NOT NULL,
  at         INTEGER NOT NULL,
  what       TEXT    NOT NULL,
  detail     TEXT,
  PRIMARY KEY (commune_id, consent_id, id)
) STRICT, WITHOUT ROWID;

-- What a helper tried and was refused, for the team's leader to read.
CREATE TABLE dossiers_overreach (
  commune_id INTEGER NOT NULL,
  village    TEXT    NOT NULL,
  id         BLOB    NOT NULL,
  at         INTEGER NOT NULL,
  helper_id  BLOB    NOT NULL,
  what       TEXT    NOT NULL,
  PRIMARY KEY (commune_id, village, id)
) STRICT, WITHOUT ROWID;
