(SELECT 'not in the ledger' AS which, * FROM (FROM vintage EXCEPT ALL SELECT * FROM vintage_known(TIMESTAMPTZ 'infinity')))
UNION ALL BY NAME
(SELECT 'missing' AS which, * FROM (FROM vintage_known(TIMESTAMPTZ 'infinity') EXCEPT ALL SELECT * FROM vintage))
