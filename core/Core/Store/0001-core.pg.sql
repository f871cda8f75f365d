CREATE TABLE core_journal (
  commune_id    bigint NOT NULL,
  pos           bigint NOT NULL,
  at            bigint NOT NULL,
  kind          text   NOT NULL,
  subject_id    bytea  NOT NULL,
  actor_id      bytea  NOT NULL,
  actor_role    text   NOT NULL,
  request_id    bytea  NOT NULL,
  request_print bigint NOT NULL,
  entry         bytea  NOT NULL,
  PRIMARY KEY (commune_id, pos)
);
CREATE UNIQUE INDEX core_journal_request ON core_journal (commune_id, request_id);

CREATE TABLE core_number (
  commune_id bigint NOT NULL,
  series     text   NOT NULL,
  last       bigint NOT NULL,
  PRIMARY KEY (commune_id, series)
);

CREATE TABLE core_cursor (
  reader     text   NOT NULL,
  commune_id bigint NOT NULL,
  pos        bigint NOT NULL,
  epoch      bytea  NOT NULL,
  PRIMARY KEY (reader, commune_id)
);

CREATE TABLE core_reader (
  reader          text   NOT NULL PRIMARY KEY,
  holder          text,
  held_until      bigint NOT NULL,
  stopped_because text,
  stopped_at      bigint
);

CREATE TABLE core_epoch (
  id       bytea  NOT NULL PRIMARY KEY,
  began_at bigint NOT NULL
);

CREATE TABLE core_key (
  id  text NOT NULL PRIMARY KEY,
  xml text NOT NULL
);
