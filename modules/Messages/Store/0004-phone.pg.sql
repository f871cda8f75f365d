-- Messages to somebody known are found by the person; only codes, which go to a number, are found by it.
DROP INDEX messages_message_phone;
CREATE INDEX messages_message_phone ON messages_message (commune_id, phone_index, made_at) WHERE person_id IS NULL;
