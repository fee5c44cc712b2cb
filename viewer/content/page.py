"""A whole sheet in one language, ready for every surface: window, page, slide, table.

`compose` is the only way from a sheet to something that can be shown. What it
gives is frozen and complete; a surface neither formats nor sorts nor counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from viewer.content.bars import BarChart, bar_chart
from viewer.content.figures import Card, CardGroup, card_groups
from viewer.content.sources import (
    EvidenceRow,
    Reference,
    bar_key,
    date_words,
    event_key,
    references,
)
from viewer.content.texts import visible
from viewer.content.timeline import TimelineChart, timeline_chart
from viewer.content.voice import voice_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from viewer.content.voice import Voice
    from viewer.content.wording import Phrases
    from viewer.sheet.evidence import Proof
    from viewer.sheet.left_out import Flaws
    from viewer.sheet.model import FactSheet

FIGURES, TIMELINE, CHARTS, SOURCES = "figures", "timeline", "charts", "sources"
"""The kinds of tab, as `presentation.tabs` names them."""


class Section(Struct, frozen=True):
    """A tab of the window, a section of the page."""

    kind: str
    id: str
    """The timeline's id; empty for the other kinds."""
    title: str
    count: int


class Page(Struct, frozen=True):
    """A sheet in one language, ready to show."""

    id: str
    language: str
    direction: str
    """"ltr" or "rtl"."""
    digits: str
    """The ten digits its numbers are written with, for what only a surface can count: pages."""
    kicker: str
    """Who publishes the sheet, else whose figures they are; and that this is a fact sheet."""
    publisher: str
    """Who publishes the sheet; empty where it does not say, which is not who its sources are."""
    title: str
    subtitle: str
    summary: str
    as_of: str
    """The day the figures hold for, in words; empty where the sheet gives none."""
    imprint: tuple[str, ...]
    """Issued, version, contact and licence, each a line, where the sheet gives them."""
    accent: str
    caution: str
    """That the sheet has errors and not all of it is shown; empty where it has none."""
    sections: tuple[Section, ...]
    groups: tuple[CardGroup, ...]
    timelines: tuple[TimelineChart, ...]
    charts: tuple[BarChart, ...]
    references: tuple[Reference, ...]
    evidence: tuple[EvidenceRow, ...]
    notes: tuple[str, ...]

    @property
    def cards(self) -> tuple[Card, ...]:
        """All cards, in the order they are shown."""
        return tuple(card for group in self.groups for card in group.cards)

    @property
    def remarks(self) -> tuple[str, ...]:
        """What is to be said of single figures, by their marks, and then of all of them."""
        of_figures = (
            f"{card.mark}  {text}"
            for card in self.cards
            for text in (card.derived, card.note)
            if text
        )
        return (*of_figures, *self.notes)


def languages_of(sheet: FactSheet) -> tuple[str, ...]:
    """Give the languages the sheet's title is in, the sheet's own first."""
    if isinstance(sheet.title, str):
        return (sheet.lang,)
    return tuple(dict.fromkeys((sheet.lang, *sheet.title)))


def shown_language(sheet: FactSheet, wanted: str) -> str:
    """Give the language to show *sheet* in: the *wanted* one if it has it, else its own."""
    offered = languages_of(sheet)
    for tag in (wanted, wanted.split("-", maxsplit=1)[0]):
        if tag in offered:
            return tag
    return sheet.lang


