-- A phone that carries a member's households. Its secret is kept as a hash; one that is shut is emptied at its next word.
CREATE TABLE field_device (
  commune_id  bigint NOT NULL,
  id          bytea NOT NULL,
  person_id   bytea NOT NULL,
  name        text NOT NULL,
  secret_hash bytea NOT NULL,
  made_at     bigint NOT NULL,
  seen_at     bigint NOT NULL,
  revoked_at  bigint,
  version     bigint NOT NULL,
  PRIMARY KEY (commune_id, id)
);
CREATE INDEX field_device_person ON field_device (commune_id, person_id);

-- Every act that came from a phone, and how it ended. What was written in it is kept, sealed, only while it waits or
-- when it was refused: what is accepted stands in the module's own tables.
CREATE TABLE field_act (
  commune_id bigint NOT NULL,
  id         bytea NOT NULL,
  device_id  bytea NOT NULL,
  person_id  bytea NOT NULL,
  kind       text NOT NULL,
  village    text NOT NULL,
  said_at    bigint NOT NULL,
  came_at    bigint NOT NULL,
  ended_at   bigint,
  state      text NOT NULL,
  code       text,
  answer     bytea NOT NULL,
  body       bytea,
  tries      bigint NOT NULL,
  next_try   bigint,
  settled_by bytea,
  settled_at bigint,
  version    bigint NOT NULL,
  PRIMARY KEY (commune_id, id)
);
CREATE INDEX field_act_device ON field_act (commune_id, device_id, state);
CREATE INDEX field_act_person ON field_act (commune_id, person_id, state);
CREATE INDEX field_act_left ON field_act (commune_id, village, ended_at) WHERE state = 'refused' AND settled_at IS NULL;
CREATE INDEX field_act_next_try ON field_act (next_try) WHERE next_try IS NOT NULL;

-- A photograph on its way: the whole once it is here, its parts until then.
CREATE TABLE field_photo (
  commune_id bigint NOT NULL,
  id         bytea NOT NULL,
  person_id  bytea NOT NULL,
  size       bigint NOT NULL,
  got        bigint NOT NULL,
  begun_at   bigint NOT NULL,
  blob       text,
  kind       text,
  bytes      bigint NOT NULL,
  refused    text,
  version    bigint NOT NULL,
  PRIMARY KEY (commune_id, id)
);
CREATE INDEX field_photo_person ON field_photo (commune_id, person_id, begun_at);

CREATE TABLE field_part (
  commune_id bigint NOT NULL,
  photo_id   bytea NOT NULL,
  starts     bigint NOT NULL,
  bytes      bytea NOT NULL,
  PRIMARY KEY (commune_id, photo_id, starts)
);
