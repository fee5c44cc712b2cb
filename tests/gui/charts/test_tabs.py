"""The two tabs: everything a chart says is on the page, at every width, in both directions."""

from __future__ import annotations

import itertools
import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from viewer.content.texts import as_written
from viewer.gui.charts.bar_charts_tab import BarChartsTab
from viewer.gui.charts.key import Key
from viewer.gui.charts.panel import Panel
from viewer.gui.charts.paragraph import Paragraph
from viewer.gui.charts.timeline_tab import TimelineTab


@pytest.fixture
def bars_tab(qtbot, make_theme):
    kept = []

    def tab(page, width=1280, height=860, theme=None):
        shown = BarChartsTab(theme or make_theme())
        qtbot.addWidget(shown)
        kept.append(shown)
        shown.resize(width, height)
        shown.show_charts(page)
        shown.show()
        QApplication.processEvents()
        return shown

    return tab


@pytest.fixture
def timeline_tab(qtbot, make_theme):
    kept = []

    def tab(page, place=0, width=1280, height=860, theme=None):
        shown = TimelineTab(theme or make_theme())
        qtbot.addWidget(shown)
        kept.append(shown)
        shown.resize(width, height)
        shown.show_timeline(page.timelines[place], page.direction)
        shown.show()
        QApplication.processEvents()
        return shown

    return tab


def read_on(tab):
    """Everything that stands on a tab around its charts, as one reads it."""
    return "\n".join(label.text() for label in tab.findChildren(QLabel))


@pytest.mark.parametrize("language", ["en", "fr", "es", "ar"])
@pytest.mark.parametrize("name", ["operation-h", "tour"])
def test_that_everything_a_bar_chart_says_is_there(page_of, bars_tab, name, language):
    page = page_of(name, language)
    tab = bars_tab(page)
    said = read_on(tab)
    for chart, canvas in zip(page.charts, tab.canvases, strict=True):
        for text in (
            chart.title,
            chart.subtitle,
            chart.scale,
            chart.order,
            chart.note,
            chart.undrawn_title,
            *chart.undrawn,
            *(as_written(entry.words) for entry in chart.key),
            *(as_written(series) for series in chart.series),
            *(f"[{number}]" for number in chart.references),
        ):
            assert text in said
        assert canvas.accessibleDescription() == as_written(chart.alt)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_that_everything_a_timeline_says_is_there(page_of, timeline_tab, language):
    for name in ("operation-h", "tour"):
        page = page_of(name, language)
        for place, chart in enumerate(page.timelines):
            tab = timeline_tab(page, place)
            said = read_on(tab)
            assert tab.canvases[0].accessibleDescription() == as_written(chart.alt)
            for text in (
                chart.title,
                chart.subtitle,
                chart.note,
                chart.undated_title,
                *(entry.label for entry in chart.undated),
                *(remark for entry in chart.undated for remark in entry.remarks),
                *(as_written(entry.words) for entry in chart.key),
            ):
                assert text in said


@pytest.mark.parametrize("language", ["en", "ar"])
def test_that_no_width_needs_a_horizontal_scroll_bar_and_no_chart_has_one_of_its_own(
    page_of, bars_tab, timeline_tab, language
):
    page = page_of("tour", language)
    for width in (480, 800, 1280, 1920, 3840):
        for tab in (bars_tab(page, width), timeline_tab(page, 0, width)):
            assert tab.widget().width() == tab.viewport().width()
            for canvas in tab.canvases:
                assert canvas.height() == canvas.heightForWidth(canvas.width())
                assert not canvas.verticalScrollBar().isVisible()
                right = canvas.mapTo(tab.widget(), QPoint(canvas.width(), 0)).x()
                assert 0 < right <= tab.viewport().width()


def test_that_labels_are_high_enough_for_their_lines(page_of, bars_tab, make_theme):
    for width, zoom in itertools.product((480, 800, 1280), (1.0, 2.0, 3.0)):
        tab = bars_tab(page_of("operation-h", "fr"), width, theme=make_theme(zoom=zoom))
        for label in tab.findChildren(QLabel):
            assert label.height() >= label.heightForWidth(label.width()), label.text()
        for paragraph in tab.findChildren(Paragraph):
            assert paragraph._lettering.inked().width() <= paragraph.width() + 1


