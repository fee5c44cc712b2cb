"""Each picture of a page as the table a reader sees: columns to read, columns of codes, an order.

What `tables` gives is for programs: its columns are named as the format names them. A twin has the
words of the picture under headings in the language of the page first, and those columns behind.
Every cell knows what it is sorted by: a value by its number, a date by the days it can mean.
"""

from __future__ import annotations

import html
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from viewer.content.finding import searchable
from viewer.content.page import CHARTS, FIGURES, TIMELINE
from viewer.content.sources import bar_key, event_key
from viewer.content.tables import (
    chart_table,
    figures_table,
    formula_safe,
    timeline_table,
)
from viewer.content.texts import as_written, isolated, visible
from viewer.content.wording import phrases
from viewer.sheet import dates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from viewer.content.bars import Bar, BarChart
    from viewer.content.figures import Card
    from viewer.content.left_out import Trouble
    from viewer.content.page import Page, Section
    from viewer.content.tables import Table
    from viewer.content.timeline import Entry, TimelineChart
    from viewer.content.wording import Phrases

Rank = tuple[Any, ...] | None
"""What a cell is sorted by, comparable within its column; None for one that comes last."""

_NARROW, _MIDDLE, _WIDE = 6, 12, 24
_NUMBERS = {"value", "upper"}
_DATES = {"date", "announced", "period", "asOf"}
_RUN_OF_DIGITS = re.compile("([0-9]+)")


class Column(NamedTuple):
    """A column under its heading."""

    id: str
    heading: str
    share: int
    """How much room it wants beside the others."""
    is_number: bool = False
    """Whether it holds values, which are set in strong letters."""
    is_code: bool = False
    """Whether it holds what the format names, not what a reader reads first."""


class Row(NamedTuple):
    """An item of the page, by its key everywhere."""

    key: str
    cells: tuple[str, ...]
    ranks: tuple[Rank, ...]
    trouble: Trouble | None = None
    """Why the item is not shown in the picture; None for one that is."""


class Twin(NamedTuple):
    """A picture as a table; rows stand in the order of the picture."""

    id: str
    title: str
    lines: tuple[str, ...]
    """What stands under the title."""
    columns: tuple[Column, ...]
    """Every row has a cell for each; none is empty all the way down."""
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    trouble: Trouble | None = None
    """Why there is no table; None where there is one."""


class _Cells(NamedTuple):
    """A column with its cells, from the top."""

    column: Column
    cells: tuple[str, ...]
    ranks: tuple[Rank, ...]


def twins_of(page: Page, section: Section) -> tuple[Twin, ...]:
    """Give the tables that stand for what *section* draws; none for the sources."""
    if section.kind == FIGURES:
        return (_of_figures(page),)
    if section.kind == TIMELINE:
        chart = next(one for one in page.timelines if one.id == section.id)
        return (_of_timeline(chart, page),)
    if section.kind == CHARTS:
        return tuple(_of_chart(chart, page) for chart in page.charts)
    return ()


def sorted_places(ranks: Sequence[Rank], *, descending: bool = False) -> list[int]:
    """Give the places of *ranks* in order; ties keep theirs, and what has no rank comes last."""
    ranked = [place for place, rank in enumerate(ranks) if rank is not None]
    ranked.sort(key=lambda place: ranks[place] or (), reverse=descending)
    return ranked + [place for place, rank in enumerate(ranks) if rank is None]


def tab_separated(rows: Iterable[Sequence[str]]) -> str:
    """Give *rows* of shown cells as text for the clipboard, a line each."""
    return "\n".join("\t".join(_to_paste(cell) for cell in row) for row in rows)


def html_table(rows: Iterable[Sequence[str]], language: str, direction: str) -> str:
    """Give *rows* of shown cells as HTML for the clipboard; no text in it acts as mark-up."""
    lines = "".join(
        "<tr>" + "".join(f"<td>{html.escape(_to_paste(cell))}</td>" for cell in row) + "</tr>"
        for row in rows
    )
    return f'<table lang="{html.escape(language)}" dir="{direction}">{lines}</table>'


