SELECT 'capture' AS stored, capture_id AS id FROM capture GROUP BY ALL HAVING count(*) > 1
UNION ALL SELECT 'article', article_id FROM article GROUP BY ALL HAVING count(*) > 1
UNION ALL SELECT 'article_version', version_id FROM article_version GROUP BY ALL HAVING count(*) > 1
UNION ALL SELECT 'extraction', extraction_id FROM extraction GROUP BY ALL HAVING count(*) > 1
UNION ALL SELECT 'reading', reading_id FROM reading GROUP BY ALL HAVING count(*) > 1
UNION ALL SELECT 'figure', figure_id FROM figure GROUP BY ALL HAVING count(*) > 1
UNION ALL SELECT 'series', series_id FROM series GROUP BY ALL HAVING count(*) > 1
UNION ALL SELECT 'rejection', rejection_id FROM rejection GROUP BY ALL HAVING count(*) > 1
UNION ALL SELECT 'release', version_id FROM release GROUP BY version_id, version_no HAVING count(*) > 1
