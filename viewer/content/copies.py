"""One figure, event or cell for the clipboard: number, sentence, citation, or row of CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.content.items import EventItem, FigureItem, find_item
from viewer.content.tables import chart_table, csv_text, figures_table, timeline_table
from viewer.content.texts import as_written
from viewer.content.wording import phrases

if TYPE_CHECKING:
    from decimal import Decimal

    from viewer.content.figures import Other
    from viewer.content.items import Item
    from viewer.content.page import Page
    from viewer.content.sources import Reference
    from viewer.content.tables import Table
    from viewer.content.wording import Phrases

NUMBER, SENTENCE, CITATION, CSV_ROW = "number", "sentence", "citation", "csv"
FORMS = (NUMBER, SENTENCE, CITATION, CSV_ROW)
"""What one can ask for."""


def copy_of(page: Page, key: str, form: str) -> str:
    """Give what *page* shows under *key* in one of the forms; empty where it has none.

    Whatever the form, a qualifier stays with its number.
    """
    item = find_item(page, key)
    if item is None:
        return ""
    say = phrases(page.language)
    if form == NUMBER:
        return as_written(number_words(say, item))
    if form == SENTENCE:
        return as_written(_sentence(say, page, item))
    if form == CITATION:
        return as_written("\n".join(citation(say, one) for one in sources_of(page, item)))
    return csv_text(_row(page, item))


def number_words(say: Phrases, item: Item) -> str:
    """Give the value in words, its qualifier before it and its unit after it; of an event, when.

    The unit of a size in words stands apart: no language says "tens of thousands people".
    """
    if isinstance(item, EventItem):
        return item.entry.date
    if isinstance(item, FigureItem):
        card = item.card
        return _with_unit(say, card.words, card.unit, card.number, is_words=card.is_words)
    bar = item.bar
    return _with_unit(say, bar.quantity, bar.unit, bar.number, is_words=not bar.is_drawn)


def _with_unit(
    say: Phrases, words: str, unit: str, number: Decimal | None, *, is_words: bool
) -> str:
    if number is None or not unit:
        return words
    if is_words:
        return say.context("number and unit", "{words} ({unit})", words=words, unit=unit)
    return say.context("number and unit", "{words} {unit}", words=words, unit=unit)


def sources_of(page: Page, item: Item) -> tuple[Reference, ...]:
    """Give the full records of an item's sources, the one that is quoted first."""
    if isinstance(item, FigureItem):
        ids = item.card.source_ids
    elif isinstance(item, EventItem):
        ids = item.entry.source_ids
    else:
        ids = item.bar.source_ids
    by_id = {reference.id: reference for reference in page.references}
    return tuple(by_id[name] for name in dict.fromkeys(ids) if name in by_id)


def citation(say: Phrases, reference: Reference) -> str:
    """Give publisher, title, place, date, day of retrieval and address of a source as one line."""
    records = {record.code: record.value for record in reference.records}
    cited = reference.citation
    if "accessed" in records:
        cited = say.context(
            "citation", "{source}, retrieved {date}", source=cited, date=records["accessed"]
        )
    if not reference.url:
        return say.context("citation", "{source}.", source=cited)
    return say.context("citation", "{source}. {address}", source=cited, address=reference.url)


def _sentence(say: Phrases, page: Page, item: Item) -> str:
    """Give what the item states, and its sources in full: their numbers say nothing elsewhere."""
    if isinstance(item, FigureItem):
        stated = item.card.statement
    elif isinstance(item, EventItem):
        stated = item.entry.statement
    else:
        stated = item.bar.statement
    cited = [citation(say, one) for one in sources_of(page, item)]
    if cited:
        stated = say.plural(
            "{statement} Source: {citations}",
            "{statement} Sources: {citations}",
            len(cited),
            statement=stated,
            citations="; ".join(cited),
        )
    others = item.card.others if isinstance(item, FigureItem) else ()
    return "\n".join((stated, *(_other(say, page, one) for one in others)))


def _other(say: Phrases, page: Page, other: Other) -> str:
    """Give what another source says of a figure, with that source in full."""
    source = next((one for one in page.references if one.id == other.source_id), None)
    if source is None:
        return other.line
    return say.context(
        "copied sentence",
        "Another source says {words}: {citation}",
        words=other.words,
        citation=citation(say, source),
    )


def _row(page: Page, item: Item) -> Table:
    """Give the one row of the item, under the columns of the table it stands in."""
    if isinstance(item, FigureItem):
        table, name = figures_table(page), item.card.id
    elif isinstance(item, EventItem):
        table, name = timeline_table(item.timeline, page), item.entry.id
    else:
        table, name = chart_table(item.chart, page), item.bar.key
    return table._replace(rows=tuple(row for row in table.rows if row[0] == name))
