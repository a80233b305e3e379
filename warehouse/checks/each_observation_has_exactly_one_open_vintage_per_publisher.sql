SELECT series_id, period_start, period_end, publisher, count_if(realtime_end = DATE '9999-12-31') AS open_vintages
FROM vintage
GROUP BY ALL
HAVING open_vintages <> 1
