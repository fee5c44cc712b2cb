"""Bars on screen: where they start, how long they are, and what is said of them."""

from __future__ import annotations

import itertools
import math

import msgspec
import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QGraphicsTextItem

from viewer.content.bars import CLOSED
from viewer.sheet.model import Missing
from viewer.sheet.qualifier import Qualifier

WIDTHS = (480, 560, 640, 800, 1280, 1920, 3840)
ZOOMS = (0.8, 1.0, 2.0, 3.0)
LONG = "Accounts concerned by referral packages sent to other places"
"""Sixty characters."""


def zero_of(plot, chart):
    """Where zero lies on the canvas."""
    return plot.item.on_canvas(QRectF(chart.zero, 0, 0, 0)).left()


def drawn_bars_of(chart):
    return [bar for row in chart.rows for bar in row.bars if bar.is_drawn]


@pytest.fixture(params=["operation-h", "tour"])
def charts(request, page_of):
    return page_of(request.param).charts


@pytest.mark.parametrize("width", WIDTHS)
def test_that_every_bar_that_is_not_stacked_starts_at_zero(charts, bar_plot, width):
    for chart in charts:
        if chart.stacked:
            continue
        plot = bar_plot(chart, width)
        zero = zero_of(plot, chart)
        for bar, (_, rect) in zip(drawn_bars_of(chart), plot.item.drawn_bars(), strict=True):
            start = rect.right() if bar.number < 0 else rect.left()
            assert start == pytest.approx(zero, abs=0.01), bar.key


@pytest.mark.parametrize("width", WIDTHS)
def test_that_lengths_are_to_each_other_as_their_values_are(charts, bar_plot, width):
    for chart in charts:
        plot = bar_plot(chart, width)
        bars = drawn_bars_of(chart)
        largest = max(bars, key=lambda bar: abs(bar.number))
        lengths = {key: rect.width() for key, rect in plot.item.drawn_bars()}
        assert lengths[largest.key] > 0.25 * width - 60
        for bar in bars:
            expected = lengths[largest.key] * float(abs(bar.number / largest.number))
            assert lengths[bar.key] == pytest.approx(expected, rel=0.005, abs=0.001), bar.key


@pytest.mark.parametrize("right_to_left", [False, True])
def test_that_bars_lie_where_the_content_says(charts, bar_plot, right_to_left):
    for chart in charts:
        plot = bar_plot(chart, 1000, right_to_left=right_to_left)
        begin, end = plot.item.layout.axis
        for bar, (key, rect) in zip(drawn_bars_of(chart), plot.item.drawn_bars(), strict=True):
            places = sorted(begin + part * (end - begin) for part in (bar.start, bar.end))
            if right_to_left:
                places = [1000 - places[1], 1000 - places[0]]
            assert (rect.left(), rect.right()) == pytest.approx(places, abs=0.01), key


def test_that_a_page_read_from_the_right_is_the_mirror_of_one_read_from_the_left(page_of, bar_plot):
    for chart in page_of("tour").charts:
        plots = [bar_plot(chart, 900, right_to_left=side) for side in (False, True)]
        left, right = (plot.item.drawn_bars() for plot in plots)
        assert [key for key, _ in left] == [key for key, _ in right]
        for (_, one), (_, other) in zip(left, right, strict=True):
            assert other.right() == pytest.approx(900 - one.left(), abs=0.01)
            assert other.width() == pytest.approx(one.width(), abs=0.01)
            assert other.top() == one.top()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("zoom", ZOOMS)
def test_that_no_word_is_outside_or_on_another_at_any_width_and_size(
    page_of, bar_plot, outside, overlapping, language, zoom
):
    for name, width in itertools.product(("operation-h", "tour"), WIDTHS):
        page = page_of(name, language)
        for chart in page.charts:
            plot = bar_plot(chart, width, right_to_left=page.direction == "rtl", zoom=zoom)
            assert not outside(plot), (chart.id, width)
            assert not overlapping(plot.item.drawn_texts()), (chart.id, width)


@pytest.mark.parametrize("width", WIDTHS)
def test_that_a_label_of_sixty_characters_is_shown_whole(
    make_chart, cell, bar_plot, outside, overlapping, width
):
    assert len(LONG) == 60
    chart = make_chart([cell(3), cell(2)], labels=[LONG, "W" * 60])
    plot = bar_plot(chart, width)
    written = [text.replace("\u200b", "") for text, _ in plot.item.drawn_texts()]
    assert LONG in written
    assert "W" * 60 in written
    assert not outside(plot)
    assert not overlapping(plot.item.drawn_texts())


