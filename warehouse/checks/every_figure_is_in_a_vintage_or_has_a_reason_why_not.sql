SELECT * FROM figure_fate WHERE fate IS NULL
