"""Settings, sources and the catalogue of indicators: what may differ between two installations."""