def test_that_long_values_keep_their_room_and_the_bars_their_length(
    make_chart, cell, bar_plot, outside, overlapping
):
    figures = [cell(10**15, Qualifier.MORE_THAN), cell(-(10**15)), cell(1, Qualifier.AT_MOST)]
    chart = make_chart(figures)
    for width, zoom in itertools.product(WIDTHS, ZOOMS):
        plot = bar_plot(chart, width, zoom=zoom)
        assert not outside(plot), (width, zoom)
        assert not overlapping(plot.item.drawn_texts()), (width, zoom)
        assert plot.item.drawn_bars()[0][1].width() > 0.1 * width, (width, zoom)


def test_that_values_stand_at_the_ends_of_their_bars(page_of, bar_plot):
    chart = page_of("operation-h").charts[0]
    plot = bar_plot(chart, 900)
    texts = dict(plot.item.drawn_texts())
    for bar, (_, rect) in zip(drawn_bars_of(chart), plot.item.drawn_bars(), strict=True):
        label = texts[bar.words]
        assert 0 < label.left() - rect.right() < 30
        assert abs(label.center().y() - rect.center().y()) <= 2


def test_that_the_words_of_a_value_below_zero_stand_before_its_bar(make_chart, cell, bar_plot):
    chart = make_chart([cell(-3), cell(4)])
    plot = bar_plot(chart, 800)
    (_, below), (_, above) = plot.item.drawn_bars()
    assert below.right() == pytest.approx(above.left(), abs=0.01)
    assert dict(plot.item.drawn_texts())["-3"].right() < below.left()


@pytest.mark.parametrize("right_to_left", [False, True])
def test_that_a_range_is_drawn_between_its_values_on_either_side_of_zero(
    make_chart, cell, bar_plot, right_to_left, overlapping
):
    """Solid as far as it is certain, light to the other end; its words beyond the outer end."""
    between = Qualifier.BETWEEN
    chart = make_chart(
        [cell(2, between, upper=6), cell(-6, between, upper=-2), cell(-3, between, upper=4)]
    )
    plot = bar_plot(chart, 900, right_to_left=right_to_left)
    assert not overlapping(plot.item.drawn_texts())
    image = plot.grab().toImage()
    solid = QColor(plot.theme.palette.series[0])
    sign = -1 if right_to_left else 1

    def colour_at(value, row):
        begin, end = chart.ticks[0], chart.ticks[-1]
        low, high = (float(tick.label.replace("−", "-")) for tick in (begin, end))
        x = plot.item.on_canvas(QRectF((value - low) / (high - low), 0, 0, 0)).left()
        y = plot.item.layout.rows[row].bars[0].top + 11
        return image.pixelColor(int(x), int(y))

    assert [colour_at(value, 0) == solid for value in (1, 3, 5)] == [True, False, False]
    assert [colour_at(value, 1) == solid for value in (-1, -3, -5)] == [True, False, False]
    assert [colour_at(value, 2) == solid for value in (-2, 1, 3)] == [False, False, False]
    ground = QColor(plot.theme.palette.surface)
    assert all(colour_at(value, 2) != ground for value in (-2, 1, 3))
    texts = dict(plot.item.drawn_texts())
    below = next(rect for text, rect in texts.items() if "-6" in text)
    above = next(rect for text, rect in texts.items() if "-3" in text)
    zero = zero_of(plot, chart)
    assert (below.center().x() - zero) * sign < 0
    assert (above.center().x() - zero) * sign > 0


def test_that_zero_is_said_at_the_zero_line_and_drawn_as_a_tick(make_chart, cell, bar_plot):
    chart = make_chart([cell(0), cell(4)])
    plot = bar_plot(chart, 800)
    (_, nothing), _ = plot.item.drawn_bars()
    assert nothing.width() == 0
    said = [rect for text, rect in plot.item.drawn_texts() if text == "0"]
    assert any(0 < rect.left() - nothing.left() < 20 for rect in said)
    image = plot.grab().toImage()
    assert image.pixelColor(int(nothing.left()), int(nothing.center().y())) == QColor(
        plot.theme.palette.series[0]
    )


def test_that_a_value_too_small_to_see_is_a_hairline_and_is_said(make_chart, cell, bar_plot):
    chart = make_chart([cell("0.01"), cell(1000)])
    plot = bar_plot(chart, 800)
    (_, tiny), _ = plot.item.drawn_bars()
    assert 0 < tiny.width() < 0.1
    assert "0.01" in dict(plot.item.drawn_texts())
    image = plot.grab().toImage()
    row = int(tiny.center().y())
    blue = [
        x
        for x in range(int(tiny.left()) - 5, int(tiny.left()) + 10)
        if image.pixelColor(x, row).blue() - image.pixelColor(x, row).red() > 40
    ]
    assert 1 <= len(blue) <= 3


