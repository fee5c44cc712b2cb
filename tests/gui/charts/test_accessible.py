"""What assistive technology is told of charts: a name, the whole in words, and every item."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible

from viewer.content.texts import as_written
from viewer.gui.charts import accessible

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


def interface(plot):
    return QAccessible.queryAccessibleInterface(plot)


def children(plot):
    chart = interface(plot)
    return [chart.child(index) for index in range(chart.childCount())]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_that_a_chart_is_named_by_its_title_and_told_in_words(page_of, bar_plot, language):
    page = page_of("operation-h", language)
    for chart in page.charts:
        plot = bar_plot(chart, 900, right_to_left=page.direction == "rtl")
        assert interface(plot).role() == QAccessible.Role.Chart
        assert interface(plot).text(NAME) == as_written(chart.title)
        assert interface(plot).text(DESCRIPTION) == as_written(chart.alt)


def test_that_each_bar_is_a_child_with_its_sentence(page_of, bar_plot):
    for chart in page_of("tour").charts:
        plot = bar_plot(chart, 900)
        sentences = [
            bar.sentence
            for row in chart.rows
            if any(bar.is_drawn for bar in row.bars)
            for bar in row.bars
        ]
        assert [child.text(NAME) for child in children(plot)] == sentences
        assert {child.role() for child in children(plot)} == {QAccessible.Role.Graphic}


def test_that_each_event_is_a_child_with_its_sentence(page_of, timeline_plot):
    for chart in page_of("tour").timelines:
        plot = timeline_plot(chart)
        assert interface(plot).text(NAME) == as_written(chart.title)
        assert [child.text(NAME) for child in children(plot)] == [
            entry.sentence for entry in chart.entries
        ]


def test_that_a_child_lies_where_its_bar_is_drawn(page_of, bar_plot):
    plot = bar_plot(page_of("operation-h").charts[0], 900)
    for child, (_, rect) in zip(children(plot), plot.item.drawn_bars(), strict=True):
        place = child.rect()
        assert place.contains(plot.mapToGlobal(rect.center().toPoint()))
        there = interface(plot).childAt(place.center().x(), place.center().y())
        assert there.text(NAME) == child.text(NAME)
    assert interface(plot).childAt(-5000, -5000) is None


def test_that_children_know_their_parent_and_their_place_in_it(page_of, bar_plot):
    plot = bar_plot(page_of("tour").charts[0], 900)
    chart = interface(plot)
    for index, child in enumerate(children(plot)):
        assert child.isValid()
        assert child.parent() is chart
        assert chart.indexOfChild(child) == index
        assert child.childCount() == 0
    assert chart.child(-1) is None
    assert chart.child(99) is None


def test_that_the_state_says_where_the_keyboard_is(page_of, bar_plot, qtbot):
    plot = bar_plot(page_of("tour").charts[0], 900)
    plot.activateWindow()
    with qtbot.waitActive(plot):
        plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_Home)
    qtbot.keyClick(plot, Qt.Key.Key_Down)
    focused = [bool(child.state().focused) for child in children(plot)]
    assert focused == [place == 1 for place in range(len(focused))]
    assert interface(plot).focusChild().text(NAME) == plot.sentences[1]


def test_that_walking_is_told_where_somebody_listens(page_of, bar_plot, qtbot, monkeypatch):
    told = []
    monkeypatch.setattr(accessible.QAccessible, "updateAccessibility", told.append)
    monkeypatch.setattr(accessible.QAccessible, "isActive", lambda: True)
    plot = bar_plot(page_of("tour").charts[0], 900)
    qtbot.keyClick(plot, Qt.Key.Key_End)
    (event,) = told
    assert event.type() == QAccessible.Event.Focus
    assert event.accessibleInterface().text(NAME) == plot.sentences[-1]


def test_that_charts_are_forgotten_when_they_are_gone(page_of, bar_plot, make_theme):
    from viewer.gui.charts.bar_plot import BarPlot

    theme = make_theme()
    chart = page_of("tour").charts[0]
    for _ in range(20):
        plot = BarPlot(chart, theme, right_to_left=False)
        number = id(plot)
        plot.show()
        for child in children(plot):
            child.rect()
        known = [QAccessible.uniqueId(child) for child in children(plot)]
        assert all(QAccessible.accessibleInterface(one) is not None for one in known)
        assert number in accessible._Known.charts
        plot.deleteLater()
        del plot, child
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        assert number not in accessible._Known.charts
        assert not [one for one in known if QAccessible.accessibleInterface(one) is not None]


def test_that_a_point_off_the_bars_is_no_child(page_of, bar_plot):
    plot = bar_plot(page_of("operation-h").charts[0], 900)
    corner = plot.mapToGlobal(QPoint(899, 1))
    assert interface(plot).childAt(corner.x(), corner.y()) is None
