"""What is looked for is listed tab by tab, and shown where it stands, by keyboard alone (F1)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from viewer import assets

TOUR = assets.data("tour.json")


@pytest.fixture
def finding(program, settle):
    """A window on a file with the bar open and some words in it."""

    def begin(words, file=TOUR):
        one = program(file)
        QTest.keyClick(one.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        one.window.actions_by_id["find_words"].trigger()
        settle()
        bar = one.window.finding.bar
        QTest.keyClicks(bar.field, words)
        bar._search()
        settle()
        return one, bar

    return begin


def lines_of(bar):
    return [bar.list.item(row).text() for row in range(bar.list.count())]


def press(widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, modifier)


def test_that_places_are_listed_under_the_names_of_their_tabs(finding):
    one, bar = finding("2023")
    lines = lines_of(bar)
    titles = [section.title for section in one.session.page.sections]
    headings = [line for line in lines if line in titles]
    assert len(headings) > 2
    assert headings == [title for title in titles if title in headings]
    assert lines[0] in titles
    assert bar.count.text() == f"{len(lines) - len(headings)} places"


def test_that_enter_goes_from_place_to_place_and_shift_enter_back(finding, settle):
    one, bar = finding("cards")
    been = []
    for _ in range(3):
        press(bar.field, Qt.Key.Key_Return)
        settle()
        been.append(one.window.pages.current_key())
    assert been == ["all", "blue", "red"]
    press(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert one.window.pages.current_key() == "blue"
    assert bar.field.hasFocus()


def test_that_enter_after_the_last_place_begins_again(finding):
    _one, bar = finding("K2")
    first = bar.list.currentRow()
    for _ in range(len(bar._hits) + 1):
        press(bar.field, Qt.Key.Key_Return)
    assert bar.list.currentRow() == first


@pytest.mark.parametrize(
    ("words", "kind", "key"),
    [
        ("a coin of 44", "timeline", "ages/coin"),
        ("green -8", "charts", "change/y2023/green"),
        ("ribbon around", "figures", "ribbon"),
    ],
)
def test_that_a_place_on_any_tab_is_shown(finding, settle, words, kind, key):
    one, bar = finding(words)
    press(bar.field, Qt.Key.Key_Return)
    settle()
    section = one.session.page.sections[one.window.header.tabs.currentIndex()]
    assert (section.kind, one.window.pages.current_key()) == (kind, key)


def test_that_a_source_is_brought_into_view(finding, settle):
    one, bar = finding("the label on the lid")
    rows = [row for row in range(bar.list.count()) if bar.list.item(row).text().startswith("[2]")]
    bar.list.setCurrentRow(rows[0])
    press(bar.list, Qt.Key.Key_Return)
    settle()
    tab = one.window.pages.currentWidget()
    title = next(line for line in tab.findChildren(QLabel) if line.text() == "The label on the lid")
    assert tab.viewport().rect().contains(title.mapTo(tab.viewport(), title.rect().center()))


def test_that_a_note_of_the_sheet_is_brought_into_view(finding, settle):
    one, bar = finding("looked up and tried")
    press(bar.field, Qt.Key.Key_Return)
    settle()
    scroll = one.window.pages.currentWidget().verticalScrollBar()
    assert scroll.value() == scroll.maximum() > 0


def test_that_an_event_without_a_date_is_shown_by_its_evidence(finding, settle):
    one, bar = finding("lid was dropped")
    press(bar.field, Qt.Key.Key_Return)
    settle()
    assert one.window.workspace.is_examining
    assert one.window.workspace.current_key() == one.window.finding.bar._hits[0].key


def test_that_the_arrows_walk_through_the_places_from_the_field(finding):
    _one, bar = finding("cards")
    rows = [bar.list.currentRow()]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        press(bar.field, key)
        rows.append(bar.list.currentRow())
    assert rows == [1, 2, 3, 2]


def test_that_escape_closes_the_bar_and_gives_the_focus_back(finding, settle):
    one, bar = finding("red cards")
    press(bar.field, Qt.Key.Key_Return)
    press(bar.field, Qt.Key.Key_Escape)
    settle()
    assert not bar.isVisible()
    assert QApplication.focusWidget() is one.window.pages.currentWidget().grid.current
    assert one.window.pages.current_key() == "red"


def test_that_what_is_not_there_is_said(finding):
    _one, bar = finding("zebra")
    assert bar.count.text() == "Not in this sheet"
    assert not bar.list.isVisible()
    press(bar.field, Qt.Key.Key_Return)  # and nothing happens


def test_that_another_sheet_is_searched_anew(finding, settle):
    one, bar = finding("2019")
    before = lines_of(bar)
    one.window.open(assets.data("operation-h.json"))
    settle()
    assert lines_of(bar) != before
    assert any("October 2019" in line for line in lines_of(bar))


def test_that_text_of_a_file_is_listed_as_it_stands(finding, tmp_path):
    text = TOUR.read_text(encoding="utf-8").replace('"en": "Red cards"', '"en": "<b>Red</b> & {0}"')
    file = tmp_path / "odd.json"
    file.write_text(text, encoding="utf-8")
    _one, bar = finding("<b>red", file)
    assert "K3  <b>Red</b> & {0}" in lines_of(bar)


def test_that_what_was_found_leaves_room_for_the_sheet_in_a_low_window(finding, settle):
    one, bar = finding("card")
    one.window.resize(800, 480)
    bar._search()
    settle()
    assert bar.list.height() <= 480 // 4
    assert one.window.pages.height() > 0


def test_that_its_parts_have_names(finding):
    _one, bar = finding("card")
    assert bar.field.accessibleName() == "Find in this sheet"
    assert bar.list.accessibleName() == "Places found"
