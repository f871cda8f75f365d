-- Counted from the journal. One row a month; open dossiers one by one, for what is late at this moment.
CREATE TABLE figures_month (
  commune_id bigint NOT NULL,
  month      text    NOT NULL,
  received   bigint NOT NULL,
  accepted   bigint NOT NULL,
  done       bigint NOT NULL,
  on_time    bigint NOT NULL,
  late       bigint NOT NULL,
  no_limit   bigint NOT NULL,
  refused    bigint NOT NULL,
  withdrawn  bigint NOT NULL,
  stopped    bigint NOT NULL,
  asked_more bigint NOT NULL,
  PRIMARY KEY (commune_id, month)
);

-- How long it took: working hours from acceptance to the result, and how many took so long.
CREATE TABLE figures_took (
  commune_id bigint NOT NULL,
  month      text    NOT NULL,
  hours      bigint NOT NULL,
  dossiers   bigint NOT NULL,
  PRIMARY KEY (commune_id, month, hours)
);

CREATE TABLE figures_open (
  commune_id  bigint NOT NULL,
  dossier_id  bytea    NOT NULL,
  accepted_at bigint,
  due_at      bigint,
  waiting     bigint NOT NULL,
  PRIMARY KEY (commune_id, dossier_id)
);
CREATE INDEX figures_open_due ON figures_open (commune_id, waiting, due_at);
