"""The only room that speaks DuckDB: records in, versioned tables out."""
