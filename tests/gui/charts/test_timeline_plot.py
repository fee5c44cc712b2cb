"""Events on screen: where their marks lie, and that their words never meet."""

from __future__ import annotations

import itertools
import math
import random
import time

import msgspec
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QGraphicsTextItem

from viewer.content import timeline
from viewer.gui.charts.marks import reach
from viewer.gui.charts.timeline_layout import TimelineLayouter, span_of
from viewer.sheet.dates import days_from_civil
from viewer.sheet.model import Era, Event

WIDTHS = (480, 800, 1024, 1280, 1920, 2560, 3840)
EVERY_KIND = (
    "2019-10-14",
    "2019-10-14~",
    "2019-10-14?",
    "2019-10",
    "2019",
    "2019-21",
    "2019~",
    "2019?",
    "2019%",
    "201X",
    "20XX",
    "2018-03/2021-10",
    "2018-03/2021-10~",
    "2018-03/..",
    "2018-03/",
    "../2019-10",
    "/2019-10",
)


DAYS_WHEN_CLOCKS_CHANGE = ("1969-12-31", "1970-01-01", "2019-03-31", "2019-10-27")


def marks_of(chart):
    return [(entry.id, mark) for entry in chart.entries for mark in entry.marks]


def random_dates(chance: random.Random) -> list[str]:
    """Give some dates of any kind, some of them close together, from a random stretch of time."""
    first, span = chance.randint(-3000, 2000), chance.choice((1, 3, 10, 100, 1000))

    def year() -> str:
        number = first + chance.randint(0, span)
        return f"-{-number:04}" if number < 0 else f"{number:04}"

    def date() -> str:
        month, day = chance.randint(1, 12), chance.randint(1, 28)
        form = chance.choice(("{y}", "{y}-{m:02}", "{y}-{m:02}-{d:02}"))
        return form.format(y=year(), m=month, d=day) + chance.choice(("", "", "~", "?", "%"))

    def whole() -> str:
        kind = chance.randint(0, 5)
        if kind == 0:
            return f"{date()}/{chance.choice(('..', ''))}"
        if kind == 1:
            return f"{chance.choice(('..', ''))}/{date()}"
        return date()

    return [whole() for _ in range(chance.randint(1, 12))]


@pytest.fixture(params=["operation-h", "tour"])
def charts(request, page_of):
    return page_of(request.param).timelines


@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize("width", WIDTHS)
def test_that_marks_lie_where_the_content_says(charts, timeline_plot, width, right_to_left):
    for chart in charts:
        plot = timeline_plot(chart, width, right_to_left=right_to_left)
        begin, end = plot.item.layout.axis
        drawn = plot.item.drawn_marks()
        assert [key for key, _, _ in drawn] == [key for key, _ in marks_of(chart)]
        for (key, mark), (_, role, rect) in zip(marks_of(chart), drawn, strict=True):
            places = [begin + edge.at * (end - begin) for edge in (mark.begin, mark.end)]
            if right_to_left:
                places = [width - places[1], width - places[0]]
            assert (rect.left(), rect.right()) == pytest.approx(places, abs=0.01), key
            assert role == mark.role


def test_that_a_day_lies_as_far_along_the_axis_as_it_lies_in_time(make_timeline, timeline_plot):
    chart = make_timeline("2019-01-01", "2019-07-02", "2020-01-01")
    plot = timeline_plot(chart, 1200)
    lefts = [rect.left() for _, _, rect in plot.item.drawn_marks()]
    days = [days_from_civil(2019, 1, 1), days_from_civil(2019, 7, 2), days_from_civil(2020, 1, 1)]
    assert (lefts[1] - lefts[0]) / (lefts[2] - lefts[0]) == pytest.approx(
        (days[1] - days[0]) / (days[2] - days[0]), abs=1e-6
    )


