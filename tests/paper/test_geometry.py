"""What is drawn says the same as what is written, and nothing is cut or runs off the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pypdfium2
import pytest

from tests.paper.reading import Shape, is_colour, opened, plain, rgb, shapes, text_of_pages
from tests.paper.sheets import (
    LANGUAGES,
    MANY_BARS,
    as_data,
    bar_chart,
    cell,
    figure,
    rich_sheet,
    sheet,
    shipped,
)
from viewer.content.page import compose
from viewer.paper.options import PAPERS, PrintOptions
from viewer.paper.press import render_pdf
from viewer.sheet.dates import days_from_civil
from viewer.sheet.model import Arrangement, Category, Chart, ChartKind, Event, Series, Timeline
from viewer.sheet.qualifier import Qualifier

if TYPE_CHECKING:
    from tests.paper.conftest import Prints
    from viewer.sheet.model import FactSheet

MM = 72 / 25.4
BLUE, SECOND = rgb("#1c5d99"), rgb("#2a9590")
TEAL = rgb("#0e7c7b")
BAR_HEIGHT = 4.2 * MM
SPAN_HEIGHT = 2.7 * MM


def printed(made: FactSheet, **options: object) -> bytes:
    return render_pdf(made, as_data(made), PrintOptions(**options))  # type: ignore[arg-type]


def bars_in(pdf: bytes, colour: tuple[float, ...] = BLUE) -> list[Shape]:
    """Give the filled bars of a colour, from the top of the first page to the end of the last."""
    found = [
        shape
        for shape in shapes(pdf)
        if is_colour(shape.fill, colour) and abs(shape.height - BAR_HEIGHT) < 0.1
    ]
    return sorted(found, key=lambda shape: (shape.page, shape.top))


# Bars -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("paper", ["a4", "letter", "a5"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_that_bars_are_as_long_as_their_values(paper: str, language: str):
    values = [100, 83, 61, 47, 12, 5, 1]
    cells = [cell(value) for value in values]
    pdf = printed(sheet(charts=[bar_chart("c", *cells)]), paper=paper, language=language)
    scale = 0.88 if paper == "a5" else 1
    bars = [
        shape
        for shape in sorted(shapes(pdf), key=lambda one: one.top)
        if is_colour(shape.fill, BLUE) and abs(shape.height - BAR_HEIGHT * scale) < 0.1
    ]
    assert len(bars) == len(values)
    for bar, value in zip(bars, values, strict=True):
        assert bar.width / bars[0].width == pytest.approx(value / 100, rel=0.005)
    start = [bar.right if language == "ar" else bar.left for bar in bars]
    assert max(start) - min(start) < 0.01


def test_that_bars_of_a_hundred_rows_are_as_long_as_their_values_over_all_pages():
    pdf = printed(sheet(charts=[bar_chart("many", *MANY_BARS)]))
    bars = bars_in(pdf)
    values = [float(one.value or 0) for one in MANY_BARS]
    assert len(bars) == len(values)
    assert len({bar.page for bar in bars}) > 1
    longest = max(bar.width for bar in bars)
    for bar, value in zip(bars, values, strict=True):
        assert bar.width / longest == pytest.approx(value / max(values), abs=0.001)
    assert max(bar.left for bar in bars) - min(bar.left for bar in bars) < 0.01


def test_that_a_bar_below_zero_grows_the_other_way_from_the_same_line():
    pdf = printed(sheet(charts=[bar_chart("c", cell(-40), cell(20), cell(-10), cell(40))]))
    first, second, third, fourth = bars_in(pdf)
    zero = second.left
    for bar, value in ((first, -40), (second, 20), (third, -10), (fourth, 40)):
        start, end = (bar.right, bar.left) if value < 0 else (bar.left, bar.right)
        assert start == pytest.approx(zero, abs=0.01)
        assert (end - zero) / value == pytest.approx(fourth.width / 40, rel=0.005)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_that_bars_end_at_the_lines_of_their_scale(language: str):
    """The values stand on the scale: each bar ends where the line of its value is."""
    chart = bar_chart("c", *(cell(value) for value in (25, 50, 75, 100)))
    pdf = printed(sheet(charts=[chart]), language=language)
    bars = bars_in(pdf)
    lines = {
        round(shape.left, 1)
        for shape in shapes(pdf)
        if shape.width < 0.1 and bars[0].top - 4 < shape.top < bars[0].top
    }
    assert len(lines) >= 5
    for bar in bars:
        end = bar.left if language == "ar" else bar.right
        assert min(abs(end - line) for line in lines) < 0.1


def test_that_zero_and_a_missing_value_have_no_bar():
    chart = bar_chart("c", cell(10), cell(0), cell(None))
    assert len(bars_in(printed(sheet(charts=[chart])))) == 1


def ends_of(qualifier: Qualifier, value: int = 50, upper: int | None = None) -> list[Shape]:
    """Give all that is drawn, fills and strokes, of a second bar under an exact one of 100."""
    cells = [cell(100), cell(value, qualifier, upper=upper)]
    pdf = printed(sheet(charts=[bar_chart("c", *cells)]))
    exact, *rest = bars_in(pdf)
    marks = [
        shape
        for shape in shapes(pdf)
        if exact.bottom < shape.top < exact.bottom + 60 and shape.left >= exact.left - 0.1
    ]
    assert rest or marks
    return [exact, *sorted(marks, key=lambda shape: shape.left)]


def test_that_more_than_is_a_bar_to_its_value_with_an_open_end_beyond():
    exact, *marks = ends_of(Qualifier.MORE_THAN)
    bar = next(mark for mark in marks if is_colour(mark.fill, BLUE))
    assert bar.width == pytest.approx(exact.width / 2, rel=0.005)
    chevrons = [mark for mark in marks if is_colour(mark.stroke, BLUE)]
    assert chevrons
    assert all(mark.left >= bar.right - 0.1 for mark in chevrons)


def test_that_about_is_a_bar_whose_end_fades_around_its_value():
    exact, *marks = ends_of(Qualifier.ABOUT)
    bar = next(mark for mark in marks if is_colour(mark.fill, BLUE))
    tints = [
        mark
        for mark in marks
        if mark.fill and not is_colour(mark.fill, BLUE) and abs(mark.height - BAR_HEIGHT) < 0.1
    ]
    assert len(tints) == 5
    middle = (min(t.left for t in tints) + max(t.right for t in tints)) / 2
    assert middle - exact.left == pytest.approx(exact.width / 2, rel=0.01)
    assert bar.right == pytest.approx(min(tint.left for tint in tints), abs=0.05)
    lightness = [sum(tint.fill or ()) for tint in tints]
    assert lightness == sorted(lightness)


@pytest.mark.parametrize("qualifier", [Qualifier.LESS_THAN, Qualifier.NEARLY, Qualifier.AT_MOST])
def test_that_fewer_than_is_a_bar_hatched_up_to_its_value(qualifier: Qualifier):
    exact, *marks = ends_of(qualifier)
    bar = next(mark for mark in marks if is_colour(mark.fill, BLUE))
    frame = next(mark for mark in marks if is_colour(mark.stroke, BLUE) and mark.height > 8)
    assert frame.right + 0.35 - exact.left == pytest.approx(exact.width / 2, rel=0.01)
    assert bar.right == pytest.approx(frame.left - 0.35, abs=0.1)
    hatch = [mark for mark in marks if is_colour(mark.stroke, BLUE) and mark is not frame]
    assert hatch
    for lines in hatch:
        assert lines.left >= frame.left - 0.1
        assert lines.right <= frame.right + 0.1


def test_that_a_range_is_a_bar_to_its_lower_value_and_light_to_its_upper():
    exact, *marks = ends_of(Qualifier.BETWEEN, 30, 60)
    bar = next(mark for mark in marks if is_colour(mark.fill, BLUE))
    light = next(
        mark
        for mark in marks
        if is_colour(mark.stroke, BLUE) and mark.height > 8 and mark.left > bar.left
    )
    assert bar.width == pytest.approx(exact.width * 0.3, rel=0.005)
    assert light.right + 0.35 - exact.left == pytest.approx(exact.width * 0.6, rel=0.01)


def test_that_the_parts_of_a_stack_follow_one_another():
    def series(number: int, *values: int) -> Series:
        return Series(id=f"s{number}", label=f"S{number}", cells=[cell(value) for value in values])

    chart = Chart(
        id="stack",
        kind=ChartKind.BAR,
        title="Stack",
        unit="things",
        source="release",
        arrangement=Arrangement.STACKED,
        categories=[Category(id="a", label="A"), Category(id="b", label="B")],
        series=[series(1, 30, 10), series(2, 20, 40)],
    )
    pdf = printed(sheet(charts=[chart]))
    ours, others = bars_in(pdf), bars_in(pdf, SECOND)
    assert len(ours) == len(others) == 2
    for bar, other, values in zip(ours, others, ((30, 20), (10, 40)), strict=True):
        assert bar.right == pytest.approx(other.left, abs=0.01)
        assert bar.width / other.width == pytest.approx(values[0] / values[1], rel=0.005)
        assert bar.left == pytest.approx(ours[0].left, abs=0.01)


@pytest.mark.parametrize(("name", "chart"), [("operation-h", 1), ("tour", 0), ("tour", 3)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_bars_of_the_shipped_sheets_are_true(name: str, chart: int, language: str):
    """Each chart of one series by itself: some scale must fit all bars that end at their values."""
    whole, _ = shipped(name)
    alone = msgspec.structs.replace(whole, charts=[whole.charts[chart]], timelines=[])
    bars = [row.bars[0] for row in compose(alone, language).charts[0].rows]
    fractions = [bar.end for bar in bars if bar.end_mark in {"closed", "open"} and bar.end > 0]
    lengths = [bar.width for bar in bars_in(printed(alone, language=language))]
    assert len(fractions) > 1
    assert any(
        all(
            any(length == pytest.approx(fraction * scale, rel=0.01) for length in lengths)
            for fraction in fractions
        )
        for scale in (length / max(fractions) for length in lengths)
    )


# Time -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "ar"])
def test_that_five_thousand_years_lie_where_they_belong_to_a_tenth_of_a_point(language: str):
    years = (-3000, -1200, -1, 476, 1066, 1999, 2100)
    events = [
        Event(id=f"e{n}", label="E", date=f"{year:05}" if year < 0 else f"{year:04}")
        for n, year in enumerate(years)
    ]
    made = sheet(timelines=[Timeline(id="t", title="T", events=events)])
    pdf = printed(made, language=language)
    spans = sorted(
        (
            shape
            for shape in shapes(pdf)
            if is_colour(shape.fill, TEAL) and abs(shape.height - SPAN_HEIGHT) < 0.05
        ),
        key=lambda shape: shape.top,
    )
    assert len(spans) == len(years)
    timeline = compose(made, language).timelines[0]
    middles = [(span.left + span.right) / 2 for span in spans]
    whole = timeline.last_day - timeline.first_day
    days = [(days_from_civil(y, 1, 1) + days_from_civil(y + 1, 1, 1)) / 2 for y in years]
    axis = 0.32 * (595.276 - 2 * 17.0 * MM)
    sign = -1 if language == "ar" else 1
    for middle, day in zip(middles, days, strict=True):
        expected = middles[0] + sign * (day - days[0]) / whole * axis
        assert middle == pytest.approx(expected, abs=0.1)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_that_periods_begin_and_end_where_they_belong_to_a_tenth_of_a_point(language: str):
    periods = [(-3000, -1201), (476, 1066), (1900, 2099)]
    events = [
        Event(id=f"e{n}", label="E", date=f"{'-' * (a < 0)}{abs(a):04}/{'-' * (b < 0)}{abs(b):04}")
        for n, (a, b) in enumerate(periods)
    ]
    made = sheet(timelines=[Timeline(id="t", title="T", events=events)])
    spans = sorted(
        (
            shape
            for shape in shapes(printed(made, language=language))
            if is_colour(shape.fill, TEAL) and abs(shape.height - SPAN_HEIGHT) < 0.05
        ),
        key=lambda shape: shape.top,
    )
    timeline = compose(made, language).timelines[0]
    scale = 0.32 * (595.276 - 2 * 17.0 * MM) / (timeline.last_day - timeline.first_day)
    zero = days_from_civil(-3000, 1, 1)
    for span, (begin, end) in zip(spans, periods, strict=True):
        early = (days_from_civil(begin, 1, 1) - zero) * scale
        late = (days_from_civil(end + 1, 1, 1) - zero) * scale
        if language == "ar":
            assert spans[0].right - span.right == pytest.approx(early, abs=0.1)
            assert spans[0].right - span.left == pytest.approx(late, abs=0.1)
        else:
            assert span.left - spans[0].left == pytest.approx(early, abs=0.1)
            assert span.right - spans[0].left == pytest.approx(late, abs=0.1)


def test_that_a_day_is_a_diamond_and_an_announcement_an_outline():
    events = [
        Event(id="a", label="A", date="2020-01-01"),
        Event(id="b", label="B", date="2021-01-01", announced="2022-01-01"),
    ]
    pdf = printed(sheet(timelines=[Timeline(id="t", title="T", events=events)]))
    diamonds = [
        shape
        for shape in shapes(pdf)
        if is_colour(shape.stroke, TEAL) and len({round(x, 2) for x, _ in shape.points}) == 3
    ]
    filled = [shape for shape in diamonds if is_colour(shape.fill, TEAL)]
    hollow = [shape for shape in diamonds if shape.fill is None]
    assert len(filled) == 3, "two events, and the key's"
    assert len(hollow) == 1


# Pages ------------------------------------------------------------------------------------------

SIZES = {"a4": (210, 297), "letter": (215.9, 279.4), "a3": (297, 420), "a5": (148, 210)}


@pytest.mark.parametrize("landscape", [False, True], ids=["portrait", "landscape"])
@pytest.mark.parametrize("paper", PAPERS)
def test_that_pages_have_the_size_of_the_paper(paper: str, landscape: bool):
    pdf = printed(sheet(figure()), paper=paper, landscape=landscape)
    width, height = sorted(SIZES[paper], reverse=landscape)
    for page in opened(pdf).pages:
        box = [float(value) for value in page.mediabox]
        assert box == pytest.approx([0, 0, width * MM, height * MM], abs=0.01)


def letters_outside(pdf: bytes, least: float, most: float) -> list[str]:
    """Give the letters, spaces apart, that stand left of *least* or right of *most*."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text = page.get_textpage()
            rects = [text.get_rect(number) for number in range(text.count_rects())]
            if any(left < least or right > most for left, _, right, _ in rects):
                for place in range(text.count_chars()):
                    letter = text.get_text_range(place, 1)
                    left, _, right, _ = text.get_charbox(place)
                    if letter.strip() and right > left and (left < least or right > most):
                        found.append(letter)
            text.close()
            page.close()
    return found


