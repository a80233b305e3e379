-- What a backfill has done of a source, so that no window is done twice: its pages of a span of days; of an archive,
-- those of one of its files (part; else '').
CREATE TABLE backfill_window (
    source VARCHAR NOT NULL,
    part VARCHAR NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL, -- included
    state VARCHAR NOT NULL CHECK (state IN ('done', 'failed')),
    error VARCHAR,
    run_id UUID NOT NULL,
    finished_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (source, part, first_day, last_day)
);

-- The pages by which a source names its articles (feeds, sitemaps), as the server versions them, for conditional
-- requests. Noted once all that a page named is loaded.
CREATE TABLE source_page (
    source VARCHAR NOT NULL,
    url VARCHAR NOT NULL,
    etag VARCHAR,
    last_modified VARCHAR,
    run_id UUID NOT NULL,
    PRIMARY KEY (source, url)
);
