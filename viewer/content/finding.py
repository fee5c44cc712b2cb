"""Finds words and numbers on a page: whatever the accents, the digits and the separators.

"90000" finds "90,000" and "٩٠٬٠٠٠", "operacion" finds "operación". Searched is what a reader
can see, and the quotations behind it, in the language that is shown.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from msgspec import Struct

from viewer.content.page import CHARTS, FIGURES, SOURCES, TIMELINE
from viewer.content.sources import bar_key, event_key
from viewer.content.texts import as_written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.content.page import Page

_BETWEEN_DIGITS = re.compile("(?<=[0-9])[.,'\u2019 \u00a0\u2009\u202f\u066b\u066c](?=[0-9])")
_SPACES = re.compile(r"\s+")
_UNSEEN = re.compile("[\u00ad\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_SAME_LETTER = str.maketrans(
    {"ى": "ي", "ة": "ه", "ٱ": "ا", "’": "'", "‘": "'", "ʼ": "'", "–": "-", "—": "-", "−": "-"}
)
"""Letters and signs that people type one for the other."""


class Hit(Struct, frozen=True):
    """Something on a page that holds what is looked for."""

    section: int
    """The place of its section on the page, counted from 0."""
    key: str
    """The key of the item (see `content.items`); a chart has that of its first bar.

    "source:1" is the source of that number, "note:1" the first note, "note:0" the summary.
    """
    title: str
    """The mark and the label of the item."""
    excerpt: str
    """The text in which it was found."""


class _Searched(Struct, frozen=True):
    kind: str
    id: str
    key: str
    title: str
    texts: tuple[str, ...]


def find(page: Page, words: str) -> tuple[Hit, ...]:
    """Give what on *page* holds *words*, section by section in the order of the tabs.

    An item is found where one of its texts holds all of the words one after another.
    """
    wanted = searchable(words)
    if not wanted:
        return ()
    places = {(section.kind, section.id): place for place, section in enumerate(page.sections)}
    found = []
    for item in _searched(page):
        place = places.get((item.kind, item.id))
        excerpt = next((text for text in item.texts if wanted in searchable(text)), None)
        if place is not None and excerpt is not None:
            found.append(Hit(place, item.key, item.title, excerpt))
    return tuple(sorted(found, key=lambda hit: hit.section))


def searchable(text: str) -> str:
    """Give *text* as it is compared: small letters without accents, digits 0–9 without separators.

    NFKD takes letters apart from their marks and makes full-width digits plain (UAX #15); folding
    twice is Unicode's own caseless match of what is compatible (The Unicode Standard, D146).
    """
    parts = _UNSEEN.sub("", as_written(text)).translate(_SAME_LETTER)
    for _twice in range(2):
        parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", parts).casefold())
    plain = "".join(
        str(digit) if (digit := unicodedata.decimal(letter, None)) is not None else letter
        for letter in parts
        if not unicodedata.combining(letter)
    )
    return _SPACES.sub(" ", _BETWEEN_DIGITS.sub("", plain)).strip()


def _searched(page: Page) -> Iterator[_Searched]:
    """Give the items of each kind with their texts, the shown ones first."""
    for card in page.cards:
        shown = (card.label, f"{card.words} {card.unit}", card.scope, card.period, card.status)
        behind = (card.note, card.derived, card.published, card.quote, card.mark)
        others = tuple(text for other in card.others for text in (other.line, other.quote))
        title = _titled(card.mark, card.label)
        yield _Searched(FIGURES, "", card.id, title, (*shown, *behind, *others))
    for timeline in page.timelines:
        for entry in (*timeline.entries, *timeline.undated):
            texts = (entry.label, entry.date, *entry.remarks, entry.published, entry.quote)
            yield _Searched(
                TIMELINE,
                timeline.id,
                event_key(timeline.id, entry.id),
                _titled(entry.mark, entry.label),
                (*texts, entry.group, entry.mark),
            )
    for chart in page.charts:
        bars = [bar for row in chart.rows for bar in row.bars]
        if bars:
            texts = (chart.title, chart.subtitle, chart.note)
            yield _Searched(CHARTS, "", bar_key(chart.id, bars[0].key), chart.title, texts)
        for row in chart.rows:
            for bar in row.bars:
                series = chart.series[bar.series] if chart.series else ""
                title = " · ".join(part for part in (row.label, series) if part)
                texts = (title, f"{bar.words} {chart.unit}", bar.published, bar.quote)
                yield _Searched(
                    CHARTS,
                    "",
                    bar_key(chart.id, bar.key),
                    title,
                    texts,
                )
    for reference in page.references:
        records = tuple(record.value for record in reference.records)
        yield _Searched(
            SOURCES,
            "",
            f"source:{reference.number}",
            _titled(f"[{reference.number}]", reference.title),
            (*records, reference.note),
        )
    yield from _notes(page)


def _notes(page: Page) -> Iterator[_Searched]:
    """Give the notes of the sheet: they stand under the figures, or where there are none, first."""
    kind, of = (page.sections[0].kind, page.sections[0].id) if page.sections else (FIGURES, "")
    if any(section.kind == FIGURES for section in page.sections):
        kind, of = FIGURES, ""
    for place, note in enumerate((page.summary, *page.notes)):
        if note:
            yield _Searched(kind, of, f"note:{place}", note, (note,))


def _titled(mark: str, label: str) -> str:
    return f"{mark}  {label}"