def test_that_panels_do_not_lie_on_one_another(page_of, bars_tab):
    for width in (480, 1280, 1920, 3840):
        panels = [
            panel.geometry() for panel in bars_tab(page_of("tour"), width).findChildren(Panel)
        ]
        assert len(panels) == 4
        for one, other in itertools.combinations(panels, 2):
            assert not one.intersects(other)


def test_that_panels_share_the_width_where_there_is_room(page_of, bars_tab):
    columns = {
        width: len({panel.x() for panel in bars_tab(page_of("tour"), width).findChildren(Panel)})
        for width in (800, 1280, 2560)
    }
    assert columns == {800: 1, 1280: 2, 2560: 3}


def test_that_panels_in_a_single_row_are_of_one_height(page_of, bars_tab):
    one, other = bars_tab(page_of("operation-h"), 1280).findChildren(Panel)
    assert one.y() == other.y()
    assert one.height() == other.height()


def test_that_a_page_read_from_the_right_begins_at_the_right(page_of, bars_tab):
    page = page_of("tour", "ar")
    tab = bars_tab(page, 1280)
    first, second = tab.findChildren(Panel)[:2]
    assert first.x() > second.x()
    title = first.findChild(QLabel)
    image = title.grab().toImage()
    ground = image.pixelColor(1, 1)
    columns = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != ground for y in range(image.height()))
    ]
    assert columns[-1] > image.width() - 4


def test_that_the_wheel_scrolls_the_page_also_over_a_chart(page_of, bars_tab):
    tab = bars_tab(page_of("tour"), 800, 500)
    canvas = tab.canvases[0]
    before = canvas.item.drawn_bars()
    there = canvas.mapTo(tab, QPoint(50, 50))
    QTest.wheelEvent(tab.windowHandle(), QPointF(there), QPoint(0, -240))
    assert tab.verticalScrollBar().value() > 0
    assert canvas.item.drawn_bars() == before


def test_that_the_page_follows_the_keyboard(page_of, bars_tab, qtbot):
    tab = bars_tab(page_of("tour"), 800, 400)
    last = tab.canvases[-1]
    last.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(last, Qt.Key.Key_End)
    place = last.place_of(last.current)
    seen = tab.viewport().rect()
    assert seen.contains(last.mapTo(tab.viewport(), place.center()))


def test_that_the_sentence_the_keyboard_was_at_is_copied(page_of, bars_tab, qtbot):
    page = page_of("operation-h")
    tab = bars_tab(page)
    assert tab.copy_text() == ""
    qtbot.keyClick(tab.canvases[1], Qt.Key.Key_End)
    assert tab.copy_text() == as_written(page.charts[1].rows[1].bars[0].sentence)


def test_that_the_tab_says_which_bar_of_which_chart_was_chosen(page_of, bars_tab, qtbot):
    tab = bars_tab(page_of("operation-h"))
    with qtbot.waitSignal(tab.chosen) as chosen:
        qtbot.keyClick(tab.canvases[1], Qt.Key.Key_Home)
        qtbot.keyClick(tab.canvases[1], Qt.Key.Key_Return)
    assert chosen.args == ["countries", "countries-sent-packages"]


def test_that_the_tab_says_which_event_was_chosen(page_of, timeline_tab, qtbot):
    tab = timeline_tab(page_of("operation-h"))
    with qtbot.waitSignal(tab.chosen) as chosen:
        qtbot.keyClick(tab.canvases[0], Qt.Key.Key_Home)
        qtbot.keyClick(tab.canvases[0], Qt.Key.Key_Return)
    assert chosen.args == ["operation", "launch"]


def test_that_another_sheet_takes_the_place_of_the_first(page_of, bars_tab):
    tab = bars_tab(page_of("tour"))
    tab.verticalScrollBar().setValue(200)
    tab.show_charts(page_of("operation-h"))
    QApplication.processEvents()
    assert len(tab.canvases) == 2
    assert page_of("tour").charts[0].title not in read_on(tab)
    assert tab.verticalScrollBar().value() == 0
    assert tab.copy_text() == ""


