-- SMS to the commune: kept until answered, counted by phone and commune for the limits.
CREATE TABLE messages_sms (
  commune_id  INTEGER NOT NULL,
  id          BLOB NOT NULL,
  phone_index BLOB NOT NULL,
  content     BLOB NOT NULL,
  received_at INTEGER NOT NULL,
  status      TEXT NOT NULL,
  attempts    INTEGER NOT NULL,
  next_try_at INTEGER NOT NULL,
  settled_at  INTEGER,
  version     INTEGER NOT NULL,
  PRIMARY KEY (commune_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX messages_sms_waiting ON messages_sms (status, next_try_at);
CREATE INDEX messages_sms_phone ON messages_sms (commune_id, phone_index, received_at);
CREATE INDEX messages_sms_received ON messages_sms (commune_id, received_at);
