"""Colours of charts stay apart from what lies behind them, in every theme."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from viewer.gui.charts.colours import contrast, hairline, legible_on, series_colour, tint
from viewer.gui.charts.marks import SERIES_PATTERNS

SCHEMES = ("light", "dark", "contrast")


@pytest.fixture(params=SCHEMES)
def theme(request, make_theme):
    return make_theme(request.param)


def over(colour, ground):
    """Give what is seen of a translucent colour on a ground."""
    part = colour.alphaF()
    mixed = (
        one * part + other * (1 - part)
        for one, other in zip(colour.getRgbF()[:3], ground.getRgbF()[:3], strict=True)
    )
    return QColor.fromRgbF(*mixed)


def test_that_contrast_is_that_of_the_guidelines():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


def test_that_bars_stand_out_from_the_surface(theme):
    for series in range(SERIES_PATTERNS):
        colour = series_colour(theme, series)
        assert contrast(colour, QColor(theme.palette.surface)) >= 3, series


def test_that_values_are_legible_on_their_segments(theme):
    for series in range(SERIES_PATTERNS):
        colour = series_colour(theme, series)
        assert contrast(legible_on(colour), colour) >= 4.5, series


def test_that_words_are_legible_on_the_ground_of_an_era(theme):
    surface = QColor(theme.palette.surface)
    twice = over(tint(theme), over(tint(theme), surface))
    for words in (theme.palette.ink, theme.palette.muted):
        assert contrast(QColor(words), twice) >= 4.5


def test_that_lines_that_guide_the_eye_are_fainter_than_the_bars(theme):
    surface = QColor(theme.palette.surface)
    line = contrast(over(hairline(theme), surface), surface)
    assert 1.1 < line < contrast(series_colour(theme, 0), surface)
    assert line < contrast(QColor(theme.palette.muted), surface)