def test_that_marks_are_drawn_at_those_places(make_timeline, timeline_plot):
    chart = make_timeline("2018-03/2021-10", "2017/2022")
    plot = timeline_plot(chart, 1000)
    image = plot.grab().toImage()
    colour = QColor(plot.theme.palette.series[0])
    for _, _, rect in plot.item.drawn_marks():
        row = int(rect.center().y())
        inked = [x for x in range(1000) if image.pixelColor(x, row) == colour]
        assert inked[0] == pytest.approx(rect.left(), abs=1.5)
        assert inked[-1] + 1 == pytest.approx(rect.right(), abs=1.5)


@pytest.mark.parametrize("zone", ["UTC", "Pacific/Auckland", "America/Los_Angeles", "Asia/Kolkata"])
def test_that_no_time_zone_moves_a_day(make_timeline, timeline_plot, monkeypatch, zone):
    chart = make_timeline(*DAYS_WHEN_CLOCKS_CHANGE)
    plot = timeline_plot(chart)
    expected = [rect.left() for _, _, rect in plot.item.drawn_marks()]
    one_day = plot.item.drawn_marks()[0][2].width()
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        again = make_timeline(*DAYS_WHEN_CLOCKS_CHANGE)
        assert [entry.date for entry in again.entries] == [entry.date for entry in chart.entries]
        plot = timeline_plot(again)
        there = [rect.left() for _, _, rect in plot.item.drawn_marks()]
        assert there == expected
        assert there[1] - there[0] == pytest.approx(one_day, abs=1e-6)
    finally:
        monkeypatch.undo()
        time.tzset()


def test_that_it_reaches_from_before_the_common_era_into_the_future(
    make_timeline, timeline_plot, outside, overlapping
):
    chart = make_timeline("-3000", "-0043", "0001", "1066-10-14", "2100", "-2500~/..")
    assert [tick.label for tick in chart.ticks] == [
        *("3000 BCE", "2000 BCE", "1000 BCE", "1 CE", "1000", "2000")
    ]
    for width in WIDTHS:
        plot = timeline_plot(chart, width)
        assert len(plot.item.drawn_marks()) == 6
        assert [tick for tick in plot.item.layout.ticks if tick.label is not None]
        assert not outside(plot)
        assert not overlapping(plot.item.drawn_texts())


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("zoom", [0.8, 1.0, 2.0, 3.0])
def test_that_no_words_meet_and_none_are_cut_at_any_width_and_size(
    page_of, timeline_plot, outside, overlapping, language, zoom
):
    for name, width in itertools.product(("operation-h", "tour"), WIDTHS):
        page = page_of(name, language)
        for chart in page.timelines:
            plot = timeline_plot(chart, width, right_to_left=page.direction == "rtl", zoom=zoom)
            assert not outside(plot), (chart.id, width)
            assert not overlapping(plot.item.drawn_texts()), (chart.id, width)


def test_that_no_words_meet_on_two_hundred_random_timelines(make_timeline, make_theme, overlapping):
    chance, theme = random.Random(20191014), make_theme()  # noqa: S311
    for _ in range(200):
        dates, width = random_dates(chance), chance.randint(800, 3840)
        layouter = TimelineLayouter(make_timeline(*dates), theme, right_to_left=False)
        layout = layouter.at(width)
        canvas = QRectF(0, 0, width, layout.height)
        placed = [text for lane in layout.lanes for text in (*lane.texts, *lane.questions)]
        placed += [tick.label for tick in layout.ticks if tick.label is not None]
        texts = [
            (one.text.text, one.broken().inked().translated(one.box.topLeft())) for one in placed
        ]
        assert not overlapping(texts), dates
        assert all(canvas.contains(rect) for _, rect in texts), dates
        for lane in layout.lanes:
            left, right = reach(lane.marks[0].span, 1.0)
            assert 0 <= left < right <= width, dates


def test_that_words_do_not_lie_on_marks(make_timeline, timeline_plot):
    chart = make_timeline(*EVERY_KIND)
    for width in WIDTHS:
        plot = timeline_plot(chart, width)
        for lane in plot.item.layout.lanes:
            for placed in lane.marks:
                left, right = reach(placed.span, 1.0)
                mark = QRectF(left, placed.top, right - left, 14).adjusted(0.5, 1, -0.5, -1)
                for text in lane.texts:
                    assert not mark.intersects(text.box), (lane.entry.edtf, width)


