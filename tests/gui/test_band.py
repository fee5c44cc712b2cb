"""The band names what is shown, and its tabs and buttons are seen, hit and reached."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from viewer import assets
from viewer.gui import options

H, TOUR = assets.data("operation-h.json"), assets.data("tour.json")
SMALLEST_TARGET = 24


def test_that_the_band_names_publisher_title_and_what_it_is_about(program):
    one = program(TOUR)
    page = one.session.page
    kicker, title, subtitle = (line.text() for line in one.window.header.texts())
    assert kicker == page.kicker.upper()
    assert page.publisher.upper() in kicker
    assert (title, subtitle) == (page.title, page.subtitle)
    assert title in one.window.windowTitle()


def test_that_a_script_without_capitals_is_left_as_it_is(program, settings):
    settings.set(options.LANGUAGE, "ar")
    one = program(TOUR)
    assert one.window.header.texts()[0].text() == one.session.page.kicker


def test_that_a_line_that_says_nothing_takes_no_room(program, sheet_file):
    one = program(sheet_file(title="Facts", subtitle=None, asOf=None))
    for line in one.window.header.texts():
        assert line.isVisible() is bool(line.text())


def test_that_a_title_keeps_its_ampersand_and_its_brackets(program, sheet_file):
    one = program(sheet_file(title="Figures & <b>facts</b>"))
    assert one.window.header.texts()[1].text() == "Figures & <b>facts</b>"


def test_that_every_tab_says_how_much_is_in_it(program):
    one = program(TOUR)
    tabs = one.window.header.tabs
    sections = one.session.page.sections
    assert [tabs.tabText(place) for place in range(tabs.count())] == [
        f"{section.title}   {section.count}" for section in sections
    ]
    assert tabs.accessibleName()


def test_that_a_tab_chosen_with_the_mouse_is_shown_and_the_arrows_go_on_from_it(program, settle):
    one = program(TOUR)
    one.window.activateWindow()
    tabs, pages = one.window.header.tabs, one.window.pages
    before = pages.currentWidget()
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    settle()
    assert tabs.currentIndex() == 1
    assert pages.currentWidget() is not before
    tabs.setFocus()
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.currentIndex() == 2


def test_that_another_file_keeps_the_tab_that_is_open_where_it_has_as_many(program):
    one = program(H)
    one.window.header.tabs.setCurrentIndex(2)
    one.window.open(TOUR)
    assert one.window.header.tabs.currentIndex() == 2
    one.window.header.tabs.setCurrentIndex(one.window.header.tabs.count() - 1)
    one.window.open(H)
    assert one.window.header.tabs.currentIndex() == one.window.header.tabs.count() - 1


def test_that_a_button_does_what_its_action_does(program):
    window = program(H).window
    for button in window.header.buttons:
        asked = []
        action = window.actions_by_id[button.action_id]
        action.triggered.disconnect()
        action.triggered.connect(lambda *_, asked=asked: asked.append(True))
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert asked == [True]
        assert button.accessibleName()


def test_that_the_main_button_is_the_last_and_the_only_one_set_off(program):
    buttons = program(H).window.header.buttons
    assert [button.property("main") for button in buttons] == [False, False, True]
    assert buttons[-1].action_id == "print_pdf"


@pytest.mark.parametrize("language", ["en", "fr", "es", "ar"])
@pytest.mark.parametrize(("width", "zoom"), [(640, 0.8), (640, 1.0), (640, 2.0), (1920, 3.0)])
def test_that_buttons_and_tabs_are_whole_and_large_enough_to_be_hit(
    program, settings, settle, language, width, zoom
):
    settings.set(options.LANGUAGE, language)
    one = program(TOUR, width=width, zoom=zoom)
    one.window.header.show_icons()
    settle()
    header = one.window.header
    assert one.window.width() == width
    for button in header.buttons:
        assert min(button.width(), button.height()) >= SMALLEST_TARGET
        place = button.mapTo(header, button.rect().topLeft())
        assert header.rect().contains(button.rect().translated(place))
    assert header.tabs.height() >= SMALLEST_TARGET


@pytest.mark.parametrize("language", ["en", "ar"])
def test_that_the_buttons_stand_where_reading_ends(program, settings, language):
    settings.set(options.LANGUAGE, language)
    header = program(H).window.header
    title = header.texts()[1].geometry().center().x()
    assert all((button.x() > title) is (language == "en") for button in header.buttons)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_that_the_focus_is_a_ring_around_each_button_and_changes_the_tab(program, settle, theme):
    one = program(H)
    one.theme.choose(theme)
    one.window.activateWindow()
    ring = QColor(one.theme.palette.kicker)
    for widget in (*one.window.header.buttons, one.window.header.tabs):
        one.window.pages.currentWidget().grid.current.setFocus()
        settle()
        without = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        assert QApplication.focusWidget() is widget
        seen = widget.grab().toImage()
        assert seen != without
        if widget is not one.window.header.tabs:
            assert seen.pixelColor(widget.width() // 2, 1) == ring
            assert seen.pixelColor(1, widget.height() // 2) == ring
            assert seen.pixelColor(widget.width() // 2, 4) != ring
