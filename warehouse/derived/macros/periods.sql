-- The day that lies some months back; the last day of a month stays the last day of a month.
CREATE MACRO months_back(day, months) AS CASE
    WHEN last_day(day) = day THEN last_day((date_trunc('month', day) - to_months(months))::DATE)
    ELSE (day - to_months(months))::DATE
END;

-- The period that a growth, change or ratio is measured against. NULL: not known.
CREATE MACRO base_period(base, period_start, period_end) AS CASE
    WHEN base = 'yoy' THEN {start: months_back(period_start, 12), stop: months_back(period_end, 12)}
    WHEN base = 'qoq' THEN {start: months_back(period_start, 3), stop: months_back(period_end, 3)}
    WHEN base = 'mom' THEN {start: months_back(period_start, 1), stop: months_back(period_end, 1)}
    WHEN base LIKE '____-__-__/____-__-__'
        THEN {start: TRY_CAST(base[1:10] AS DATE), stop: TRY_CAST(base[12:21] AS DATE)}
END;
