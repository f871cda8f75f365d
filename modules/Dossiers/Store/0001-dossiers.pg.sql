-- Names are plain because officers look for them; what was declared is sealed in dossiers_content.
CREATE TABLE dossiers_dossier (
  commune_id        bigint NOT NULL,
  id                bytea    NOT NULL,
  code              bigint NOT NULL,
  procedure         text    NOT NULL,
  procedure_version text    NOT NULL,
  applicant_id      bytea    NOT NULL,
  applicant_name    text    NOT NULL,
  about             text,
  search_text       text    NOT NULL,
  village           text,
  stage             text    NOT NULL,
  desk              text    NOT NULL,
  act_by            bigint NOT NULL,
  submitted_at      bigint NOT NULL,
  accepted_at       bigint,
  due_at            bigint,
  first_due_at      bigint,
  extended_due_at   bigint,
  done_at           bigint,
  closed_at         bigint,
  assigned_to       bytea,
  decision          text,
  supplements       bigint NOT NULL,
  extensions        bigint NOT NULL,
  steps             bigint NOT NULL,
  clock             text,
  version           bigint NOT NULL,
  PRIMARY KEY (commune_id, id)
);
CREATE UNIQUE INDEX dossiers_dossier_code ON dossiers_dossier (commune_id, code);
CREATE INDEX dossiers_dossier_desk ON dossiers_dossier (commune_id, desk, act_by, id);
CREATE INDEX dossiers_dossier_applicant ON dossiers_dossier (commune_id, applicant_id, submitted_at);

CREATE TABLE dossiers_content (
  commune_id bigint NOT NULL,
  dossier_id bytea    NOT NULL,
  answers    bytea    NOT NULL,
  salt       bytea    NOT NULL,
  PRIMARY KEY (commune_id, dossier_id)
);

CREATE TABLE dossiers_step (
  commune_id bigint NOT NULL,
  dossier_id bytea    NOT NULL,
  seq        bigint NOT NULL,
  at         bigint NOT NULL,
  step       text    NOT NULL,
  stage      text    NOT NULL,
  actor_id   bytea    NOT NULL,
  actor_role text    NOT NULL,
  due_at     bigint,
  words      bytea,
  salt       bytea,
  PRIMARY KEY (commune_id, dossier_id, seq)
);

CREATE TABLE dossiers_supplement (
  commune_id  bigint NOT NULL,
  dossier_id  bytea    NOT NULL,
  round       bigint NOT NULL,
  asked_at    bigint NOT NULL,
  reply_by    text,
  answered_at bigint,
  items       bytea    NOT NULL,
  version     bigint NOT NULL,
  PRIMARY KEY (commune_id, dossier_id, round)
);

CREATE TABLE dossiers_look (
  commune_id bigint NOT NULL,
  dossier_id bytea    NOT NULL,
  id         bytea    NOT NULL,
  at         bigint NOT NULL,
  person_id  bytea    NOT NULL,
  role       text    NOT NULL,
  what       text    NOT NULL,
  PRIMARY KEY (commune_id, dossier_id, id)
);

CREATE TABLE dossiers_paper (
  commune_id bigint NOT NULL,
  id         bytea    NOT NULL,
  added_by   bytea    NOT NULL,
  draft_id   bytea,
  dossier_id bytea,
  slot       text    NOT NULL,
  round      bigint NOT NULL,
  pending    bigint NOT NULL,
  blob       text    NOT NULL,
  salt       bytea    NOT NULL,
  kind       text    NOT NULL,
  bytes      bigint NOT NULL,
  added_at   bigint NOT NULL,
  version    bigint NOT NULL,
  PRIMARY KEY (commune_id, id)
);
CREATE INDEX dossiers_paper_dossier ON dossiers_paper (commune_id, dossier_id);
CREATE INDEX dossiers_paper_draft ON dossiers_paper (commune_id, draft_id);
CREATE INDEX dossiers_paper_added ON dossiers_paper (commune_id, added_by, added_at);

CREATE TABLE dossiers_draft (
  commune_id        bigint NOT NULL,
  id                bytea    NOT NULL,
  owner_id          bytea    NOT NULL,
  procedure         text    NOT NULL,
  procedure_version text    NOT NULL,
  begun_at          bigint NOT NULL,
  touched_at        bigint NOT NULL,
  at                text    NOT NULL,
  version           bigint NOT NULL,
  PRIMARY KEY (commune_id, id)
);
CREATE INDEX dossiers_draft_owner ON dossiers_draft (commune_id, owner_id);

CREATE TABLE dossiers_answer (
  commune_id bigint NOT NULL,
  draft_id   bytea    NOT NULL,
  key        text    NOT NULL,
  value      bytea    NOT NULL,
  at         bigint NOT NULL,
  by         bytea    NOT NULL,
  PRIMARY KEY (commune_id, draft_id, key)
);
