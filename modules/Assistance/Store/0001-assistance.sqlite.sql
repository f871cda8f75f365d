-- What was said when asking (names, phone, words) is sealed in content. A request has one owner: member_id, or the commune.
CREATE TABLE assistance_request (
  commune_id    INTEGER NOT NULL,
  id            BLOB NOT NULL,
  village       TEXT NOT NULL,
  asker_id      BLOB NOT NULL,
  way           TEXT NOT NULL,
  procedure     TEXT,
  language      TEXT,
  content       BLOB NOT NULL,
  phone_index   BLOB NOT NULL,
  address_index BLOB NOT NULL,
  asked_at      INTEGER NOT NULL,
  confirmed     INTEGER NOT NULL,
  state         TEXT NOT NULL,
  member_id     BLOB,
  tried         TEXT NOT NULL,
  until         INTEGER,
  promised_at   INTEGER,
  done_at       INTEGER,
  reason        TEXT,
  version       INTEGER NOT NULL,
  PRIMARY KEY (commune_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX assistance_request_member ON assistance_request (commune_id, member_id, state);
CREATE INDEX assistance_request_village ON assistance_request (commune_id, village, state);
CREATE INDEX assistance_request_asker ON assistance_request (commune_id, asker_id, asked_at);
CREATE INDEX assistance_request_phone ON assistance_request (commune_id, phone_index, asked_at);
CREATE INDEX assistance_request_address ON assistance_request (commune_id, address_index, asked_at);
CREATE INDEX assistance_request_until ON assistance_request (until) WHERE until IS NOT NULL;
