-- Figures for the province, each as it was typed: none is changed, a mistake is withdrawn. NULL is not known, 0 is none.
CREATE TABLE learning_figure (
  commune_id   bigint NOT NULL,
  id           bytea NOT NULL,
  indicator    text NOT NULL,
  numerator    bigint,
  denominator  bigint,
  as_of        text NOT NULL,
  source       text NOT NULL,
  salt         bytea NOT NULL,
  typed_at     bigint NOT NULL,
  typed_by     bytea NOT NULL,
  withdrawn_at bigint,
  withdrawn_by bytea,
  version      bigint NOT NULL,
  PRIMARY KEY (commune_id, id)
);
CREATE INDEX learning_figure_indicator ON learning_figure (commune_id, indicator, as_of);
