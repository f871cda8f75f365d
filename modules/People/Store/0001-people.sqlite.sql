-- A person known to the commune. What is sensitive (phone, identity number, birth, address) is sealed in `profile`;
-- the two indexes are keyed hashes, for looking up what was sealed.
CREATE TABLE people_person (
  commune_id     INTEGER NOT NULL,
  id             BLOB    NOT NULL,
  name           TEXT    NOT NULL,
  search_text    TEXT    NOT NULL,
  phone_index    BLOB,
  identity_index BLOB,
  profile        BLOB    NOT NULL,
  made_at        INTEGER NOT NULL,
  version        INTEGER NOT NULL,
  PRIMARY KEY (commune_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX people_person_phone ON people_person (commune_id, phone_index);
CREATE INDEX people_person_identity ON people_person (commune_id, identity_index);

-- A code asked for by SMS. The code itself is nowhere: it is derived from the id with the installation key.
CREATE TABLE people_code (
  commune_id    INTEGER NOT NULL,
  id            BLOB    NOT NULL,
  phone         BLOB    NOT NULL,
  phone_index   BLOB    NOT NULL,
  address_index BLOB    NOT NULL,
  made_at       INTEGER NOT NULL,
  expires_at    INTEGER NOT NULL,
  tries         INTEGER NOT NULL,
  used_at       INTEGER,
  version       INTEGER NOT NULL,
  PRIMARY KEY (commune_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX people_code_phone ON people_code (commune_id, phone_index, made_at);
CREATE INDEX people_code_address ON people_code (commune_id, address_index, made_at);

CREATE TABLE people_session (
  commune_id INTEGER NOT NULL,
  id         BLOB    NOT NULL,
  person_id  BLOB    NOT NULL,
  token_hash BLOB    NOT NULL,
  kind       TEXT    NOT NULL,
  device     TEXT    NOT NULL,
  made_at    INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  ended_at   INTEGER,
  version    INTEGER NOT NULL,
  PRIMARY KEY (commune_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX people_session_token ON people_session (commune_id, token_hash);
CREATE INDEX people_session_person ON people_session (commune_id, person_id);

CREATE TABLE people_grant (
  commune_id INTEGER NOT NULL,
  person_id  BLOB    NOT NULL,
  role       TEXT    NOT NULL,
  granted_at INTEGER NOT NULL,
  PRIMARY KEY (commune_id, person_id, role)
) STRICT, WITHOUT ROWID;

-- What an officer signs in with, beside the person.
CREATE TABLE people_account (
  commune_id    INTEGER NOT NULL,
  person_id     BLOB    NOT NULL,
  login         TEXT    NOT NULL,
  password_hash TEXT    NOT NULL,
  authenticator BLOB,
  last_code     BLOB,
  post          TEXT    NOT NULL,
  failures      INTEGER NOT NULL,
  locked_until  INTEGER,
  disabled_at   INTEGER,
  version       INTEGER NOT NULL,
  PRIMARY KEY (commune_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX people_account_login ON people_account (commune_id, login);

CREATE TABLE people_passkey (
  commune_id    INTEGER NOT NULL,
  credential_id BLOB    NOT NULL,
  person_id     BLOB    NOT NULL,
  name          TEXT    NOT NULL,
  data          BLOB    NOT NULL,
  made_at       INTEGER NOT NULL,
  used_at       INTEGER,
  version       INTEGER NOT NULL,
  PRIMARY KEY (commune_id, credential_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX people_passkey_person ON people_passkey (commune_id, person_id);