def compose(
    sheet: FactSheet,
    language: str | None = None,
    evidence: Mapping[str, Proof] | None = None,
    flaws: Flaws | None = None,
) -> Page:
    """Put *sheet* into words.

    *language* is a BCP 47 tag, by default the sheet's own. *evidence* says how
    far each figure ("id") and event ("timeline/id") is proved, where it was asked. *flaws* is
    what is wrong with the file: what it leaves out of *sheet* is marked in its place.
    """
    tag = language or sheet.lang
    voice = voice_for(sheet, tag, flaws)
    texts, locale, say = voice.texts, voice.locale, voice.say
    proved = evidence or {}
    if flaws is None:
        groups = card_groups(sheet, voice, proved)
        cards = {card.id: card for group in groups for card in group.cards}
        marks = {name: card.mark for name, card in cards.items()}
        timelines = []
        place = 1
        for timeline in sheet.timelines:
            places = range(place, place + len(timeline.events))
            timelines.append(timeline_chart(timeline, places, voice, marks, proved))
            place += len(timeline.events)
        charts = tuple(bar_chart(sheet, chart, voice, cards, proved) for chart in sheet.charts)
        listed = references(sheet, voice)
    else:
        from viewer.content import left_out

        own = flaws.places(len(sheet.figures), "figures")
        groups = card_groups(sheet, voice, proved, own, left_out.cards_in_gaps(voice, flaws))
        cards = {card.id: card for group in groups for card in group.cards}
        cards = left_out.with_ids(cards, flaws)
        marks = {name: card.mark for name, card in cards.items()}
        timelines = left_out.timelines_with_gaps(sheet, voice, marks, proved, flaws)
        charts = left_out.charts_with_gaps(sheet, voice, cards, proved, flaws)
        own = flaws.places(len(sheet.sources), "sources")
        listed = references(sheet, voice, own, left_out.references_in_gaps(voice, flaws))
    publisher = texts.choose(sheet.publisher)
    origin = publisher or _origin(listed, voice)
    return Page(
        id=sheet.id,
        language=tag,
        direction=locale.direction,
        digits="".join(locale.number(digit) for digit in range(10)),
        kicker=" · ".join(part for part in (origin, say.context("kicker", "Fact sheet")) if part),
        publisher=publisher,
        title=texts.choose(sheet.title),
        subtitle=texts.choose(sheet.subtitle),
        summary=texts.choose(sheet.summary),
        as_of=_as_of(sheet, voice),
        imprint=_imprint(sheet, voice),
        accent=sheet.presentation.accent or "",
        caution=_caution(flaws, voice),
        sections=_sections(sheet, say, groups, tuple(timelines), charts, listed),
        groups=groups,
        timelines=tuple(timelines),
        charts=charts,
        references=listed,
        evidence=_evidence(groups, tuple(timelines), charts),
        notes=tuple(texts.choose(note) for note in sheet.notes),
    )


def _origin(listed: tuple[Reference, ...], voice: Voice) -> str:
    """Say whose figures they are, where nobody is named who publishes the sheet."""
    names = tuple(dict.fromkeys(source.publisher for source in listed if source.publisher))
    if not names:
        return ""
    return voice.say.context("kicker", "Figures: {publishers}", publishers=voice.listed(names))


def _as_of(sheet: FactSheet, voice: Voice) -> str:
    if not sheet.as_of:
        return ""
    date = date_words(voice.locale, sheet.as_of)
    return voice.say.context("sheet", "Figures as of {date}", date=date)


def _caution(flaws: Flaws | None, voice: Voice) -> str:
    if flaws is None:
        return ""
    count = voice.locale.number(flaws.errors)
    if flaws.are_more:
        return voice.say.context(
            "sheet",
            "This sheet has more than {count} errors. What is wrong is left out.",
            count=count,
        )
    return voice.say.plural(
        "This sheet has {count} error. What is wrong is left out.",
        "This sheet has {count} errors. What is wrong is left out.",
        flaws.errors,
        count=count,
    )


def _imprint(sheet: FactSheet, voice: Voice) -> tuple[str, ...]:
    texts, locale, say = voice.texts, voice.locale, voice.say
    lines = (
        (say.context("imprint", "Issued: {value}"), date_words(locale, sheet.issued)),
        (say.context("imprint", "Version: {value}"), visible(sheet.version or "")),
        (say.context("imprint", "Contact: {value}"), texts.choose(sheet.contact)),
        (say.context("imprint", "Licence: {value}"), texts.choose(sheet.licence)),
    )
    return tuple(line.replace("{value}", locale.isolate(value)) for line, value in lines if value)


