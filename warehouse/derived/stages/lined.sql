-- stated (all statements of the observations concerned) -> vintages: each publisher's line of statements in order of
-- release, with what changed.
-- Order on one day: the worse authority first, then an article's versions as they came, then the wider interval, then
-- stable ids (of figure and article: two withdrawals may leave the same figure standing); the last of the day stands,
-- the others have an empty interval.
WITH ended AS ( -- statements whose article no longer says anything of the observation in its next version
    SELECT gone.*
    FROM (SELECT * FROM stated WHERE next_release IS NOT NULL) AS gone
    ANTI JOIN stated AS kept
        ON kept.series_id = gone.series_id
        AND kept.period_start = gone.period_start
        AND kept.period_end = gone.period_end
        AND kept.publisher = gone.publisher
        AND kept.version_id = gone.next_version_id
),

fallback AS ( -- with the latest statement of another article of the publisher that lives on, if there is one
    SELECT
        ended.series_id,
        ended.period_start,
        ended.period_end,
        ended.publisher,
        ended.figure_id AS ended_figure_id,
        ended.version_no AS ended_version_no,
        arg_max(still, {
            start: still.realtime_start, authority: -still.authority, version_no: still.version_no,
            narrow: still.lower - still.upper, id: still.figure_id
        }) AS still
    FROM ended
    JOIN stated AS still
        ON still.series_id = ended.series_id
        AND still.period_start = ended.period_start
        AND still.period_end = ended.period_end
        AND still.publisher = ended.publisher
        AND still.article_id <> ended.article_id
        AND still.realtime_start <= ended.next_release
        AND coalesce(still.next_release > ended.next_release, true)
    GROUP BY ALL
),

withdrawn AS ( -- only where the statement still stood when it ended; the row carries what stands from then on
    SELECT ended.* REPLACE (
        ended.next_version_id AS version_id,
        ended.version_no + 1 AS version_no,
        ended.next_release AS realtime_start,
        NULL AS next_release,
        NULL AS next_version_id,
        coalesce(still.figure_id, ended.figure_id) AS figure_id,
        still.obs_value AS obs_value,
        still.value_max AS value_max,
        still.lower AS lower,
        still.upper AS upper,
        still.bounds AS bounds,
        still.qualifier AS qualifier,
        still.obs_status AS obs_status
    )
    FROM ended
    LEFT JOIN fallback
        ON fallback.series_id = ended.series_id
        AND fallback.period_start = ended.period_start
        AND fallback.period_end = ended.period_end
        AND fallback.publisher = ended.publisher
        AND fallback.ended_figure_id = ended.figure_id
        AND fallback.ended_version_no = ended.version_no
    WHERE still IS NULL
        OR (still.realtime_start, -still.authority, still.version_no, still.lower - still.upper, still.figure_id)
        < (ended.realtime_start, -ended.authority, ended.version_no, ended.lower - ended.upper, ended.figure_id)
),

event AS (
    SELECT *, false AS is_withdrawn FROM stated
    UNION ALL BY NAME
    SELECT *, true AS is_withdrawn FROM withdrawn
),

line AS ( -- sorted as a whole: lines that are sorted each for itself cost a load twice the time
    SELECT
        *,
        CASE WHEN row_number() OVER line < count(*) OVER lines THEN lead(realtime_start) OVER line ELSE '9999-12-31' END
            AS realtime_end,
        row_number() OVER line - rank() OVER lines AS revision_no,
        lag(obs_value IGNORE NULLS) OVER line AS prev_obs_value, -- of another line, for its first: see held
        lag(lower IGNORE NULLS) OVER line AS prev_lower,
        lag(upper IGNORE NULLS) OVER line AS prev_upper,
        lag(bounds IGNORE NULLS) OVER line AS prev_bounds,
        lag(figure_id) OVER line AS prev_figure_id,
        lag(realtime_start) OVER line = realtime_start AND lag(article_id) OVER line <> article_id AS same_day
    FROM event
    WINDOW lines AS (ORDER BY series_id, period_start, period_end, publisher),
    line AS (
        ORDER BY series_id, period_start, period_end, publisher, realtime_start, authority DESC, version_no,
            lower - upper NULLS FIRST, figure_id, article_id
    )
),

shared AS ( -- observations of more than one publisher
    SELECT series_id, period_start, period_end FROM line WHERE revision_no = 0 GROUP BY ALL HAVING count(*) > 1
),

-- A publisher's first statement is held against what then stands of the others: the best authority, then the latest,
-- then a stable id. Of two that speak on one day for the first time the better authority speaks first.
opening AS (
    SELECT
        own.figure_id,
        arg_max(other, {authority: -other.authority, start: other.realtime_start, id: other.figure_id}) AS other
    FROM (SELECT line.* FROM line SEMI JOIN shared USING (series_id, period_start, period_end)) AS own
    JOIN line AS other
        ON other.series_id = own.series_id
        AND other.period_start = own.period_start
        AND other.period_end = own.period_end
        AND other.publisher <> own.publisher
    WHERE own.revision_no = 0
        AND other.obs_value IS NOT NULL
        AND other.realtime_start <= own.realtime_start
        AND other.realtime_end > own.realtime_start
        AND (
            other.realtime_start < own.realtime_start
            OR other.revision_no > 0
            OR (other.authority, other.figure_id) < (own.authority, own.figure_id)
        )
    GROUP BY own.figure_id
),

held AS ( -- each with what it is held against
    SELECT
        line.* EXCLUDE (prev_obs_value, prev_lower, prev_upper, prev_bounds, prev_figure_id),
        CASE WHEN line.revision_no > 0 THEN line.prev_obs_value ELSE other.obs_value END AS prev_obs_value,
        CASE WHEN line.revision_no > 0 THEN line.prev_lower ELSE other.lower END AS prev_lower,
        CASE WHEN line.revision_no > 0 THEN line.prev_upper ELSE other.upper END AS prev_upper,
        CASE WHEN line.revision_no > 0 THEN line.prev_bounds ELSE other.bounds END AS prev_bounds,
        CASE WHEN line.revision_no > 0 THEN line.prev_figure_id ELSE other.figure_id END AS prev_figure_id
    FROM line
    LEFT JOIN opening ON line.revision_no = 0 AND opening.figure_id = line.figure_id
)

SELECT
    series_id,
    period_start,
    period_end,
    publisher,
    authority,
    article_id,
    version_id,
    version_no,
    next_release,
    next_version_id,
    figure_id,
    obs_value,
    value_max,
    lower,
    upper,
    bounds,
    qualifier,
    obs_status,
    realtime_start,
    realtime_end,
    revision_no::INTEGER AS revision_no,
    CASE
        WHEN is_withdrawn THEN 'withdrawn'
        WHEN prev_figure_id IS NULL THEN 'first'
        ELSE coalesce(
            agreement(lower, upper, bounds, prev_lower, prev_upper, prev_bounds),
            -- Only a publisher's own later word revises; of two articles of one day neither is the later.
            CASE WHEN revision_no = 0 OR same_day THEN 'conflict' ELSE 'revised' END
        )
    END AS change_kind,
    prev_obs_value,
    prev_figure_id
FROM held
