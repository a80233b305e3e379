-- The readings that were not there.
SELECT * FROM arriving
