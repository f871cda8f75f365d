-- Names are plain because officers look for them; what was declared is sealed in dossiers_content.
CREATE TABLE dossiers_dossier (
  commune_id        INTEGER NOT NULL,
  id                BLOB    NOT NULL,
  code              INTEGER NOT NULL,
  procedure         TEXT    NOT NULL,
  procedure_version TEXT    NOT NULL,
  applicant_id      BLOB    NOT NULL,
  applicant_name    TEXT    NOT NULL,
  about             TEXT,
  search_text       TEXT    NOT NULL,
  village           TEXT,
  stage             TEXT    NOT NULL,
  desk              TEXT    NOT NULL,
  act_by            INTEGER NOT NULL,
  submitted_at      INTEGER NOT NULL,
  accepted_at       INTEGER,
  due_at            INTEGER,
  first_due_at      INTEGER,
  extended_due_at   INTEGER,
  done_at           INTEGER,
  closed_at         INTEGER,
  assigned_to       BLOB,
  decision          TEXT,
  supplements       INTEGER NOT NULL,
  extensions        INTEGER NOT NULL,
  steps             INTEGER NOT NULL,
  clock             TEXT,
  version           INTEGER NOT NULL,
  PRIMARY KEY (commune_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX dossiers_dossier_code ON dossiers_dossier (commune_id, code);
CREATE INDEX dossiers_dossier_desk ON dossiers_dossier (commune_id, desk, act_by, id);
CREATE INDEX dossiers_dossier_applicant ON dossiers_dossier (commune_id, applicant_id, submitted_at);

CREATE TABLE dossiers_content (
  commune_id INTEGER NOT NULL,
  dossier_id BLOB    NOT NULL,
  answers    BLOB    NOT NULL,
  salt       BLOB    NOT NULL,
  PRIMARY KEY (commune_id, dossier_id)
) STRICT;

CREATE TABLE dossiers_step (
  commune_id INTEGER NOT NULL,
  dossier_id BLOB    NOT NULL,
  seq        INTEGER NOT NULL,
  at         INTEGER NOT NULL,
  step       TEXT    NOT NULL,
  stage      TEXT    NOT NULL,
  actor_id   BLOB    NOT NULL,
  actor_role TEXT    NOT NULL,
  due_at     INTEGER,
  words      BLOB,
  salt       BLOB,
  PRIMARY KEY (commune_id, dossier_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE dossiers_supplement (
  commune_id  INTEGER NOT NULL,
  dossier_id  BLOB    NOT NULL,
  round       INTEGER NOT NULL,
  asked_at    INTEGER NOT NULL,
  reply_by    TEXT,
  answered_at INTEGER,
  items       BLOB    NOT NULL,
  version     INTEGER NOT NULL,
  PRIMARY KEY (commune_id, dossier_id, round)
) STRICT, WITHOUT ROWID;

CREATE TABLE dossiers_look (
  commune_id INTEGER NOT NULL,
  dossier_id BLOB    NOT NULL,
  id         BLOB    NOT NULL,
  at         INTEGER NOT NULL,
  person_id  BLOB    NOT NULL,
  role       TEXT    NOT NULL,
  what       TEXT    NOT NULL,
  PRIMARY KEY (commune_id, dossier_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE dossiers_paper (
  commune_id INTEGER NOT NULL,
  id         BLOB    NOT NULL,
  added_by   BLOB    NOT NULL,
  draft_id   BLOB,
  dossier_id BLOB,
  slot       TEXT    NOT NULL,
  round      INTEGER NOT NULL,
  pending    INTEGER NOT NULL,
  blob       TEXT    NOT NULL,
  salt       BLOB    NOT NULL,
  kind       TEXT    NOT NULL,
  bytes      INTEGER NOT NULL,
  added_at   INTEGER NOT NULL,
  version    INTEGER NOT NULL,
  PRIMARY KEY (commune_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX dossiers_paper_dossier ON dossiers_paper (commune_id, dossier_id);
CREATE INDEX dossiers_paper_draft ON dossiers_paper (commune_id, draft_id);
CREATE INDEX dossiers_paper_added ON dossiers_paper (commune_id, added_by, added_at);

CREATE TABLE dossiers_draft (
  commune_id        INTEGER NOT NULL,
  id                BLOB    NOT NULL,
  owner_id          BLOB    NOT NULL,
  procedure         TEXT    NOT NULL,
  procedure_version TEXT    NOT NULL,
  begun_at          INTEGER NOT NULL,
  touched_at        INTEGER NOT NULL,
  at                TEXT    NOT NULL,
  version           INTEGER NOT NULL,
  PRIMARY KEY (commune_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX dossiers_draft_owner ON dossiers_draft (commune_id, owner_id);

CREATE TABLE dossiers_answer (
  commune_id INTEGER NOT NULL,
  draft_id   BLOB    NOT NULL,
  key        TEXT    NOT NULL,
  value      BLOB    NOT NULL,
  at         INTEGER NOT NULL,
  by         BLOB    NOT NULL,
  PRIMARY KEY (commune_id, draft_id, key)
) STRICT, WITHOUT ROWID;
