-- believed, sighting_scope -> one row per release of an article: which version, who published it, and on which day.
-- An article's versions follow each other as they were first seen. One that was replaced and is seen again at an
-- address that had shown it is released again: an edit was taken back.
-- The first release is of the published date (unknown: the day it was first seen). A later version was released on its
-- modified date, if that lies after the first release and not after the day it was first seen; else on the day it was
-- first seen. No release is dated before the one it replaces.
-- Of several captures of one version the words of the best authority count, then of the earliest; its figures are
-- those of the newest reading.
WITH version AS (
    SELECT
        version_id,
        first(extraction_id ORDER BY recorded_at DESC, reading_id DESC) AS extraction_id,
        first(run_id ORDER BY recorded_at DESC, reading_id DESC) AS run_id,
        max(recorded_at) AS recorded_at,
        first(
            {
                reading_id: reading_id, source: source, publisher: publisher, authority: authority, title: title,
                published: published, modified: modified
            }
            ORDER BY published IS NULL, authority, fetched_at, capture_id
        ) AS told
    FROM believed
    GROUP BY version_id
),

seen AS (
    SELECT article_id, version_id, capture_id, url, fetched_at AS seen_at, run_id, recorded_at FROM believed
    UNION ALL BY NAME
    SELECT article_id, version_id, capture_id, url, seen_at, sighting.run_id, sighting.recorded_at
    FROM sighting_scope AS sighting
    JOIN believed USING (capture_id)
),

shown AS (
    SELECT
        *,
        lag(version_id) OVER address <> version_id
            AND row_number() OVER (PARTITION BY article_id, url, version_id ORDER BY seen_at, capture_id) > 1 AS is_back
    FROM seen
    WINDOW address AS (PARTITION BY article_id, url ORDER BY seen_at, version_id, capture_id)
    QUALIFY is_back OR row_number() OVER (PARTITION BY article_id, version_id ORDER BY seen_at, capture_id) = 1
),

turn AS (
    SELECT *
    FROM shown
    QUALIFY lag(version_id) OVER (PARTITION BY article_id ORDER BY seen_at, version_id) IS DISTINCT FROM version_id
),

numbered AS (
    SELECT
        turn.article_id,
        turn.is_back,
        (turn.seen_at AT TIME ZONE 'UTC')::DATE AS seen_on,
        version.* EXCLUDE (run_id, recorded_at),
        CASE WHEN is_back AND turn.recorded_at > version.recorded_at THEN turn.run_id ELSE version.run_id END AS run_id,
        CASE WHEN is_back THEN greatest(turn.recorded_at, version.recorded_at) ELSE version.recorded_at END AS recorded_at,
        row_number() OVER releases AS version_no,
        first_value(coalesce(told.published, seen_on)) OVER releases AS first_release
    FROM turn
    JOIN version USING (version_id)
    WINDOW releases AS (PARTITION BY turn.article_id ORDER BY turn.seen_at, turn.version_id)
),

dated AS (
    SELECT
        *,
        CASE
            WHEN version_no = 1 AND told.published IS NOT NULL THEN 'published'
            WHEN is_back THEN 'seen again'
            WHEN version_no > 1 AND told.modified > first_release AND told.modified <= seen_on THEN 'modified'
            ELSE 'first seen'
        END AS basis
    FROM numbered
),

released AS (
    SELECT
        *,
        max(CASE basis WHEN 'published' THEN told.published WHEN 'modified' THEN told.modified ELSE seen_on END)
            OVER (PARTITION BY article_id ORDER BY version_no) AS release_date
    FROM dated
)

SELECT
    version_id,
    article_id,
    extraction_id,
    told.reading_id,
    told.source,
    told.publisher,
    told.authority,
    told.title,
    told.published,
    version_no::INTEGER AS version_no,
    release_date,
    basis,
    lead(release_date) OVER article AS next_release,
    lead(version_id) OVER article AS next_version_id,
    run_id,
    recorded_at
FROM released
WINDOW article AS (PARTITION BY article_id ORDER BY version_no)
