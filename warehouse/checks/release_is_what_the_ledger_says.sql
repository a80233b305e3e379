-- surplus: how many times more a release is stored than the ledger says.
SELECT sum(CASE WHEN is_stored THEN 1 ELSE -1 END) AS surplus, * EXCLUDE (is_stored)
FROM (
    SELECT true AS is_stored, * FROM release
    UNION ALL BY NAME
    SELECT false AS is_stored, * FROM release_known(TIMESTAMPTZ 'infinity')
)
GROUP BY ALL
HAVING surplus <> 0
