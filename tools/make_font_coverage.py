"""Write `resources/fonts/coverage.txt`: the characters that the paper's fonts can print.

A PDF of archival quality may not hold a character without a glyph, so the paper must know before
it sets a page; reading the fonts themselves takes fontTools and a second. Run it after a change of
the fonts:

    python tools/make_font_coverage.py

A test builds the same text and fails where the file differs.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
FILE = FONTS / "coverage.txt"

FAMILIES = ("IBMPlexSans_*.ttf", "NotoNaskhArabic-*.ttf")

HEADER = """\
# The characters that every style of the paper's fonts has a glyph for, as ranges of hexadecimal
# code points, one a line. Made by tools/make_font_coverage.py; not edited by hand.
"""

_NOT_FOR_TEXT = {"Cc", "Cn", "Co", "Cs", "Zl", "Zp"}
"""Categories that PDF/A or PDF/UA refuses or Typst takes for a break, though fonts map them."""

_BYTE_ORDER_MARK = 0xFEFF


def covered() -> set[int]:
    """Give the code points that a family has in all its styles."""
    points: set[int] = set()
    for pattern in FAMILIES:
        styles = [set(TTFont(path).getBestCmap()) for path in sorted(FONTS.glob(pattern))]
        points |= set.intersection(*styles)
    points.discard(_BYTE_ORDER_MARK)
    return {point for point in points if unicodedata.category(chr(point)) not in _NOT_FOR_TEXT}


def as_text(points: Iterable[int]) -> str:
    """Give the file's text."""
    lines = (
        f"{first:04X}" if first == last else f"{first:04X}-{last:04X}"
        for first, last in _ranges(points)
    )
    return HEADER + "\n".join(lines) + "\n"


def _ranges(points: Iterable[int]) -> Iterator[tuple[int, int]]:
    first = last = None
    for point in sorted(points):
        if first is None or last is None:
            first = last = point
        elif point == last + 1:
            last = point
        else:
            yield first, last
            first = last = point
    if first is not None and last is not None:
        yield first, last


def main() -> None:
    """Write the file."""
    FILE.write_text(as_text(covered()), encoding="ascii")


if __name__ == "__main__":
    main()
