-- The articles of some releases, with those before and after. $versions: the ids of their versions.
SELECT
    release.version_id,
    release.release_date,
    release.basis,
    release.publisher,
    release.title,
    release.source,
    release.version_no,
    later.version_id AS later_version_id,
    earlier.version_id AS earlier_version_id,
    article.url,
    left(version.text, 150000) AS text,
    length(version.text) > 150000 AS is_cut,
    extraction.grammar,
    reading.lang
FROM release
JOIN article USING (article_id)
JOIN article_version AS version USING (version_id)
JOIN extraction ON extraction.extraction_id = release.extraction_id
JOIN reading USING (reading_id)
LEFT JOIN release AS earlier ON earlier.article_id = release.article_id AND earlier.version_no = release.version_no - 1
LEFT JOIN release AS later ON later.article_id = release.article_id AND later.version_no = release.version_no + 1
WHERE release.version_id IN (SELECT unnest($versions))
ORDER BY release.version_id, release.version_no
