"""Small sheets made of real parts, for the tests of what is shown of a sheet."""

from __future__ import annotations

from typing import Any, Protocol

import pytest

from viewer.sheet.model import Chart, ChartKind, FactSheet, Figure, Number, Source, Timeline, Unit

ACCOUNTS = Unit(
    label={
        "en": {"one": "account", "other": "accounts"},
        "fr": {"one": "compte", "many": "de comptes", "other": "comptes"},
        "es": {"one": "cuenta", "many": "de cuentas", "other": "cuentas"},
        "ar": {
            "zero": "حساب",
            "one": "حساب",
            "two": "حسابان",
            "few": "حسابات",
            "many": "حسابًا",
            "other": "حساب",
        },
    }
)
LABEL = {"en": "Accounts found", "fr": "Comptes repérés", "es": "Cuentas halladas", "ar": "حسابات"}
SCOPE = {"en": "worldwide", "fr": "dans le monde", "es": "en el mundo", "ar": "في العالم"}


class MakesFigure(Protocol):
    def __call__(self, value: int | str | None = ..., **others: Any) -> Figure: ...


class MakesSheet(Protocol):
    def __call__(self, *figures: Figure, **others: Any) -> FactSheet: ...


@pytest.fixture(scope="session")
def make_figure() -> MakesFigure:
    """Make a figure; what is not said is the same each time."""

    def figure(value: int | str | None = 90000, **others: Any) -> Figure:
        given = {"id": "found", "label": LABEL, "unit": "accounts", "source": "release"}
        upper = others.pop("upper", None)
        return Figure(
            value=None if value is None else Number(value),
            upper=None if upper is None else Number(upper),
            **(given | others),
        )

    return figure


@pytest.fixture(scope="session")
def make_sheet() -> MakesSheet:
    """Make a sheet of the figures given; it has two sources and the unit "accounts"."""

    def sheet(*figures: Figure, **others: Any) -> FactSheet:
        given = {
            "id": "sheet",
            "lang": "en",
            "title": {"en": "Title", "fr": "Titre", "es": "Título", "ar": "عنوان"},
            "units": {"accounts": ACCOUNTS},
            "sources": [
                Source(id="release", title="Release", publisher="Agency", lang="en"),
                Source(id="report", title="Report", publisher="Office", lang="fr"),
            ],
        }
        return FactSheet(format=1, figures=list(figures), **(given | others))

    return sheet


@pytest.fixture(scope="session")
def full_sheet(make_figure: MakesFigure, make_sheet: MakesSheet) -> FactSheet:
    """A sheet with everything a sheet can have, once."""
    from viewer.sheet.model import (
        Category,
        Cell,
        Era,
        Event,
        Group,
        Missing,
        Presentation,
        Series,
        Status,
    )
    from viewer.sheet.qualifier import Qualifier

    return make_sheet(
        make_figure(id="a", group="first", scope=SCOPE, period="2019-10/2021", note="Note."),
        make_figure(
            12500,
            id="b",
            qualifier=Qualifier.ABOUT,
            status=Status.ESTIMATED,
            as_of="2024-01-31",
            source=["release", "report"],
            published="some 12,500",
            quote="found some 12,500 accounts",
        ),
        make_figure(None, id="c", missing=Missing.SUPPRESSED, group="nowhere"),
        groups=[Group(id="first", label="First"), Group(id="unused", label="Unused")],
        timelines=[
            Timeline(
                id="story",
                title="Story",
                groups=[Group(id="lane", label="Lane")],
                eras=[Era(label="Before", period="2018/2019")],
                events=[
                    Event(id="end", label="End", date="2021~", source="report", figures=["b"]),
                    Event(
                        id="start", label="Start", date="2019-10", group="lane", quote="in October"
                    ),
                    Event(id="never", label="Never", announced="soon"),
                ],
            )
        ],
        charts=[
            Chart(
                id="few", kind=ChartKind.BAR, title="Few", unit="accounts", figures=["a", "b", "c"]
            ),
            Chart(
                id="table",
                kind=ChartKind.BAR,
                title="Table",
                headline="It grew",
                unit="accounts",
                source="report",
                categories=[Category(id="x", label="X"), Category(id="y", label="Y")],
                series=[
                    Series(id="s", label="S", cells=[Cell(value=Number(3)), Cell()]),
                    Series(
                        id="t", label="T", cells=[Cell(value=Number(-2)), Cell(value=Number(7))]
                    ),
                ],
            ),
        ],
        notes=["A note."],
        subtitle="Subtitle",
        summary="Summary.",
        publisher="Publisher",
        issued="2024-02-01",
        as_of="2024-01",
        version="2",
        contact="Press office",
        licence="CC BY 4.0",
        presentation=Presentation(accent="#123456", tabs=["sources", "figures", "gone"]),
    )