@pytest.mark.parametrize(
    ("paper", "landscape", "language"),
    [
        *((paper, landscape, "en") for paper in PAPERS for landscape in (False, True)),
        ("a4", False, "ar"),
        ("letter", True, "ar"),
    ],
)
def test_that_nothing_stands_outside_the_margins(paper: str, landscape: bool, language: str):
    """But the band, the rule under it, header and footer; labels of bars included."""
    options = PrintOptions(paper=paper, landscape=landscape, language=language)  # type: ignore[arg-type]
    made = rich_sheet()
    pdf = render_pdf(made, as_data(made), options)
    width = options.size[0] * MM
    margin = options.margin_mm * MM
    assert not letters_outside(pdf, margin - 1.5, width - margin + 1.5)
    for shape in shapes(pdf):
        is_band = shape.page == 0 and shape.width > width - 1
        assert is_band or (shape.left >= margin - 2 and shape.right <= width - margin + 2), shape


def card_fills(pdf: bytes) -> list[Shape]:
    """Give the grounds of all cards, in the order they are read."""
    found = [s for s in shapes(pdf) if is_colour(s.fill, rgb("#f3f6f9"))]
    return sorted(found, key=lambda card: (card.page, round(card.top), card.left))


def places_of(pdf: bytes, words: list[str]) -> list[tuple[int, float, float]]:
    """Give page, x and y (from the top) of the last letter of each word; it stands there once."""
    places = []
    with pypdfium2.PdfDocument(pdf) as document:
        texts = [(page, page.get_textpage()) for page in document]
        for word in words:
            for number, (page, text) in enumerate(texts):
                if found := text.search(word, match_case=True).get_next():
                    left, bottom, _, _ = text.get_charbox(found[0] + found[1] - 1)
                    places.append((number, left, page.get_height() - bottom))
                    break
        for page, text in texts:
            text.close()
            page.close()
    return places


