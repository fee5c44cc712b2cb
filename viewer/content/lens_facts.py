"""What the lens tells of an item beside its number: scope, period, status, remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.content.items import EventItem, FigureItem
from viewer.content.quantities import LEFT_OUT
from viewer.content.sources import Record
from viewer.content.texts import isolated, visible
from viewer.sheet.model import Missing, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.content.items import Item
    from viewer.content.page import Page
    from viewer.content.wording import Phrases


def facts_of(page: Page, say: Phrases, item: Item, published: str) -> tuple[Record, ...]:
    """Give what is to be known of an item beside its number, and its words as *published*."""
    words = isolated(visible(published)) if published else ""
    facts = (
        *_of_item(say, item),
        Record(say.context("lens", "Published as"), words, "published"),
        *_remarks(say, page, item),
    )
    return tuple(fact for fact in facts if fact.value)


def _of_item(say: Phrases, item: Item) -> Iterator[Record]:
    if isinstance(item, FigureItem):
        card = item.card
        yield Record(say.context("lens", "Group"), item.group.title, "group")
        yield Record(say.context("lens", "Scope"), card.scope, "scope")
        yield Record(say.context("lens", "Period"), card.period, "period")
        yield Record(say.context("lens", "Status"), _status(say, card.status_code), "status")
    elif isinstance(item, EventItem):
        entry = item.entry
        yield Record(say.context("lens", "Group"), entry.group, "group")
        yield Record(say.context("lens", "Announced"), entry.announced, "announced")
        # In the place of an event that is left out stands the reason, which the panel begins with.
        more = "" if entry.trouble else entry.text
        yield Record(say.context("lens", "More"), more, "text")
        marks = say.context("between particulars", ", ").join(entry.figure_marks)
        yield Record(say.context("lens", "Figures"), marks, "figures")
    else:
        yield Record(say.context("lens", "Chart"), item.chart.title, "chart")
        yield Record(say.context("lens", "Status"), _status(say, item.bar.status_code), "status")


def _remarks(say: Phrases, page: Page, item: Item) -> Iterator[Record]:
    if isinstance(item, FigureItem):
        yield Record(say.context("lens", "Calculated"), item.card.derived, "derived")
        yield Record(say.context("lens", "Note"), item.card.note, "note")
        for other in item.card.others:
            said = isolated(other.quote) if other.quote else other.words
            name = _other_source(say, page, other.source_id)
            yield Record(say.context("lens", "{source} says", source=name), said, "other")
    elif isinstance(item, EventItem):
        yield Record(say.context("lens", "Calculated"), item.entry.derived, "derived")
    else:
        yield Record(say.context("lens", "Note"), item.chart.note, "note")


def _other_source(say: Phrases, page: Page, name: str) -> str:
    source = next((one for one in page.references if one.id == name), None)
    if source is None:
        return say.context("lens", "Another source")
    return source.publisher or source.title


def _status(say: Phrases, code: str) -> str:
    """Say what a status means; nothing of what is left out, which has none."""
    return "" if code == LEFT_OUT else status_meaning(say, code)


def status_meaning(say: Phrases, code: str) -> str:
    """Say what an observation status of the format means, with the code that SDMX has for it."""
    meanings = {
        Status.NORMAL.value: (say.context("status meaning", "normal value"), "A"),
        Status.PROVISIONAL.value: (
            say.context("status meaning", "provisional: the source expects to revise it"),
            "P",
        ),
        Status.ESTIMATED.value: (
            say.context("status meaning", "estimated by the source, not counted"),
            "E",
        ),
        Status.FORECAST.value: (
            say.context("status meaning", "forecast: it lies in the future of the source"),
            "F",
        ),
        Status.REVISED.value: (
            say.context("status meaning", "revised since it was first published"),
            "r",
        ),
        Missing.NOT_AVAILABLE.value: (say.context("missing value", "not available"), "M"),
        Missing.SUPPRESSED.value: (
            say.context("missing value", "suppressed as confidential"),
            "Q",
        ),
        Missing.NOT_COLLECTED.value: (say.context("missing value", "not collected"), "L"),
        Missing.NOT_APPLICABLE.value: (say.context("missing value", "not applicable"), "H"),
    }
    if code not in meanings:
        return visible(code)
    meaning, sdmx = meanings[code]
    if code == Status.REVISED.value:
        return say.context(
            "status meaning", "{meaning} (Eurostat: {code})", meaning=meaning, code=sdmx
        )
    return say.context("status meaning", "{meaning} (SDMX: {code})", meaning=meaning, code=sdmx)
