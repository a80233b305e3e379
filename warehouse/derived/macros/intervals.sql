-- What a written number stands for, exactly. Significant digits as a reader counts them: the zeros that end a whole
-- number round it, the zeros that end a decimal are meant.

CREATE MACRO has_decimals(surface) AS
    regexp_matches(surface, '(^|[^0-9.,])[0-9]+[.．][0-9]+([^0-9.,．]|$)|[.,][0-9]{1,2}([^0-9.,]|$)|[.,][0-9]{4,}');

-- Exponents of ten of the last digit that is not zero, and of the second digit.
CREATE MACRO last_place(number) AS
    length(replace(abs(number)::VARCHAR, '.', '')) - length(rtrim(replace(abs(number)::VARCHAR, '.', ''), '0')) - 9;
CREATE MACRO second_place(number) AS length(ltrim(replace(abs(number)::VARCHAR, '.', ''), '0')) - 11;

-- By way of a whole number: a decimal read from text takes 50 times as long, half of the time of storing a figure.
CREATE MACRO ten_to(exponent) AS
    ('1' || repeat('0', greatest(exponent, -9) + 9))::HUGEINT::DECIMAL(38, 0) * 0.000000001;

-- 'Fell by more than 3 percent' is -3 with '>': the words speak of the size of the fall.
CREATE MACRO facing(qualifier, number, measure) AS CASE
    WHEN number < 0 AND measure IN ('growth', 'change') AND qualifier = '>' THEN '<'
    WHEN number < 0 AND measure IN ('growth', 'change') AND qualifier = '<' THEN '>'
    ELSE qualifier
END;

-- The place that a number is good to. Plain: 390,000 -> 10,000; 70,000 -> 1,000 (two digits are always believed);
-- 200 -> 10; 80,748 -> 1; 1.83 trillion -> 1E+10; 40 percent -> 1 (of percents every written digit is meant).
-- Hedged: about 390,000 -> 10,000; more than 70,000 -> 10,000.
CREATE MACRO good_to(number, resolution, unit, surface, is_hedged) AS CASE
    WHEN number = 0 OR has_decimals(surface) OR (unit IN ('%', 'pp') AND NOT is_hedged) THEN resolution
    ELSE greatest(resolution, ten_to(CASE
        WHEN is_hedged THEN last_place(number) ELSE least(last_place(number), second_place(number))
    END))
END;

-- How far below the number the interval begins; it is one place wide. Plain: half a place either way, all that rounds to
-- it (ISO 80000-1, annex B). '~': the same of the hedged place. '>': from the number up to the next such place, 'more
-- than 70,000' is [70,000, 80,000). '<': (number - place, number].
CREATE MACRO reach_below(place, face) AS place * CASE face WHEN '>' THEN 0 WHEN '<' THEN 1 ELSE 0.5 END;

-- Two intervals meet: they have a number in common.
CREATE MACRO meets(lower, upper, bounds, other_lower, other_upper, other_bounds) AS
    (lower < other_upper OR (lower = other_upper AND bounds[1] = '[' AND other_bounds[2] = ']'))
    AND (other_lower < upper OR (other_lower = upper AND other_bounds[1] = '[' AND bounds[2] = ']'));

-- A later statement held against an earlier one. NULL: they do not meet.
CREATE MACRO agreement(lower, upper, bounds, prev_lower, prev_upper, prev_bounds) AS CASE
    WHEN NOT meets(lower, upper, bounds, prev_lower, prev_upper, prev_bounds) THEN NULL
    WHEN upper - lower < prev_upper - prev_lower THEN 'refined'
    WHEN upper - lower > prev_upper - prev_lower THEN 'rounded'
    ELSE 'repeated' -- as precise, and no contradiction
END;
