"""Rules on what a sheet should have and may lack: quotations, records of sources, languages.

All of these are warnings: a sheet can be shown and printed without, and says what it lacks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.content.wording import _, n_
from viewer.problems import Fault, Severity
from viewer.sheet.model import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.checks.lookup import Lookup
    from viewer.problems import Path
    from viewer.sheet.model import Chart, Event, FactSheet, Source, Timeline

    ByLanguage = str | dict[str, str] | dict[str, str | dict[str, str]] | None


def everything_is_quoted(lookup: Lookup) -> Iterator[Fault]:
    """Ask for a quotation of each figure and event, but for those that were computed.

    A sheet that quotes nothing at all, as those made from foreign formats, is told once.
    """
    items: list[tuple[Path, Figure | Event]] = [
        *((("figures", i), figure) for i, figure in enumerate(lookup.sheet.figures)),
        *((path, event) for path, event, _timeline in lookup.events),
    ]
    remedy = _("add a 'quote', the source's words around the number")
    unquoted = [path for path, item in items if not item.quote and not _is_ours(item)]
    if unquoted and not _quotes_anything(lookup):
        message = _("nothing in this sheet is quoted: it can't be checked against its sources")
        yield Fault((), "W-NOQUOTE", message, remedy, Severity.WARNING)
        return
    for path in unquoted:
        message = _("nothing is quoted: it can't be checked against its source")
        yield Fault(path, "W-NOQUOTE", message, remedy, Severity.WARNING)
    for path, event, _timeline in lookup.events:
        if event.quote and not event.source:
            message = _("this is quoted, and no source is named")
            remedy = _("add the 'source' it is from")
            yield Fault(path, "W-SOURCE", message, remedy, Severity.WARNING)


def _is_ours(item: Figure | Event) -> bool:
    """Whether it was worked out for the sheet: no source has words for it."""
    return item.derived is not None or (isinstance(item, Figure) and item.is_ours)


def _quotes_anything(lookup: Lookup) -> bool:
    sheet = lookup.sheet
    return (
        any(figure.quote for figure in sheet.figures)
        or any(event.quote for _path, event, _timeline in lookup.events)
        or any(cell.quote for chart in sheet.charts for one in chart.series for cell in one.cells)
    )


def tables_are_quoted(lookup: Lookup) -> Iterator[Fault]:
    """Ask for a quotation of each value in a chart's own table; told once a table.

    A sheet that quotes nothing at all is told that by `everything_is_quoted`.
    """
    if not _quotes_anything(lookup):
        return
    for i, chart in enumerate(lookup.sheet.charts):
        unquoted: list[Path] = [
            ("charts", i, "series", k, "cells", n)
            for k, series in enumerate(chart.series)
            for n, cell in enumerate(series.cells)
            if cell.value is not None and not cell.quote
        ]
        if unquoted:
            message = n_(
                "{count} value of this table is not quoted: this one",
                "{count} values of this table are not quoted; this is the first",
                len(unquoted),
                count=len(unquoted),
            )
            yield Fault(
                unquoted[0],
                "W-NOQUOTE",
                message,
                _("give each a 'quote', the source's words around it"),
                Severity.WARNING,
            )


def every_table_has_a_source(lookup: Lookup) -> Iterator[Fault]:
    """Ask a table for one source, or for one a row."""
    for i, chart in enumerate(lookup.sheet.charts):
        is_sourced = chart.source or all(row.source for row in chart.categories)
        if chart.series and not is_sourced:
            yield Fault(
                ("charts", i),
                "W-SOURCE",
                _("the table names no source"),
                _("give the chart a 'source', or each category its own"),
                Severity.WARNING,
            )


def sources_are_fully_recorded(lookup: Lookup) -> Iterator[Fault]:
    """Ask a source for publisher, dates, language, address and licence; say what is missing."""
    for i, source in enumerate(lookup.sheet.sources):
        if missing := [name for name, value in _record(source) if value is None]:
            yield Fault(
                ("sources", i),
                "W-SOURCE",
                _("the record of this source lacks: {names}", names=", ".join(missing)),
                _("add what the source gives; leave out what it does not"),
                Severity.WARNING,
            )


def _record(source: Source) -> tuple[tuple[str, object], ...]:
    return (
        ("publisher", source.publisher),
        ("lang", source.lang),
        ("published", source.published),
        ("accessed", source.accessed),
        ("url", source.url),
        ("licence", source.licence),
    )


class _PlacedText(NamedTuple):
    path: Path
    text: ByLanguage
    is_name: bool = False
    """Whether it is a name or a title, which may well be the same in every language."""


def all_texts_are_in_all_languages(lookup: Lookup) -> Iterator[Fault]:
    """Ask for every text in the languages the title is given in; warn once a language."""
    sheet = lookup.sheet
    if isinstance(sheet.title, str):
        return
    wanted = sheet.title.keys()
    lacking: dict[str, list[Path]] = {tag: [] for tag in wanted}
    for path, text, is_name in _texts(sheet):
        if text is None or (is_name and isinstance(text, str)):
            continue
        given = {sheet.lang} if isinstance(text, str) else text.keys()
        if not wanted <= given:
            for tag in wanted - given:
                lacking[tag].append(path)
    for tag, paths in lacking.items():
        if paths:
            message = n_(
                "{count} text is not given in the language {tag}: this one",
                "{count} texts are not given in the language {tag}; this is the first",
                len(paths),
                count=len(paths),
                tag=repr(tag),
            )
            remedy = _("add it, or take the language out of the title")
            yield Fault(paths[0], "W-LANG", message, remedy, Severity.WARNING)


def _texts(sheet: FactSheet) -> Iterator[_PlacedText]:
    """Give every text of the sheet that is read by people, in the order of the format."""
    yield _PlacedText(("subtitle",), sheet.subtitle)
    yield _PlacedText(("summary",), sheet.summary)
    yield _PlacedText(("publisher",), sheet.publisher, is_name=True)
    yield _PlacedText(("contact",), sheet.contact, is_name=True)
    yield _PlacedText(("licence",), sheet.licence, is_name=True)
    for name, unit in sheet.units.items():
        yield _PlacedText(("units", name, "label"), unit.label)
    for i, source in enumerate(sheet.sources):
        at: Path = ("sources", i)
        for key, text in (
            ("title", source.title),
            ("publisher", source.publisher),
            ("place", source.place),
            ("licence", source.licence),
        ):
            yield _PlacedText((*at, key), text, is_name=True)
        yield _PlacedText((*at, "note"), source.note)
    for i, group in enumerate(sheet.groups):
        yield _PlacedText(("groups", i, "label"), group.label)
    for i, figure in enumerate(sheet.figures):
        at = ("figures", i)
        yield _PlacedText((*at, "label"), figure.label)
        yield _PlacedText((*at, "scope"), figure.scope)
        yield _PlacedText((*at, "derived"), figure.derived)
        yield _PlacedText((*at, "note"), figure.note)
    for i, timeline in enumerate(sheet.timelines):
        yield from _texts_of_timeline(timeline, ("timelines", i))
    for i, chart in enumerate(sheet.charts):
        yield from _texts_of_chart(chart, ("charts", i))
    for i, note in enumerate(sheet.notes):
        yield _PlacedText(("notes", i), note)


def _texts_of_timeline(timeline: Timeline, at: Path) -> Iterator[_PlacedText]:
    yield _PlacedText((*at, "title"), timeline.title)
    yield _PlacedText((*at, "subtitle"), timeline.subtitle)
    yield _PlacedText((*at, "note"), timeline.note)
    for i, group in enumerate(timeline.groups):
        yield _PlacedText((*at, "groups", i, "label"), group.label)
    for i, era in enumerate(timeline.eras):
        yield _PlacedText((*at, "eras", i, "label"), era.label)
    for i, event in enumerate(timeline.events):
        place: Path = (*at, "events", i)
        yield _PlacedText((*place, "label"), event.label)
        # Most events have neither, and there may be thousands.
        if event.text is not None:
            yield _PlacedText((*place, "text"), event.text)
        if event.derived is not None:
            yield _PlacedText((*place, "derived"), event.derived)


def _texts_of_chart(chart: Chart, at: Path) -> Iterator[_PlacedText]:
    yield _PlacedText((*at, "title"), chart.title)
    yield _PlacedText((*at, "headline"), chart.headline)
    yield _PlacedText((*at, "subtitle"), chart.subtitle)
    yield _PlacedText((*at, "note"), chart.note)
    for i, category in enumerate(chart.categories):
        yield _PlacedText((*at, "categories", i, "label"), category.label, is_name=True)
    for i, series in enumerate(chart.series):
        yield _PlacedText((*at, "series", i, "label"), series.label, is_name=True)
