-- The ledger: what was captured, read and stated. These tables only grow; a row is named by the hash of its content,
-- so that the order and number of loads leave no trace. No PRIMARY KEY or UNIQUE on the large ones: a key makes loads
-- 7 to 24 times slower; insert-if-absent and the checks hold the promise instead.

-- One run of a flow: the transaction time of what it loaded. The only table that differs after a second identical run.
CREATE TABLE run (
    run_id UUID PRIMARY KEY,
    flow VARCHAR NOT NULL,
    grammar VARCHAR NOT NULL,
    started_at TIMESTAMPTZ NOT NULL,
    finished_at TIMESTAMPTZ,
    state VARCHAR NOT NULL CHECK (state IN ('running', 'completed', 'failed', 'crashed')),
    error VARCHAR,
    results STRUCT(
        source VARCHAR, discovered BIGINT, captured BIGINT, unchanged BIGINT, rejected BIGINT, figures BIGINT,
        error VARCHAR
    )[] NOT NULL
);

-- What the configuration says of a source now. authority: 1 the office that makes the statistic ... 9 hearsay.
CREATE TABLE source (source VARCHAR PRIMARY KEY, publisher VARCHAR, authority TINYINT NOT NULL);

-- The bytes that a fetch brought. The same bytes from the same address are one capture; of its fetches the earliest
-- is kept, whichever was loaded first.
CREATE TABLE capture (
    capture_id UUID NOT NULL,
    source VARCHAR NOT NULL,
    url VARCHAR NOT NULL,
    title VARCHAR,
    published DATE,
    publisher VARCHAR,
    lang VARCHAR,
    content_type VARCHAR,
    http_status INTEGER,
    etag VARCHAR,
    last_modified VARCHAR,
    digest VARCHAR NOT NULL, -- SHA-256 of the body, hexadecimal
    fetched_at TIMESTAMPTZ NOT NULL,
    warc_file VARCHAR NOT NULL,
    warc_offset BIGINT NOT NULL,
    warc_length BIGINT NOT NULL,
    run_id UUID NOT NULL
);

-- An article is an address; its versions are the texts seen there.
CREATE TABLE article (article_id UUID NOT NULL, url VARCHAR NOT NULL);
CREATE TABLE article_version (
    version_id UUID NOT NULL,
    article_id UUID NOT NULL,
    text_sha256 VARCHAR NOT NULL,
    text VARCHAR NOT NULL
);

-- The figures that one grammar finds in one article version.
CREATE TABLE extraction (
    extraction_id UUID NOT NULL,
    version_id UUID NOT NULL,
    grammar VARCHAR NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL
);

-- What was read in a capture: its article and figures, or nothing (extraction_id NULL: rejected).
CREATE TABLE reading (
    reading_id UUID NOT NULL,
    capture_id UUID NOT NULL,
    grammar VARCHAR NOT NULL,
    article_id UUID,
    version_id UUID,
    extraction_id UUID,
    title VARCHAR,
    author VARCHAR,
    publisher VARCHAR,
    published DATE,
    published_from VARCHAR,
    modified DATE,
    lang VARCHAR,
    run_id UUID NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL
);

-- One number that an article states. Offsets are code points of article_version.text, end exclusive.
CREATE TABLE figure (
    figure_id UUID NOT NULL,
    extraction_id UUID NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL, -- its extraction's, so that a scan can skip what was loaded at other times
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    surface VARCHAR NOT NULL,
    obs_value DECIMAL(38, 9) NOT NULL,
    value_max DECIMAL(38, 9),
    resolution DECIMAL(38, 9) NOT NULL,
    lower DECIMAL(38, 9) NOT NULL, -- the interval that the words leave open: macro stands_for
    upper DECIMAL(38, 9) NOT NULL,
    bounds VARCHAR NOT NULL, -- '[)', '(]' or '[]'
    unit VARCHAR NOT NULL,
    qualifier VARCHAR NOT NULL,
    measure VARCHAR NOT NULL,
    base VARCHAR,
    period_start DATE,
    period_end DATE,
    ref_area VARCHAR,
    subject VARCHAR NOT NULL,
    obs_status VARCHAR NOT NULL,
    confidence DOUBLE NOT NULL,
    converts INTEGER,
    indicator VARCHAR,
    series_id UUID -- NULL: no indicator or no period
);

-- What is measured, without the period. series_key: the same as an SDMX dot key, for people.
CREATE TABLE series (
    series_id UUID NOT NULL,
    series_key VARCHAR NOT NULL,
    indicator VARCHAR NOT NULL,
    ref_area VARCHAR,
    measure VARCHAR NOT NULL,
    base VARCHAR,
    unit VARCHAR NOT NULL,
    is_forecast BOOLEAN NOT NULL,
    freq VARCHAR NOT NULL -- SDMX: A, S, Q, M, W, D (a day or a stock), _O (any other span, such as January to May)
);

-- What was not understood.
CREATE TABLE rejection (
    rejection_id UUID NOT NULL,
    reading_id UUID, -- NULL: met before there was a capture
    stage VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    url VARCHAR,
    excerpt VARCHAR,
    start_offset INTEGER,
    end_offset INTEGER,
    run_id UUID NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL
);
