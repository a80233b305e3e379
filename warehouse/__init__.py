"""The only room that speaks DuckDB.

The ledger (migrations/0001) only grows: captures, article versions, readings, figures, rejections, each named by the
hash of its content. Today's belief (derived/tables) is a pure function of it, written down as SELECTs in
derived/stages: believed -> released -> stated -> lined -> stood, and stated -> spoken. The same ones make the tables
anew (derive.rebuild), keep them up to date for what a load touches (derive.update), answer what was known at an earlier
load time (as_known), and check what is stored (derive.differences).

- Which reading of a capture counts, and which belief was held at a load time: derived/stages/believed.sql
- When an article version was released: derived/stages/released.sql
- Which of two statements in one article counts: derived/stages/stated.sql
- What changed, what was withdrawn, what is in conflict: derived/stages/lined.sql
- Which publisher's value counts on which days: derived/stages/stood.sql
- Of which series a release speaks, so that what it changed is found: derived/stages/spoken.sql
- What a written number stands for: derived/macros/intervals.sql

Readers use the views and macros of derived/views in the published copy; queries/ is the cookbook, checks/ the promises.
Bytes that come back after others stood at their address are no new capture but a new sighting, and so a release.
"""
