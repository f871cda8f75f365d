-- A person lets a neighbour of the team file one dossier for them: for what, until when, how it was confirmed, how it ended.
CREATE TABLE dossiers_consent (
  commune_id    bigint NOT NULL,
  id            bytea  NOT NULL,
  helper_id     bytea  NOT NULL,
  person_id     bytea  NOT NULL,
  person_name   bytea  NOT NULL,
  village       text   NOT NULL,
  procedure     text   NOT NULL,
  means         text   NOT NULL,
  asked_at      bigint NOT NULL,
  until         bigint NOT NULL,
  tried         bigint NOT NULL,
  evidence      text,
  evidence_kind text,
  witness_id    bytea,
  confirmed_at  bigint,
  session_until bigint,
  draft_id      bytea,
  dossier_id    bytea,
  ended_at      bigint,
  ended_by      text,
  version       bigint NOT NULL,
  PRIMARY KEY (commune_id, id)
);
CREATE INDEX dossiers_consent_helper ON dossiers_consent (commune_id, helper_id, asked_at);
CREATE INDEX dossiers_consent_person ON dossiers_consent (commune_id, person_id, asked_at);
CREATE INDEX dossiers_consent_village ON dossiers_consent (commune_id, village, asked_at);
CREATE INDEX dossiers_consent_draft ON dossiers_consent (commune_id, draft_id);
CREATE INDEX dossiers_consent_dossier ON dossiers_consent (commune_id, dossier_id);

-- What was done under a consent, for the person to read. The detail is a question's id or a paper's slot, never an answer.
CREATE TABLE dossiers_deed (
  commune_id bigint NOT NULL,
  consent_id bytea  NOT NULL,
  id         bytea  NOT NULL,
  at         bigint NOT NULL,
  what       text   NOT NULL,
  detail     text,
  PRIMARY KEY (commune_id, consent_id, id)
);

-- What a helper tried and was refused, for the team's leader to read.
CREATE TABLE dossiers_overreach (
  commune_id bigint NOT NULL,
  village    text   NOT NULL,
  id         bytea  NOT NULL,
  at         bigint NOT NULL,
  helper_id  bytea  NOT NULL,
  what       text   NOT NULL,
  PRIMARY KEY (commune_id, village, id)
);
