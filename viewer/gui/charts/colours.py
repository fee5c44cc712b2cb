"""Colours of charts that the theme does not give outright."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from viewer.gui.theme import Theme

_BLACK, _WHITE = "#000000", "#ffffff"
_STARK = 4.0
"""Borders of more contrast than this are a wish for contrast; guiding lines would shout."""


def series_colour(theme: Theme, series: int) -> QColor:
    """Give the colour of a series."""
    colours = theme.palette.series
    return QColor(colours[series % len(colours)])


def hairline(theme: Theme) -> QColor:
    """Give the colour of lines that only guide the eye: faint also where borders are stark."""
    return _stepping_back(theme, usual=1.0, where_stark=0.45)


def tint(theme: Theme) -> QColor:
    """Give the colour that an era is laid over the ground with."""
    return _stepping_back(theme, usual=0.38, where_stark=0.14)


def _stepping_back(theme: Theme, usual: float, where_stark: float) -> QColor:
    """Give the colour of the theme's borders with so much of it left."""
    colour = QColor(theme.palette.line)
    is_stark = contrast(colour, QColor(theme.palette.surface)) > _STARK
    colour.setAlphaF(where_stark if is_stark else usual)
    return colour


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
