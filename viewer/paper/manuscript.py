"""What is handed to the typesetter: the page, the words around it, the paper and the colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from viewer.content.page import compose, shown_language
from viewer.content.wording import phrases
from viewer.paper.glyphs import as_json, printable
from viewer.paper.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from viewer.content.page import Page
    from viewer.content.parts import Part
    from viewer.paper.options import PrintOptions
    from viewer.sheet.evidence import Proof
    from viewer.sheet.left_out import Flaws
    from viewer.sheet.model import FactSheet

_LEAST_CONTRAST = 3.0
"""What WCAG 2.2 (1.4.11) asks of graphics against their ground."""


NO_DATA, DATA, DATA_AS_CODE_POINTS = "", "data", "data as code points"
"""What the template attaches: nothing, a file, or the bytes that a file's code points stand for."""


class _Paper(msgspec.Struct, frozen=True):
    """The options as the template reads them; lengths in mm."""

    width: float
    height: float
    margin: float
    size: float
    """How much larger than on A4 everything is set."""
    ink: str
    accent: str
    """A colour for the rule under the band, or empty."""
    attachment: str


class _Part(msgspec.Struct, frozen=True):
    """What of the page is a picture of its own, as its template reads it."""

    kind: str
    id: str
    title: str
    place: int
    transparent: bool
    """Whether nothing is painted behind it."""


class _Manuscript(msgspec.Struct, frozen=True):
    page: Page
    words: dict[str, str]
    paper: _Paper
    part: _Part | None = None


_LONGEST_ALT = 16_000
"""In characters: PDF/A allows a string 32 767 bytes, and a character may take two of them."""

_MARGIN_OF_PICTURES = 5.0
_AS_HIGH_AS_IT_IS = 5000.0
"""What a template that asks is told of the height of a page that has none, in mm."""

_SIZES = {"a3": 1.2, "a5": 0.88}


def manuscript(
    sheet: FactSheet,
    options: PrintOptions,
    evidence: Mapping[str, Proof] | None,
    attachment: str,
    flaws: Flaws | None = None,
) -> bytes:
    """Give the JSON that the template sets, every character of it one that can be printed.

    *attachment* says how the data of the sheet reach the file that is made: one of the three above.
    """
    language = shown_language(sheet, options.language) if options.language else sheet.lang
    page = _with_short_alts(compose(sheet, language, evidence, flaws))
    width, height = options.size
    paper = _Paper(
        width=width,
        height=height,
        margin=options.margin_mm,
        size=_SIZES.get(options.paper, 1.0),
        ink=options.ink,
        accent=page.accent if _is_visible_on_white(page.accent) else "",
        attachment=attachment,
    )
    whole = _Manuscript(page=page, words=words(language), paper=paper)
    return printable(as_json(whole)).encode()


def part_manuscript(page: Page, part: Part, width: float, *, transparent: bool) -> bytes:
    """Give the JSON of the picture of *part*, which *page* is cut to; *width* is in mm."""
    paper = _Paper(
        width=width,
        height=_AS_HIGH_AS_IT_IS,
        margin=_MARGIN_OF_PICTURES,
        size=1.0,
        ink="colour",
        accent="",
        attachment=NO_DATA,
    )
    whole = _Manuscript(
        page=_with_short_alts(page, "…"),
        words=words(page.language),
        paper=paper,
        part=_Part(part.kind, part.id, part.title, part.place, transparent),
    )
    return printable(as_json(whole)).encode()


def _with_short_alts(page: Page, rest: str = "") -> Page:
    """Give *page* with no alternative text longer than a string of PDF/A may be.

    Such a text is cut after a sentence, and says that it is, by *rest* if given; the chart of 1 200
    bars it belongs to can be looked up in the data.
    """
    if all(len(chart.alt) <= _LONGEST_ALT for chart in page.charts):
        return page
    say = phrases(page.language)
    rest = rest or say.context("paper", "The rest is in the data inside this PDF.")
    charts = tuple(
        chart
        if len(chart.alt) <= _LONGEST_ALT
        else msgspec.structs.replace(
            chart, alt=f"{chart.alt[:_LONGEST_ALT].rpartition('. ')[0]}. {rest}"
        )
        for chart in page.charts
    )
    return msgspec.structs.replace(page, charts=charts)


def _is_visible_on_white(colour: str) -> bool:
    return bool(colour) and 1.05 / (_luminance(colour) + 0.05) >= _LEAST_CONTRAST


def _luminance(colour: str) -> float:
    """Give the relative luminance of `#rrggbb`, as WCAG defines it."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
