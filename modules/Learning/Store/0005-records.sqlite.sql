-- Statements to the record store: each once (its id follows from the entry), and what became of it. Made only where a
-- store is configured. The statement itself goes once the store has it.
CREATE TABLE learning_statement (
  commune_id  INTEGER NOT NULL,
  id          BLOB NOT NULL,
  pos         INTEGER NOT NULL,
  statement   TEXT,
  status      TEXT NOT NULL,
  attempts    INTEGER NOT NULL,
  next_try_at INTEGER NOT NULL,
  said        TEXT,
  settled_at  INTEGER,
  version     INTEGER NOT NULL,
  PRIMARY KEY (commune_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX learning_statement_waiting ON learning_statement (next_try_at) WHERE status = 'waiting';
CREATE INDEX learning_statement_status ON learning_statement (commune_id, status, settled_at);
