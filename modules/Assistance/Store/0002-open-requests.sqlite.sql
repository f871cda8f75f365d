-- What is not over is looked at on every page of a desk, however many there were before.
CREATE INDEX assistance_request_open ON assistance_request (commune_id, asked_at) WHERE state <> 'closed';
