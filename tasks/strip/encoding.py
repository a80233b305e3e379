"""Bytes -> text: byte order mark, header, meta and the bytes themselves; never mojibake without a word.

The order is that of the HTML standard (encoding sniffing), but a declaration that the bytes contradict is not believed:
pages that say gb2312 hold GB18030, pages that say ISO-8859-1 hold Windows-1252, and some say UTF-8 and are not.
"""

import codecs
import re

from warehouse.records import NotAnArticle

BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
HEADER = re.compile(r"""charset\s*=\s*["']?([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
WIDER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
}
LOOK_AT = 4096  # bytes in which a page declares its encoding
MAX_BROKEN = 0.01  # of the characters: more that cannot be decoded and it is no text
# The bytes of one UTF-8 character as Latin-1 or Windows-1252 show them.
BYTE_OF = {bytes([byte]).decode("cp1252", "ignore"): bytes([byte]) for byte in range(0x80, 0xA0)}
TRAIL = "".join(BYTE_OF) + "\x80-\xbf"
FEW = 2  # such characters that a text may hold by chance, or speak of
MOJIBAKE = re.compile(f"(?:[Â-ß][{TRAIL}]|[à-ï][{TRAIL}]{{2}}|[ð-ô][{TRAIL}]{{3}})")
CONTROLS = bytes([*range(0x09), *range(0x0E, 0x20), 0x7F])
CONTROL = re.compile(f"[{re.escape(CONTROLS.decode('ascii'))}]")


def decode(body: bytes, content_type: str | None = None) -> str:
    """The text that the bytes hold. Raises NotAnArticle where they hold none."""
    if body.startswith((b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\xff\xd8\xff")):
        raise NotAnArticle("not a text: a document of another kind")
    for mark, name in BOMS:
        if body.startswith(mark):
            return _sound(body[len(mark) :].decode(name, "replace"))
    for name in _candidates(body, content_type):
        try:
            return _sound(body.decode(name))
        except (UnicodeDecodeError, LookupError):
            continue
    declared = next(iter(_declared(body, content_type)), "utf-8")
    try:
        return _sound(body.decode(declared, "replace"))
    except LookupError:
        return _sound(body.decode("utf-8", "replace"))


def mended(text: str) -> str:
    """UTF-8 that was once read as Latin-1 or Windows-1252 and written so, read as it was meant."""
    return text if text.isascii() or len(MOJIBAKE.findall(text)) <= FEW else MOJIBAKE.sub(_meant, text)


def _meant(found: re.Match[str]) -> str:
    try:
        return b"".join(BYTE_OF.get(sign) or sign.encode("latin-1") for sign in found[0]).decode("utf-8")
    except UnicodeDecodeError:
        return found[0]


def _candidates(body: bytes, content_type: str | None) -> list[str]:
    """Encodings to try, the strict ones first: what decodes as UTF-8 and has more than ASCII is UTF-8."""
    declared = _declared(body, content_type)
    multibyte = [name for name in declared if name not in ("cp1252", "windows-1252")]
    if not declared or declared[0] in ("cp1252", "windows-1252"):
        return ["utf-8", *multibyte, *(["gb18030"] if _looks_chinese(body) else []), "cp1252"]
    return [*multibyte, "utf-8", "gb18030", "cp1252"]


def _declared(body: bytes, content_type: str | None) -> list[str]:
    header = HEADER.search(content_type or "")
    meta = DECLARED.search(body[:LOOK_AT])
    told = [header[1] if header else None, meta[1].decode("ascii") if meta else None]
    return [WIDER.get(name.lower(), name.lower()) for name in told if name]


def _looks_chinese(body: bytes) -> bool:
    """Whether bytes beyond ASCII come in the pairs of GB2312, as they never do in Western text."""
    high = sum(byte > 0x7F for byte in body[:20_000])
    pairs = len(re.findall(rb"[\xb0-\xf7][\xa1-\xfe]", body[:20_000]))
    return high > 20 and pairs * 2 > high * 0.8


def _sound(text: str) -> str:
    raw = text.encode("utf-8", "surrogatepass")  # bytes are looked through ten times as fast
    plain, controls = (text, 0) if len(raw.translate(None, CONTROLS)) == len(raw) else CONTROL.subn("", text)
    broken = text.count("�") + controls
    if broken > 8 and broken > MAX_BROKEN * len(text):
        raise NotAnArticle("text is not text: its encoding is not known")
    return plain
