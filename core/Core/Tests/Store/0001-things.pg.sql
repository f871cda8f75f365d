CREATE TABLE things_thing (
  commune_id bigint NOT NULL,
  id         bytea  NOT NULL,
  number     bigint NOT NULL,
  name       text   NOT NULL,
  seen_at    bigint,
  version    bigint NOT NULL,
  PRIMARY KEY (commune_id, id)
);
CREATE UNIQUE INDEX things_thing_name ON things_thing (commune_id, name);
CREATE TABLE things_count (
  commune_id bigint NOT NULL PRIMARY KEY,
  made       bigint NOT NULL
);
