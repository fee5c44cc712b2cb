"""A PDF that this program printed: the sheet it carries as an attachment, and nothing else of it.

The attachment is found by the dictionary of its stream (ISO 32000-1, 7.11.4), which stands in the
clear: no stream can lie within another. No page is read, no other object followed, and the data are
unpacked with a limit, so that a small file can't unfold into one without end.
"""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING, NamedTuple

from viewer.content.wording import _
from viewer.problems import Problem
from viewer.readers.json_text import Unreadable
from viewer.readers.limits import LARGEST_SHEET, MEBIBYTE

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_DICTIONARY = 2_000
_MOST_ATTACHMENTS = 100

_TYPE = re.compile(rb"/EmbeddedFile(?![A-Za-z])")
_OBJECT = re.compile(rb"\bobj\b")
_STREAM = re.compile(rb">>\s*stream\r?\n")
_JSON = re.compile(rb"/Subtype\s*/application#2[Ff]json(?![\w+.-])")
_LENGTH = re.compile(rb"/Length\s+(\d{1,10})(?!\d|\s+\d+\s+R)")
_FILTER = re.compile(rb"/Filter\s*\[?\s*/(\w+)\s*\]?(?!\s*/\w*Decode)")


class _Attachment(NamedTuple):
    """A file in a PDF: the dictionary of its stream, and the stream as it stands."""

    dictionary: bytes
    stream: bytes


def sheet_in(data: bytes) -> bytes:
    """Give the JSON that a PDF carries.

    Raises `Unreadable` where it carries none, or more than one, or one that is damaged.
    """
    attached = [one for one in _attachments(data) if _JSON.search(one.dictionary)]
    if not attached:
        message = _("this PDF carries no fact sheet")
        raise _unreadable("E-KIND", message, _("open one that this program printed"))
    if len(attached) > 1:
        message = _("this PDF carries more than one file of data")
        raise _unreadable("E-KIND", message, _("open one that this program printed"))
    sheet = _unpacked(attached[0])
    if len(sheet) > LARGEST_SHEET:
        limit = LARGEST_SHEET // MEBIBYTE
        message = _("the sheet that this PDF carries is larger than {limit} MiB", limit=limit)
        raise _unreadable("E-SIZE", message, _("print a smaller one"))
    return sheet


def _attachments(data: bytes) -> Iterator[_Attachment]:
    for number, found in enumerate(_TYPE.finditer(data)):
        if number == _MOST_ATTACHMENTS:
            return
        before = data[max(0, found.start() - _LONGEST_DICTIONARY) : found.start()]
        opens = [keyword.end() for keyword in _OBJECT.finditer(before)]
        closes = _STREAM.search(data, found.end(), found.end() + _LONGEST_DICTIONARY)
        if not opens or closes is None:
            continue
        dictionary = before[opens[-1] :] + data[found.start() : closes.start() + 2]
        length = _LENGTH.search(dictionary)
        if length is None or b"endobj" in dictionary:
            continue
        end = closes.end() + int(length[1])
        if data[end : end + 11].strip().startswith(b"endstream"):
            yield _Attachment(dictionary, data[closes.end() : end])


def _unpacked(attachment: _Attachment) -> bytes:
    """Give the file itself, cut behind one byte more than a sheet may have."""
    if b"/Filter" not in attachment.dictionary:
        return attachment.stream
    how = _FILTER.search(attachment.dictionary)
    unpacking = zlib.decompressobj()
    try:
        if how is None or how[1] != b"FlateDecode":
            raise zlib.error  # noqa: TRY301 - packed in another way is as unreadable as damaged
        data = unpacking.decompress(attachment.stream, LARGEST_SHEET + 1)
    except zlib.error:
        data = b""
    if not (unpacking.eof or len(data) > LARGEST_SHEET):
        message = _("the sheet that this PDF carries is damaged")
        raise _unreadable("E-KIND", message, _("print it again from its sheet"))
    return data


def _unreadable(code: str, message: str, remedy: str) -> Unreadable:
    return Unreadable(Problem(0, 0, code, (), message, remedy))
