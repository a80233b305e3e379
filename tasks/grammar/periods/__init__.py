"""The reference period of a number: what dates it, what it inherits, what it is held against."""
