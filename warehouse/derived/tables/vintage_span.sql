-- One row per statement of an observation by a release, in the line of its publisher; and one where it was withdrawn.
-- Of the vintages open on a day one counts, so that as_of gives one value. It may count, give way to a better publisher's
-- word and, when that is withdrawn, count again: then it has a row for each such span of days, the same but for them.
-- The views vintage and effective part the two questions.
-- The decimals of 128 bits are not compressed: unpacking them took four fifths of the time of finding the rows that a
-- load touches.
CREATE TABLE vintage_span (
    series_id UUID NOT NULL,
    period_start DATE NOT NULL,
    period_end DATE NOT NULL,
    publisher VARCHAR NOT NULL,
    authority TINYINT NOT NULL,
    article_id UUID NOT NULL,
    version_id UUID NOT NULL,
    version_no INTEGER NOT NULL,
    next_release DATE,
    next_version_id UUID,
    figure_id UUID NOT NULL,
    obs_value DECIMAL(38, 9) USING COMPRESSION uncompressed, -- NULL: withdrawn, nothing stands
    value_max DECIMAL(38, 9),
    lower DECIMAL(38, 9) USING COMPRESSION uncompressed,
    upper DECIMAL(38, 9) USING COMPRESSION uncompressed,
    bounds VARCHAR,
    qualifier VARCHAR,
    obs_status VARCHAR,
    realtime_start DATE NOT NULL,
    realtime_end DATE NOT NULL, -- exclusive; 9999-12-31: open
    revision_no INTEGER NOT NULL, -- 0 for the first of the publisher's line
    change_kind VARCHAR NOT NULL,
    prev_obs_value DECIMAL(38, 9) USING COMPRESSION uncompressed, -- what it was held against
    prev_figure_id UUID,
    span_no INTEGER NOT NULL, -- 0, but for the further spans of a vintage
    counts_from DATE, -- NULL: it never counts
    counts_until DATE -- exclusive
);
