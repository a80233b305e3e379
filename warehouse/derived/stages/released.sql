-- believed -> one row per article version: what it says, who published it, and the day on which it was released.
-- The version captured first was released on its published date (unknown: the day it was first seen). A later version
-- was released on its modified date, if that lies after the first release and not after the day it was first seen;
-- else on the day it was first seen. No version is released before the one it replaces.
-- Of several captures of one version the words of the best authority count, then of the earliest; its figures are
-- those of the newest reading.
WITH version AS (
    SELECT
        article_id,
        version_id,
        first(extraction_id ORDER BY recorded_at DESC, reading_id DESC) AS extraction_id,
        first(run_id ORDER BY recorded_at DESC, reading_id DESC) AS run_id,
        max(recorded_at) AS recorded_at,
        (min(fetched_at) AT TIME ZONE 'UTC')::DATE AS first_seen,
        min(fetched_at) AS first_fetched,
        first(
            {
                reading_id: reading_id, source: source, publisher: publisher, authority: authority, title: title,
                published: published, modified: modified
            }
            ORDER BY published IS NULL, authority, fetched_at, capture_id
        ) AS told
    FROM believed
    GROUP BY article_id, version_id
),

numbered AS (
    SELECT
        *,
        row_number() OVER captured AS version_no,
        first_value(coalesce(told.published, first_seen)) OVER captured AS first_release
    FROM version
    WINDOW captured AS (PARTITION BY article_id ORDER BY first_fetched, version_id)
),

dated AS (
    SELECT
        *,
        CASE
            WHEN version_no = 1 AND told.published IS NOT NULL THEN 'published'
            WHEN version_no > 1 AND told.modified > first_release AND told.modified <= first_seen THEN 'modified'
            ELSE 'first seen'
        END AS basis
    FROM numbered
),

released AS (
    SELECT
        *,
        max(CASE basis WHEN 'published' THEN told.published WHEN 'modified' THEN told.modified ELSE first_seen END)
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
