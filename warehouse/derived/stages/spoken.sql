-- stated -> of which series a version says something, or says nothing more that the version before it said.
SELECT version_id, series_id FROM stated
UNION
SELECT next_version_id, series_id FROM stated WHERE next_version_id IS NOT NULL
