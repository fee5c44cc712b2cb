"""The key of a chart: each mark in use as a small drawing, and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from viewer.content.texts import as_written
from viewer.gui.charts.lettering import Lettering, Run
from viewer.gui.charts.marks import turned
from viewer.gui.charts.placing import USUAL_WIDTH

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from viewer.gui.theme import Theme

_SAMPLE_HEIGHT = 14
_GAP = 8
_BETWEEN = 24
_LEAST_TEXT = 120


class Entry(NamedTuple):
    """A mark and what it means."""

    words: str
    draw: Callable[[QPainter, float, float, Theme], None]
    """Draws the mark from (0, 0) into a box of this width and height."""
    width: int = 40
    """The width of the drawing, px of the design."""
    is_name: bool = False
    """Whether the words name something, as a series, and are not just a remark."""


class _Place(NamedTuple):
    sample: QRectF
    text: QRectF


class Key(QLabel):
    """Entries side by side, in as many lines as they need; a label to assistive technology."""

    def __init__(
        self,
        entries: Sequence[Entry],
        theme: Theme,
        *,
        right_to_left: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Show *entries* in their order."""
        super().__init__(parent)
        self._entries, self._theme, self._right_to_left = tuple(entries), theme, right_to_left
        self._texts: tuple[Lettering, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(as_written("; ".join(entry.words for entry in self._entries)))
        self.refresh()
        theme.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Set the words again, in the colours and the size of the theme."""
        muted = QColor(self._theme.palette.muted)
        ink = QColor(self._theme.palette.ink)
        font = self._theme.font(13, 400)
        self._texts = tuple(
            Lettering(
                [Run(entry.words, font, ink if entry.is_name else muted)],
                right_to_left=self._right_to_left,
            )
            for entry in self._entries
        )
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(float(width))
        return int(max((place.text.bottom() for place in places), default=0.0)) + 1

    def sizeHint(self) -> QSize:
        return QSize(USUAL_WIDTH, 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = self._places(float(self.width()))
        for entry, text, place in zip(self._entries, self._texts, places, strict=True):
            sample, box = self._mirrored(place.sample), self._mirrored(place.text)
            left = sample.right() if self._right_to_left else sample.left()
            with turned(painter, left, sample.top(), to_the_left=self._right_to_left):
                entry.draw(painter, sample.width(), sample.height(), self._theme)
            text.wrap(box.width())
            text.draw(painter, box.left(), box.top())

    def _mirrored(self, box: QRectF) -> QRectF:
        if not self._right_to_left:
            return box
        return QRectF(self.width() - box.right(), box.top(), box.width(), box.height())

    def _places(self, width: float) -> list[_Place]:
        """Give where each entry lies in a widget of this width, read from the left."""
        unit = self._theme.zoom
        places: list[_Place] = []
        left = top = line = 0.0
        for entry, text in zip(self._entries, self._texts, strict=True):
            place = self._place(entry, text, width)
            box = place.sample.united(place.text)
            if left and left + box.width() > width:
                left, top, line = 0.0, top + line + 4 * unit, 0.0
            places.append(
                _Place(place.sample.translated(left, top), place.text.translated(left, top))
            )
            left += box.width() + _BETWEEN * unit
            line = max(line, box.bottom())
        return places

    def _place(self, entry: Entry, text: Lettering, width: float) -> _Place:
        """Place an entry alone: its words beside the drawing, or under it where room is short."""
        unit = self._theme.zoom
        sample, height = entry.width * unit, _SAMPLE_HEIGHT * unit
        beside = sample + _GAP * unit
        if width - beside < min(text.natural_width, _LEAST_TEXT * unit):
            text.wrap(min(text.natural_width, width))
            below = QRectF(0, height + 2 * unit, text.width, text.height)
            return _Place(QRectF(0, 0, min(sample, width), height), below)
        text.wrap(min(text.natural_width, width - beside))
        middle = round((text.height / text.lines - height) / 2)
        return _Place(QRectF(0, middle, sample, height), QRectF(beside, 0, text.width, text.height))
