"""One part of a sheet as a picture: SVG, PNG or PDF, with its title, unit and sources inside.

The same part and options give the same bytes. What a picture shows is in it as text as well: a PDF
is tagged, an SVG has `<title>` and `<desc>`, a PNG a description.
"""

from __future__ import annotations

import re
import struct
import zlib
from html import escape
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from viewer.content.page import compose, shown_language
from viewer.content.parts import FIGURE, cut, lines_of, part_named
from viewer.content.texts import as_written
from viewer.content.wording import _
from viewer.paper.manuscript import part_manuscript
from viewer.paper.press import timestamp_of, typeset
from viewer.problems import WriteRefused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from viewer.content.page import Page
    from viewer.content.parts import Part
    from viewer.sheet.evidence import Proof
    from viewer.sheet.left_out import Flaws
    from viewer.sheet.model import FactSheet

Format = Literal["svg", "png", "pdf"]

LEAST_DPI, MOST_DPI, USUAL_DPI = 36, 1200, 192
LEAST_WIDTH, MOST_WIDTH, USUAL_WIDTH = 60.0, 1000.0, 170.0
"""In mm."""
_WIDTH_OF_FIGURE = 80.0
"""A single card is not worth a whole line."""

_MOST_PIXELS = 64_000_000
"""As many as take a quarter of a gigabyte while they are painted."""
_HIGHEST_PDF = 14_400
"""In points: what PDF lets a page measure."""

_SIZE = re.compile(r'<svg [^>]*?\bwidth="([0-9.]+)pt" height="([0-9.]+)pt"')
_POINTS_AN_INCH, _MM_A_METRE, _MM_AN_INCH = 72, 1000, 25.4
_HEAD_OF_PNG = 8 + 25
"""Its signature, and the chunk that says how large it is."""
_LONGEST_DESCRIPTION = 16_000


class PictureOptions(Struct, frozen=True):
    """How a part becomes a picture. Raises `ValueError` for what none can be made from.

    `width` is in mm, by default what suits the part; `dpi` and `transparent` (nothing painted
    behind it) are for PNG, the latter for SVG as well: a PDF page has no ground.
    """

    width: float | None = None
    dpi: int = USUAL_DPI
    transparent: bool = False
    language: str | None = None

    def __post_init__(self) -> None:
        """Refuse what no picture can be made from, before anything is made."""
        if not LEAST_DPI <= self.dpi <= MOST_DPI:
            message = f"dpi: {self.dpi} is not between {LEAST_DPI} and {MOST_DPI}"
            raise ValueError(message)
        if self.width is not None and not LEAST_WIDTH <= self.width <= MOST_WIDTH:
            message = f"width: {self.width} mm is not between {LEAST_WIDTH:g} and {MOST_WIDTH:g} mm"
            raise ValueError(message)


class NoSuchPart(WriteRefused):
    """The sheet has no part of that name."""


class TooLarge(WriteRefused):
    """The picture would be larger than its format or the memory of a machine allows."""


def page_of(
    sheet: FactSheet,
    language: str | None = None,
    evidence: Mapping[str, Proof] | None = None,
    flaws: Flaws | None = None,
) -> Page:
    """Give the page whose parts can be exported, in *language* if the sheet has it."""
    tag = shown_language(sheet, language) if language else sheet.lang
    return compose(sheet, tag, evidence, flaws)


def render_part(
    sheet: FactSheet, page: Page, name: str, form: Format, options: PictureOptions | None = None
) -> bytes:
    """Give the part *name* of *page*, which `page_of` made of *sheet*, as the bytes of a file.

    Raises `NoSuchPart`, and `TooLarge` for a picture that would be too large.
    """
    options = options or PictureOptions()
    part = part_named(page, name)
    if part is None:
        raise NoSuchPart(_("the sheet has no part {name}", name=repr(name)))
    width = options.width or (_WIDTH_OF_FIGURE if part.kind == FIGURE else USUAL_WIDTH)
    is_transparent = options.transparent and form != "pdf"
    content = part_manuscript(cut(page, part), part, width, transparent=is_transparent)
    timestamp = timestamp_of(sheet)
    (svg,) = typeset(content, "svg", timestamp, template="part.typ")
    if form == "svg":
        return _described_svg(svg.decode(), page, part).encode()
    _refuse_too_large(svg.decode(), form, options.dpi)
    if form == "pdf":
        return typeset(content, "pdf", timestamp, template="part.typ")[0]
    (png,) = typeset(content, "png", timestamp, template="part.typ", dpi=options.dpi)
    return _described_png(png, options.dpi, page, part)


def _refuse_too_large(svg: str, form: Format, dpi: int) -> None:
    """Raise `TooLarge` for what the same part, as *svg*, tells to be too large in another form."""
    said = _SIZE.match(svg)
    if said is None:
        message = "an SVG of the typesetter does not say how large it is"
        raise ValueError(message)
    width, height = (float(points) for points in said.groups())
    if form == "pdf" and height > _HIGHEST_PDF:
        raise TooLarge(_("This part is too long for one page of PDF: print the sheet, or use SVG."))
    across, down = (round(points * dpi / _POINTS_AN_INCH) for points in (width, height))
    if form == "png" and across * down > _MOST_PIXELS:
        raise TooLarge(
            _(
                "The picture would be {across} × {down} pixels large: take fewer dots per inch, "
                "or SVG.",
                across=across,
                down=down,
            )
        )


def _described_svg(svg: str, page: Page, part: Part) -> str:
    """Put what the picture shows into it, for who can't see it and for who searches it."""
    lines = [as_written(line) for line in lines_of(page, part)]
    names = (
        f"<title>{escape(_title(page, part))}</title>"
        f'<desc xml:lang="{escape(page.language)}">'
        f"{escape(chr(10).join(lines))}</desc>"
    )
    head, _closing, rest = svg.partition(">")
    return f'{head} role="img">{names}{rest}'


def _described_png(png: bytes, dpi: int, page: Page, part: Part) -> bytes:
    """Say in *png* how large it is meant to be, its title, and what it shows."""
    a_metre = round(dpi * _MM_A_METRE / _MM_AN_INCH)
    shown = "\n".join(as_written(line) for line in lines_of(page, part))
    chunks = (
        _chunk(b"pHYs", struct.pack(">IIB", a_metre, a_metre, 1)),
        _text_chunk("Title", _title(page, part), page.language),
        _text_chunk("Description", shown[:_LONGEST_DESCRIPTION], page.language),
    )
    return png[:_HEAD_OF_PNG] + b"".join(chunks) + png[_HEAD_OF_PNG:]


def _title(page: Page, part: Part) -> str:
    return as_written(f"{page.title} – {part.title}")


def _text_chunk(keyword: str, text: str, language: str) -> bytes:
    data = (
        keyword.encode("ascii"),
        b"\0\0",
        language.encode("ascii", "replace"),
        b"",
        text.encode(),
    )
    return _chunk(b"iTXt", data[0] + b"\0" + data[1] + b"\0".join(data[2:]))


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)