def _sections(
    sheet: FactSheet,
    say: Phrases,
    groups: tuple[CardGroup, ...],
    timelines: tuple[TimelineChart, ...],
    charts: tuple[BarChart, ...],
    listed: tuple[Reference, ...],
) -> tuple[Section, ...]:
    """Give the sections in the order the sheet wants, then those it did not name."""
    offered = {}
    count = sum(len(group.cards) for group in groups)
    if count:
        offered["figures"] = Section(FIGURES, "", say.context("tab", "Key figures"), count)
    for timeline in timelines:
        events = len(timeline.entries) + len(timeline.undated) + len(timeline.left_out)
        title = say.context("tab", "Timeline") if len(timelines) == 1 else timeline.title
        offered[f"timeline:{timeline.id}"] = Section(TIMELINE, timeline.id, title, events)
    if charts:
        offered["charts"] = Section(CHARTS, "", say.context("tab", "Bar charts"), len(charts))
    if listed:
        offered["sources"] = Section(SOURCES, "", say.context("tab", "Sources"), len(listed))
    wanted = [name for name in dict.fromkeys(sheet.presentation.tabs) if name in offered]
    return tuple(offered[name] for name in (*wanted, *(n for n in offered if n not in wanted)))


def _evidence(
    groups: tuple[CardGroup, ...],
    timelines: tuple[TimelineChart, ...],
    charts: tuple[BarChart, ...],
) -> tuple[EvidenceRow, ...]:
    """Give a row for each figure, and for all else that has something to rest on.

    That is what other sources say of a figure, each event that has a source or a quotation, and
    each value of a table that is quoted.
    """
    figures = [
        EvidenceRow(
            key=card.id,
            mark=card.mark,
            label=card.label,
            words=card.words,
            published=card.published,
            quote=card.quote,
            references=card.references,
            status=card.evidence,
            state=card.evidence_state,
        )
        for group in groups
        for card in group.cards
    ]
    events = [
        EvidenceRow(
            key=event_key(timeline.id, entry.id),
            mark=entry.mark,
            label=entry.label,
            words=entry.date,
            published=entry.published,
            quote=entry.quote,
            references=entry.references,
            status=entry.evidence,
            state=entry.evidence_state,
        )
        for timeline in timelines
        for entry in (*timeline.entries, *timeline.undated, *timeline.left_out)
        if entry.references or entry.quote or (entry.trouble and entry.mark)
    ]
    others = [
        EvidenceRow(
            key=other.key,
            mark=card.mark,
            label=card.label,
            words=other.words,
            published=other.published,
            quote=other.quote,
            references=other.references,
            status=other.evidence,
            state=other.evidence_state,
        )
        for group in groups
        for card in group.cards
        for other in card.others
    ]
    return (*_by_mark(figures + others), *_by_mark(events), *_of_tables(charts))


def _of_tables(charts: tuple[BarChart, ...]) -> tuple[EvidenceRow, ...]:
    """Give a row for each quoted value of a table, "B2.4" for the fourth of the second chart."""
    return tuple(
        EvidenceRow(
            key=bar_key(chart.id, bar.key),
            mark=f"B{place}.{nth}",
            label=" · ".join(
                part
                for part in (row.label, chart.series[bar.series] if chart.series else "")
                if part
            ),
            words=bar.words,
            published=bar.published,
            quote=bar.quote,
            references=bar.references,
            status=bar.evidence,
            state=bar.evidence_state,
        )
        for place, chart in enumerate(charts, start=1)
        for nth, (row, bar) in enumerate(
            ((row, bar) for row in chart.rows for bar in row.bars), start=1
        )
        if "/" in bar.key and (bar.quote or bar.published)
    )


def _by_mark(rows: list[EvidenceRow]) -> list[EvidenceRow]:
    """Put rows in the order of their marks, K2 before K10, where a reader looks one up."""
    return sorted(rows, key=lambda row: int(row.mark[1:]))
