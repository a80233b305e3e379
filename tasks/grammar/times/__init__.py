"""Expressions of time in English and the days that they mean."""
