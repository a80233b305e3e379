-- What is not understood, by source and reason.
CREATE VIEW rejection_counts AS
SELECT source, stage, reason, count(*) AS rejections, max(recorded_at) AS last_recorded, any_value(excerpt) AS example
FROM rejections
GROUP BY source, stage, reason;
