-- Which vintage counts, and when, is a part of the vintage: vintage_span (derived/tables) takes the place of both tables,
-- which become views.
DROP TABLE vintage;
DROP TABLE effective;
