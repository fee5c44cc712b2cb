"""The twin of every picture: cards, charts and timelines as tables, and as CSV and Markdown.

A table holds both what is shown ("more than 90,000", in the language of the page) and the data
behind it, which no language changes: numbers in ASCII with the digits of the file, dates as EDTF,
codes and ids. Its columns are named as the format names them, so that a program can read them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from viewer.content.figures import Card
from viewer.content.texts import as_written
from viewer.content.wording import phrases

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from viewer.content.bars import Bar, BarChart
    from viewer.content.page import Page
    from viewer.content.sources import Reference
    from viewer.content.timeline import Entry, TimelineChart

_VALUE = ("shown", "value", "qualifier", "upper", "unit", "status", "sources")
_BASIS = ("scope", "period", "asOf", "published", "quote", "others", "derived")

_OF_SOURCES = ("id", "number", "title", "publisher", "citation", "url", "lang", "note")

_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_FORMULA = re.compile("[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
"""What makes a spreadsheet take a cell for a formula, also in the full width of East Asia."""
_NEEDS_QUOTES = re.compile('[",\r\n]')
_MARK_UP = re.compile(r"[\\`*_\[\]<>|~&$]")


class Table(NamedTuple):
    """A table of texts; every row has as many cells as there are columns."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def figures_table(page: Page) -> Table:
    """Give the key figures of *page*, in the order they are shown."""
    return _table(
        phrases(page.language).context("tab", "Key figures"),
        ("id", "mark", "group", "label", *_VALUE, *_BASIS),
        (
            (
                card.id,
                card.mark,
                group.title,
                card.label,
                *_value(card, card.unit_id),
                *_basis(card),
            )
            for group in page.groups
            for card in group.cards
        ),
    )


def chart_table(chart: BarChart, page: Page) -> Table:
    """Give the values of *chart*, those without a bar too, in the order they are drawn.

    What stands behind a bar of a key figure (scope, period, quotation) is taken from *page*.
    """
    cards = {card.id: card for card in page.cards}
    return _table(
        chart.title,
        ("id", "label", "series", *_VALUE, *_BASIS),
        (
            (
                bar.key,
                row.label,
                chart.series[bar.series] if chart.series else "",
                *_value(bar, chart.unit_id),
                *_basis(cards.get(bar.key) or bar),
            )
            for row in chart.rows
            for bar in row.bars
        ),
    )


def timeline_table(chart: TimelineChart, page: Page) -> Table:
    """Give the events of *chart*, those without a date last; *page* knows the figures they name."""
    ids = {card.mark: card.id for card in page.cards}
    return _table(
        chart.title,
        (
            *("id", "mark", "group", "label", "shown", "date", "announced", "text", "derived"),
            *("figures", "sources", "published", "quote"),
        ),
        (
            _event(entry, tuple(ids[mark] for mark in entry.figure_marks if mark in ids))
            for entry in (*chart.entries, *chart.undated, *chart.left_out)
        ),
    )


def evidence_table(page: Page) -> Table:
    """Give what each figure and each event of *page* rests on, and how far that was followed."""
    ids = {reference.number: reference.id for reference in page.references}
    return _table(
        phrases(page.language).context("paper", "Evidence"),
        ("id", "mark", "label", "shown", "published", "quote", "sources", "evidence", "meaning"),
        (
            (
                row.key,
                row.mark,
                row.label,
                row.words,
                row.published,
                row.quote,
                " ".join(ids[number] for number in row.references),
                row.state,
                row.status,
            )
            for row in page.evidence
        ),
    )


def sources_table(page: Page) -> Table:
    """Give the sources of *page*, a column for each kind of record that any of them has."""
    codes = tuple(dict.fromkeys(record.code for one in page.references for record in one.records))
    columns = tuple(code for code in codes if code not in _OF_SOURCES)
    return _table(
        phrases(page.language).context("tab", "Sources"),
        (*_OF_SOURCES, *columns),
        (
            (
                reference.id,
                str(reference.number),
                reference.title,
                reference.publisher,
                reference.citation,
                reference.url,
                reference.language,
                reference.note,
                *_records(reference, columns),
            )
            for reference in page.references
        ),
    )


def csv_text(table: Table, *, bom: bool = False) -> str:
    r"""Give *table* as CSV (RFC 4180: commas, CRLF), to be written as UTF-8 with newlines as given.

    A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers, also
    negative ones, stay numbers. With *bom* it begins with the mark by which Excel knows UTF-8.
    """
    lines = [",".join(_csv_cell(cell) for cell in row) for row in (table.columns, *table.rows)]
    return (_BOM if bom else "") + "".join(f"{line}\r\n" for line in lines)


def markdown_text(table: Table) -> str:
    """Give *table* as a Markdown table under its title; no text in it acts as mark-up."""
    rule = tuple("-" * max(3, len(column)) for column in table.columns)
    lines = [
        "| " + " | ".join(row) + " |"
        for row in (
            tuple(_plain(name) for name in table.columns),
            rule,
            *(tuple(_plain(cell) for cell in row) for row in table.rows),
        )
    ]
    return "\n".join([f"**{_plain(table.title)}**", "", *lines, ""])


def formula_safe(text: str) -> str:
    """Give *text* with an apostrophe before it where a spreadsheet would run it as a formula."""
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def _table(title: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Table:
    return Table(
        as_written(title), columns, tuple(tuple(as_written(cell) for cell in row) for row in rows)
    )


def _value(shown: Card | Bar, unit: str) -> tuple[str, ...]:
    return (
        shown.words,
        _number(shown.number),
        shown.qualifier_code,
        _number(shown.upper),
        unit,
        shown.status_code,
        " ".join(shown.source_ids),
    )


def _basis(shown: Card | Bar) -> tuple[str, ...]:
    if not isinstance(shown, Card):
        return ("", "", "", shown.published, shown.quote, "", "")
    return (
        shown.scope,
        shown.edtf_period,
        shown.edtf_as_of,
        shown.published,
        shown.quote,
        "; ".join(other.line for other in shown.others),
        shown.derived,
    )


def _event(entry: Entry, figures: tuple[str, ...]) -> tuple[str, ...]:
    return (
        entry.id,
        entry.mark,
        entry.group,
        entry.label,
        entry.date,
        entry.edtf,
        entry.edtf_announced,
        entry.text,
        entry.derived,
        " ".join(figures),
        " ".join(entry.source_ids),
        entry.published,
        entry.quote,
    )


def _records(reference: Reference, codes: tuple[str, ...]) -> tuple[str, ...]:
    values = {record.code: record.value for record in reference.records}
    return tuple(values.get(code, "") for code in codes)


def _number(value: Decimal | None) -> str:
    """Give a number in ASCII with every digit of the file, and never with an exponent."""
    return "" if value is None else f"{value:f}"


def _csv_cell(text: str) -> str:
    text = formula_safe(text)
    return '"' + text.replace('"', '""') + '"' if _NEEDS_QUOTES.search(text) else text


def _plain(text: str) -> str:
    """Give a text for a cell of a Markdown table: no mark-up, no end of line."""
    return _MARK_UP.sub(lambda sign: "\\" + sign.group(), " ".join(text.splitlines()))
