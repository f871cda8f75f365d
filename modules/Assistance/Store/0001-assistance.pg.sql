-- What was said when asking (names, phone, words) is sealed in content. A request has one owner: member_id, or the commune.
CREATE TABLE assistance_request (
  commune_id    bigint NOT NULL,
  id            bytea NOT NULL,
  village       text NOT NULL,
  asker_id      bytea NOT NULL,
  way           text NOT NULL,
  procedure     text,
  language      text,
  content       bytea NOT NULL,
  phone_index   bytea NOT NULL,
  address_index bytea NOT NULL,
  asked_at      bigint NOT NULL,
  confirmed     bigint NOT NULL,
  state         text NOT NULL,
  member_id     bytea,
  tried         text NOT NULL,
  until         bigint,
  promised_at   bigint,
  done_at       bigint,
  reason        text,
  version       bigint NOT NULL,
  PRIMARY KEY (commune_id, id)
);
CREATE INDEX assistance_request_member ON assistance_request (commune_id, member_id, state);
CREATE INDEX assistance_request_village ON assistance_request (commune_id, village, state);
CREATE INDEX assistance_request_asker ON assistance_request (commune_id, asker_id, asked_at);
CREATE INDEX assistance_request_phone ON assistance_request (commune_id, phone_index, asked_at);
CREATE INDEX assistance_request_address ON assistance_request (commune_id, address_index, asked_at);
CREATE INDEX assistance_request_until ON assistance_request (until) WHERE until IS NOT NULL;
