(SELECT 'not in the ledger' AS which, * FROM (FROM effective EXCEPT ALL SELECT * FROM effective_known(TIMESTAMPTZ 'infinity')))
UNION ALL BY NAME
(SELECT 'missing' AS which, * FROM (FROM effective_known(TIMESTAMPTZ 'infinity') EXCEPT ALL SELECT * FROM effective))
