-- Whether what is known of a day rests on all sources. $day: a date.
SELECT * FROM is_complete($day) ORDER BY source