@pytest.mark.parametrize("paper", PAPERS)
def test_that_no_card_is_cut_and_cards_of_a_row_have_one_height(paper: str):
    names = [f"End{n}." for n in range(1, 60)]
    made = sheet(
        *(
            figure(n, label="A long label " * (n % 7 + 1), scope=f"and more {name}")
            for n, name in enumerate(names, start=1)
        )
    )
    pdf = printed(made, paper=paper)
    cards = card_fills(pdf)
    assert len(cards) == 59
    rows: dict[tuple[int, float], set[float]] = {}
    for card in cards:
        rows.setdefault((card.page, round(card.top, 1)), set()).add(round(card.height, 1))
    assert all(len(heights) == 1 for heights in rows.values())
    places = places_of(pdf, names)
    assert len(places) == len(names)
    for card, (page, x, y) in zip(cards, places, strict=True):
        assert page == card.page
        assert card.left < x < card.right
        assert card.top < y < card.bottom


def test_that_values_of_a_row_share_a_baseline():
    made = sheet(
        figure(1, 97, label="Label", qualifier=Qualifier.MORE_THAN),
        figure(2, 8 * 10**14, label="Label"),
        figure(3, 10000, label="Label", qualifier=Qualifier.ORDER),
        figure(
            4,
            65,
            label="Label",
            qualifier=Qualifier.MORE_THAN,
            published="quite certainly a great deal more than 65",
        ),
    )
    pdf = printed(made)
    values = [card.value for card in compose(made).cards]
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        text = page.get_textpage()
        bottoms = []
        for value in values:
            found = text.search(value, match_case=True).get_next()
            assert found is not None, value
            box = text.get_charbox(found[0], loose=False)
            bottoms.append(box[1])
        text.close()
        page.close()
    assert max(bottoms) - min(bottoms) < 1.2


