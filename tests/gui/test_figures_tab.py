"""Cards flow in rows of equal cards, mirrored where that is read, and are walked with arrows."""

from __future__ import annotations

import json
import re
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from viewer import assets
from viewer.gui import options
from viewer.gui.figures_tab import AT_ONCE, GAP, MARGIN, NARROWEST, WIDEST

H, TOUR = assets.data("operation-h.json"), assets.data("tour.json")
EVERY_SIZE = [(width, zoom) for width in (640, 1024, 1920) for zoom in (0.8, 1.0, 2.0, 3.0)]


def tab_of(one):
    return one.window.pages.currentWidget()


def rows_of(one):
    """Give the cards row by row, as they stand."""
    rows: dict[int, list] = {}
    for made in tab_of(one).grid.cards():
        rows.setdefault(made.y(), []).append(made)
    return list(rows.values())


def cut(label: QLabel) -> bool:
    """Say whether a part of what *label* says is not seen."""
    metrics = label.fontMetrics()
    if not label.wordWrap():
        return metrics.horizontalAdvance(label.text()) > label.width() + 1
    pieces = re.split(r"[\s\u200b]|(?<=[-/])", label.text())
    widest = max(metrics.horizontalAdvance(piece) for piece in pieces)
    return label.heightForWidth(label.width()) > label.height() or widest > label.width() + 1


def seen_labels(widget):
    return [label for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


@pytest.fixture
def many(sheet_file):
    """A sheet of two thousand figures, each with a number of its own."""
    figure = json.loads(H.read_text(encoding="utf-8"))["figures"][0]
    for own in ("published", "quote", "group"):
        figure.pop(own, None)
    return sheet_file(figures=[figure | {"id": f"f{i}", "value": i} for i in range(1, 2001)])


# ---- rows --------------------------------------------------------------------------------------


@pytest.mark.parametrize("file", [H, TOUR], ids=["sample", "tour"])
def test_that_rows_are_of_equal_cards_and_no_text_is_cut_at_any_width_and_zoom(
    program, settle, file
):
    one = program(file)
    for width, zoom in EVERY_SIZE:
        one.theme.set_zoom(zoom)
        one.window.resize(width, 900)
        settle()
        where = f"{width} px, {zoom:.0%}"
        area, px = tab_of(one).viewport().width(), one.theme.px
        assert not tab_of(one).horizontalScrollBar().isVisible(), where
        assert tab_of(one).widget().width() <= area, where
        widths = {made.width() for row in rows_of(one) for made in row}
        assert len(widths) == 1, where
        if area - 2 * px(MARGIN) >= px(NARROWEST):
            assert px(NARROWEST) <= widths.pop() <= px(WIDEST), where
        for row in rows_of(one):
            assert len({made.height() for made in row}) == 1, where
            assert len({made._lines["value"].y() for made in row}) == 1, where
            assert row[0].x() >= px(MARGIN), where
            assert row[-1].geometry().right() < area - px(MARGIN) + 1, where
            for left, right in pairwise(row):
                assert right.x() - left.geometry().right() - 1 == px(GAP), where
        assert not [label.text() for label in seen_labels(tab_of(one)) if cut(label)], where


def test_that_rows_fill_the_width_as_far_as_cards_may_grow(program, settle):
    """A row that could hold another card of the least width does."""
    one = program(H)
    for width in range(640, 1921, 80):
        one.window.resize(width, 900)
        settle()
        rows, px = rows_of(one), one.theme.px
        inner = tab_of(one).viewport().width() - 2 * px(MARGIN)
        columns = max(len(row) for row in rows)
        assert (columns + 1) * px(NARROWEST) + columns * px(GAP) > inner or columns == max(
            len(row) for row in rows[:1]
        )
        assert columns * px(NARROWEST) + (columns - 1) * px(GAP) <= inner


def test_that_nothing_overlaps(program):
    grid = tab_of(program(TOUR)).grid
    parts = [*grid.cards(), *(label for label in grid._headings if label), *grid._notes]
    boxes = [part.geometry() for part in parts]
    assert len(boxes) > 30
    for place, box in enumerate(boxes):
        assert not [other for other in boxes[place + 1 :] if other.intersects(box)]
        assert grid.rect().contains(box)


def test_that_every_group_stands_under_its_heading(program):
    one = program(TOUR)
    grid = tab_of(one).grid
    titles = [group.title for group in one.session.page.groups]
    assert [label.text() if label else "" for label in grid._headings] == titles
    for heading, group in zip(grid._headings, grid._groups, strict=True):
        assert group
        if heading is not None:
            assert heading.geometry().bottom() < min(made.y() for made in group)


def test_that_cards_stand_mirrored_where_one_reads_from_the_right(program, settings):
    places = {}
    for language in ("en", "ar"):
        settings.set(options.LANGUAGE, language)
        one = program(H, width=1280)
        width = tab_of(one).grid.width()
        places[language] = [
            (made.x(), width - made.geometry().right() - 1) for made in tab_of(one).grid.cards()
        ]
        first = tab_of(one).grid.cards()[0]
        mark, value = first._mark.geometry(), first._lines["value"].geometry()
        assert value.contains(value.center())
        assert (mark.center().x() > first.width() / 2) is (language == "en")
    assert [left for left, _ in places["en"]] == [right for _, right in places["ar"]]
    assert len({left for left, _ in places["en"]}) > 1


# ---- long words and many figures ---------------------------------------------------------------


@pytest.mark.parametrize("zoom", [1.0, 3.0])
def test_that_a_word_of_three_hundred_letters_neither_widens_the_window_nor_is_cut(
    program, sheet_file, zoom
):
    word = ("Donaudampfschifffahrt" * 15)[:300]
    document = json.loads(H.read_text(encoding="utf-8"))
    figure = document["figures"][0] | {"label": word, "scope": word}
    figure.pop("group")
    source = document["sources"][0] | {"title": word, "publisher": word, "place": word}
    source.pop("text", None)
    file = sheet_file(
        "long.json", lang="en", title=word, subtitle=word, summary=word, publisher=word,
        figures=[figure], sources=[source], notes=[word],
    )  # fmt: skip
    one = program(file, width=640, zoom=zoom)
    assert one.session.has_sheet
    for place in range(one.window.header.tabs.count()):
        one.window.header.tabs.setCurrentIndex(place)
        QApplication.processEvents()
        assert one.window.width() == 640
        # Three times as large, a source's record is wider than this window, but in reach.
        beyond = tab_of(one).widget().width() - tab_of(one).viewport().width()
        assert beyond <= (0 if zoom == 1.0 else tab_of(one).horizontalScrollBar().maximum())
    one.window.header.tabs.setCurrentIndex(0)
    assert not [label.text()[:50] for label in seen_labels(tab_of(one)) if cut(label)]


def test_that_two_thousand_figures_come_in_batches_and_completely(program, many, qtbot):
    one = program(many)
    grid = tab_of(one).grid
    assert AT_ONCE <= len(grid.cards()) < 2000
    qtbot.waitUntil(lambda: grid.is_complete, timeout=60_000)
    assert [made.card.mark for made in grid.cards()] == [f"K{i}" for i in range(1, 2001)]
    assert all(made.isVisibleTo(grid) for made in grid.cards())
    assert len({(made.x(), made.y()) for made in grid.cards()}) == 2000
    assert not grid._timer.isActive()


def test_that_a_window_that_ends_while_cards_are_made_does_so_quietly(program, many):
    one = program(many)
    assert not tab_of(one).grid.is_complete
    one.window.open(H)
    assert tab_of(one).grid.is_complete


# ---- keys --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "forward", "back"),
    [("en", Qt.Key.Key_Right, Qt.Key.Key_Left), ("ar", Qt.Key.Key_Left, Qt.Key.Key_Right)],
)
def test_that_arrows_home_and_end_walk_the_cards_as_they_are_read(
    program, settings, language, forward, back
):
    settings.set(options.LANGUAGE, language)
    one = program(H)
    one.window.activateWindow()
    tab_of(one).focus_first()
    grid = tab_of(one).grid

    def press(key):
        QTest.keyClick(QApplication.focusWidget(), key)
        assert QApplication.focusWidget() is grid.current
        return grid.current

    everyone = grid.cards()
    assert grid.current is everyone[0]
    assert [press(forward) for _ in everyone] == [*everyone[1:], everyone[-1]]
    assert press(Qt.Key.Key_Home) is everyone[0]
    assert press(back) is everyone[0]
    assert press(Qt.Key.Key_End) is everyone[-1]
    assert press(back) is everyone[-2]
    press(Qt.Key.Key_Home)
    below = press(Qt.Key.Key_Down)
    assert (below.x(), below.y() > everyone[0].y()) == (everyone[0].x(), True)
    assert press(Qt.Key.Key_Up) is everyone[0]


