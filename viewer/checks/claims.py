"""What a sheet claims: figures, what other sources say of them, values of tables, and events."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.sheet.model import Status
from viewer.sheet.qualifier import Qualifier

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from viewer.checks.prose import Mention
    from viewer.problems import Fault, Path
    from viewer.sheet.evidence import Link
    from viewer.sheet.model import Chart, FactSheet, Source


READ_IN_FULL = ("ar", "en", "es", "fr")
"""Languages whose words are read; of others only the digits are."""


def is_read_in_full(language: str) -> bool:
    """Say whether the words of a language are read, and not only its digits."""
    return language.split("-", maxsplit=1)[0].lower() in READ_IN_FULL


class Said(NamedTuple):
    """What became of comparing a claim with the words of its source."""

    value: Link
    qualifier: Link
    mention: Mention | None = None
    """The number that the words say, where one was found."""
    fault: Fault | None = None


class Claim(NamedTuple):
    """One number or date with what it rests on."""

    key: str
    """The key of its proof: "id", "id+1" (another source), "timeline/id", or
    "chart/series/category"."""
    path: Path
    published: str | None
    quote: str | None
    source: Source | None = None
    """The source that is quoted; None where the sheet names none that it has."""
    language: str = ""
    """The language the source is read in: its own, else that of the sheet."""
    value: Decimal | None = None
    upper: Decimal | None = None
    qualifier: Qualifier = Qualifier.EXACT
    unit: str = ""
    status: Status = Status.NORMAL
    date: str | None = None
    """The date of an event, which then has no value."""
    is_derived: bool = False
    """Whether it was computed, and so is not in the words of any source."""
    is_event: bool = False
    lacks_its_source: bool = False
    """Whether it names a source that the sheet does not have, in whatever language that is."""

    @property
    def is_figure(self) -> bool:
        """Whether it is a key figure itself."""
        return self.path[0] == "figures" and len(self.path) == 2

    @property
    def claims_something(self) -> bool:
        """Whether there is a number or a date to prove."""
        return self.value is not None or self.date is not None


def claims_of(sheet: FactSheet) -> Iterator[Claim]:
    """Give every claim of *sheet*, in the order of the file."""
    sources: dict[str, Source] = {}
    for one in sheet.sources:
        sources.setdefault(one.id, one)

    def cited(claim: Claim, name: str | None) -> Claim:
        found = sources.get(name or "")
        language = (found and found.lang) or sheet.lang
        lacks = name is not None and found is None
        return claim._replace(source=found, language=language, lacks_its_source=lacks)

    for i, figure in enumerate(sheet.figures):
        claim = Claim(
            key=figure.id,
            path=("figures", i),
            published=figure.published,
            quote=figure.quote,
            value=figure.value,
            upper=figure.upper,
            qualifier=figure.qualifier,
            unit=figure.unit,
            status=figure.status,
            is_derived=figure.is_ours,
        )
        yield cited(claim, figure.sources[0])
        for k, other in enumerate(figure.others):
            claim = Claim(
                key=f"{figure.id}+{k + 1}",
                path=("figures", i, "others", k),
                published=other.published,
                quote=other.quote,
                value=other.value,
                upper=other.upper,
                qualifier=other.qualifier,
                unit=figure.unit,
            )
            yield cited(claim, other.source)
    for i, timeline in enumerate(sheet.timelines):
        for k, event in enumerate(timeline.events):
            claim = Claim(
                key=f"{timeline.id}/{event.id}",
                path=("timelines", i, "events", k),
                published=event.published,
                quote=event.quote,
                date=event.date,
                is_derived=event.derived is not None,
                is_event=True,
            )
            yield cited(claim, event.source)
    for i, chart in enumerate(sheet.charts):
        for claim, name in _of_table(chart, ("charts", i)):
            yield cited(claim, name)


def _of_table(chart: Chart, path: Path) -> Iterator[tuple[Claim, str | None]]:
    """Give the claims of a chart's own table, each with the id of its source."""
    for k, series in enumerate(chart.series):
        for n, (category, cell) in enumerate(zip(chart.categories, series.cells, strict=False)):
            claim = Claim(
                key=f"{chart.id}/{series.id}/{category.id}",
                path=(*path, "series", k, "cells", n),
                published=cell.published,
                quote=cell.quote,
                value=cell.value,
                upper=cell.upper,
                qualifier=cell.qualifier,
                unit=chart.unit,
                status=cell.status,
            )
            yield claim, category.source or chart.source
