"""What one can choose about a printed sheet: paper, margin, language and ink."""

from __future__ import annotations

from typing import Literal, get_args

from msgspec import Struct

Paper = Literal["a4", "letter", "a3", "a5"]
Ink = Literal["colour", "grey", "saving"]
Margin = Literal["normal", "narrow", "wide"]

PAPERS: tuple[Paper, ...] = get_args(Paper)
INKS: tuple[Ink, ...] = get_args(Ink)
MARGINS: tuple[Margin, ...] = get_args(Margin)

_SIZES = {
    "a4": (210.0, 297.0),
    "letter": (215.9, 279.4),
    "a3": (297.0, 420.0),
    "a5": (148.0, 210.0),
}
_MARGIN_OF_SHORT_SIDE = {"normal": 0.081, "narrow": 0.057, "wide": 0.119}

SMALLEST_MARGIN = 5.0
"""In mm: what nearly every printer leaves blank anyway."""
LARGEST_MARGIN_OF_SHORT_SIDE = 0.25


class PrintOptions(Struct, frozen=True):
    """How a sheet is printed; the same options always give the same pages.

    `language` is a BCP 47 tag, by default the sheet's own. `ink` is `"colour"`, `"grey"`
    (the same design in greys) or `"saving"` (nothing filled: band, cards and bars are outlined).
    `margin` is a name or a number of millimetres. Raises `ValueError` for what is none of these.
    """

    paper: Paper = "a4"
    landscape: bool = False
    language: str | None = None
    ink: Ink = "colour"
    margin: Margin | float = "normal"

    def __post_init__(self) -> None:
        """Refuse what no page can be made from, before anything is made."""
        _one_of("paper", self.paper, PAPERS)
        _one_of("ink", self.ink, INKS)
        if isinstance(self.margin, str):
            _one_of("margin", self.margin, MARGINS)
            return
        largest = min(_SIZES[self.paper]) * LARGEST_MARGIN_OF_SHORT_SIDE
        if not SMALLEST_MARGIN <= self.margin <= largest:
            message = (
                f"margin: {self.margin} mm is not between {SMALLEST_MARGIN:g} and {largest:g} mm"
            )
            raise ValueError(message)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of a page as it is read, in mm."""
        short, long = _SIZES[self.paper]
        return (long, short) if self.landscape else (short, long)

    @property
    def margin_mm(self) -> float:
        """The margin at the sides of a page, in mm."""
        if isinstance(self.margin, str):
            return round(min(self.size) * _MARGIN_OF_SHORT_SIDE[self.margin], 1)
        return float(self.margin)


def _one_of(name: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        message = f"{name}: {value!r} is not one of {', '.join(known)}"
        raise ValueError(message)
