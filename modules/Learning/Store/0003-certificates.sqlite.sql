-- How a trainer last saw somebody do something.
CREATE TABLE learning_check (
  commune_id INTEGER NOT NULL,
  person_id  BLOB NOT NULL,
  skill      TEXT NOT NULL,
  result     TEXT NOT NULL,
  at         INTEGER NOT NULL,
  trainer_id BLOB NOT NULL,
  version    INTEGER NOT NULL,
  PRIMARY KEY (commune_id, person_id, skill)
) STRICT, WITHOUT ROWID;

CREATE INDEX learning_check_skill ON learning_check (commune_id, skill, result);

-- Whoever can do something, without reading all that everybody can do.
CREATE INDEX learning_skill_level ON learning_skill (commune_id, skill, level);

-- Who was confirmed in what. The name is sealed.
CREATE TABLE learning_certificate (
  commune_id  INTEGER NOT NULL,
  id          BLOB NOT NULL,
  number      TEXT NOT NULL,
  award       TEXT NOT NULL,
  person_id   BLOB NOT NULL,
  name        BLOB NOT NULL,
  issued_at   INTEGER NOT NULL,
  issued_by   BLOB NOT NULL,
  expires_on  TEXT,
  replaced_by BLOB,
  revoked_at  INTEGER,
  revoked_by  BLOB,
  reason      TEXT,
  version     INTEGER NOT NULL,
  PRIMARY KEY (commune_id, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX learning_certificate_number ON learning_certificate (commune_id, number);

-- One at a time of each award: the newer takes the older's place in the same act.
CREATE UNIQUE INDEX learning_certificate_held ON learning_certificate (commune_id, person_id, award) WHERE replaced_by IS NULL AND revoked_at IS NULL;

CREATE INDEX learning_certificate_revoked ON learning_certificate (commune_id, revoked_at) WHERE revoked_at IS NOT NULL;

-- What the commune signs with: the public part in clear, the private part sealed.
CREATE TABLE learning_key (
  commune_id  INTEGER NOT NULL,
  use         TEXT NOT NULL,
  generation  INTEGER NOT NULL,
  key_id      TEXT NOT NULL,
  public_key  TEXT NOT NULL,
  private_key BLOB NOT NULL,
  made_at     INTEGER NOT NULL,
  PRIMARY KEY (commune_id, use, generation)
) STRICT, WITHOUT ROWID;
