-- One row per statement of an observation by a release, in the line of its publisher; and one where it was withdrawn.
CREATE VIEW vintage AS
SELECT * EXCLUDE (span_no, counts_from, counts_until) FROM vintage_span WHERE span_no = 0;
