-- What a commune made of the lessons, or lessons it wrote: the text being written, and the text that is shown.
CREATE TABLE learning_own_lesson (
  commune_id INTEGER NOT NULL,
  code       TEXT NOT NULL,
  draft      TEXT,
  published  TEXT,
  hidden     INTEGER NOT NULL,
  base       TEXT,
  changed_at INTEGER NOT NULL,
  version    INTEGER NOT NULL,
  PRIMARY KEY (commune_id, code)
) STRICT, WITHOUT ROWID;

-- Pictures of those lessons. One never changes: another drawing gets another name.
CREATE TABLE learning_own_picture (
  commune_id INTEGER NOT NULL,
  lesson     TEXT NOT NULL,
  name       TEXT NOT NULL,
  svg        BLOB NOT NULL,
  PRIMARY KEY (commune_id, lesson, name)
) STRICT, WITHOUT ROWID;
