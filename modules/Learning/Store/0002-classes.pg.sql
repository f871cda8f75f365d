-- A class in a village.
CREATE TABLE learning_class (
  commune_id   bigint NOT NULL,
  id           bytea NOT NULL,
  village      text NOT NULL,
  place        text NOT NULL,
  starts_at    bigint NOT NULL,
  minutes      bigint NOT NULL,
  seats        bigint NOT NULL,
  taken        bigint NOT NULL,
  lessons      text NOT NULL,
  materials    text NOT NULL,
  trainer_id   bytea NOT NULL,
  cancelled_at bigint,
  version      bigint NOT NULL,
  PRIMARY KEY (commune_id, id)
);
CREATE INDEX learning_class_starts ON learning_class (commune_id, starts_at);

-- Who has a seat in a class and who came. The name of somebody without an account is sealed.
CREATE TABLE learning_seat (
  commune_id bigint NOT NULL,
  class_id   bytea NOT NULL,
  id         bytea NOT NULL,
  person_id  bytea,
  name       bytea,
  sex        text NOT NULL,
  age        text NOT NULL,
  language   text NOT NULL,
  taken_at   bigint,
  came_at    bigint,
  came_by    text,
  felt_before bigint,
  felt_after  bigint,
  version    bigint NOT NULL,
  PRIMARY KEY (commune_id, class_id, id)
);
CREATE UNIQUE INDEX learning_seat_person ON learning_seat (commune_id, class_id, person_id);
