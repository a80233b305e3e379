-- The observations that the touched articles state now or stated before.
SELECT series_id, period_start, period_end FROM stated
UNION
SELECT series_id, period_start, period_end FROM vintage_span WHERE article_id IN (FROM touched_article)
