"""Which texts of an open file can't be printed as they are, each at its place in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.paper.coverage import signs_without_glyph
from viewer.problems import MOST_PROBLEMS

if TYPE_CHECKING:
    from viewer.opening import Opened
    from viewer.problems import Problem


def glyph_warnings(opened: Opened, language: str | None = None) -> tuple[Problem, ...]:
    """Give a warning for each text with characters that no font of the page has.

    Where a *language* is given, only what is printed in that counts; otherwise every text does.
    """
    if not opened.readable or not _may_have_some(opened.data):
        return ()
    from viewer.paper.glyphs import texts_with, unprintable
    from viewer.readers.json_text import read_json

    text = read_json(opened.data)
    if language is not None:
        faults = unprintable(opened.sheet, language, text.value)
    else:
        faults = texts_with(set(signs_without_glyph(_all_texts(text.value))), text.value)
    return text.placed(faults[:MOST_PROBLEMS])


def _may_have_some(data: bytes) -> bool:
    """Whether a file holds other characters than those that need no closer look."""
    try:
        written = data.decode()
    except UnicodeDecodeError:
        return True
    return "\\u" in written or bool(set(signs_without_glyph(written)) - set("\t\n\r\ufeff"))


def _all_texts(value: object) -> str:
    """Give every text in a document, one after another; not the names."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return "".join(map(_all_texts, value.values()))
    return "".join(map(_all_texts, value)) if isinstance(value, list) else ""
