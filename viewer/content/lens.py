"""The sentence lens: all that one figure, event or cell rests on, ready to show.

What is shown of it on every surface, the words of its source with the number and the qualifier in
them, how far each step from the source's text to the value holds, the full record of its sources,
and, where that is present, the source's text with the quotation in its place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from msgspec import Struct

from viewer.content.copies import number_words, sources_of
from viewer.content.items import CellItem, EventItem, FigureItem, find_item
from viewer.content.lens_facts import facts_of
from viewer.content.lens_steps import steps_of
from viewer.content.locale import locale_for
from viewer.content.texts import visible, visible_lines
from viewer.content.wording import LANGUAGES, phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.content.items import Item
    from viewer.content.lens_steps import Step
    from viewer.content.page import Page
    from viewer.content.sources import Record, Reference
    from viewer.content.wording import Phrases
    from viewer.sheet.evidence import Proof
    from viewer.sheet.passage import Passage, Words

PLAIN, QUOTED, QUALIFIER, NUMBER = "plain", "quoted", "qualifier", "number"
"""What a run of a text is: around the quotation, of it, or its number with what qualifies it."""


_SAMPLE = 2000
"""Characters of a text that are asked for its direction."""


LONGEST_LINE = 2000
"""Characters of a line of a source's text: a window lays a line out as a whole."""
_TOO_LONG = re.compile(rf".{{{LONGEST_LINE // 2},{LONGEST_LINE - 1}}}\s|.{{{LONGEST_LINE}}}")


class Run(Struct, frozen=True):
    """A stretch of a text that is set in one way."""

    text: str
    role: str


class Lens(Struct, frozen=True):
    """The evidence of one item; empty strings and tuples are left out by a surface."""

    key: str
    mark: str
    title: str
    """What is counted, or what happened."""
    words: str
    """Qualifier, value and unit, or the date, as they are said together."""
    statement: str
    """All of it as one sentence, for who hears it."""
    state: str
    """How far it is proved as a whole, as the name of an `Evidence`."""
    status: str
    """The same in words; of what is left out of the sheet, why it is."""
    steps: tuple[Step, ...]
    quotation_title: str
    quotation: tuple[Run, ...]
    facts: tuple[Record, ...]
    sources_title: str
    references: tuple[Reference, ...]
    text_title: str
    text: tuple[Run, ...]
    """The source's text, cut where the quotation begins and ends; empty where it is not present."""
    text_direction: str
    """"ltr" or "rtl": how the quotation and the text of the source are read."""
    text_absent: str
    """Why the text can't be shown; empty where it is, and where no source is named."""


def lens(page: Page, key: str, passage: Passage, proof: Proof) -> Lens | None:
    """Give the evidence of what *page* shows under *key*; None where there is nothing of that key.

    *passage* is what it quotes, and *proof* how far that was followed.
    """
    item = find_item(page, key)
    if item is None:
        return None
    say = phrases(page.language)
    state, status = _state(item)
    references = sources_of(page, item)
    text = _text_runs(passage)
    return Lens(
        key=key,
        mark=_mark(item),
        title=_title(say, item),
        words=number_words(say, item),
        statement=_statement(item),
        state=state,
        status=status,
        steps=steps_of(say, item, proof),
        quotation_title=say.context("lens", "In the source’s words") if passage.quote else "",
        quotation=_quotation_runs(passage),
        facts=facts_of(page, say, item, passage.published),
        sources_title=_sources_title(say, len(references)),
        references=references,
        text_title=say.context("lens", "In the text of the source") if text else "",
        text=text,
        text_direction=_direction(passage),
        text_absent=_text_absent(say, passage, references),
    )


def _sources_title(say: Phrases, count: int) -> str:
    if not count:
        return ""
    if count == 1:
        return say.context("lens", "Source")
    return say.context("lens", "Sources")


def _mark(item: Item) -> str:
    if isinstance(item, FigureItem):
        return item.card.mark
    return item.entry.mark if isinstance(item, EventItem) else ""


def _title(say: Phrases, item: Item) -> str:
    if isinstance(item, FigureItem):
        return item.card.label
    if isinstance(item, EventItem):
        return item.entry.label
    chart = item.chart
    names = (item.category, chart.series[item.bar.series]) if chart.series else (item.category,)
    return say.context("between particulars", ", ").join(names)


def _statement(item: Item) -> str:
    if isinstance(item, FigureItem):
        return item.card.statement
    return item.entry.statement if isinstance(item, EventItem) else item.bar.statement


def _state(item: Item) -> tuple[str, str]:
    """Give how far an item is proved; of one that is left out, why it is."""
    if isinstance(item, CellItem):
        return item.bar.evidence_state, item.bar.evidence
    shown = item.card if isinstance(item, FigureItem) else item.entry
    said = shown.trouble.said if shown.trouble is not None else shown.evidence
    return shown.evidence_state, said


def _quotation_runs(passage: Passage) -> tuple[Run, ...]:
    runs = _cut(passage.quote, passage.in_quote, 0, len(passage.quote))
    return tuple(Run(visible(run.text), run.role) for run in runs)


def _text_runs(passage: Passage) -> tuple[Run, ...]:
    text, place = passage.text, passage.in_text
    if text is None:
        return ()
    if place is None:
        return (Run(_wrapped(visible_lines(text)), PLAIN),)
    return tuple(
        run
        for run in (
            Run(_wrapped(visible_lines(text[: place.start])), PLAIN),
            *(
                Run(visible_lines(run.text), run.role)
                for run in _cut(text, passage.words_in_text, place.start, place.end)
            ),
            Run(_wrapped(visible_lines(text[place.end :])), PLAIN),
        )
        if run.text
    )


def _wrapped(text: str) -> str:
    """Give *text* with the lines ended that are too long to be laid out while somebody waits."""
    return "\n".join(
        line if len(line) <= LONGEST_LINE else _TOO_LONG.sub(_ended, line)
        for line in text.split("\n")
    )


def _ended(line: re.Match[str]) -> str:
    return line.group() + "\n"


def _cut(text: str, words: Words, start: int, end: int) -> Iterator[Run]:
    """Cut the stretch from *start* to *end* where its number and its qualifier begin and end."""
    at = start
    marked = [
        (span, role)
        for span, role in ((words.qualifier, QUALIFIER), (words.number, NUMBER))
        if span is not None
    ]
    for span, role in sorted(marked):
        if span.start > at:
            yield Run(text[at : span.start], QUOTED)
        yield Run(text[max(at, span.start) : span.end], role)
        at = span.end
    if at < end:
        yield Run(text[at:end], QUOTED)


def _direction(passage: Passage) -> str:
    """Give how the words of the source are read: as its language is, else as its letters run."""
    if passage.language.partition("-")[0] in LANGUAGES:
        return locale_for(passage.language).direction
    for letter in passage.quote or (passage.text or "")[:_SAMPLE]:
        kind = bidirectional(letter)
        if kind in {"L", "R", "AL"}:
            return "ltr" if kind == "L" else "rtl"
    return "ltr"


def _text_absent(say: Phrases, passage: Passage, references: tuple[Reference, ...]) -> str:
    if passage.text is not None or not references or not passage.quote:
        return ""
    return say.context("lens", "The text of the source is not beside the sheet.")
