-- A class at somebody's home (whose, sealed; null for the village house), and what the team gets ready.
ALTER TABLE learning_class ADD COLUMN home BLOB;
ALTER TABLE learning_class ADD COLUMN prepare TEXT NOT NULL DEFAULT '';

-- Whether somebody agreed to be seen in a photograph of the class. Nobody has until they say so.
ALTER TABLE learning_seat ADD COLUMN in_photo INTEGER NOT NULL DEFAULT 0;

-- Who helps the trainer of a class.
CREATE TABLE learning_helper (
  commune_id INTEGER NOT NULL,
  class_id   BLOB NOT NULL,
  person_id  BLOB NOT NULL,
  PRIMARY KEY (commune_id, class_id, person_id)
) STRICT, WITHOUT ROWID;

-- What a trainer saw somebody do in a class: of everybody, whether they have an account or only a name.
CREATE TABLE learning_seat_check (
  commune_id INTEGER NOT NULL,
  class_id   BLOB NOT NULL,
  seat_id    BLOB NOT NULL,
  skill      TEXT NOT NULL,
  result     TEXT NOT NULL,
  at         INTEGER NOT NULL,
  trainer_id BLOB NOT NULL,
  version    INTEGER NOT NULL,
  PRIMARY KEY (commune_id, class_id, seat_id, skill)
) STRICT, WITHOUT ROWID;

-- Made by a reader from facts: who asked for help with what they could come to do themselves, and where they live.
CREATE TABLE learning_asked (
  commune_id INTEGER NOT NULL,
  person_id  BLOB NOT NULL,
  use        TEXT NOT NULL,
  village_id BLOB NOT NULL,
  asked_at   INTEGER NOT NULL,
  PRIMARY KEY (commune_id, person_id, use)
) STRICT, WITHOUT ROWID;
CREATE INDEX learning_asked_village ON learning_asked (commune_id, village_id);
CREATE INDEX learning_learner_village ON learning_learner (commune_id, village_id);

-- Who was invited to a class: once each.
CREATE TABLE learning_invitation (
  commune_id INTEGER NOT NULL,
  class_id   BLOB NOT NULL,
  person_id  BLOB NOT NULL,
  invited_at INTEGER NOT NULL,
  PRIMARY KEY (commune_id, class_id, person_id)
) STRICT, WITHOUT ROWID;

-- What somebody wants to be told about learning. Whoever has no row is invited to classes and reminded of nothing.
CREATE TABLE learning_wish (
  commune_id  INTEGER NOT NULL,
  person_id   BLOB NOT NULL,
  invited     INTEGER NOT NULL,
  reminded    INTEGER NOT NULL,
  look_at     INTEGER,
  reminded_at INTEGER,
  unheeded    INTEGER NOT NULL,
  version     INTEGER NOT NULL,
  PRIMARY KEY (commune_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX learning_wish_look ON learning_wish (look_at) WHERE look_at IS NOT NULL;

-- A photograph of a class: a sealed file, and the instant from which nobody sees it and its bytes are deleted.
CREATE TABLE learning_photo (
  commune_id INTEGER NOT NULL,
  id         BLOB NOT NULL,
  class_id   BLOB NOT NULL,
  blob       TEXT NOT NULL,
  kind       TEXT NOT NULL,
  bytes      INTEGER NOT NULL,
  added_by   BLOB NOT NULL,
  added_at   INTEGER NOT NULL,
  gone_at    INTEGER NOT NULL,
  version    INTEGER NOT NULL,
  PRIMARY KEY (commune_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX learning_photo_class ON learning_photo (commune_id, class_id);
CREATE INDEX learning_photo_gone ON learning_photo (gone_at);
