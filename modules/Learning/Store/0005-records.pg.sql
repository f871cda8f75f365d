-- Statements to the record store: each once (its id follows from the entry), and what became of it. Made only where a
-- store is configured. The statement itself goes once the store has it.
CREATE TABLE learning_statement (
  commune_id  bigint NOT NULL,
  id          bytea NOT NULL,
  pos         bigint NOT NULL,
  statement   text,
  status      text NOT NULL,
  attempts    bigint NOT NULL,
  next_try_at bigint NOT NULL,
  said        text,
  settled_at  bigint,
  version     bigint NOT NULL,
  PRIMARY KEY (commune_id, id)
);
CREATE INDEX learning_statement_waiting ON learning_statement (next_try_at) WHERE status = 'waiting';
CREATE INDEX learning_statement_status ON learning_statement (commune_id, status, settled_at);