def test_that_words_stand_after_their_mark_or_before_it_or_above_it(make_timeline, timeline_plot):
    early, late, whole = "2001", "2019", "2000/2020"
    plot = timeline_plot(make_timeline(whole, early, late), 1000)
    lanes = {lane.entry.edtf: lane for lane in plot.item.layout.lanes}
    mark, words = (lanes[early].marks[0], lanes[early].texts[0].box)
    assert words.left() > mark.span.end.at
    mark, words = (lanes[late].marks[0], lanes[late].texts[0].box)
    assert words.right() < mark.span.begin.at
    mark, words = (lanes[whole].marks[0], lanes[whole].texts[0].box)
    assert words.bottom() <= mark.top


def test_that_lanes_are_in_the_order_of_the_content(charts, timeline_plot):
    for chart in charts:
        layout = timeline_plot(chart).item.layout
        assert [lane.entry for lane in layout.lanes] == list(chart.entries)
        for one, other in itertools.pairwise(layout.lanes):
            assert one.top + one.height <= other.top


def test_that_a_layout_is_the_same_each_time(charts, timeline_plot):
    for chart in charts:
        one, other = timeline_plot(chart, 1111), timeline_plot(chart, 1111)
        assert one.item.drawn_texts() == other.item.drawn_texts()
        assert one.item.drawn_marks() == other.item.drawn_marks()


def test_that_doubt_is_marked_beside_the_end_it_is_about(make_timeline, timeline_plot):
    chart = make_timeline("2019?", "2018/", "/2019", "2017?/..")
    plot = timeline_plot(chart)
    for lane in plot.item.layout.lanes:
        (question,) = lane.questions
        assert question.text.text == "?"
        (placed,) = lane.marks
        if lane.entry.edtf in {"/2019", "2017?/.."}:
            assert question.box.right() <= placed.span.begin.at
        else:
            assert question.box.left() >= placed.span.end.at


def test_that_what_was_announced_is_a_second_mark(make_timeline, timeline_plot):
    event = Event(id="e", label="Lost", date="2024-04-10", announced="2024-06-22", source="source")
    plot = timeline_plot(make_timeline(event))
    (_, one, happened), (_, other, announced) = plot.item.drawn_marks()
    assert (one, other) == ("happened", "announced")
    assert happened.right() < announced.left()
    assert not plot.item.layout.lanes[0].marks[0].span.is_outline
    assert plot.item.layout.lanes[0].marks[1].span.is_outline


def test_that_how_a_date_was_worked_out_stands_under_the_event(page_of, timeline_plot):
    chart = page_of("operation-h").timelines[0]
    plot = timeline_plot(chart, 1280)
    run = next(lane for lane in plot.item.layout.lanes if lane.entry.id == "run")
    assert [text.text.text for text in run.texts][1:] == list(run.entry.remarks)
    assert "two years" in run.texts[1].text.text


def test_that_eras_lie_behind_their_days_with_their_names(make_timeline, timeline_plot):
    eras = [Era(label="Making", period="2019/2020"), Era(label="Use", period="2021/..")]
    chart = make_timeline("2019", "2022-05", eras=eras)
    plot = timeline_plot(chart, 1000)
    begin, end = plot.item.layout.axis
    for band, placed in zip(chart.bands, plot.item.layout.bands, strict=True):
        assert placed.begin == pytest.approx(begin + band.begin * (end - begin))
        assert placed.end == pytest.approx(begin + band.end * (end - begin))
        assert placed.label.text.text.startswith(band.label)
        assert placed.label.box.bottom() <= plot.item.layout.lanes[0].top
    image = plot.grab().toImage()
    middle = (plot.item.layout.bands[0].begin + plot.item.layout.bands[0].end) / 2
    assert image.pixelColor(int(middle) + 3, 3) != QColor(plot.theme.palette.surface)


def test_that_a_page_read_from_the_right_is_the_mirror_of_one_read_from_the_left(
    charts, timeline_plot
):
    for chart in charts:
        plots = [timeline_plot(chart, 900, right_to_left=side) for side in (False, True)]
        left, right = (plot.item.drawn_marks() for plot in plots)
        for (_, _, one), (_, _, other) in zip(left, right, strict=True):
            assert other.right() == pytest.approx(900 - one.left(), abs=0.01)
            assert other.top() == one.top()