def test_that_a_missing_value_among_others_is_said_in_its_place(make_chart, cell, bar_plot):
    chart = make_chart([cell(3)], [cell(None, missing=Missing.SUPPRESSED)])
    plot = bar_plot(chart, 800)
    assert "suppressed as confidential" in dict(plot.item.drawn_texts())
    assert len(plot.item.drawn_bars()) == 1


def test_that_a_category_without_any_bar_is_left_to_the_words_under_the_chart(
    make_chart, cell, bar_plot
):
    chart = make_chart([cell(3), cell(1000, Qualifier.ORDER)], labels=["Three", "Many"])
    plot = bar_plot(chart, 800)
    assert "Many" not in dict(plot.item.drawn_texts())
    assert any("Many" in sentence for sentence in chart.undrawn)


def test_that_a_chart_without_bars_takes_no_room(make_chart, cell, bar_plot):
    chart = make_chart([cell(None)])
    assert bar_plot(chart, 800).heightForWidth(800) == 0


def test_that_the_height_follows_the_number_of_bars(make_chart, cell, bar_plot):
    heights = [
        bar_plot(make_chart([cell(1)] * count), 1000).heightForWidth(1000) for count in (2, 3, 4)
    ]
    assert heights[1] - heights[0] == heights[2] - heights[1] == 32


def test_that_bars_are_22_px_high_with_10_px_between(make_chart, cell, bar_plot):
    plot = bar_plot(make_chart([cell(1), cell(2)]), 1000)
    (_, one), (_, other) = plot.item.drawn_bars()
    assert one.height() == 22
    assert other.top() - one.bottom() == 10


def test_that_bars_and_words_grow_together(make_chart, cell, bar_plot):
    chart = make_chart([cell(1), cell(2)])
    small, large = bar_plot(chart, 1600), bar_plot(chart, 1600, zoom=2.0)
    assert large.item.drawn_bars()[0][1].height() == 44
    name = chart.rows[0].label
    before, after = (dict(plot.item.drawn_texts())[name].height() for plot in (small, large))
    assert after == pytest.approx(2 * before, rel=0.1)


def test_that_categories_stand_beside_their_bars_where_there_is_room_and_else_above(
    make_chart, cell, bar_plot
):
    chart = make_chart([cell(1), cell(2)])
    for width, is_beside in ((600, False), (700, True)):
        plot = bar_plot(chart, width)
        (_, bar), _ = plot.item.drawn_bars()
        category = dict(plot.item.drawn_texts())[chart.rows[0].label]
        assert (category.right() < bar.left()) is is_beside
        assert (category.bottom() <= bar.top()) is not is_beside


def test_that_segments_are_stacked_on_one_another_without_a_gap(make_chart, cell, bar_plot):
    chart = make_chart([cell(2), cell(5)], [cell(3), cell(1)], stacked=True)
    plot = bar_plot(chart, 900)
    rects = dict(plot.item.drawn_bars())
    assert rects["c0/s0"].right() == pytest.approx(rects["c0/s1"].left(), abs=0.01)
    assert rects["c0/s1"].width() == pytest.approx(1.5 * rects["c0/s0"].width(), rel=0.005)


def test_that_values_stand_on_their_segments_or_else_all_below_with_their_names(
    make_chart, cell, bar_plot
):
    wide = make_chart([cell(40)], [cell(60)], stacked=True)
    narrow = make_chart([cell(1)], [cell(999)], names=["Few", "Most"], stacked=True)
    on, below = bar_plot(wide, 900), bar_plot(narrow, 900)
    for _, rect in on.item.drawn_bars():
        assert any(rect.contains(text) for _, text in on.item.drawn_texts())
    texts = dict(below.item.drawn_texts())
    assert texts["Few 1"].top() >= below.item.drawn_bars()[0][1].bottom()
    assert texts["Most 999"].top() >= below.item.drawn_bars()[0][1].bottom()


def test_that_the_bars_of_a_group_have_colours_of_their_own(make_chart, cell, bar_plot):
    chart = make_chart(*([cell(9)] for _ in range(6)))
    plot = bar_plot(chart, 900)
    image = plot.grab().toImage()
    seen = set()
    for _, rect in plot.item.drawn_bars():
        row = [image.pixelColor(x, int(rect.top()) + 1).name() for x in range(200, 400)]
        seen.add(max(set(row), key=row.count))
    assert len(seen) == 6


