-- A person known to the commune. What is sensitive (phone, identity number, birth, address) is sealed in `profile`;
-- the two indexes are keyed hashes, for looking up what was sealed.
CREATE TABLE people_person (
  commune_id     bigint NOT NULL,
  id             bytea    NOT NULL,
  name           text    NOT NULL,
  search_text    text    NOT NULL,
  phone_index    bytea,
  identity_index bytea,
  profile        bytea    NOT NULL,
  made_at        bigint NOT NULL,
  version        bigint NOT NULL,
  PRIMARY KEY (commune_id, id)
);
CREATE UNIQUE INDEX people_person_phone ON people_person (commune_id, phone_index);
CREATE INDEX people_person_identity ON people_person (commune_id, identity_index);

-- A code asked for by SMS. The code itself is nowhere: it is derived from the id with the installation key.
CREATE TABLE people_code (
  commune_id    bigint NOT NULL,
  id            bytea    NOT NULL,
  phone         bytea    NOT NULL,
  phone_index   bytea    NOT NULL,
  address_index bytea    NOT NULL,
  made_at       bigint NOT NULL,
  expires_at    bigint NOT NULL,
  tries         bigint NOT NULL,
  used_at       bigint,
  version       bigint NOT NULL,
  PRIMARY KEY (commune_id, id)
);
CREATE INDEX people_code_phone ON people_code (commune_id, phone_index, made_at);
CREATE INDEX people_code_address ON people_code (commune_id, address_index, made_at);

CREATE TABLE people_session (
  commune_id bigint NOT NULL,
  id         bytea    NOT NULL,
  person_id  bytea    NOT NULL,
  token_hash bytea    NOT NULL,
  kind       text    NOT NULL,
  device     text    NOT NULL,
  made_at    bigint NOT NULL,
  expires_at bigint NOT NULL,
  ended_at   bigint,
  version    bigint NOT NULL,
  PRIMARY KEY (commune_id, id)
);
CREATE UNIQUE INDEX people_session_token ON people_session (commune_id, token_hash);
CREATE INDEX people_session_person ON people_session (commune_id, person_id);

CREATE TABLE people_grant (
  commune_id bigint NOT NULL,
  person_id  bytea    NOT NULL,
  role       text    NOT NULL,
  granted_at bigint NOT NULL,
  PRIMARY KEY (commune_id, person_id, role)
);

-- What an officer signs in with, beside the person.
CREATE TABLE people_account (
  commune_id    bigint NOT NULL,
  person_id     bytea    NOT NULL,
  login         text    NOT NULL,
  password_hash text    NOT NULL,
  authenticator bytea,
  last_code     bytea,
  post          text    NOT NULL,
  failures      bigint NOT NULL,
  locked_until  bigint,
  disabled_at   bigint,
  version       bigint NOT NULL,
  PRIMARY KEY (commune_id, person_id)
);
CREATE UNIQUE INDEX people_account_login ON people_account (commune_id, login);

CREATE TABLE people_passkey (
  commune_id    bigint NOT NULL,
  credential_id bytea    NOT NULL,
  person_id     bytea    NOT NULL,
  name          text    NOT NULL,
  data          bytea    NOT NULL,
  made_at       bigint NOT NULL,
  used_at       bigint,
  version       bigint NOT NULL,
  PRIMARY KEY (commune_id, credential_id)
);
CREATE INDEX people_passkey_person ON people_passkey (commune_id, person_id);
