"""What the flows ask the warehouse before they fetch or reread."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from warehouse import sql
from warehouse.arrow import arriving, texts_of, times_of
from warehouse.connection import Connection
from warehouse.records import Capture, Kept, Link

PAGE = 1000  # captures asked for at a time, so that memory does not grow with the archive

WANTED = """
($source IS NULL OR source = $source) AND ($not_read_by IS NULL OR capture_id NOT IN (
    SELECT capture_id FROM reading GROUP BY capture_id
    HAVING arg_max(grammar, (recorded_at, reading_id)) = $not_read_by
))
"""
KEPT = f"""
SELECT capture_id, warc_file, warc_offset, warc_length, source, url, title, published, publisher, lang,
    fetched_at, content_type, http_status, etag, last_modified
FROM capture
WHERE (warc_file, warc_offset, capture_id) > ($file, $offset, $id) AND {WANTED}
ORDER BY warc_file, warc_offset, capture_id
LIMIT $page
"""

KNOWN = """
WITH met AS (SELECT asked.capture_id, asked.seen_at, source, url, digest FROM asked JOIN capture USING (capture_id)),

shown AS (
    SELECT capture_id, source, url, digest, fetched_at AS seen_at FROM capture WHERE url IN (SELECT url FROM met)
    UNION ALL BY NAME
    SELECT capture_id, source, url, digest, seen_at FROM sighting JOIN capture USING (capture_id)
    WHERE url IN (SELECT url FROM met)
)

SELECT met.capture_id, met.seen_at
FROM met
JOIN shown ON (shown.source, shown.url) = (met.source, met.url) AND shown.seen_at <= met.seen_at
GROUP BY met.capture_id, met.seen_at, met.digest
HAVING arg_max(shown.digest, (shown.seen_at, shown.capture_id)) = met.digest
"""
VALIDATORS = """
SELECT url, arg_max({etag: etag, modified: last_modified}, fetched_at) FROM capture
WHERE source = ? AND url IN (SELECT url FROM arriving) GROUP BY url HAVING count(etag) + count(last_modified) > 0
"""
VERSIONS = """
SELECT etag, last_modified FROM (
    SELECT etag, last_modified, fetched_at FROM capture WHERE source = $source AND url = $url
    UNION ALL SELECT etag, last_modified, 'infinity' FROM source_page WHERE source = $source AND url = $url
)
WHERE etag IS NOT NULL OR last_modified IS NOT NULL
ORDER BY fetched_at DESC
"""


@dataclass(frozen=True, slots=True)
class KeptCapture:
    """The index entry of a capture: all of it but the bytes."""

    kept: Kept
    link: Link
    fetched_at: datetime
    content_type: str | None
    http_status: int | None
    etag: str | None
    last_modified: str | None

    def with_body(self, body: bytes) -> Capture:
        """The capture as it was fetched, given the bytes that its WARC record holds."""
        return Capture(
            self.link, self.fetched_at, body, self.content_type, self.http_status, self.etag, self.last_modified
        )


def known_captures(db: Connection, captures: Collection[Capture]) -> set[tuple[UUID, datetime]]:
    """Those of the captures, by id and time, that say nothing new: they are held, and their bytes are the last that
    their address had shown to their source by then. Bytes that come back after others are new."""
    with arriving(db, times_of({(capture.capture_id, capture.fetched_at) for capture in captures})):
        db.execute("CREATE OR REPLACE TEMP TABLE asked AS FROM arriving")
    return set(db.execute(KNOWN).fetchall())


def kept_bytes(db: Connection, digests: Collection[str]) -> dict[str, Kept]:
    """Where the bytes of each digest lie, of those that are kept: in the earliest fetch's record."""
    query = (
        "SELECT digest, arg_min((capture_id, warc_file, warc_offset, warc_length), (fetched_at, capture_id)) "
        "FROM capture WHERE digest IN (SELECT digest FROM arriving) GROUP BY digest"
    )
    with arriving(db, texts_of("digest", digests)):
        return {digest: Kept(*place) for digest, place in db.execute(query).fetchall()}


def indexed(db: Connection) -> dict[str, int]:
    """Where in each of the archive's files the last indexed record ends."""
    query = "SELECT warc_file, max(warc_offset + warc_length) FROM capture GROUP BY warc_file"
    return dict(db.execute(query).fetchall())


def validators(db: Connection, source: str, urls: Collection[str]) -> dict[str, tuple[str | None, str | None]]:
    """ETag and Last-Modified of the newest capture of each address of a source, for conditional requests."""
    with arriving(db, texts_of("url", urls)):
        found = db.execute(VALIDATORS, [source]).fetchall()
    return {url: (told["etag"], told["modified"]) for url, told in found}


def versions(db: Connection, source: str, url: str) -> list[tuple[str | None, str | None]]:
    """ETag and Last-Modified of everything seen at one address of a source, the newest first: of its captures, or of a
    page that names articles once all of them were loaded."""
    return db.execute(VERSIONS, {"source": source, "url": url}).fetchall()


def held_addresses(db: Connection, source: str, urls: Collection[str]) -> set[str]:
    """Those of the addresses of which the warehouse holds a capture of this source."""
    query = "SELECT DISTINCT url FROM capture WHERE source = ? AND url IN (SELECT url FROM arriving)"
    with arriving(db, texts_of("url", urls)):
        return {row[0] for row in db.execute(query, [source]).fetchall()}


def latest_modified(db: Connection, source: str) -> datetime | None:
    """Midnight (UTC) of the last day on which an article of a source, as captured so far, was published or edited.

    Never after the source's last capture: a page may claim a day to come.
    """
    latest = sql.value(
        db,
        "SELECT least(max(coalesce(reading.modified, reading.published))::TIMESTAMP AT TIME ZONE 'UTC', "
        "max(capture.fetched_at)) FROM reading JOIN capture USING (capture_id) WHERE capture.source = ?",
        [source],
    )
    return latest if isinstance(latest, datetime) else None


def kept_sources(db: Connection) -> list[str]:
    """The sources of which there are captures, by name."""
    return [row[0] for row in db.execute("SELECT DISTINCT source FROM capture ORDER BY source").fetchall()]


def grammars(db: Connection) -> list[str]:
    """The names of the grammars that have read anything, in no order."""
    return [row[0] for row in db.execute("SELECT DISTINCT grammar FROM reading").fetchall()]


def count_kept(db: Connection, *, source: str | None = None, not_read_by: str | None = None) -> int:
    """How many captures `kept_captures` gives."""
    asked = {"source": source, "not_read_by": not_read_by}
    return int(sql.value(db, f"SELECT count(*) FROM capture WHERE {WANTED}", asked))


def kept_captures(
    db: Connection, *, source: str | None = None, not_read_by: str | None = None
) -> Iterator[KeptCapture]:
    """The captures kept so far in the order in which they lie in the archive; only those of one source, or only those
    whose believed reading is by another grammar than the one named. Loads between two steps do no harm."""
    after = {"file": "", "offset": -1, "id": UUID(int=0)}
    while rows := db.execute(KEPT, {**after, "source": source, "not_read_by": not_read_by, "page": PAGE}).fetchall():
        for row in rows:
            yield KeptCapture(Kept(*row[:4]), Link(*row[4:10]), *row[10:])
        after = {"file": rows[-1][1], "offset": rows[-1][2], "id": rows[-1][0]}
