"""The verdicts on a draft in words: what each of its numbers is to the sheet, in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from viewer.content.copies import number_words
from viewer.content.items import CellItem, EventItem, FigureItem, find_item
from viewer.content.locale import locale_for
from viewer.content.quantities import qualifier_words
from viewer.content.texts import as_written, visible
from viewer.content.wording import phrases
from viewer.sheet.comparison import Difference, Part, Verdict
from viewer.sheet.qualifier import Qualifier

if TYPE_CHECKING:
    from viewer.content.items import Item
    from viewer.content.page import Page
    from viewer.content.wording import Phrases
    from viewer.sheet.comparison import Comparison, Marked, Stated

MOST_NAMED = 4
"""How many of the figures that a number may be are named; the others are counted."""

SIGNS = {Verdict.MATCHES: "✓", Verdict.LOST: "!", Verdict.DIFFERS: "≠", Verdict.ABSENT: "?"}
"""A sign for each verdict, so that no colour is needed to tell them apart."""

_LONGEST_QUOTED = 80


class DraftNumber(Struct, frozen=True):
    """A number of a draft with its verdict, ready to show."""

    start: int
    end: int
    """Offsets into the draft, of the number with its qualifier."""
    number: str
    """The number as the draft writes it, with its qualifier."""
    verdict: Verdict
    sign: str
    words: str
    """The verdict: "matches K1, but lost “more than”"."""
    label: str
    """What the figure counts that it was compared with, where that is one figure."""
    statement: str
    """What the sheet states, as a sentence; empty where it has nothing of the kind."""
    keys: tuple[str, ...]
    """What it was compared with, by the keys of figures, events and cells."""


class DraftWords:
    """Puts verdicts into words, in the language of a page unless told otherwise."""

    def __init__(self, page: Page, language: str | None = None) -> None:
        """Take the names and numbers of the sheet from *page*; speak its *language* or another."""
        self._page = page
        self._say = phrases(language or page.language)
        self._locale = locale_for(language or page.language)
        self._items: dict[str, Item | None] = {}

    def number(self, text: str, mark: Marked) -> DraftNumber:
        """Give a number of the draft *text* with its verdict in words."""
        items = [item for one in mark.stated if (item := self._item(one.key)) is not None]
        return DraftNumber(
            start=mark.start,
            end=mark.end,
            number=quoted(text[mark.start : mark.end]),
            verdict=mark.verdict,
            sign=SIGNS[mark.verdict],
            words=self._verdict(text, mark),
            label=_label(items[0]) if len(items) == 1 else "",
            statement=_statement(items[0]) if items else "",
            keys=tuple(dict.fromkeys(one.key for one in mark.stated if one.key)),
        )

    def _verdict(self, text: str, mark: Marked) -> str:
        say, name = self._say, self._names(mark.stated)
        if mark.verdict is Verdict.MATCHES:
            return say.context("draft", "matches {name}", name=name)
        if mark.verdict is Verdict.LOST:
            return self._lost(text, mark, name)
        if mark.verdict is Verdict.DIFFERS:
            return self._differs(mark, name)
        if mark.same_value:
            return say.context(
                "draft",
                "not in this sheet; {name} has the same number, of something else",
                name=self._names(mark.same_value),
            )
        return say.context("draft", "not in this sheet")

    def _lost(self, text: str, mark: Marked, name: str) -> str:
        say, quote = self._say, self._locale.quote
        stated = mark.stated[0]
        wanted = self._qualifier(stated)
        said = quoted(text[mark.start : mark.number_start]) or qualifier_words(say, mark.qualifier)
        if mark.qualifier is Qualifier.EXACT and wanted:
            return say.context(
                "draft", "matches {name}, but lost {qualifier}", name=name, qualifier=quote(wanted)
            )
        if stated.qualifier is Qualifier.EXACT and said:
            return say.context(
                "draft",
                "matches {name}, but says {qualifier} where the sheet says exactly that number",
                name=name,
                qualifier=quote(said),
            )
        if wanted and said:
            return say.context(
                "draft",
                "matches {name}, but says {said} instead of {wanted}",
                name=name,
                said=quote(said),
                wanted=quote(wanted),
            )
        return say.context(
            "draft",
            "matches {name} in its number only: the sheet says {words}",
            name=name,
            words=self._stated_words(stated),
        )

    def _differs(self, mark: Marked, name: str) -> str:
        say = self._say
        words = self._stated_words(mark.stated[0])
        said = {
            Difference.ROUNDED: say.context(
                "draft",
                "differs from {name}, rounded: the sheet says {words}",
                name=name,
                words=words,
            ),
            Difference.DIRECTION: say.context(
                "draft",
                "differs from {name} in its direction: the sheet says {words}",
                name=name,
                words=words,
            ),
            Difference.OTHER_SOURCE: say.context(
                "draft",
                "differs from {name}: another source says this, the sheet shows {words}",
                name=name,
                words=words,
            ),
            Difference.UNIT: say.context(
                "draft",
                "differs from {name} in what is counted: {words}, not {unit}",
                name=name,
                words=words,
                unit=self._locale.quote(quoted(mark.said_of)),
            ),
        }.get(mark.difference) or say.context(
            "draft", "differs from {name}: the sheet says {words}", name=name, words=words
        )
        if not mark.same_value:
            return said
        return say.context(
            "draft",
            "{verdict}; the number is that of {other}",
            verdict=said,
            other=self._names(mark.same_value),
        )

    def _names(self, stated: tuple[Stated, ...]) -> str:
        """Give the names of what a number may be: "K1", "K1 or K6", "K1 or K6 or 3 others"."""
        say = self._say
        names = list(dict.fromkeys(self._name(one) for one in stated))
        if len(names) > MOST_NAMED:
            count = len(names) - MOST_NAMED + 1
            names = names[: MOST_NAMED - 1]
            names.append(say.plural("{count} other", "{count} others", count, count=count))
        return say.context("between candidates", " or ").join(names)

    def _name(self, stated: Stated) -> str:
        item = self._item(stated.key)
        if isinstance(item, FigureItem):
            name = item.card.mark
        elif isinstance(item, EventItem):
            name = item.entry.mark
        elif isinstance(item, CellItem):
            name = self._locale.quote(
                self._say.context(
                    "draft",
                    "{chart}: {row}",
                    chart=item.chart.title,
                    row=item.category,
                )
            )
        else:
            return self._say.context("draft", "the words of this sheet")
        if stated.part is Part.TEXT:
            return self._say.context("draft", "the words of {name}", name=name)
        return name

    def _stated_words(self, stated: Stated) -> str:
        """Give what the sheet states, its unit with it."""
        item = self._item(stated.key)
        if stated.part in {Part.FIGURE, Part.CELL} and item is not None:
            return number_words(self._say, item)
        if item is not None:
            return self._locale.quote(as_written(_label(item)))
        return self._locale.number(stated.value)

    def _qualifier(self, stated: Stated) -> str:
        """Give the qualifier that belongs to the number, as the page says it."""
        item = self._item(stated.key)
        if stated.part is Part.FIGURE and isinstance(item, FigureItem) and item.card.qualifier:
            return item.card.qualifier
        return qualifier_words(self._say, stated.qualifier)

    def _item(self, key: str) -> Item | None:
        if key not in self._items:
            self._items[key] = find_item(self._page, key) if key else None
        return self._items[key]


def summary(say: Phrases, comparison: Comparison) -> str:
    """Give how many numbers a draft has, and how many there are of each verdict."""
    count = len(comparison.marks)
    if not count:
        return say.context("draft", "no numbers in this text")
    matches, lost, differs, absent = (comparison.count(one) for one in Verdict)
    parts = (
        (matches, say.plural("{count} matches", "{count} match", matches, count=matches)),
        (
            lost,
            say.plural(
                "{count} lost its qualifier", "{count} lost their qualifiers", lost, count=lost
            ),
        ),
        (differs, say.plural("{count} differs", "{count} differ", differs, count=differs)),
        (
            absent,
            say.plural(
                "{count} is not in this sheet",
                "{count} are not in this sheet",
                absent,
                count=absent,
            ),
        ),
    )
    said = say.context("between particulars", ", ").join(words for one, words in parts if one)
    numbers = say.plural("{count} number", "{count} numbers", count, count=count)
    return say.context("draft", "{numbers}: {verdicts}", numbers=numbers, verdicts=said)


def quoted(text: str) -> str:
    """Give words of a draft on one line, visible, and not too long."""
    line = as_written(visible(" ".join(text.split())))
    return line if len(line) <= _LONGEST_QUOTED else line[: _LONGEST_QUOTED - 1] + "…"


def _statement(item: Item) -> str:
    if isinstance(item, FigureItem):
        return item.card.statement
    return item.entry.statement if isinstance(item, EventItem) else item.bar.statement


def _label(item: Item) -> str:
    if isinstance(item, FigureItem):
        return item.card.label
    return item.entry.label if isinstance(item, EventItem) else item.category
