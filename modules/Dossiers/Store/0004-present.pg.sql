-- Who has a draft open on their phone, at which question, and until when they count as there. No answer, no name.
CREATE TABLE dossiers_present (
  commune_id bigint NOT NULL,
  draft_id   bytea  NOT NULL,
  person_id  bytea  NOT NULL,
  at         text   NOT NULL,
  until      bigint NOT NULL,
  PRIMARY KEY (commune_id, draft_id, person_id)
);
