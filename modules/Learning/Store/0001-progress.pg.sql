-- How somebody last answered a lesson's questions.
CREATE TABLE learning_answered (
  commune_id bigint NOT NULL,
  person_id  bytea NOT NULL,
  lesson     text NOT NULL,
  correct    bigint NOT NULL,
  questions  bigint NOT NULL,
  passed     bigint NOT NULL,
  at         bigint NOT NULL,
  version    bigint NOT NULL,
  PRIMARY KEY (commune_id, person_id, lesson)
);

-- Made by a reader from facts, like the two below: whoever has learned something, and the village they count in.
CREATE TABLE learning_learner (
  commune_id bigint NOT NULL,
  person_id  bytea NOT NULL,
  village_id bytea,
  PRIMARY KEY (commune_id, person_id)
);

-- What is known of one skill of a person.
CREATE TABLE learning_skill (
  commune_id bigint NOT NULL,
  person_id  bytea NOT NULL,
  skill      text NOT NULL,
  level      text NOT NULL,
  seen_at    bigint NOT NULL,
  review_on  text NOT NULL,
  review     bigint NOT NULL,
  PRIMARY KEY (commune_id, person_id, skill)
);

-- How many people of a village stand where with a skill; the empty id is "village not known".
CREATE TABLE learning_coverage (
  commune_id bigint NOT NULL,
  village_id bytea NOT NULL,
  skill      text NOT NULL,
  learned    bigint NOT NULL,
  practised  bigint NOT NULL,
  with_help  bigint NOT NULL,
  alone      bigint NOT NULL,
  PRIMARY KEY (commune_id, village_id, skill)
);