def test_that_a_heading_is_never_left_alone_at_the_foot_of_a_page():
    """Whatever stands above it: a summary of ever more lines pushes everything down."""
    timeline = Timeline(
        id="t",
        title="The one heading",
        subtitle="and what stands under it",
        events=[Event(id="e", label="The first event", date="2020~")],
    )
    chart = bar_chart("bars", cell(3), cell(5), headline="The other heading")
    seen = set()
    for lines in range(1, 60):
        made = sheet(
            figure(),
            summary="A line of a summary that is as long as a line of this page. " * lines,
            timelines=[timeline],
            charts=[chart],
        )
        pages = text_of_pages(printed(made, paper="a5", landscape=True))

        def page_of(text: str, pages: list[str] = pages) -> int:
            return next(n for n, page in enumerate(pages) if text in page)

        assert page_of("The one heading") == page_of("The first event"), lines
        assert page_of("The other heading") == page_of("Category 1"), lines
        assert page_of("Key figures") == page_of("Figure 1"), lines
        seen.add((page_of("The one heading"), page_of("The other heading")))
    assert len(seen) > 3, "nothing was pushed over the foot of a page"


def test_that_the_head_of_a_timeline_stands_again_on_every_page():
    made = rich_sheet()
    pages = text_of_pages(render_pdf(made, as_data(made)))
    with_events = [
        text for text in pages if "Day 20" in text or "Day 40" in text or "Day 55" in text
    ]
    assert len(with_events) > 1
    assert all(
        "Time axis" in text or "Evidence" in text or "Status" in text for text in with_events
    )


