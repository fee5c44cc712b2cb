"""The sources of a sheet as numbered references, and the evidence each item rests on."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from msgspec import Struct

from viewer.content.texts import as_written, visible
from viewer.sheet import dates
from viewer.sheet.evidence import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viewer.content.locale import Locale
    from viewer.content.voice import Voice
    from viewer.content.wording import Phrases
    from viewer.sheet.model import FactSheet, Source


class Record(Struct, frozen=True):
    """One line of a source's record: what it is, and what it says."""

    name: str
    value: str
    code: str
    """The name the format has for it, which no language changes."""


class Reference(Struct, frozen=True):
    """A source with its number, as every surface lists it."""

    number: int
    id: str
    title: str
    publisher: str
    citation: str
    """Publisher, title, place and date as one line, without the address."""
    url: str
    """The web address, to be opened or copied; it is shown as `address`."""
    address: str
    """The same, fit to be shown: it may be broken where it is long."""
    records: tuple[Record, ...]
    """The full record, in the order a reader looks for it."""
    note: str
    language: str
    """The language of the source as a BCP 47 tag; empty where the sheet does not say."""


class EvidenceRow(Struct, frozen=True):
    """What one figure or event rests on."""

    key: str
    mark: str
    label: str
    words: str
    published: str
    quote: str
    references: tuple[int, ...]
    status: str
    state: str
    """The same as `status`, as the name of an `Evidence`, for a sign beside the words."""


def event_key(timeline: str, event: str) -> str:
    """Give the key of an event by the ids of its timeline and its own."""
    return f"{timeline}/{event}"


def bar_key(chart: str, bar: str) -> str:
    """Give the key of what a bar shows: a figure, or a cell of the chart's table.

    *bar* is the bar's own key, a figure's id or "category/series".
    """
    category, slash, series = bar.partition("/")
    return f"{chart}/{series}/{category}" if slash else bar


def references(
    sheet: FactSheet,
    voice: Voice,
    places: Iterable[int] | None = None,
    gaps: Iterable[Reference] = (),
) -> tuple[Reference, ...]:
    """Give the sources of *sheet*, numbered.

    *places* count the sources in the file from 0, where some of it are left out; what stands in
    the places of those are *gaps*.
    """
    listed = [
        _reference(place + 1, source, voice)
        for place, source in zip(places or count(), sheet.sources, strict=False)
    ]
    return tuple(sorted((*listed, *gaps), key=lambda reference: reference.number))


def _reference(number: int, source: Source, voice: Voice) -> Reference:
    texts, locale, say = voice.texts, voice.locale, voice.say
    title, publisher = texts.choose(source.title), texts.choose(source.publisher)
    place = texts.choose(source.place)
    published = date_words(locale, source.published)
    address = visible(source.url or "")
    records = (
        Record(say.context("source", "Publisher"), publisher, "publisher"),
        Record(say.context("source", "Title"), title, "title"),
        Record(say.context("source", "Place"), place, "place"),
        Record(say.context("source", "Published"), published, "published"),
        Record(say.context("source", "Retrieved"), date_words(locale, source.accessed), "accessed"),
        Record(say.context("source", "Language"), language_words(say, source.lang), "lang"),
        Record(say.context("source", "Licence"), texts.choose(source.licence), "licence"),
        Record(say.context("source", "Address"), address, "url"),
    )
    return Reference(
        number=number,
        id=source.id,
        title=title,
        publisher=publisher,
        citation=voice.listed(
            tuple(locale.isolate(part) for part in (publisher, title, place, published) if part)
        ),
        url=as_written(address),
        address=address,
        records=tuple(record for record in records if record.value),
        note=texts.choose(source.note),
        language=source.lang or "",
    )


def date_words(locale: Locale, date: str | None) -> str:
    """Give an EDTF text in words; what is not a date is shown as it stands."""
    if not date:
        return ""
    try:
        return locale.date(dates.parse(date))
    except dates.DateError:
        return visible(date)


def language_words(say: Phrases, tag: str | None) -> str:
    """Give the name of a language, or its tag where the program has no name for it."""
    if not tag:
        return ""
    return {
        "ar": say.context("language", "Arabic"),
        "en": say.context("language", "English"),
        "es": say.context("language", "Spanish"),
        "fr": say.context("language", "French"),
    }.get(tag.split("-")[0], tag)


def evidence_words(say: Phrases, evidence: Evidence) -> str:
    """Say how far the chain from source to figure was followed."""
    return {
        Evidence.NO_QUOTATION: say.context("evidence", "not quoted"),
        Evidence.QUOTED: say.context("evidence", "quoted; source text not present"),
        Evidence.VERIFIED: say.context("evidence", "verified in the source text"),
        Evidence.UNREAD: say.context("evidence", "quoted; compare the number by eye"),
        Evidence.NOTHING_TO_VERIFY: say.context(
            "evidence", "in the source text; no number or date to verify"
        ),
        Evidence.SOURCE_CHANGED: say.context("evidence", "quoted; the source text has changed"),
        Evidence.CONTRADICTED: say.context("evidence", "not what the source says"),
    }[evidence]
