SELECT vintage.* FROM vintage ANTI JOIN release_series USING (version_id, series_id)
