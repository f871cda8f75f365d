-- A class in a village.
CREATE TABLE learning_class (
  commune_id   INTEGER NOT NULL,
  id           BLOB NOT NULL,
  village      TEXT NOT NULL,
  place        TEXT NOT NULL,
  starts_at    INTEGER NOT NULL,
  minutes      INTEGER NOT NULL,
  seats        INTEGER NOT NULL,
  taken        INTEGER NOT NULL,
  lessons      TEXT NOT NULL,
  materials    TEXT NOT NULL,
  trainer_id   BLOB NOT NULL,
  cancelled_at INTEGER,
  version      INTEGER NOT NULL,
  PRIMARY KEY (commune_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX learning_class_starts ON learning_class (commune_id, starts_at);

-- Who has a seat in a class and who came. The name of somebody without an account is sealed.
CREATE TABLE learning_seat (
  commune_id INTEGER NOT NULL,
  class_id   BLOB NOT NULL,
  id         BLOB NOT NULL,
  person_id  BLOB,
  name       BLOB,
  sex        TEXT NOT NULL,
  age        TEXT NOT NULL,
  language   TEXT NOT NULL,
  taken_at   INTEGER,
  came_at    INTEGER,
  came_by    TEXT,
  felt_before INTEGER,
  felt_after  INTEGER,
  version    INTEGER NOT NULL,
  PRIMARY KEY (commune_id, class_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX learning_seat_person ON learning_seat (commune_id, class_id, person_id);
