-- Somebody's voice, reading one page in one language. The sound is a sealed file that blob names, and gone where it is null.
CREATE TABLE voices_recording (
  commune_id   INTEGER NOT NULL,
  id           BLOB NOT NULL,
  script       TEXT NOT NULL,
  language     TEXT NOT NULL,
  print        BLOB NOT NULL,
  speaker_id   BLOB NOT NULL,
  village      TEXT NOT NULL,
  named        INTEGER NOT NULL,
  milliseconds INTEGER NOT NULL,
  bytes        INTEGER NOT NULL,
  sent_at      INTEGER NOT NULL,
  state        TEXT NOT NULL,
  decided_at   INTEGER,
  decided_by   BLOB,
  fault        TEXT,
  note         TEXT,
  blob         TEXT,
  erase_at     INTEGER,
  version      INTEGER NOT NULL,
  PRIMARY KEY (commune_id, id)
) STRICT, WITHOUT ROWID;

-- Everybody hears one of each page and language: of two who approve at once, one is told.
CREATE UNIQUE INDEX voices_recording_heard ON voices_recording (commune_id, script, language) WHERE state = 'approved';

CREATE INDEX voices_recording_waiting ON voices_recording (commune_id, sent_at) WHERE state = 'waiting';

CREATE INDEX voices_recording_language ON voices_recording (commune_id, language, state);

CREATE INDEX voices_recording_speaker ON voices_recording (commune_id, speaker_id);

CREATE INDEX voices_recording_erase ON voices_recording (erase_at) WHERE erase_at IS NOT NULL;
