-- A role may be held in one village only (a team's member or leader); '' is the whole commune.
ALTER TABLE people_grant RENAME TO people_grant_before;
CREATE TABLE people_grant (
  commune_id INTEGER NOT NULL,
  person_id  BLOB    NOT NULL,
  role       TEXT    NOT NULL,
  village    TEXT    NOT NULL,
  granted_at INTEGER NOT NULL,
  PRIMARY KEY (commune_id, person_id, role, village)
) STRICT, WITHOUT ROWID;
INSERT INTO people_grant (commune_id, person_id, role, village, granted_at) SELECT commune_id, person_id, role, '', granted_at FROM people_grant_before;
DROP TABLE people_grant_before;
