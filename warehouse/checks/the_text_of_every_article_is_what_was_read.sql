SELECT article_id, version_id FROM article_version WHERE sha256(text) <> text_sha256
