"""Where the parts of a chart are put: what all layouts of charts have in common."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from viewer.gui.charts.lettering import Lettering

MARGIN = 7
"""Room around a chart for the ring that shows where the keyboard is; px of the design."""

USUAL_WIDTH = 640
"""The width that a chart wants, in px, where nobody asks how high it is at another."""


class Layout(Protocol):
    """Where everything of a chart lies on a widget of one width."""

    @property
    def height(self) -> float:
        """How high the widget must be, in px."""

    @property
    def axis(self) -> tuple[float, float]:
        """Where the axis begins and ends, in px from where the page begins."""


class Placed(NamedTuple):
    """A text and the box it is set in, in px; as wide as the lines it was broken into."""

    text: Lettering
    box: QRectF
    to_the_end: bool = False
    """Whether lines are set against the side where the page ends."""

    @classmethod
    def at(cls, text: Lettering, left: float, top: float, *, to_the_end: bool = False) -> Placed:
        """Set a text, broken into lines as it is now, with its top left at a whole px."""
        box = QRectF(round(left), round(top), text.width, text.height)
        return cls(text, box, to_the_end)

    def moved_down(self, by: float) -> Placed:
        """Give the same text lower by so many px."""
        return self._replace(box=self.box.translated(0, round(by)))

    def broken(self) -> Lettering:
        """Give the text broken into the lines of this box; it may have been in others since."""
        return self.text.wrap(self.box.width(), to_the_end=self.to_the_end)


def refuse_the_placeless(*places: float) -> None:
    """Raise `ValueError` for an infinity or what is no number: one of them spoils a whole chart."""
    if not all(isfinite(place) for place in places):
        message = "a chart holds a place that is no finite number"
        raise ValueError(message)
