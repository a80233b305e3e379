-- Of which series an article version says something, or says nothing more: what one release changed is then found
-- without reading all vintages. A pure function of vintage (derived/stages/spoken).
CREATE TABLE release_series (version_id UUID NOT NULL, series_id UUID NOT NULL);
