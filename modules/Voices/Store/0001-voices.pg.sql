-- Somebody's voice, reading one page in one language. The sound is a sealed file that blob names, and gone where it is null.
CREATE TABLE voices_recording (
  commune_id   bigint NOT NULL,
  id           bytea NOT NULL,
  script       text NOT NULL,
  language     text NOT NULL,
  print        bytea NOT NULL,
  speaker_id   bytea NOT NULL,
  village      text NOT NULL,
  named        bigint NOT NULL,
  milliseconds bigint NOT NULL,
  bytes        bigint NOT NULL,
  sent_at      bigint NOT NULL,
  state        text NOT NULL,
  decided_at   bigint,
  decided_by   bytea,
  fault        text,
  note         text,
  blob         text,
  erase_at     bigint,
  version      bigint NOT NULL,
  PRIMARY KEY (commune_id, id)
);

-- Everybody hears one of each page and language: of two who approve at once, one is told.
CREATE UNIQUE INDEX voices_recording_heard ON voices_recording (commune_id, script, language) WHERE state = 'approved';

CREATE INDEX voices_recording_waiting ON voices_recording (commune_id, sent_at) WHERE state = 'waiting';

CREATE INDEX voices_recording_language ON voices_recording (commune_id, language, state);

CREATE INDEX voices_recording_speaker ON voices_recording (commune_id, speaker_id);

CREATE INDEX voices_recording_erase ON voices_recording (erase_at) WHERE erase_at IS NOT NULL;
