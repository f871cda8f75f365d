-- A role may be held in one village only (a team's member or leader); '' is the whole commune.
ALTER TABLE people_grant ADD COLUMN village text NOT NULL DEFAULT '';
ALTER TABLE people_grant ALTER COLUMN village DROP DEFAULT;
ALTER TABLE people_grant DROP CONSTRAINT people_grant_pkey;
ALTER TABLE people_grant ADD PRIMARY KEY (commune_id, person_id, role, village);