def test_that_a_chart_stands_on_one_page_where_it_can():
    for count in range(2, 30, 3):
        charts = [bar_chart("tail", *(cell(n + 1) for n in range(6)), note="The note under it.")]
        made = sheet(*(figure(n) for n in range(1, count + 1)), charts=charts)
        pages = text_of_pages(printed(made))
        heading = next(n for n, text in enumerate(pages) if "Chart tail" in text)
        assert "The note under it." in pages[heading], count
        assert "Category 5" in pages[heading], count


def test_that_long_category_labels_are_wrapped_and_whole():
    long = "A category whose name is sixty characters long, or even longer"
    chart = bar_chart("c", cell(5), cell(7))
    charts = [
        Chart(
            id=f"c{n}",
            kind=ChartKind.BAR,
            title="T",
            unit="degrees",
            source="release",
            categories=[Category(id="a", label=long), Category(id="b", label=long.upper())],
            series=chart.series,
        )
        for n in range(2)
    ]
    for paper in PAPERS:
        text = plain("".join(text_of_pages(printed(sheet(charts=charts), paper=paper))))
        assert text.count(plain(long)) == 4


def test_that_operation_h_has_two_pages_on_a4_in_english(print_shipped: Prints):
    assert len(opened(print_shipped("operation-h", "en").pdf).pages) == 2


def test_that_the_same_sheet_has_the_same_pages_in_every_ink():
    made, data = shipped("tour")
    texts = {
        tuple(plain(text) for text in text_of_pages(render_pdf(made, data, PrintOptions(ink=ink))))
        for ink in ("colour", "grey", "saving")
    }
    assert len(texts) == 1
