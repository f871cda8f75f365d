-- A class at somebody's home (whose, sealed; null for the village house), and what the team gets ready.
ALTER TABLE learning_class ADD COLUMN home bytea;
ALTER TABLE learning_class ADD COLUMN prepare text NOT NULL DEFAULT '';

-- Whether somebody agreed to be seen in a photograph of the class. Nobody has until they say so.
ALTER TABLE learning_seat ADD COLUMN in_photo bigint NOT NULL DEFAULT 0;

-- Who helps the trainer of a class.
CREATE TABLE learning_helper (
  commune_id bigint NOT NULL,
  class_id   bytea NOT NULL,
  person_id  bytea NOT NULL,
  PRIMARY KEY (commune_id, class_id, person_id)
);

-- What a trainer saw somebody do in a class: of everybody, whether they have an account or only a name.
CREATE TABLE learning_seat_check (
  commune_id bigint NOT NULL,
  class_id   bytea NOT NULL,
  seat_id    bytea NOT NULL,
  skill      text NOT NULL,
  result     text NOT NULL,
  at         bigint NOT NULL,
  trainer_id bytea NOT NULL,
  version    bigint NOT NULL,
  PRIMARY KEY (commune_id, class_id, seat_id, skill)
);

-- Made by a reader from facts: who asked for help with what they could come to do themselves, and where they live.
CREATE TABLE learning_asked (
  commune_id bigint NOT NULL,
  person_id  bytea NOT NULL,
  use        text NOT NULL,
  village_id bytea NOT NULL,
  asked_at   bigint NOT NULL,
  PRIMARY KEY (commune_id, person_id, use)
);
CREATE INDEX learning_asked_village ON learning_asked (commune_id, village_id);
CREATE INDEX learning_learner_village ON learning_learner (commune_id, village_id);

-- Who was invited to a class: once each.
CREATE TABLE learning_invitation (
  commune_id bigint NOT NULL,
  class_id   bytea NOT NULL,
  person_id  bytea NOT NULL,
  invited_at bigint NOT NULL,
  PRIMARY KEY (commune_id, class_id, person_id)
);

-- What somebody wants to be told about learning. Whoever has no row is invited to classes and reminded of nothing.
CREATE TABLE learning_wish (
  commune_id  bigint NOT NULL,
  person_id   bytea NOT NULL,
  invited     bigint NOT NULL,
  reminded    bigint NOT NULL,
  look_at     bigint,
  reminded_at bigint,
  unheeded    bigint NOT NULL,
  version     bigint NOT NULL,
  PRIMARY KEY (commune_id, person_id)
);
CREATE INDEX learning_wish_look ON learning_wish (look_at) WHERE look_at IS NOT NULL;

-- A photograph of a class: a sealed file, and the instant from which nobody sees it and its bytes are deleted.
CREATE TABLE learning_photo (
  commune_id bigint NOT NULL,
  id         bytea NOT NULL,
  class_id   bytea NOT NULL,
  blob       text NOT NULL,
  kind       text NOT NULL,
  bytes      bigint NOT NULL,
  added_by   bytea NOT NULL,
  added_at   bigint NOT NULL,
  gone_at    bigint NOT NULL,
  version    bigint NOT NULL,
  PRIMARY KEY (commune_id, id)
);
CREATE INDEX learning_photo_class ON learning_photo (commune_id, class_id);
CREATE INDEX learning_photo_gone ON learning_photo (gone_at);
