"""Characters the paper's fonts can't print: shown as `[U+1F389]`, reported, never left out.

PDF/A forbids a character without a glyph. The data attached to the PDF keep the original.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from viewer.content.page import compose
from viewer.content.texts import OPEN_BOX, REPLACEMENT, visible
from viewer.content.wording import n_
from viewer.paper.coverage import signs_without_glyph
from viewer.problems import Fault, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.problems import Path
    from viewer.sheet.model import FactSheet

_DRAWN_OTHERWISE = {ord(OPEN_BOX): REPLACEMENT}
"""A sign of our own that no shipped font has, and what stands for it on paper."""

_OUR_SIGNS = {OPEN_BOX, REPLACEMENT}


def as_json(content: object) -> str:
    """Give what `content` made as JSON; the sheet's own kinds of text in it become plain texts."""
    return msgspec.json.encode(content, enc_hook=str).decode()


def printable(text: str) -> str:
    """Give *text* with every character that can't be printed spelled as its code point."""
    spelled = {ord(sign): _spelled(sign) for sign in signs_without_glyph(text)}
    return text.translate(spelled | _DRAWN_OTHERWISE)


def unprintable(
    sheet: FactSheet, language: str | None = None, document: object = None
) -> tuple[Fault, ...]:
    """Give a warning for each text of *sheet* that is printed with `[U+…]` in it.

    *language* is the one the sheet is printed in; by default its own. The places are those in
    *document*, the JSON the sheet was read from; without it, those in the sheet.
    """
    shown = as_json(compose(sheet, language))
    missing = set(signs_without_glyph(shown)) - _OUR_SIGNS
    if not missing:
        return ()
    return texts_with(
        missing, msgspec.to_builtins(sheet, enc_hook=str) if document is None else document
    )


def texts_with(signs: set[str], document: object) -> tuple[Fault, ...]:
    """Give a warning for each text of a *document* that holds one of *signs*."""
    return tuple(
        _fault(path, found)
        for path, text in _texts(document, ())
        if (found := sorted(signs & set(visible(text))))
    )


def _fault(path: Path, signs: list[str]) -> Fault:
    return Fault(
        path=path,
        code="W-GLYPH",
        message=n_(
            "the fonts of the page have no glyph for {signs}",
            "the fonts of the page have no glyphs for {signs}",
            len(signs),
            signs=", ".join(f"U+{ord(sign):04X}" for sign in signs),
        ),
        remedy=n_(
            "the PDF shows its code point instead",
            "the PDF shows their code points instead",
            len(signs),
        ),
        severity=Severity.WARNING,
    )


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    """Give every text below *value* with its way from the root of the document."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from _texts(part, (*path, name))
    elif isinstance(value, list | tuple):
        for place, part in enumerate(value):
            yield from _texts(part, (*path, place))


def _spelled(sign: str) -> str:
    return f"[U+{ord(sign):04X}]"
