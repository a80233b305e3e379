-- The later times at which a capture's bytes were met at their address again; capture.fetched_at is the first. An edit
-- that is taken back brings bytes that are held already: only the time is new.
CREATE TABLE sighting (
    capture_id UUID NOT NULL,
    seen_at TIMESTAMPTZ NOT NULL,
    run_id UUID NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL
);
