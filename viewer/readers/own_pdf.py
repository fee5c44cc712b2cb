"""A PDF that this program printed: the sheet it carries as an attachment, and nothing else of it.

The attachment is found by its dictionary (ISO 32000-1, 7.11.4), which a PDF/A-3 file
has in the clear. No page is read, no other object followed, and the data are
unpacked with a limit, so that a small file can't unfold into one without end.
"""

from __future__ import annotations

import re
import zlib

from viewer.content.wording import _
from viewer.problems import Problem
from viewer.readers import native
from viewer.readers.json_text import JsonText
from viewer.readers.limits import LARGEST_SHEET
from viewer.sheet.model import EMPTY_SHEET

_EMBEDDED = re.compile(
    rb"<<(?P<entries>[^<>]{0,400}/EmbeddedFile\b[^<>]{0,400}"
    rb"(?:<<[^<>]{0,400}>>[^<>]{0,200})?)>>\s{0,4}stream\r?\n"
)
_LENGTH = re.compile(rb"/Length\s+(\d{1,10})\b(?!\s+\d+\s+R)")
_JSON = b"/application#2Fjson"
_PACKED = re.compile(rb"/Filter\s*\[?\s*/FlateDecode\s*\]?")


def recognises(head: bytes) -> bool:
    """Say whether a file that begins with *head* is a PDF."""
    return head.startswith(b"%PDF-")


def read(data: bytes) -> native.Reading:
    """Read the sheet that a PDF carries; never raises, whatever the bytes are."""
    attachment = _attachment(data)
    if isinstance(attachment, bytes):
        return native.read(attachment)
    text = JsonText("", None, (attachment,), is_readable=False)
    return native.Reading(EMPTY_SHEET, (attachment,), text, b"", is_readable=False)


def _attachment(data: bytes) -> bytes | Problem:
    """Give the JSON in a PDF, or the problem that says why there is none."""
    for found in _EMBEDDED.finditer(data):
        entries = found["entries"]
        length = _LENGTH.search(entries)
        if _JSON not in entries or length is None:
            continue
        raw = data[found.end() : found.end() + int(length[1])]
        if _PACKED.search(entries) is None:
            return raw if len(raw) <= LARGEST_SHEET else _too_large()
        return _unpacked(raw)
    message = _("this PDF carries no fact sheet")
    return Problem(0, 0, "E-KIND", (), message, _("open one that this program printed"))


def _unpacked(raw: bytes) -> bytes | Problem:
    unpacking = zlib.decompressobj()
    try:
        data = unpacking.decompress(raw, LARGEST_SHEET + 1)
    except zlib.error:
        message = _("the sheet that this PDF carries is damaged")
        return Problem(0, 0, "E-KIND", (), message, _("print it again from its sheet"))
    return data if len(data) <= LARGEST_SHEET else _too_large()


def _too_large() -> Problem:
    limit = LARGEST_SHEET >> 20
    message = _("the sheet that this PDF carries is larger than {limit} MiB", limit=limit)
    return Problem(0, 0, "E-SIZE", (), message)
