-- The ledger: what is to be told to whom, once each (source names the entry it follows from), and what became of it.
CREATE TABLE messages_message (
  commune_id  INTEGER NOT NULL,
  id          BLOB    NOT NULL,
  source      TEXT    NOT NULL,
  person_id   BLOB,
  phone_index BLOB,
  content     BLOB    NOT NULL,
  about       TEXT,
  made_at     INTEGER NOT NULL,
  forget_at   INTEGER,
  status      TEXT    NOT NULL,
  attempts    INTEGER NOT NULL,
  next_try_at INTEGER NOT NULL,
  settled_at  INTEGER,
  version     INTEGER NOT NULL,
  PRIMARY KEY (commune_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX messages_message_source ON messages_message (commune_id, source);
CREATE INDEX messages_message_waiting ON messages_message (status, next_try_at);
CREATE INDEX messages_message_person ON messages_message (commune_id, person_id, made_at);
CREATE INDEX messages_message_phone ON messages_message (commune_id, phone_index, made_at);
