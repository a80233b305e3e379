-- Every release: which version of which article, who published it, when, and what that date rests on.
CREATE VIEW releases AS
SELECT
    release_date,
    basis,
    publisher,
    authority,
    source,
    release.title,
    article.url,
    version_no,
    published,
    version_id,
    article_id,
    run_id,
    recorded_at
FROM release
JOIN article USING (article_id);
