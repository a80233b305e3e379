(SELECT 'not in the ledger' AS which, * FROM (FROM release EXCEPT ALL SELECT * FROM release_known(TIMESTAMPTZ 'infinity')))
UNION ALL BY NAME
(SELECT 'missing' AS which, * FROM (FROM release_known(TIMESTAMPTZ 'infinity') EXCEPT ALL SELECT * FROM release))
