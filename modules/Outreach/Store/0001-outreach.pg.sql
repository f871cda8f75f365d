-- Every record of a visit, as it was written down. What is counted of them is decided when counting. The note is sealed.
CREATE TABLE outreach_visit (
  commune_id   bigint NOT NULL,
  id           bytea NOT NULL,
  household_id bytea NOT NULL,
  village      text NOT NULL,
  member_id    bytea NOT NULL,
  said_at      bigint NOT NULL,
  at           bigint NOT NULL,
  recorded_at  bigint NOT NULL,
  clock        text NOT NULL,
  day          text NOT NULL,
  outcome      text NOT NULL,
  done         text NOT NULL,
  helped       bigint NOT NULL,
  filed        bigint NOT NULL,
  note         bytea,
  next_on      text,
  PRIMARY KEY (commune_id, id)
);
CREATE INDEX outreach_visit_household ON outreach_visit (commune_id, household_id, at);
-- Holds all that is counted, so that a month of the commune is read from the index alone.
CREATE INDEX outreach_visit_day ON outreach_visit (commune_id, day, village, member_id, household_id, outcome, helped, filed);

-- How each visited household stands. Follows from its visits, and is written with each of them.
CREATE TABLE outreach_seen (
  commune_id   bigint NOT NULL,
  household_id bytea NOT NULL,
  village      text NOT NULL,
  met_at       bigint,
  tried_at     bigint NOT NULL,
  next_on      text,
  version      bigint NOT NULL,
  PRIMARY KEY (commune_id, household_id)
);
CREATE INDEX outreach_seen_village ON outreach_seen (commune_id, village, met_at);

-- The last answer to each question, sealed; without an answer it is not known.
CREATE TABLE outreach_need (
  commune_id   bigint NOT NULL,
  household_id bytea NOT NULL,
  question     text NOT NULL,
  answer       bytea,
  told_at      bigint NOT NULL,
  member_id    bytea NOT NULL,
  form         bigint NOT NULL,
  version      bigint NOT NULL,
  PRIMARY KEY (commune_id, household_id, question)
);

CREATE TABLE outreach_photo (
  commune_id   bigint NOT NULL,
  id           bytea NOT NULL,
  visit_id     bytea NOT NULL,
  household_id bytea NOT NULL,
  blob         text NOT NULL,
  salt         bytea NOT NULL,
  kind         text NOT NULL,
  bytes        bigint NOT NULL,
  added_by     bytea NOT NULL,
  added_at     bigint NOT NULL,
  PRIMARY KEY (commune_id, id)
);
CREATE INDEX outreach_photo_household ON outreach_photo (commune_id, household_id);

-- Who read what a household needs and what was done there.
CREATE TABLE outreach_look (
  commune_id   bigint NOT NULL,
  household_id bytea NOT NULL,
  id           bytea NOT NULL,
  at           bigint NOT NULL,
  person_id    bytea NOT NULL,
  role         text NOT NULL,
  PRIMARY KEY (commune_id, household_id, id)
);