def test_that_tick_labels_are_those_of_the_content_and_do_not_touch(
    make_chart, cell, bar_plot, overlapping
):
    chart = make_chart([cell(10**12)])
    labels = [tick.label for tick in chart.ticks]
    for width in (120, 240, 480, 1280):
        plot = bar_plot(chart, width)
        shown = [tick.label.text.text for tick in plot.item.layout.ticks if tick.label is not None]
        assert shown
        assert set(shown) <= set(labels)
        assert "0" in shown
        assert not overlapping(plot.item.drawn_texts())


def test_that_arabic_tick_labels_are_there_in_the_first_picture(page_of, bar_plot):
    page = page_of("operation-h", "ar")
    plot = bar_plot(page.charts[0], 800, right_to_left=True)
    image = plot.grab().toImage()
    ground = QColor(plot.theme.palette.surface)
    ticks = [tick for tick in plot.item.layout.ticks if tick.label is not None]
    assert len(ticks) > 2
    for tick in ticks:
        box = plot.item.filled_by(tick.label).toAlignedRect()
        inked = [
            image.pixelColor(x, y) != ground
            for x in range(box.left(), box.right())
            for y in range(box.top(), box.bottom())
        ]
        assert any(inked), tick.label.text.text


@pytest.mark.parametrize("bad", [math.inf, -math.inf, math.nan])
@pytest.mark.parametrize("field", ["start", "end", "upper_end"])
def test_that_a_chart_with_a_place_that_is_no_number_is_refused(
    make_chart, cell, bar_plot, bad, field
):
    chart = make_chart([cell(1), cell(46)])
    row = chart.rows[0]
    spoiled = msgspec.structs.replace(row.bars[0], **{field: bad})
    rows = (msgspec.structs.replace(row, bars=(spoiled,)), *chart.rows[1:])
    with pytest.raises(ValueError, match="no finite number"):
        bar_plot(msgspec.structs.replace(chart, rows=rows))


def test_that_mark_up_from_a_file_is_shown_as_it_is_written(make_chart, cell, bar_plot):
    label = '46 <b>arrests</b> & <img src="/dev/zero">'
    chart = make_chart([cell(46)], labels=[label], title=label)
    plot = bar_plot(chart, 800)
    assert label in dict(plot.item.drawn_texts())
    assert not [item for item in plot.scene().items() if isinstance(item, QGraphicsTextItem)]


def test_that_only_the_rows_that_show_are_drawn(make_chart, cell, bar_plot, monkeypatch):
    chart = make_chart([cell(value) for value in range(1, 201)])
    plot = bar_plot(chart, 800)
    drawn = []
    monkeypatch.setattr(
        plot.item, "_draw_bar", lambda _painter, placed: drawn.append(placed.bar.key)
    )
    image = QImage(800, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    plot.item.draw(painter, plot.item.layout, QRectF(0, 1000, 800, 100))
    painter.end()
    assert 0 < len(drawn) <= 5


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_that_charts_wear_the_colours_of_the_theme(page_of, bar_plot, make_theme, scheme):
    theme = make_theme("light")
    plot = bar_plot(page_of("operation-h").charts[0], 900, theme=theme)
    theme.choose(scheme)
    image = plot.grab().toImage()
    _, rect = plot.item.drawn_bars()[0]
    middle = rect.center().toPoint()
    assert image.pixelColor(middle) == QColor(theme.palette.series[0])
    assert image.pixelColor(QPoint(1, 1)) == QColor(theme.palette.surface)


def test_that_every_qualifier_ends_its_bar_as_the_content_says(page_of, bar_plot):
    chart = page_of("tour").charts[0]
    marks = {bar.end_mark for bar in drawn_bars_of(chart)}
    assert len(marks) == 5
    image = bar_plot(chart, 1000)
    picture = image.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    ends = {}
    for bar, (_, rect) in zip(drawn_bars_of(chart), image.item.drawn_bars(), strict=True):
        if bar.number and bar.end_mark not in ends:
            around = rect.right() - 24, rect.right() + 16
            ends[bar.end_mark] = tuple(
                picture.pixelColor(x, y).red()
                for y in range(int(rect.top()), int(rect.bottom()), 3)
                for x in range(int(around[0]), int(around[1]))
            )
    assert CLOSED not in ends or len(ends) == 5
    assert len(set(ends.values())) == len(ends) >= 4
