-- The ledger: what is to be told to whom, once each (source names the entry it follows from), and what became of it.
CREATE TABLE messages_message (
  commune_id  bigint NOT NULL,
  id          bytea    NOT NULL,
  source      text    NOT NULL,
  person_id   bytea,
  phone_index bytea,
  content     bytea    NOT NULL,
  about       text,
  made_at     bigint NOT NULL,
  forget_at   bigint,
  status      text    NOT NULL,
  attempts    bigint NOT NULL,
  next_try_at bigint NOT NULL,
  settled_at  bigint,
  version     bigint NOT NULL,
  PRIMARY KEY (commune_id, id)
);
CREATE UNIQUE INDEX messages_message_source ON messages_message (commune_id, source);
CREATE INDEX messages_message_waiting ON messages_message (status, next_try_at);
CREATE INDEX messages_message_person ON messages_message (commune_id, person_id, made_at);
CREATE INDEX messages_message_phone ON messages_message (commune_id, phone_index, made_at);