def test_that_arabic_tick_labels_are_there_in_the_first_picture(page_of, timeline_plot):
    page = page_of("operation-h", "ar")
    plot = timeline_plot(page.timelines[0], 1000, right_to_left=True)
    image = plot.grab().toImage()
    ground = QColor(plot.theme.palette.surface)
    labels = [tick.label for tick in plot.item.layout.ticks if tick.label is not None]
    assert len(labels) > 2
    for label in labels:
        box = plot.item.filled_by(label).toAlignedRect()
        assert any(
            image.pixelColor(x, y) != ground
            for x in range(box.left(), box.right())
            for y in range(box.top(), box.bottom())
        ), label.text.text


def test_that_the_axis_stays_in_sight_where_the_lanes_are_not_all_seen(
    make_timeline, timeline_plot
):
    plot = timeline_plot(make_timeline(*[f"20{year:02}" for year in range(40)]), 900)
    layout = plot.item.layout
    plot.see_to(300.0)
    image = plot.grab().toImage()
    raised = int(layout.axis_top - (layout.height - 300.0))
    muted = QColor(plot.theme.palette.muted)
    row = [image.pixelColor(x, raised) for x in range(20, 880)]
    assert row.count(muted) > 800
    plot.see_to(layout.height)
    image = plot.grab().toImage()
    row = [image.pixelColor(x, int(layout.axis_top)) for x in range(20, 880)]
    assert row.count(muted) > 800


@pytest.mark.parametrize("bad", [math.inf, -math.inf, math.nan])
@pytest.mark.parametrize("field", ["at", "fade_part"])
def test_that_a_date_with_a_place_that_is_no_number_is_refused(
    make_timeline, timeline_plot, bad, field
):
    replace = msgspec.structs.replace
    chart = make_timeline("2019", "2020")
    entry = chart.entries[0]
    mark = entry.marks[0]
    spoiled = replace(mark, end=replace(mark.end, **{field: bad}))
    entries = (replace(entry, marks=(spoiled,)), *chart.entries[1:])
    with pytest.raises(ValueError, match="no finite number"):
        timeline_plot(replace(chart, entries=entries))


def test_that_mark_up_from_a_file_is_shown_as_it_is_written(make_timeline, timeline_plot):
    label = 'Found <b>46</b> & <img src="/dev/zero">'
    event = Event(id="e", label=label, date="2019", source="source")
    plot = timeline_plot(make_timeline(event))
    assert any(text.startswith(label) for text, _ in plot.item.drawn_texts())
    assert not [item for item in plot.scene().items() if isinstance(item, QGraphicsTextItem)]


def test_that_only_the_lanes_that_show_are_drawn(make_timeline, timeline_plot, monkeypatch):
    plot = timeline_plot(make_timeline(*[f"{year:04}" for year in range(1000, 1500)]))
    drawn = []
    monkeypatch.setattr(plot.item, "_draw_lane", lambda _painter, lane: drawn.append(lane))
    image = QImage(1000, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    plot.item.draw(painter, plot.item.layout, QRectF(0, 5000, 1000, 100))
    painter.end()
    assert 0 < len(drawn) <= 6


@pytest.mark.parametrize("edtf", EVERY_KIND)
def test_that_ends_are_drawn_as_the_content_names_them(make_timeline, edtf):
    chart = make_timeline(edtf, "2010", "2030")
    entry = next(entry for entry in chart.entries if entry.edtf == edtf)
    (mark,) = entry.marks
    span = span_of(mark, (0.0, 1000.0), 1.0)
    assert (span.begin.kind, span.end.kind) == (mark.begin.kind, mark.end.kind)
    assert span.texture == mark.texture
    assert span.is_day is mark.is_day
    assert span.end.at - span.begin.at >= 4
    for end in (span.begin, span.end):
        if end.kind == timeline.FADE:
            assert end.fade >= 6
