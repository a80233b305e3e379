"""What is done: one file, one verb; a pure function above, its Prefect task line below."""
