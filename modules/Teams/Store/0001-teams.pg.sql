-- One team for each village. Its row is changed by every act about the team, so that two acts at once see each other.
CREATE TABLE teams_team (
  commune_id bigint NOT NULL,
  id         bytea NOT NULL,
  village    text NOT NULL,
  decision   text NOT NULL,
  decided_on text,
  founded_at bigint NOT NULL,
  version    bigint NOT NULL,
  PRIMARY KEY (commune_id, id)
);
CREATE UNIQUE INDEX teams_team_village ON teams_team (commune_id, village);

CREATE TABLE teams_member (
  commune_id bigint NOT NULL,
  team_id    bytea NOT NULL,
  person_id  bytea NOT NULL,
  leads      bigint NOT NULL,
  skills     text NOT NULL,
  languages  text NOT NULL,
  joined_at  bigint NOT NULL,
  left_at    bigint,
  version    bigint NOT NULL,
  PRIMARY KEY (commune_id, team_id, person_id)
);
CREATE INDEX teams_member_person ON teams_member (commune_id, person_id);

-- The head's name is plain because members look for it; the phone is sealed.
CREATE TABLE teams_household (
  commune_id  bigint NOT NULL,
  id          bytea NOT NULL,
  team_id     bytea NOT NULL,
  code        text NOT NULL,
  head        text NOT NULL,
  search_text text NOT NULL,
  address     text NOT NULL,
  phone       bytea,
  language    text NOT NULL,
  member_id   bytea NOT NULL,
  version     bigint NOT NULL,
  PRIMARY KEY (commune_id, id)
);
CREATE UNIQUE INDEX teams_household_code ON teams_household (commune_id, team_id, code);
CREATE INDEX teams_household_member ON teams_household (commune_id, member_id);

-- Weekdays are 1 (Monday) to 7; hours are minutes since midnight in Vietnam.
CREATE TABLE teams_slot (
  commune_id bigint NOT NULL,
  team_id    bytea NOT NULL,
  id         bytea NOT NULL,
  person_id  bytea NOT NULL,
  day        bigint NOT NULL,
  starts     bigint NOT NULL,
  ends       bigint NOT NULL,
  PRIMARY KEY (commune_id, team_id, id)
);

CREATE TABLE teams_point (
  commune_id bigint NOT NULL,
  team_id    bytea NOT NULL,
  id         bytea NOT NULL,
  place      text NOT NULL,
  day        bigint NOT NULL,
  starts     bigint NOT NULL,
  ends       bigint NOT NULL,
  PRIMARY KEY (commune_id, team_id, id)
);

CREATE TABLE teams_absence (
  commune_id  bigint NOT NULL,
  team_id     bytea NOT NULL,
  id          bytea NOT NULL,
  person_id   bytea NOT NULL,
  first_day   text NOT NULL,
  last_day    text NOT NULL,
  stand_in_id bytea NOT NULL,
  PRIMARY KEY (commune_id, team_id, id)
);
