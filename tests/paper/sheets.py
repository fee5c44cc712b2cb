"""Sheets for the tests of paper: the two that ship, and some made to be hard to print."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cache
from typing import Any

import msgspec

from viewer import assets
from viewer.sheet.model import (
    Arrangement,
    Category,
    Cell,
    Chart,
    ChartKind,
    Era,
    Event,
    FactSheet,
    Figure,
    Group,
    Missing,
    Number,
    Order,
    Presentation,
    Series,
    Source,
    Status,
    Timeline,
    Unit,
    UnitKind,
)
from viewer.sheet.qualifier import Qualifier

LANGUAGES = ("en", "fr", "es", "ar")

INJECTIONS = (
    '#eval("1") #panic() $x^2$ *bold* _soft_ `raw` <label> @ref',
    '// comment /* block */ #set page(width: 1pt) #read("/etc/passwd")',
    "\\u{1F389} \\n {value} {0} %s %(x)s ${HOME} ${{1}}",
    "<script>alert(1)</script><img src=https://example.org/x.png>",
    "= Heading - item + item / term: x",
    ']] ]) }) "; #',
)
"""Mark-up of Typst, of HTML, of format strings: all of it is only text."""

ODD_CHARACTERS = (
    "party \N{PARTY POPPER} and 漢字 and \u202eevil\u202c",
    "bell \x07 escape \x1b delete \x7f next line \x85 separator \u2028 end",
    "\ufeffmark \ufffe none, soft\u00adhyphen, joiner \u200d, tag \U000e0041",
    "e\u0301a\u0302\u0323 \u064e\u0651 x\u064e 1\ufe0f\u20e3 \u0628\u0302",
)


def as_sheet(data: bytes) -> FactSheet:
    """Give the sheet that the bytes of a good file hold, without the checks of the reader."""

    def own_type(kind: Any, value: Any) -> Any:
        return kind(str(value))

    document = json.loads(data, parse_float=Decimal)
    return msgspec.convert(document, FactSheet, dec_hook=own_type, strict=False)


@cache
def shipped(name: str) -> tuple[FactSheet, bytes]:
    """Give a sheet of `data/` and its bytes."""
    data = assets.data(f"{name}.json").read_bytes()
    return as_sheet(data), data


def as_data(sheet: FactSheet) -> bytes:
    """Give a sheet as the bytes of a file."""

    def plain(value: Any) -> Any:
        return float(value) if isinstance(value, Decimal) else str(value)

    return json.dumps(msgspec.to_builtins(sheet, enc_hook=plain)).encode()


def figure(number: int = 1, value: int | str | None = 90000, **others: Any) -> Figure:
    """Make a figure; what is not said is the same for each."""
    given: dict[str, Any] = {
        "id": f"figure-{number}",
        "label": f"Figure {number}",
        "unit": "things",
        "source": "release",
    }
    upper = others.pop("upper", None)
    return Figure(
        value=None if value is None else Number(value),
        upper=None if upper is None else Number(upper),
        **(given | others),
    )


def sheet(*figures: Figure, **others: Any) -> FactSheet:
    """Make a sheet of figures; it has two sources and the unit "things"."""
    given: dict[str, Any] = {
        "id": "small",
        "lang": "en",
        "title": {"en": "A small sheet", "ar": "ورقة صغيرة"},
        "units": {
            "things": Unit(label={"en": {"one": "thing", "other": "things"}, "ar": "شيء"}),
            "degrees": Unit(label="degrees", kind=UnitKind.MEASURE),
        },
        "sources": [
            Source(id="release", title="Release", publisher="Agency", lang="en"),
            Source(
                id="report",
                title="Rapport annuel",
                publisher="Office",
                place="Lyon",
                lang="fr",
                url="https://example.org/a/long/path?to=a&report#part-2",
                published="2024-01-31",
                accessed="2024-02-01",
                licence="CC BY 4.0",
                note="A note on the source.",
            ),
        ],
    }
    return FactSheet(format=1, figures=list(figures), **(given | others))


def bar_chart(name: str, *cells: Cell, **others: Any) -> Chart:
    """Make a chart of one series in degrees, which may be negative."""
    return Chart(
        id=name,
        kind=ChartKind.BAR,
        title=f"Chart {name}",
        unit="degrees",
        source="release",
        categories=[Category(id=f"c{n}", label=f"Category {n}") for n in range(len(cells))],
        series=[Series(id="s", label="Series", cells=list(cells))],
        **others,
    )


def cell(value: int | str | None, qualifier: Qualifier = Qualifier.EXACT, **others: Any) -> Cell:
    """Make a cell of a chart's table."""
    upper = others.pop("upper", None)
    return Cell(
        value=None if value is None else Number(value),
        upper=None if upper is None else Number(upper),
        qualifier=qualifier,
        **others,
    )


MANY_BARS = tuple(cell(n * 7 % 101 + 1) for n in range(100))

EVERY_END = (
    cell(100),
    cell(80, Qualifier.MORE_THAN),
    cell(60, Qualifier.LESS_THAN),
    cell(40, Qualifier.ABOUT),
    cell(20, Qualifier.BETWEEN, upper=50),
    cell(10, Qualifier.NEARLY),
    cell(0),
    cell("0.01"),
    cell(None, missing=Missing.SUPPRESSED),
    cell(1000, Qualifier.ORDER),
)


