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

begun AS (
    SELECT article_id, version_id, url, min(seen_at) AS first_here FROM seen GROUP BY ALL
),

shown AS (
    SELECT
        seen.*,
        seen_at > first_here AND lag(url) OVER address = url AND lag(article_id) OVER address = article_id
            AND lag(version_id) OVER address <> version_id AS is_back
    FROM seen
    JOIN begun USING (article_id, version_id, url)
    WINDOW address AS (ORDER BY article_id, url, seen_at, version_id, capture_id)
),

turn AS ( -- an article's versions as they took each other's place
    SELECT *, (seen_at AT TIME ZONE 'UTC')::DATE AS seen_on
    FROM shown
    JOIN (SELECT version_id, min(first_here) AS first_seen FROM begun GROUP BY version_id) USING (version_id)
    WHERE seen_at = first_seen OR is_back
    QUALIFY lag(version_id) OVER (ORDER BY article_id, seen_at, version_id) IS DISTINCT FROM version_id
),

opening AS (
    SELECT
        article_id,
        arg_min(
            {version_id: version_id, released_on: coalesce(told.published, seen_on)}, {seen_at: seen_at, version_id: version_id}
        ) AS first_release
    FROM turn
    JOIN version USING (version_id)
    GROUP BY article_id
),

dated AS (
    SELECT
        turn.article_id,
        turn.seen_at,
        version.* EXCLUDE (run_id, recorded_at),
        CASE WHEN is_back AND turn.recorded_at > version.recorded_at THEN turn.run_id ELSE version.run_id END AS run_id,
        CASE WHEN is_back THEN greatest(turn.recorded_at, version.recorded_at) ELSE version.recorded_at END AS recorded_at,
        CASE
            WHEN is_back THEN 'seen again'
            WHEN version_id = first_release.version_id AND told.published IS NOT NULL THEN 'published'
            WHEN version_id = first_release.version_id THEN 'first seen'
            WHEN told.modified > first_release.released_on AND told.modified <= seen_on THEN 'modified'
            ELSE 'first seen'
        END AS basis,
        CASE basis WHEN 'published' THEN told.published WHEN 'modified' THEN told.modified ELSE seen_on END AS own_day
    FROM turn
    JOIN version USING (version_id)
    JOIN opening USING (article_id)
),

released AS ( -- sorted as a whole, like the lines of lined; an article's largest day so far by the order of the pairs
    SELECT
        *,
        row_number() OVER so_far - rank() OVER articles + 1 AS version_no,
        (max({article_id: article_id, day: own_day}) OVER so_far).day AS release_date,
        CASE WHEN row_number() OVER so_far < count(*) OVER articles THEN lead(version_id) OVER so_far END
            AS next_version_id,
        greatest(release_date, lead(own_day) OVER so_far) AS next_day
    FROM dated
    WINDOW articles AS (ORDER BY article_id), so_far AS (ORDER BY article_id, seen_at, version_id)
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
    CASE WHEN next_version_id IS NOT NULL THEN next_day END AS next_release,
    next_version_id,
    run_id,
    recorded_at
FROM released
