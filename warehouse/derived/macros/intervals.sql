-- What a written number stands for, exactly. Significant digits as a reader counts them: the zeros that end a whole
-- number round it, the zeros that end a decimal are meant.

CREATE MACRO has_decimals(surface) AS
    regexp_matches(surface, '(^|[^0-9.,])[0-9]+[.．][0-9]+([^0-9.,．]|$)|[.,][0-9]{1,2}([^0-9.,]|$)|[.,][0-9]{4,}');

-- Exponents of ten of the last digit that is not zero, and of the second digit.
CREATE MACRO last_place(number) AS
    length(replace(abs(number)::VARCHAR, '.', '')) - length(rtrim(replace(abs(number)::VARCHAR, '.', ''), '0')) - 9;
CREATE MACRO second_place(number) AS length(ltrim(replace(abs(number)::VARCHAR, '.', ''), '0')) - 11;
-- From a list that is made once: a cast for each number took half the time of storing it.
CREATE MACRO ten_to(exponent) AS
    list_transform(range(-9, 29), lambda place: ('1e' || place)::DECIMAL(38, 9))[greatest(exponent, -9) + 10];

-- The place that a plain number is good to: 390,000 -> 10,000; 70,000 -> 1,000 (two digits are always believed);
-- 200 -> 10; 80,748 -> 1; 1.83 trillion -> 1E+10; 40 percent -> 1 (of percents every written digit is meant).
CREATE MACRO plain_place(number, resolution, unit, surface) AS CASE
    WHEN number = 0 OR unit IN ('%', 'pp') OR has_decimals(surface) THEN resolution
    ELSE greatest(resolution, ten_to(least(last_place(number), second_place(number))))
END;

-- The place that a hedged number is good to: about 390,000 -> 10,000; more than 70,000 -> 10,000.
CREATE MACRO hedged_place(number, resolution, surface) AS CASE
    WHEN number = 0 OR has_decimals(surface) THEN resolution
    ELSE greatest(resolution, ten_to(last_place(number)))
END;

-- 'Fell by more than 3 percent' is -3 with '>': the words speak of the size of the fall.
CREATE MACRO facing(qualifier, number, measure) AS CASE
    WHEN number < 0 AND measure IN ('growth', 'change') AND qualifier = '>' THEN '<'
    WHEN number < 0 AND measure IN ('growth', 'change') AND qualifier = '<' THEN '>'
    ELSE qualifier
END;

-- [lower, upper) by qualifier. Plain: half a place either way, all that rounds to it (ISO 80000-1, annex B). '~': the
-- same of the hedged place. '>': from the number up to the next such place, 'more than 70,000' is [70,000, 80,000).
-- '<': (number - place, number]. A range is its ends.
-- `plain`, `hedged` and `face` are the number's plain_place, hedged_place and facing.
CREATE MACRO stands_for(number, number_max, plain, hedged, face) AS CASE
    WHEN number_max IS NOT NULL THEN {
        lower: least(number, number_max), upper: greatest(number, number_max), bounds: '[]'
    }
    WHEN face = '>' THEN {lower: number, upper: (number + hedged)::DECIMAL(38, 9), bounds: '[)'}
    WHEN face = '<' THEN {lower: (number - hedged)::DECIMAL(38, 9), upper: number, bounds: '(]'}
    WHEN face = '~' THEN {
        lower: (number - 0.5 * hedged)::DECIMAL(38, 9), upper: (number + 0.5 * hedged)::DECIMAL(38, 9), bounds: '[)'
    }
    ELSE {lower: (number - 0.5 * plain)::DECIMAL(38, 9), upper: (number + 0.5 * plain)::DECIMAL(38, 9), bounds: '[)'}
END;

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
