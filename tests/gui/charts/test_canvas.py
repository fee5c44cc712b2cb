"""The keyboard and the mouse on charts, and their size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication

from viewer.content.texts import as_written

DOWN, UP, HOME, END = Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_End
LEFT, RIGHT, ENTER = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return


@pytest.fixture
def plot(page_of, bar_plot):
    return bar_plot(page_of("tour").charts[0], 900)


def focus(plot, qtbot):
    """Give a chart the keyboard as the Tab key does."""
    plot.activateWindow()
    with qtbot.waitActive(plot):
        pass
    plot.clearFocus()
    plot.setFocus(Qt.FocusReason.TabFocusReason)


def test_that_arrows_walk_the_bars_and_stop_at_the_ends(plot, qtbot):
    focus(plot, qtbot)
    assert plot.current == 0
    walked = []
    for key in (DOWN, RIGHT, UP, LEFT, UP, END, DOWN, HOME):
        qtbot.keyClick(plot, key)
        walked.append(plot.current)
    assert walked == [1, 2, 1, 0, 0, 7, 7, 0]


def test_that_left_goes_on_where_the_page_reads_from_the_right(page_of, bar_plot, qtbot):
    plot = bar_plot(page_of("tour", "ar").charts[0], 900, right_to_left=True)
    focus(plot, qtbot)
    qtbot.keyClick(plot, LEFT)
    assert plot.current == 1
    qtbot.keyClick(plot, RIGHT)
    assert plot.current == 0


def test_that_arrows_walk_the_events_of_a_timeline(page_of, timeline_plot, qtbot):
    plot = timeline_plot(page_of("tour").timelines[0])
    focus(plot, qtbot)
    qtbot.keyClick(plot, END)
    assert plot.copy_text() == as_written(page_of("tour").timelines[0].entries[-1].sentence)


def test_that_a_chart_that_the_window_gives_the_keyboard_shows_no_ring_until_a_key(plot):
    plot.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
    assert plot.current == -1


def test_that_ctrl_c_copies_the_sentence_without_the_marks_put_into_it(page_of, bar_plot, qtbot):
    page = page_of("operation-h", "ar")
    plot = bar_plot(page.charts[0], 900, right_to_left=True)
    qtbot.keyClick(plot, HOME)
    qtbot.keyClick(plot, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied == as_written(page.charts[0].rows[0].bars[0].sentence)
    assert not set("\u2068\u2069\u200b") & set(copied)


def test_that_without_an_item_the_whole_chart_is_copied(plot, page_of):
    assert plot.copy_text() == as_written(page_of("tour").charts[0].alt)


def test_that_enter_and_a_click_choose_an_item(plot, qtbot):
    with qtbot.waitSignal(plot.chosen) as chosen:
        qtbot.keyClick(plot, END)
        qtbot.keyClick(plot, ENTER)
    assert chosen.args == [plot.keys[-1]]
    _, rect = plot.item.drawn_bars()[2]
    with qtbot.waitSignal(plot.chosen) as chosen:
        qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    assert chosen.args == [plot.keys[2]]
    assert plot.current == 2


def test_that_a_click_beside_the_bars_chooses_nothing(plot, qtbot):
    with qtbot.assertNotEmitted(plot.chosen):
        qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
        qtbot.keyClick(plot, ENTER)


def test_that_keys_that_mean_nothing_here_are_left_to_others(plot, qtbot, monkeypatch):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F5, Qt.KeyboardModifier.NoModifier)
    plot.keyPressEvent(event)
    assert not event.isAccepted()


def test_that_the_ring_is_drawn_around_the_bar_the_keyboard_is_at(plot, qtbot):
    accent = QColor(plot.theme.palette.accent)

    def has_ring(index):
        image = plot.grab().toImage()
        place = plot.place_of(index)
        column = [image.pixelColor(place.center().x(), place.top() + y) for y in range(-4, 3)]
        return accent in column

    focus(plot, qtbot)
    qtbot.keyClick(plot, DOWN)
    assert has_ring(1)
    assert not has_ring(4)
    plot.clearFocus()
    assert not has_ring(1)


def test_that_the_ring_is_never_cut(page_of, bar_plot, qtbot):
    for width in (480, 900, 1920):
        plot = bar_plot(page_of("operation-h").charts[0], width)
        for index in range(len(plot.keys)):
            ring = plot.place_of(index).adjusted(-5, -4, 5, 4)
            assert plot.rect().contains(ring)


def test_that_the_place_the_keyboard_comes_to_is_told(plot, qtbot):
    with qtbot.waitSignal(plot.walked_to) as told:
        qtbot.keyClick(plot, END)
    assert told.args == [plot.place_of(7)]


def test_that_height_is_worked_out_for_each_width_and_lines_are_not_mixed_up(
    make_chart, cell, bar_plot
):
    """Asking for another width in between must not change what is drawn at this one."""
    long = "Accounts concerned by the referral packages that were sent on to others"
    plot = bar_plot(make_chart([cell(2), cell(1)], labels=[long, "Short"]), 700)
    before = plot.grab().toImage()
    heights = {width: plot.heightForWidth(width) for width in (300, 500, 700, 2000)}
    assert heights[300] > heights[700] > heights[2000]
    assert plot.heightForWidth(700) == plot.height()
    plot.viewport().update()
    assert plot.grab().toImage() == before


def test_that_a_change_of_size_is_heard(page_of, bar_plot, make_theme):
    theme = make_theme()
    plot = bar_plot(page_of("operation-h").charts[0], 900, theme=theme)
    before = plot.heightForWidth(900)
    theme.set_zoom(2.0)
    assert plot.heightForWidth(900) > 1.5 * before