def test_that_the_page_grows_with_the_size_of_the_text(page_of, bars_tab, make_theme):
    theme = make_theme()
    tab = bars_tab(page_of("operation-h"), theme=theme)
    before = tab.widget().height(), tab.findChild(QLabel).height()
    theme.set_zoom(2.0)
    QApplication.processEvents()
    assert tab.widget().height() > before[0]
    assert tab.findChild(QLabel).height() > 1.8 * before[1]
    for canvas in tab.canvases:
        assert canvas.height() == canvas.heightForWidth(canvas.width())


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_that_panels_and_charts_have_the_surface_of_the_theme(
    page_of, bars_tab, timeline_tab, make_theme, scheme
):
    theme = make_theme(scheme)
    theme.apply()
    for tab in (bars_tab(page_of("tour"), theme=theme), timeline_tab(page_of("tour"), theme=theme)):
        image = tab.grab().toImage()
        assert image.pixelColor(4, 4) == QColor(theme.palette.ground)
        assert image.pixelColor(60, 40) == QColor(theme.palette.surface)
        canvas = tab.canvases[0]
        corner = canvas.mapTo(tab, QPoint(2, 2))
        assert image.pixelColor(corner) == QColor(theme.palette.surface)


def test_that_the_axis_of_a_long_timeline_stays_in_sight(make_timeline, qtbot, make_theme):
    chart = make_timeline(*[f"{year:04}" for year in range(1900, 1960)])
    tab = TimelineTab(make_theme())
    qtbot.addWidget(tab)
    tab.resize(900, 500)
    tab.show_timeline(chart, "ltr")
    tab.show()
    QApplication.processEvents()
    (canvas,) = tab.canvases
    muted = QColor(canvas.theme.palette.muted)

    def axis_in_sight():
        image = tab.grab().toImage()
        return [
            y
            for y in range(image.height())
            if sum(image.pixelColor(x, y) == muted for x in range(60, 840, 5)) > 140
        ]

    assert axis_in_sight()
    tab.verticalScrollBar().setValue(300)
    assert axis_in_sight()
    tab.verticalScrollBar().setValue(tab.verticalScrollBar().maximum())
    assert axis_in_sight()


def test_that_tab_leads_from_chart_to_chart(page_of, bars_tab):
    tab = bars_tab(page_of("tour"))
    tab.canvases[0].setFocus(Qt.FocusReason.TabFocusReason)
    for canvas in tab.canvases[1:]:
        tab.focusNextChild()
        assert canvas.hasFocus()


def test_that_no_label_reads_mark_up(page_of, bars_tab, timeline_tab):
    for tab in (bars_tab(page_of("tour")), timeline_tab(page_of("tour"))):
        for label in tab.findChildren(QLabel):
            assert label.textFormat() == Qt.TextFormat.PlainText


def test_that_the_key_shows_only_the_marks_in_use(page_of, bars_tab):
    page = page_of("operation-h")
    accounts, countries = bars_tab(page).findChildren(Panel)
    assert [entry.words for entry in page.charts[0].key] == accounts.findChild(Key).text().split(
        "; "
    )
    assert countries.findChild(Key) is None


def test_that_a_key_is_as_high_as_its_lines_and_draws_each_sample(page_of, bars_tab):
    tab = bars_tab(page_of("tour"), 600)
    for key in tab.findChildren(Key):
        assert key.height() >= key.heightForWidth(key.width())
        image = key.grab().toImage()
        ground = image.pixelColor(image.width() - 1, image.height() - 1)
        for place in key._places(float(key.width())):
            middle = place.sample.center().toPoint()
            around = [image.pixelColor(middle + QPoint(x, y)) for x in (-6, 0, 2) for y in (-3, 0)]
            assert any(colour != ground for colour in around)


def test_that_preloading_loads_all_that_the_first_click_needs():
    script = """
import sys
from viewer.gui.charts.preload import preload
assert "pyqtgraph" not in sys.modules
preload()
before = set(sys.modules)
from viewer.gui.charts.bar_charts_tab import BarChartsTab
from viewer.gui.charts.timeline_tab import TimelineTab
assert "pyqtgraph" in before
assert not {name for name in set(sys.modules) - before if name.startswith("viewer")}
import pyqtgraph
assert not pyqtgraph.getConfigOption("useOpenGL")
assert pyqtgraph.getConfigOption("antialias")
"""
    subprocess.run([sys.executable, "-c", script], check=True)


def test_that_the_package_itself_imports_nothing():
    script = "import sys, viewer.gui.charts; assert 'PySide6' not in sys.modules"
    subprocess.run([sys.executable, "-c", script], check=True)


def test_that_nothing_is_left_on_the_screen_when_tabs_are_gone(page_of, bars_tab):
    before = len(QApplication.topLevelWidgets())
    tab = bars_tab(page_of("tour"))
    tab.show_charts(page_of("operation-h"))
    QApplication.processEvents()
    assert len(QApplication.topLevelWidgets()) == before + 1
    assert isinstance(tab, QWidget)