def _to_paste(cell: str) -> str:
    return formula_safe(" ".join(as_written(cell).split()))


def _of_figures(page: Page) -> Twin:
    say = phrases(page.language)
    cards = page.cards
    groups = [group.title for group in page.groups for _card in group.cards]
    table = figures_table(page)
    columns = (
        _marks(say, [card.mark for card in cards]),
        _texts("group", say.context("lens", "Group"), _MIDDLE, groups),
        _texts("label", say.context("table", "Figure"), _WIDE, [card.label for card in cards]),
        _values(say, cards),
        _texts("units", say.context("table", "Unit"), _MIDDLE, [card.unit for card in cards]),
        _texts("scope", say.context("lens", "Scope"), _MIDDLE, [card.scope for card in cards]),
        _dates(
            "when",
            say.context("lens", "Period"),
            [(card.period, card.edtf_as_of or card.edtf_period) for card in cards],
        ),
        _texts("state", say.context("lens", "Status"), _MIDDLE, [card.status for card in cards]),
        _cited(say, [card.references for card in cards]),
        *_codes(table, {"mark", "group", "label", "shown", "scope"}, page),
    )
    return Twin(
        FIGURES,
        table.title,
        (page.summary,) if page.summary else (),
        *_table(columns, [card.id for card in cards], [card.trouble for card in cards]),
        notes=page.remarks,
    )


def _of_timeline(chart: TimelineChart, page: Page) -> Twin:
    say = phrases(page.language)
    entries: tuple[Entry, ...] = (*chart.entries, *chart.undated, *chart.left_out)
    between = say.context("between particulars", ", ")
    # Or two marks and the comma between them would be one run from the left on a mirrored page.
    mark = isolated if page.direction == "rtl" else str
    columns = (
        _marks(say, [one.mark for one in entries]),
        _dates(
            "shown", say.context("paper: column", "When"), [(one.date, one.edtf) for one in entries]
        ),
        _texts(
            "label", say.context("paper: column", "What"), _WIDE, [one.label for one in entries]
        ),
        _dates(
            "announcement",
            say.context("lens", "Announced"),
            [(one.announced, one.edtf_announced) for one in entries],
        ),
        _texts("text", say.context("lens", "More"), _WIDE, [one.text for one in entries]),
        _texts("group", say.context("lens", "Group"), _MIDDLE, [one.group for one in entries]),
        _texts(
            "cards",
            say.context("lens", "Figures"),
            _NARROW,
            [between.join(map(mark, one.figure_marks)) for one in entries],
        ),
        _cited(say, [one.references for one in entries]),
        *_codes(timeline_table(chart, page), {"mark", "group", "label", "shown", "text"}, page),
    )
    keys = [event_key(chart.id, one.id) for one in entries]
    return Twin(
        chart.id,
        chart.title,
        (chart.subtitle,) if chart.subtitle else (),
        *_table(columns, keys, [one.trouble for one in entries]),
        notes=(chart.note,) if chart.note else (),
    )


def _of_chart(chart: BarChart, page: Page) -> Twin:
    say = phrases(page.language)
    if chart.trouble is not None:
        return Twin(chart.id, chart.title, (chart.note,), (), (), trouble=chart.trouble)
    bars = [bar for row in chart.rows for bar in row.bars]
    labels = [row.label for row in chart.rows for _bar in row.bars]
    series = [chart.series[bar.series] if chart.series else "" for bar in bars]
    columns = (
        _texts("label", say.context("table", "Category"), _WIDE, labels),
        _texts("series", say.context("table", "Series"), _MIDDLE, series),
        _values(say, bars),
        _texts("units", say.context("table", "Unit"), _MIDDLE, [bar.unit for bar in bars]),
        _cited(say, [bar.references for bar in bars]),
        *_codes(chart_table(chart, page), {"label", "series", "shown"}, page),
    )
    keys = [bar_key(chart.id, bar.key) for bar in bars]
    return Twin(
        chart.id,
        chart.title,
        tuple(line for line in (chart.subtitle, chart.scale) if line),
        *_table(columns, keys, [None for _bar in bars]),
        notes=(chart.note,) if chart.note else (),
    )


