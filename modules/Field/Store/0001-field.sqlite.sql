-- A phone that carries a member's households. Its secret is kept as a hash; one that is shut is emptied at its next word.
CREATE TABLE field_device (
  commune_id  INTEGER NOT NULL,
  id          BLOB NOT NULL,
  person_id   BLOB NOT NULL,
  name        TEXT NOT NULL,
  secret_hash BLOB NOT NULL,
  made_at     INTEGER NOT NULL,
  seen_at     INTEGER NOT NULL,
  revoked_at  INTEGER,
  version     INTEGER NOT NULL,
  PRIMARY KEY (commune_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX field_device_person ON field_device (commune_id, person_id);

-- Every act that came from a phone, and how it ended. What was written in it is kept, sealed, only while it waits or
-- when it was refused: what is accepted stands in the module's own tables.
CREATE TABLE field_act (
  commune_id INTEGER NOT NULL,
  id         BLOB NOT NULL,
  device_id  BLOB NOT NULL,
  person_id  BLOB NOT NULL,
  kind       TEXT NOT NULL,
  village    TEXT NOT NULL,
  said_at    INTEGER NOT NULL,
  came_at    INTEGER NOT NULL,
  ended_at   INTEGER,
  state      TEXT NOT NULL,
  code       TEXT,
  answer     BLOB NOT NULL,
  body       BLOB,
  tries      INTEGER NOT NULL,
  next_try   INTEGER,
  settled_by BLOB,
  settled_at INTEGER,
  version    INTEGER NOT NULL,
  PRIMARY KEY (commune_id, id)
) STRICT;
CREATE INDEX field_act_device ON field_act (commune_id, device_id, state);
CREATE INDEX field_act_person ON field_act (commune_id, person_id, state);
CREATE INDEX field_act_left ON field_act (commune_id, village, ended_at) WHERE state = 'refused' AND settled_at IS NULL;
CREATE INDEX field_act_next_try ON field_act (next_try) WHERE next_try IS NOT NULL;

-- A photograph on its way: the whole once it is here, its parts until then.
CREATE TABLE field_photo (
  commune_id INTEGER NOT NULL,
  id         BLOB NOT NULL,
  person_id  BLOB NOT NULL,
  size       INTEGER NOT NULL,
  got        INTEGER NOT NULL,
  begun_at   INTEGER NOT NULL,
  blob       TEXT,
  kind       TEXT,
  bytes      INTEGER NOT NULL,
  refused    TEXT,
  version    INTEGER NOT NULL,
  PRIMARY KEY (commune_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX field_photo_person ON field_photo (commune_id, person_id, begun_at);

CREATE TABLE field_part (
  commune_id INTEGER NOT NULL,
  photo_id   BLOB NOT NULL,
  starts     INTEGER NOT NULL,
  bytes      BLOB NOT NULL,
  PRIMARY KEY (commune_id, photo_id, starts)
) STRICT;
