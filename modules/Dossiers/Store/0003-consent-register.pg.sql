-- The register is read by date for the whole commune; nothing asks for one village in the order of its dates.
DROP INDEX dossiers_consent_village;
CREATE INDEX dossiers_consent_asked ON dossiers_consent (commune_id, asked_at);
