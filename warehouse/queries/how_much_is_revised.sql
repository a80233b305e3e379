-- Revision statistics by series and publisher: bias, mean absolute revision, direction, and which
-- release is the first that predicts the last without bias.
SELECT
    indicator, ref_area, measure, unit, publisher, observations, revised_observations, revisions, mean_revision,
    mean_absolute_revision, mean_absolute_revision_percent, raised, lowered, first_efficient
FROM revision_statistics
ORDER BY revisions DESC, indicator, ref_area, measure, unit, publisher
