-- Whether the evidence of a consent was drawn on the screen; otherwise it is a photograph of a paper.
ALTER TABLE dossiers_consent ADD COLUMN drawn bigint NOT NULL DEFAULT 0;
