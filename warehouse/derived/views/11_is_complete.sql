-- Whether an as-of of a day rests on all sources that were ever read: false where one was not read since.
-- example: is_complete(DATE '2017-03-01')
CREATE MACRO is_complete(day) AS TABLE
SELECT source, complete_until, coalesce(complete_until >= day::DATE, false) AS is_complete FROM completeness;
