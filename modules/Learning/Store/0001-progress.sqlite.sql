-- How somebody last answered a lesson's questions.
CREATE TABLE learning_answered (
  commune_id INTEGER NOT NULL,
  person_id  BLOB NOT NULL,
  lesson     TEXT NOT NULL,
  correct    INTEGER NOT NULL,
  questions  INTEGER NOT NULL,
  passed     INTEGER NOT NULL,
  at         INTEGER NOT NULL,
  version    INTEGER NOT NULL,
  PRIMARY KEY (commune_id, person_id, lesson)
) STRICT, WITHOUT ROWID;

-- Made by a reader from facts, like the two below: whoever has learned something, and the village they count in.
CREATE TABLE learning_learner (
  commune_id INTEGER NOT NULL,
  person_id  BLOB NOT NULL,
  village_id BLOB,
  PRIMARY KEY (commune_id, person_id)
) STRICT, WITHOUT ROWID;

-- What is known of one skill of a person.
CREATE TABLE learning_skill (
  commune_id INTEGER NOT NULL,
  person_id  BLOB NOT NULL,
  skill      TEXT NOT NULL,
  level      TEXT NOT NULL,
  seen_at    INTEGER NOT NULL,
  review_on  TEXT NOT NULL,
  review     INTEGER NOT NULL,
  PRIMARY KEY (commune_id, person_id, skill)
) STRICT, WITHOUT ROWID;

-- How many people of a village stand where with a skill; the empty id is "village not known".
CREATE TABLE learning_coverage (
  commune_id INTEGER NOT NULL,
  village_id BLOB NOT NULL,
  skill      TEXT NOT NULL,
  learned    INTEGER NOT NULL,
  practised  INTEGER NOT NULL,
  with_help  INTEGER NOT NULL,
  alone      INTEGER NOT NULL,
  PRIMARY KEY (commune_id, village_id, skill)
) STRICT, WITHOUT ROWID;
