-- How a trainer last saw somebody do something.
CREATE TABLE learning_check (
  commune_id bigint NOT NULL,
  person_id  bytea NOT NULL,
  skill      text NOT NULL,
  result     text NOT NULL,
  at         bigint NOT NULL,
  trainer_id bytea NOT NULL,
  version    bigint NOT NULL,
  PRIMARY KEY (commune_id, person_id, skill)
);

CREATE INDEX learning_check_skill ON learning_check (commune_id, skill, result);

-- Whoever can do something, without reading all that everybody can do.
CREATE INDEX learning_skill_level ON learning_skill (commune_id, skill, level);

-- Who was confirmed in what. The name is sealed.
CREATE TABLE learning_certificate (
  commune_id  bigint NOT NULL,
  id          bytea NOT NULL,
  number      text NOT NULL,
  award       text NOT NULL,
  person_id   bytea NOT NULL,
  name        bytea NOT NULL,
  issued_at   bigint NOT NULL,
  issued_by   bytea NOT NULL,
  expires_on  text,
  replaced_by bytea,
  revoked_at  bigint,
  revoked_by  bytea,
  reason      text,
  version     bigint NOT NULL,
  PRIMARY KEY (commune_id, id)
);

CREATE UNIQUE INDEX learning_certificate_number ON learning_certificate (commune_id, number);

-- One at a time of each award: the newer takes the older's place in the same act.
CREATE UNIQUE INDEX learning_certificate_held ON learning_certificate (commune_id, person_id, award) WHERE replaced_by IS NULL AND revoked_at IS NULL;

CREATE INDEX learning_certificate_revoked ON learning_certificate (commune_id, revoked_at) WHERE revoked_at IS NOT NULL;

-- What the commune signs with: the public part in clear, the private part sealed.
CREATE TABLE learning_key (
  commune_id  bigint NOT NULL,
  use         text NOT NULL,
  generation  bigint NOT NULL,
  key_id      text NOT NULL,
  public_key  text NOT NULL,
  private_key bytea NOT NULL,
  made_at     bigint NOT NULL,
  PRIMARY KEY (commune_id, use, generation)
);
