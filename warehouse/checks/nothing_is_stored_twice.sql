SELECT capture_id AS id, 'capture' AS stored FROM capture GROUP BY ALL HAVING count(*) > 1
UNION ALL SELECT article_id, 'article' FROM article GROUP BY ALL HAVING count(*) > 1
UNION ALL SELECT version_id, 'article_version' FROM article_version GROUP BY ALL HAVING count(*) > 1
UNION ALL SELECT extraction_id, 'extraction' FROM extraction GROUP BY ALL HAVING count(*) > 1
UNION ALL SELECT reading_id, 'reading' FROM reading GROUP BY ALL HAVING count(*) > 1
UNION ALL SELECT figure_id, 'figure' FROM figure GROUP BY ALL HAVING count(*) > 1
UNION ALL SELECT series_id, 'series' FROM series GROUP BY ALL HAVING count(*) > 1
UNION ALL SELECT rejection_id, 'rejection' FROM rejection GROUP BY ALL HAVING count(*) > 1
UNION ALL SELECT version_id, 'release' FROM release GROUP BY version_id, version_no HAVING count(*) > 1