def _table(
    columns: Sequence[_Cells], keys: Sequence[str], troubles: Sequence[Trouble | None]
) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
    """Give the columns that hold anything, and the rows through them."""
    filled = [one for one in columns if any(one.cells)]
    rows = (
        Row(key, tuple(one.cells[place] for one in filled),
            tuple(one.ranks[place] for one in filled), trouble)
        for place, (key, trouble) in enumerate(zip(keys, troubles, strict=True))
    )  # fmt: skip
    return tuple(one.column for one in filled), tuple(rows)


def _column(column: Column, cells: Sequence[str], rank: Callable[[str], Rank]) -> _Cells:
    return _Cells(column, tuple(cells), tuple(rank(cell) for cell in cells))


def _texts(name: str, heading: str, share: int, cells: Sequence[str]) -> _Cells:
    return _column(Column(name, heading, share), cells, _text_rank)


def _marks(say: Phrases, marks: Sequence[str]) -> _Cells:
    return _column(Column("mark", say.context("paper: column", "No."), _NARROW), marks, _text_rank)


def _values(say: Phrases, shown: Sequence[Card | Bar]) -> _Cells:
    ranks = (
        None if one.number is None else (one.number, one.number if one.upper is None else one.upper)
        for one in shown
    )
    column = Column("shown", say.context("table", "Value"), _MIDDLE + 4, is_number=True)
    return _Cells(column, tuple(one.words for one in shown), tuple(ranks))


def _dates(name: str, heading: str, pairs: Sequence[tuple[str, str]]) -> _Cells:
    ranks = tuple(_date_rank(edtf) for _words, edtf in pairs)
    return _Cells(Column(name, heading, _MIDDLE + 2), tuple(words for words, _ in pairs), ranks)


def _cited(say: Phrases, cites: Sequence[tuple[int, ...]]) -> _Cells:
    column = Column("cited", say.context("paper: column", "Source"), _NARROW + 1)
    cells = tuple(" ".join(f"[{number}]" for number in numbers) for numbers in cites)
    return _Cells(column, cells, tuple(numbers or None for numbers in cites))


def _codes(table: Table, but: set[str], page: Page) -> tuple[_Cells, ...]:
    """Give the columns of *table* under the names of the format, *but* those that are read."""
    show = isolated if page.direction == "rtl" else str
    made = []
    for place, name in enumerate(table.columns):
        if name in but:
            continue
        rank: Callable[[str], Rank] = _number_rank if name in _NUMBERS else _text_rank
        if name in _DATES:
            rank = _date_rank
        cells = [visible(row[place]) for row in table.rows]
        wide = _WIDE if name in {"id", "quote", "text", "others", "derived"} else _MIDDLE
        column = Column(f"{name}*", name, wide, is_code=True)
        shown = tuple(show(cell) if cell else "" for cell in cells)
        made.append(_Cells(column, shown, tuple(rank(cell) for cell in cells)))
    return tuple(made)


def _text_rank(text: str) -> Rank:
    """Sort as words are found: whatever the accents, and "5–9" before "10–14"."""
    parts = _RUN_OF_DIGITS.split(searchable(text))
    if parts == [""]:
        return None
    return tuple(
        (len(digits := part.lstrip("0")), digits) if place % 2 else part
        for place, part in enumerate(parts)
    )


def _number_rank(text: str) -> Rank:
    return (Decimal(text),) if text else None


def _date_rank(edtf: str) -> Rank:
    try:
        return dates.order_key(dates.parse(edtf))
    except dates.DateError:
        return None
