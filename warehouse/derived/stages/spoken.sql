-- stood -> of which series a version says something, or says nothing more that the version before it said.
SELECT version_id, series_id FROM stood WHERE change_kind <> 'withdrawn'
UNION
SELECT next_version_id, series_id FROM stood WHERE next_version_id IS NOT NULL
