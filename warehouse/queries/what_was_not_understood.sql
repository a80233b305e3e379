-- Rejections by source and reason, the most frequent first.
SELECT source, stage, reason, rejections, last_recorded, example FROM rejection_counts ORDER BY rejections DESC, source, stage, reason
