-- SMS to the commune: kept until answered, counted by phone and commune for the limits.
CREATE TABLE messages_sms (
  commune_id  bigint NOT NULL,
  id          bytea NOT NULL,
  phone_index bytea NOT NULL,
  content     bytea NOT NULL,
  received_at bigint NOT NULL,
  status      text NOT NULL,
  attempts    bigint NOT NULL,
  next_try_at bigint NOT NULL,
  settled_at  bigint,
  version     bigint NOT NULL,
  PRIMARY KEY (commune_id, id)
);
CREATE INDEX messages_sms_waiting ON messages_sms (status, next_try_at);
CREATE INDEX messages_sms_phone ON messages_sms (commune_id, phone_index, received_at);
CREATE INDEX messages_sms_received ON messages_sms (commune_id, received_at);