def _charts() -> list[Chart]:
    years = [Category(id=f"y{year}", label=f"The year {year}") for year in (2021, 2022, 2023)]
    names = ("North", "South", "East", "West", "Centre", "Elsewhere")

    def series(count: int) -> list[Series]:
        return [
            Series(
                id=f"s{n}",
                label=name,
                cells=[cell(10 * (n + 1) + 3 * place) for place in range(len(years))],
            )
            for n, name in enumerate(names[:count])
        ]

    table: dict[str, Any] = {
        "kind": ChartKind.BAR,
        "unit": "degrees",
        "source": "report",
        "categories": years,
    }
    return [
        bar_chart("ends", *EVERY_END, order=Order.VALUE, note="A note under a chart."),
        bar_chart("none"),
        bar_chart("one", cell(5), headline="One bar says it all", subtitle="Degrees, by thing"),
        bar_chart("many", *MANY_BARS),
        bar_chart("zeros", cell(0), cell(0)),
        bar_chart("below", cell(-5), cell(3), cell("-0.5", Qualifier.ABOUT)),
        bar_chart(
            "far-below", cell(-50, Qualifier.BETWEEN, upper=-20), cell(-10, status=Status.REVISED)
        ),
        Chart(id="grouped", title="Grouped", series=series(6), **table),
        Chart(
            id="stacked",
            title="Stacked",
            series=series(4),
            arrangement=Arrangement.STACKED,
            **table,
        ),
    ]


def _timelines() -> list[Timeline]:
    return [
        Timeline(
            id="ages",
            title="From antiquity to the far future",
            subtitle="Five thousand years",
            groups=[Group(id="made", label="What was made")],
            eras=[
                Era(label="Antiquity", period="-3000/0476"),
                Era(label="Later", period="0477/.."),
            ],
            events=[
                Event(id="first", label="The first", date="-3000", source="report"),
                Event(id="wheel", label="A wheel", date="-2500~", group="made", source="report"),
                Event(id="last", label="The last", date="2100", source="release"),
                Event(id="perhaps", label="Perhaps", date="1066?", source="release"),
                Event(id="century", label="Some time in a century", date="18XX"),
                Event(id="since", label="Since then", date="1999/..", figures=["figure-1"]),
                Event(id="lost", label="Begun, and nobody knows when it ended", date="1200/"),
                Event(
                    id="told",
                    label="Told later",
                    date="2019-10-03",
                    announced="2020",
                    text="What is said of it.",
                    derived="Computed from two other dates.",
                    published="3 October",
                    quote="on 3 October",
                    source="release",
                ),
                Event(id="undated", label="At some time", text="The source gives no date."),
            ],
            note="A note under a timeline.",
        ),
        Timeline(
            id="long",
            title="Many days",
            events=[
                Event(
                    id=f"day{n}",
                    label=f"Day {n}",
                    date=f"2024-{n // 28 % 12 + 1:02}-{n % 28 + 1:02}",
                    text="Some words on it. " * (n % 5),
                    source="release",
                )
                for n in range(60)
            ],
        ),
    ]


@cache
def rich_sheet() -> FactSheet:
    """Give a sheet with all that is hard to print, once or a hundred times."""
    texts = (*INJECTIONS, *ODD_CHARACTERS, "a" * 300, "Wort" * 70, "word " * 50)
    hard = [
        figure(
            30 + n,
            label=text[:290].strip() or "–",
            scope=text[:290].strip() or "–",
            published=text[:200],
            quote=f"before {text} after",
            note=text,
            derived=text,
            source=["release", "report"],
        )
        for n, text in enumerate(texts)
    ]
    plain = [
        figure(1, 10**15, group="first", status=Status.PROVISIONAL, as_of="2024-01-31"),
        figure(2, -4, unit="degrees", group="first", period="2019/2021"),
        figure(3, 0, group="first"),
        figure(
            4, 12500, qualifier=Qualifier.ABOUT, published="some 12,500", quote="some 12,500 of"
        ),
        figure(5, None, missing=Missing.SUPPRESSED, group="second"),
        figure(6, 10000, qualifier=Qualifier.ORDER, group="second"),
        figure(7, 8, qualifier=Qualifier.BETWEEN, upper=10**15, group="second"),
        figure(8, "0.000000000123456789", unit="degrees", group="second"),
    ]
    many = [figure(n, n * n * n, group="third") for n in range(9, 30)]
    return sheet(
        *plain,
        *many,
        *hard,
        id="rich",
        title="A sheet with all that is hard to print, and a title that goes on for two lines",
        subtitle=INJECTIONS[0],
        summary=" ".join(INJECTIONS) * 3,
        groups=[
            Group(id="first", label="First"),
            Group(
                id="second", label="A heading over four figures that is long enough for two lines"
            ),
            Group(id="third", label="W" * 60),
        ],
        timelines=_timelines(),
        charts=_charts(),
        notes=[*INJECTIONS, *ODD_CHARACTERS],
        publisher="A publisher with a rather long name, and a second part of it",
        issued="2024-02-01",
        as_of="2024-01-31",
        version="2.1",
        contact="press@example.org",
        licence="CC BY 4.0",
        presentation=Presentation(accent="#7a1f6b"),
    )
