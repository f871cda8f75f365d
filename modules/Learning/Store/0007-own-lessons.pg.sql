-- What a commune made of the lessons, or lessons it wrote: the text being written, and the text that is shown.
CREATE TABLE learning_own_lesson (
  commune_id bigint NOT NULL,
  code       text NOT NULL,
  draft      text,
  published  text,
  hidden     bigint NOT NULL,
  base       text,
  changed_at bigint NOT NULL,
  version    bigint NOT NULL,
  PRIMARY KEY (commune_id, code)
);

-- Pictures of those lessons. One never changes: another drawing gets another name.
CREATE TABLE learning_own_picture (
  commune_id bigint NOT NULL,
  lesson     text NOT NULL,
  name       text NOT NULL,
  svg        bytea NOT NULL,
  PRIMARY KEY (commune_id, lesson, name)
);
