-- Figures for the province, each as it was typed: none is changed, a mistake is withdrawn. NULL is not known, 0 is none.
CREATE TABLE learning_figure (
  commune_id   INTEGER NOT NULL,
  id           BLOB NOT NULL,
  indicator    TEXT NOT NULL,
  numerator    INTEGER,
  denominator  INTEGER,
  as_of        TEXT NOT NULL,
  source       TEXT NOT NULL,
  salt         BLOB NOT NULL,
  typed_at     INTEGER NOT NULL,
  typed_by     BLOB NOT NULL,
  withdrawn_at INTEGER,
  withdrawn_by BLOB,
  version      INTEGER NOT NULL,
  PRIMARY KEY (commune_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX learning_figure_indicator ON learning_figure (commune_id, indicator, as_of);
