-- Of the vintages open on a day the one that counts, and from when until when.
CREATE VIEW effective AS
SELECT
    series_id,
    period_start,
    period_end,
    counts_from AS realtime_start,
    counts_until AS realtime_end,
    obs_value,
    value_max,
    lower,
    upper,
    bounds,
    qualifier,
    obs_status,
    publisher,
    figure_id
FROM vintage_span
WHERE counts_from IS NOT NULL;
