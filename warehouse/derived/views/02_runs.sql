-- Every run by a name: when it began (UTC) and what flow it was. Its start is the load time of all it loaded, so
-- as_known(day, started_at) is what was known once it had ended.
CREATE VIEW runs AS
SELECT strftime(started_at AT TIME ZONE 'UTC', '%Y%m%dT%H%M%SZ') || '-' || flow AS run, * FROM run;
