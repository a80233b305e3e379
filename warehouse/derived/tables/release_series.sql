-- Of which series an article version says something, or says nothing more: what one release changed is then found
-- without reading all vintages.
CREATE TABLE release_series (version_id UUID NOT NULL, series_id UUID NOT NULL);
