-- Of the vintages open on a day the one that counts: as_of gives one value.
CREATE TABLE effective (
    series_id UUID NOT NULL,
    period_start DATE NOT NULL,
    period_end DATE NOT NULL,
    realtime_start DATE NOT NULL,
    realtime_end DATE NOT NULL,
    obs_value DECIMAL(38, 9) NOT NULL,
    value_max DECIMAL(38, 9),
    lower DECIMAL(38, 9) NOT NULL,
    upper DECIMAL(38, 9) NOT NULL,
    bounds VARCHAR NOT NULL,
    qualifier VARCHAR NOT NULL,
    obs_status VARCHAR NOT NULL,
    publisher VARCHAR NOT NULL,
    figure_id UUID NOT NULL
);
