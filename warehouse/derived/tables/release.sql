-- One row per article version that is believed: who published it and when.
CREATE TABLE release (
    version_id UUID NOT NULL,
    article_id UUID NOT NULL,
    extraction_id UUID NOT NULL,
    reading_id UUID NOT NULL, -- of the capture whose words about the article are taken
    source VARCHAR NOT NULL,
    publisher VARCHAR NOT NULL,
    authority TINYINT NOT NULL,
    title VARCHAR,
    published DATE,
    version_no INTEGER NOT NULL,
    release_date DATE NOT NULL,
    basis VARCHAR NOT NULL, -- published, modified, first seen or seen again
    next_release DATE, -- when the article's next version replaced this one
    next_version_id UUID,
    run_id UUID NOT NULL, -- the run that brought the believed extraction
    recorded_at TIMESTAMPTZ NOT NULL
);
