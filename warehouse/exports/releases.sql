-- Every article version: who published it and when.
SELECT release_date, basis, publisher, authority, source, title, url, version_no, published, version_id, article_id
FROM releases
ORDER BY release_date, url, version_no
