-- Counted from the journal. One row a month; open dossiers one by one, for what is late at this moment.
CREATE TABLE figures_month (
  commune_id INTEGER NOT NULL,
  month      TEXT    NOT NULL,
  received   INTEGER NOT NULL,
  accepted   INTEGER NOT NULL,
  done       INTEGER NOT NULL,
  on_time    INTEGER NOT NULL,
  late       INTEGER NOT NULL,
  no_limit   INTEGER NOT NULL,
  refused    INTEGER NOT NULL,
  withdrawn  INTEGER NOT NULL,
  stopped    INTEGER NOT NULL,
  asked_more INTEGER NOT NULL,
  PRIMARY KEY (commune_id, month)
) STRICT, WITHOUT ROWID;

-- How long it took: working hours from acceptance to the result, and how many took so long.
CREATE TABLE figures_took (
  commune_id INTEGER NOT NULL,
  month      TEXT    NOT NULL,
  hours      INTEGER NOT NULL,
  dossiers   INTEGER NOT NULL,
  PRIMARY KEY (commune_id, month, hours)
) STRICT, WITHOUT ROWID;

CREATE TABLE figures_open (
  commune_id  INTEGER NOT NULL,
  dossier_id  BLOB    NOT NULL,
  accepted_at INTEGER,
  due_at      INTEGER,
  waiting     INTEGER NOT NULL,
  PRIMARY KEY (commune_id, dossier_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX figures_open_due ON figures_open (commune_id, waiting, due_at);
