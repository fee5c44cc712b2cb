"""Colours of charts that the theme does not give outright."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from viewer.gui.theme import Theme

_BLACK, _WHITE = "#0b1118", "#ffffff"


def series_colour(theme: Theme, series: int) -> QColor:
    """Give the colour of a series."""
    colours = theme.palette.series
    return QColor(colours[series % len(colours)])


def legible_on(ground: QColor) -> QColor:
    """Give black or white, whichever stands out more from *ground*."""
    black, white = QColor(_BLACK), QColor(_WHITE)
    return black if contrast(black, ground) > contrast(white, ground) else white


def contrast(one: QColor, other: QColor) -> float:
    """Give the contrast of two colours, 1 … 21, as WCAG defines it."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
