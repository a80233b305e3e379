-- What one article said of each observation: new, repeated, refined, revised. $url: the article's address.
SELECT
    release.release_date, release.version_no, said.change_kind, said.indicator, said.ref_area, said.measure, said.unit,
    said.period_start, said.period_end, said.prev_obs_value, said.obs_value, said.qualifier
FROM releases AS release, changes_in_release(release.version_id) AS said
WHERE release.url = $url
ORDER BY ALL
