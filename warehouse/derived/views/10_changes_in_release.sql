-- What an article version said of each observation, each time it was released: new, repeated, refined, revised ...
-- Its series are asked for first, so that row groups without them are skipped. (Told the version by '=', the planner
-- would expect few rows and read all vintages to find them.)
-- example: changes_in_release('00000000-0000-0000-0000-000000000000')
CREATE MACRO changes_in_release(release_version) AS TABLE
SELECT *
FROM vintages
WHERE series_id IN (SELECT series_id FROM release_series WHERE version_id = release_version::UUID)
    AND list_contains([release_version::UUID], version_id);