def test_that_the_tab_key_comes_to_one_card_and_leaves_the_cards_with_the_next(program):
    one = program(H)
    one.window.activateWindow()
    tab_of(one).focus_first()
    grid = tab_of(one).grid
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    stops = [made for made in grid.cards() if made.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [grid.current] == [grid.cards()[2]]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() not in grid.cards()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is grid.cards()[2]


def test_that_a_card_that_has_the_focus_is_in_view_with_a_ring_around_it(program, settle):
    one = program(TOUR, width=700, height=520)
    one.window.activateWindow()
    tab_of(one).focus_first()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_End)
    settle()
    made, area = QApplication.focusWidget(), tab_of(one).viewport()
    seen = made.visibleRegion().boundingRect()
    assert seen == made.rect()
    place = made.mapTo(area, made.rect().topLeft())
    picture = area.grab().toImage()
    colour = picture.pixelColor(place.x() + made.width() // 2, place.y() - 3)
    assert colour == QColor(one.theme.palette.accent)


def test_that_a_click_takes_the_focus_and_the_place_on_the_way(program):
    one = program(H)
    one.window.activateWindow()
    made = tab_of(one).grid.cards()[3]
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is made
    assert tab_of(one).grid.current is made


def test_that_nothing_is_copied_while_no_card_has_the_focus(program):
    one = program(H)
    one.window.activateWindow()
    one.window.header.tabs.setFocus()
    assert tab_of(one).copy_text() == ""
    tab_of(one).focus_first()
    assert tab_of(one).copy_text() == one.session.page.cards[0].sentence
