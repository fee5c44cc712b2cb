"""A card says all it shows, and shows all it has, on one baseline with its neighbours."""

from __future__ import annotations

import json

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel

from viewer import assets
from viewer.gui.card import PADDING

H, TOUR = assets.data("operation-h.json"), assets.data("tour.json")
QUALIFIERS = (
    "exact", "about", "more-than", "at-least", "less-than", "at-most", "nearly", "between",
)  # fmt: skip


def cards(one):
    return one.window.pages.currentWidget().grid.cards()


def figures_like(value=46, **members):
    """Give a figure of the sample's source, without the words it would have to be proved by."""
    figure = json.loads(H.read_text(encoding="utf-8"))["figures"][0]
    for own in ("published", "quote", "group", "qualifier", "scope"):
        figure.pop(own, None)
    return figure | {"value": value} | members


def ink_bottom(label: QLabel) -> int:
    """Give the lowest row of the card on which *label* has ink."""
    card = label.parentWidget()
    picture = card.grab(label.geometry()).toImage()
    ink = QColor(label.palette().windowText().color()).lightness()
    for row in range(picture.height() - 1, -1, -1):
        for column in range(picture.width()):
            if abs(picture.pixelColor(column, row).lightness() - ink) < 60:
                return label.y() + row
    raise AssertionError(label.text())


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("file", [H, TOUR], ids=["sample", "tour"])
def test_that_the_name_of_a_card_holds_all_that_is_to_be_read_on_it(
    program, settings, file, language
):
    from viewer.gui import options

    settings.set(options.LANGUAGE, language)
    made = cards(program(file))
    assert {one.card.qualifier_code for one in made} >= (set(QUALIFIERS) if file == TOUR else set())
    for one in made:
        card, name = one.card, one.accessibleName()
        assert "␣" not in name
        parts = (card.qualifier, card.words, card.unit, card.label, card.scope, card.period)
        assert not [part for part in (*parts, card.status) if part not in name], name
        assert card.references
        shown = " ".join(label.text() for label in one.findChildren(QLabel) if label.isVisible())
        assert "␣" not in shown
        for number in card.references:
            assert f"[{number}]" in shown
        for part in (card.mark, card.qualifier, card.value, *parts[2:]):
            assert part in shown


def test_that_a_card_is_one_stop_and_its_lines_are_none(program):
    from PySide6.QtCore import Qt

    for one in cards(program()):
        assert all(
            label.focusPolicy() == Qt.FocusPolicy.NoFocus for label in one.findChildren(QLabel)
        )


def test_that_words_and_digits_and_values_with_a_qualifier_share_a_baseline(program, sheet_file):
    """A value that is set smaller, or has a line above it, does not stand higher or lower."""
    figures = [
        figures_like(46, id="plain"),
        figures_like(46, id="qualified", qualifier="more-than"),
        figures_like("hundreds", id="words", qualifier="order"),
        figures_like(4666666666666666, id="long"),
    ]
    figures[2].pop("value")
    figures[2] |= {"value": 100}
    one = program(sheet_file(figures=figures), width=1400)
    made = cards(one)
    assert any(card.card.is_words for card in made)
    assert len({card.y() for card in made}) == 1
    bottoms = [ink_bottom(card._lines["value"]) for card in made]
    assert max(bottoms) - min(bottoms) <= 1, bottoms


@pytest.mark.parametrize("zoom", [0.8, 1.0, 1.3, 2.0, 3.0])
def test_that_what_follows_a_value_stands_equally_high_with_and_without_a_qualifier(
    program, sheet_file, zoom
):
    figures = [
        figures_like(46, id="plain"),
        figures_like(46, id="qualified", qualifier="about"),
    ]
    one = program(sheet_file(figures=figures), width=1900, zoom=zoom)
    plain, qualified = cards(one)
    assert plain.y() == qualified.y()
    for name in ("qualifier", "value", "unit", "label"):
        assert plain._lines[name].geometry().top() == qualified._lines[name].geometry().top(), name


def test_that_the_mark_and_the_qualifier_do_not_overlap(program):
    for one in cards(program(TOUR, width=700, zoom=2.0)):
        qualifier = one._lines["qualifier"]
        if qualifier.isVisible():
            assert not qualifier.geometry().intersects(one._mark.geometry()), qualifier.text()


def test_that_a_long_value_is_set_smaller_before_it_takes_two_lines(program, sheet_file):
    figures = [figures_like(46, id="short"), figures_like(999_999_999_999_999, id="long")]
    short, long = cards(program(sheet_file(figures=figures)))
    small, large = long._lines["value"].font(), short._lines["value"].font()
    assert small.pixelSize() < large.pixelSize()
    value = long._lines["value"]
    assert value.fontMetrics().horizontalAdvance(value.text()) <= value.width()


def test_that_lines_keep_within_the_padding_of_the_card(program):
    one = program(TOUR)
    inset = one.theme.px(PADDING)
    for made in cards(one):
        for line in (*made._lines.values(), made._mark):
            if line.isVisible():
                assert line.geometry().left() >= inset
                assert line.geometry().right() <= made.width() - inset
                assert line.geometry().bottom() <= made.height()
