-- How far each publisher's nth statement was from its last, and whether it predicts it.
SELECT indicator, ref_area, measure, unit, publisher, nth, observations, bias, mean_absolute_error, agreed_with_last,
    efficient_p
FROM release_errors
ORDER BY indicator, ref_area, measure, publisher, nth
