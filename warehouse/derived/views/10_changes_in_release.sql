-- What an article version said of each observation, each time it was released: new, repeated, refined, revised ...
-- example: changes_in_release('00000000-0000-0000-0000-000000000000')
CREATE MACRO changes_in_release(release_version) AS TABLE
SELECT * FROM vintages WHERE version_id = release_version::UUID;
