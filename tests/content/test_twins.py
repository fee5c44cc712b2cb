"""The twin of a picture says what the picture says, and sorts without losing or moving a row."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer import assets
from viewer.content.page import SOURCES, compose
from viewer.content.sources import bar_key, event_key
from viewer.content.tables import figures_table
from viewer.content.texts import as_written
from viewer.content.twins import html_table, sorted_places, tab_separated, twins_of
from viewer.content.wording import LANGUAGES
from viewer.opening import open_sheet
from viewer.sheet.model import Event, Missing, Timeline

RANKS = st.lists(
    st.none() | st.tuples(st.integers(-3, 3)) | st.tuples(st.integers(-3, 3), st.integers(-2, 2))
)


@pytest.fixture(scope="module", params=["operation-h.json", "tour.json"])
def sheet(request):
    return open_sheet(assets.data(request.param)).sheet


def twins(page):
    return [twin for section in page.sections for twin in twins_of(page, section)]


def column(twin, name):
    place = [one.id for one in twin.columns].index(name)
    return [row.cells[place] for row in twin.rows]


def in_order(twin, name, *, descending=False):
    place = [one.id for one in twin.columns].index(name)
    order = sorted_places([row.ranks[place] for row in twin.rows], descending=descending)
    return [twin.rows[row].key.rpartition("/")[2] for row in order]


# ---- sorting -----------------------------------------------------------------------------------


@given(RANKS, st.booleans())
def test_that_sorting_keeps_every_row_once(ranks, descending):
    assert sorted(sorted_places(ranks, descending=descending)) == list(range(len(ranks)))


@given(RANKS, st.booleans())
def test_that_sorting_is_an_order_with_what_has_no_rank_last(ranks, descending):
    there = [ranks[place] for place in sorted_places(ranks, descending=descending)]
    ranked = [rank for rank in there if rank is not None]
    assert there[len(ranked) :] == [None] * (len(there) - len(ranked))
    assert ranked == sorted(ranked, reverse=descending)


@given(RANKS, st.booleans())
def test_that_sorting_leaves_equal_rows_as_they_stood(ranks, descending):
    places = sorted_places(ranks, descending=descending)
    for rank in set(ranks):
        same = [place for place in places if ranks[place] == rank]
        assert same == sorted(same)


@given(RANKS, st.booleans())
def test_that_sorting_what_is_sorted_changes_nothing(ranks, descending):
    once = [ranks[place] for place in sorted_places(ranks, descending=descending)]
    assert sorted_places(once, descending=descending) == list(range(len(ranks)))


@given(st.lists(st.text(max_size=12)))
def test_that_any_labels_of_a_sheet_can_be_compared(labels):
    from viewer.content.twins import _text_rank

    sorted_places([_text_rank(label) for label in labels])


def test_that_values_sort_by_number_and_a_missing_one_comes_last(make_figure, make_sheet):
    page = compose(
        make_sheet(
            make_figure(1000, id="thousand"),
            make_figure(None, id="none", missing=Missing.NOT_AVAILABLE),
            make_figure(9, id="nine"),
            make_figure(-20, id="less"),
            make_figure(80, id="eighty"),
        ),
        "en",
    )
    (twin,) = twins(page)[:1]
    assert in_order(twin, "shown") == ["less", "nine", "eighty", "thousand", "none"]
    assert in_order(twin, "shown", descending=True) == [
        *("thousand", "eighty", "nine", "less"),
        "none",
    ]


def test_that_marks_and_bands_of_ages_sort_by_their_numbers(make_figure, make_sheet):
    labels = ["10–14", "5–9", "15–19"]
    figures = [make_figure(1, id=f"f{n}", label=label) for n, label in enumerate(labels)]
    figures += [make_figure(1, id=f"f{n}", label="z") for n in range(3, 12)]
    (twin,) = twins(compose(make_sheet(*figures), "en"))[:1]
    assert in_order(twin, "mark") == [f"f{n}" for n in range(12)]
    assert in_order(twin, "label")[:3] == ["f1", "f0", "f2"]


def test_that_dates_sort_by_the_days_they_can_mean(make_figure, make_sheet):
    written = ["2024-03-01", "-0500", "201X", "2019-10/..", "../2001", "2019-10"]
    events = [
        Event(id=f"e{n}", label="x", date=date, source="report") for n, date in enumerate(written)
    ]
    undated = Event(id="none", label="x", source="report")
    sheet = make_sheet(
        make_figure(), timelines=[Timeline(id="t", title="T", events=[undated, *events])]
    )
    twin = twins(compose(sheet, "ar"))[1]
    assert in_order(twin, "shown") == ["e4", "e1", "e2", "e5", "e3", "e0", "none"]


# ---- what the table says -----------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_table_has_the_keys_the_words_and_the_values_of_its_picture(sheet, language):
    page = compose(sheet, language)
    by_id = {twin.id: twin for twin in twins(page)}
    figures = by_id["figures"]
    assert [row.key for row in figures.rows] == [card.id for card in page.cards]
    assert column(figures, "label") == [card.label for card in page.cards]
    assert column(figures, "shown") == [card.words for card in page.cards]
    assert column(figures, "units") == [card.unit for card in page.cards]
    values = [as_written(cell).strip("\u2068\u2069") for cell in column(figures, "value*")]
    assert [Decimal(cell) if cell else None for cell in values] == [c.number for c in page.cards]
    for chart in page.timelines:
        entries = (*chart.entries, *chart.undated, *chart.left_out)
        rows = by_id[chart.id].rows
        assert [row.key for row in rows] == [event_key(chart.id, one.id) for one in entries]
        assert column(by_id[chart.id], "label") == [one.label for one in entries]
        assert column(by_id[chart.id], "shown") == [one.date for one in entries]
    for chart in page.charts:
        bars = [(row.label, bar) for row in chart.rows for bar in row.bars]
        twin = by_id[chart.id]
        assert [row.key for row in twin.rows] == [bar_key(chart.id, bar.key) for _, bar in bars]
        assert column(twin, "label") == [label for label, _bar in bars]
        assert column(twin, "shown") == [bar.words for _label, bar in bars]
        assert twin.title == chart.title
    assert page.charts
    assert page.timelines


def test_that_the_sources_have_no_twin(sheet):
    page = compose(sheet, "en")
    section = next(one for one in page.sections if one.kind == SOURCES)
    assert twins_of(page, section) == ()


def test_that_what_is_read_stands_before_what_the_format_names(sheet):
    for twin in twins(compose(sheet, "fr")):
        codes = [one.is_code for one in twin.columns]
        assert codes == sorted(codes)
        assert len({one.id for one in twin.columns}) == len(twin.columns)
        assert all(any(row.cells[n] for row in twin.rows) for n in range(len(twin.columns)))
        assert all(len(row.cells) == len(row.ranks) == len(codes) for row in twin.rows)


def test_that_no_column_of_codes_is_lost(sheet):
    page = compose(sheet, "en")
    table, twin = figures_table(page), twins(page)[0]
    for place, name in enumerate(table.columns):
        cells = [row[place] for row in table.rows]
        if any(cells) and name not in {"mark", "group", "label", "shown", "scope"}:
            assert [as_written(cell) for cell in column(twin, f"{name}*")] == cells


# ---- the clipboard -----------------------------------------------------------------------------


def test_that_a_text_of_a_file_is_neither_formula_nor_mark_up_when_it_is_pasted():
    rows = [("=1+1", "<b>&", "two\twords\nhere"), ("-5", "\u2068more\u2069", "@x")]
    assert tab_separated(rows) == "'=1+1\t<b>&\ttwo words here\n-5\tmore\t'@x"
    pasted = html_table(rows, 'x"><script>', "rtl")
    assert "<script" not in pasted
    assert "<td>&#x27;=1+1</td><td>&lt;b&gt;&amp;</td><td>two words here</td>" in pasted
    assert 'dir="rtl"' in pasted


@given(st.lists(st.lists(st.text(max_size=9), min_size=2, max_size=2), min_size=1))
def test_that_pasted_rows_keep_their_shape(rows):
    lines = tab_separated(rows).split("\n")
    assert [len(line.split("\t")) for line in lines] == [2 for _row in rows]
