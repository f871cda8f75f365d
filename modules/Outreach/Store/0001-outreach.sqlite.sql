-- Every record of a visit, as it was written down. What is counted of them is decided when counting. The note is sealed.
CREATE TABLE outreach_visit (
  commune_id   INTEGER NOT NULL,
  id           BLOB NOT NULL,
  household_id BLOB NOT NULL,
  village      TEXT NOT NULL,
  member_id    BLOB NOT NULL,
  said_at      INTEGER NOT NULL,
  at           INTEGER NOT NULL,
  recorded_at  INTEGER NOT NULL,
  clock        TEXT NOT NULL,
  day          TEXT NOT NULL,
  outcome      TEXT NOT NULL,
  done         TEXT NOT NULL,
  helped       INTEGER NOT NULL,
  filed        INTEGER NOT NULL,
  note         BLOB,
  next_on      TEXT,
  PRIMARY KEY (commune_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX outreach_visit_household ON outreach_visit (commune_id, household_id, at);
-- Holds all that is counted, so that a month of the commune is read from the index alone.
CREATE INDEX outreach_visit_day ON outreach_visit (commune_id, day, village, member_id, household_id, outcome, helped, filed);

-- How each visited household stands. Follows from its visits, and is written with each of them.
CREATE TABLE outreach_seen (
  commune_id   INTEGER NOT NULL,
  household_id BLOB NOT NULL,
  village      TEXT NOT NULL,
  met_at       INTEGER,
  tried_at     INTEGER NOT NULL,
  next_on      TEXT,
  version      INTEGER NOT NULL,
  PRIMARY KEY (commune_id, household_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX outreach_seen_village ON outreach_seen (commune_id, village, met_at);

-- The last answer to each question, sealed; without an answer it is not known.
CREATE TABLE outreach_need (
  commune_id   INTEGER NOT NULL,
  household_id BLOB NOT NULL,
  question     TEXT NOT NULL,
  answer       BLOB,
  told_at      INTEGER NOT NULL,
  member_id    BLOB NOT NULL,
  form         INTEGER NOT NULL,
  version      INTEGER NOT NULL,
  PRIMARY KEY (commune_id, household_id, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE outreach_photo (
  commune_id   INTEGER NOT NULL,
  id           BLOB NOT NULL,
  visit_id     BLOB NOT NULL,
  household_id BLOB NOT NULL,
  blob         TEXT NOT NULL,
  salt         BLOB NOT NULL,
  kind         TEXT NOT NULL,
  bytes        INTEGER NOT NULL,
  added_by     BLOB NOT NULL,
  added_at     INTEGER NOT NULL,
  PRIMARY KEY (commune_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX outreach_photo_household ON outreach_photo (commune_id, household_id);

-- Who read what a household needs and what was done there.
CREATE TABLE outreach_look (
  commune_id   INTEGER NOT NULL,
  household_id BLOB NOT NULL,
  id           BLOB NOT NULL,
  at           INTEGER NOT NULL,
  person_id    BLOB NOT NULL,
  role         TEXT NOT NULL,
  PRIMARY KEY (commune_id, household_id, id)
) STRICT, WITHOUT ROWID;
