CREATE TABLE places_village (
  commune_id     bigint NOT NULL,
  id             bytea  NOT NULL,
  code           text   NOT NULL,
  kind           text   NOT NULL,
  name           text   NOT NULL,
  sort_key       text   NOT NULL,
  former_name    text,
  former_commune text,
  valid_from     text   NOT NULL,
  valid_to       text,
  help_name      text,
  help_phone     text,
  version        bigint NOT NULL,
  PRIMARY KEY (commune_id, id)
);
CREATE UNIQUE INDEX places_village_code ON places_village (commune_id, code);
