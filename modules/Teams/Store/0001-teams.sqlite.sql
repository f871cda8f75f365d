-- One team for each village. Its row is changed by every act about the team, so that two acts at once see each other.
CREATE TABLE teams_team (
  commune_id INTEGER NOT NULL,
  id         BLOB NOT NULL,
  village    TEXT NOT NULL,
  decision   TEXT NOT NULL,
  decided_on TEXT,
  founded_at INTEGER NOT NULL,
  version    INTEGER NOT NULL,
  PRIMARY KEY (commune_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX teams_team_village ON teams_team (commune_id, village);

CREATE TABLE teams_member (
  commune_id INTEGER NOT NULL,
  team_id    BLOB NOT NULL,
  person_id  BLOB NOT NULL,
  leads      INTEGER NOT NULL,
  skills     TEXT NOT NULL,
  languages  TEXT NOT NULL,
  joined_at  INTEGER NOT NULL,
  left_at    INTEGER,
  version    INTEGER NOT NULL,
  PRIMARY KEY (commune_id, team_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX teams_member_person ON teams_member (commune_id, person_id);

-- The head's name is plain because members look for it; the phone is sealed.
CREATE TABLE teams_household (
  commune_id  INTEGER NOT NULL,
  id          BLOB NOT NULL,
  team_id     BLOB NOT NULL,
  code        TEXT NOT NULL,
  head        TEXT NOT NULL,
  search_text TEXT NOT NULL,
  address     TEXT NOT NULL,
  phone       BLOB,
  language    TEXT NOT NULL,
  member_id   BLOB NOT NULL,
  version     INTEGER NOT NULL,
  PRIMARY KEY (commune_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX teams_household_code ON teams_household (commune_id, team_id, code);
CREATE INDEX teams_household_member ON teams_household (commune_id, member_id);

-- Weekdays are 1 (Monday) to 7; hours are minutes since midnight in Vietnam.
CREATE TABLE teams_slot (
  commune_id INTEGER NOT NULL,
  team_id    BLOB NOT NULL,
  id         BLOB NOT NULL,
  person_id  BLOB NOT NULL,
  day        INTEGER NOT NULL,
  starts     INTEGER NOT NULL,
  ends       INTEGER NOT NULL,
  PRIMARY KEY (commune_id, team_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE teams_point (
  commune_id INTEGER NOT NULL,
  team_id    BLOB NOT NULL,
  id         BLOB NOT NULL,
  place      TEXT NOT NULL,
  day        INTEGER NOT NULL,
  starts     INTEGER NOT NULL,
  ends       INTEGER NOT NULL,
  PRIMARY KEY (commune_id, team_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE teams_absence (
  commune_id  INTEGER NOT NULL,
  team_id     BLOB NOT NULL,
  id          BLOB NOT NULL,
  person_id   BLOB NOT NULL,
  first_day   TEXT NOT NULL,
  last_day    TEXT NOT NULL,
  stand_in_id BLOB NOT NULL,
  PRIMARY KEY (commune_id, team_id, id)
) STRICT, WITHOUT ROWID;
