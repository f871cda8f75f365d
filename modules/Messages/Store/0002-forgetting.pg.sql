-- Two questions are asked all day long, and neither may cost more the longer the ledger grows: what waits to be sent,
-- and which texts are to be erased.
DROP INDEX messages_message_waiting;
CREATE INDEX messages_message_waiting ON messages_message (next_try_at) WHERE status = 'waiting';
UPDATE messages_message SET forget_at = NULL WHERE status = 'forgotten';
CREATE INDEX messages_message_forget ON messages_message (forget_at) WHERE forget_at IS NOT NULL;
