"""The fact sheet, format 1: what a file may say, as types.

One definition serves three ends: the reader decodes into it, the checks and the
content read it, and `schema.py` publishes it as a JSON Schema. A docstring under
a field is its description there. Names in a file are camelCase, here snake_case.

What types cannot say (references, one unit a chart, dates in order) is a rule in
`viewer.checks.rules`.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import Annotated

from msgspec import Meta, Struct, field

from viewer.sheet.qualifier import Qualifier

FORMAT = 1
"""The format this program reads; a file with a higher number is from a newer program."""

LARGEST_VALUE = 10**15
"""The largest absolute value of a figure: exact in a double, and more than any count."""

MOST_DECIMALS = 15
"""How many digits a figure may have behind the point."""


class Number(Decimal):
    """A number as the file writes it, digits and decimals kept."""

    __slots__ = ()


class Edtf(str):
    """A date as the file writes it, EDTF level 0 or 1, at most 40 characters."""

    __slots__ = ()


class FileBeside(str):
    """A file in the folder of the sheet or below it; never an absolute path, never `..`."""

    __slots__ = ()


Id = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?\Z",
        max_length=64,
        description="a short name of a-z, 0-9 and -",
        extra={"form": "short name"},
    ),
]
LanguageTag = Annotated[
    str,
    Meta(
        pattern=r"^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}\Z",
        description="a language tag (BCP 47) such as en, fr or ar",
        examples=["en"],
        extra={"form": "language tag"},
    ),
]
Label = Annotated[str, Meta(pattern=r"\S", max_length=300)]
Prose = Annotated[str, Meta(pattern=r"\S", max_length=5000)]
WebAddress = Annotated[
    str,
    Meta(
        pattern=r'^https?://[^\s<>"\\]+\Z',
        max_length=2000,
        description="shown as text, never fetched",
        extra={"form": "web address"},
    ),
]
Colour = Annotated[
    str,
    Meta(
        pattern=r"^#[0-9a-fA-F]{6}\Z",
        description="a colour such as #1a5fb4",
        extra={"form": "colour"},
    ),
]
Sha256 = Annotated[
    str,
    Meta(
        pattern=r"^[0-9a-f]{64}\Z",
        description="the SHA-256 of the file, in hexadecimal digits",
        extra={"form": "SHA-256"},
    ),
]

LabelText = Label | Annotated[dict[LanguageTag, Label], Meta(min_length=1, max_length=40)]
"""A short text: one string in the language of the sheet, or one a language."""
ProseText = Prose | Annotated[dict[LanguageTag, Prose], Meta(min_length=1, max_length=40)]
"""A longer text: one string in the language of the sheet, or one a language."""
Text = LabelText | ProseText

PluralForms = Annotated[dict[str, Label], Meta(min_length=1, max_length=10)]
"""A word in each of its forms, by their CLDR names: zero, one, two, few, many, other."""


class _Part(Struct, frozen=True, forbid_unknown_fields=True, rename="camel", omit_defaults=True):
    """What all parts of a sheet have in common."""


class Status(Enum):
    """Observation status (SDMX `OBS_STATUS`: A, P, E, F and Eurostat's r)."""

    NORMAL = "normal"
    PROVISIONAL = "provisional"
    ESTIMATED = "estimated"
    FORECAST = "forecast"
    REVISED = "revised"


class Missing(Enum):
    """Why a value is not there (SDMX `OBS_STATUS`: M, Q, L and H)."""

    NOT_AVAILABLE = "not-available"
    SUPPRESSED = "suppressed"
    NOT_COLLECTED = "not-collected"
    NOT_APPLICABLE = "not-applicable"


class UnitKind(Enum):
    """What a unit measures; only counts can't be negative."""

    COUNT = "count"
    MEASURE = "measure"
    MONEY = "money"
    PERCENT = "percent"


class Unit(_Part, frozen=True):
    """What is counted or measured (SDMX `UNIT_MEASURE`), with its CLDR plural forms."""

    label: (
        Label | Annotated[dict[LanguageTag, Label | PluralForms], Meta(min_length=1, max_length=40)]
    )
    kind: UnitKind = UnitKind.COUNT


class SourceText(_Part, frozen=True):
    """The text of a source as a file beside the sheet, and its fingerprint."""

    file: FileBeside
    sha256: Sha256 | None = None


class Source(_Part, frozen=True):
    """Where figures come from (PROV `wasAttributedTo`, `hadPrimarySource`)."""

    id: Id
    title: LabelText
    publisher: LabelText | None = None
    place: LabelText | None = None
    lang: LanguageTag | None = None
    url: WebAddress | None = None
    published: Edtf | None = None
    accessed: Edtf | None = None
    licence: LabelText | None = None
    text: SourceText | None = None
    note: ProseText | None = None


class Group(_Part, frozen=True):
    """A heading over figures or events that belong together."""

    id: Id
    label: LabelText


class Operation(Enum):
    """What a calculated figure is of the figures it is calculated from."""

    SUM = "sum"
    """All of them added up."""
    DIFFERENCE = "difference"
    """The first less the second."""
    SHARE = "share"
    """The first in percent of the second."""


class Calculation(_Part, frozen=True):
    """How a figure was calculated from others of the sheet; it is checked by their intervals."""

    operation: Operation
    of: Annotated[list[Id], Meta(min_length=2, max_length=50)]


class OtherClaim(_Part, frozen=True):
    """What another source says of a figure: kept beside it, and never chosen for the reader."""

    source: Id
    value: Number
    upper: Number | None = None
    qualifier: Qualifier = Qualifier.EXACT
    published: Label | None = None
    quote: Prose | None = None


class Figure(_Part, frozen=True):
    """A figure: a claim about a number, with its evidence.

    `value` is the number the words name, in full (27.7 thousand is 27700) and
    never adjusted for the qualifier; it is null for a figure that has none.
    `published` holds the source's own words for the number, `quote` the phrase
    they stand in; neither is ever translated.
    """

    id: Id
    label: LabelText
    unit: Id
    source: Id | Annotated[list[Id], Meta(min_length=1, max_length=20)]
    value: Number | None = None
    upper: Number | None = None
    qualifier: Qualifier = Qualifier.EXACT
    status: Status = Status.NORMAL
    missing: Missing | None = None
    group: Id | None = None
    scope: LabelText | None = None
    period: Edtf | None = None
    as_of: Edtf | None = None
    published: Label | None = None
    quote: Prose | None = None
    others: Annotated[list[OtherClaim], Meta(max_length=20)] = []
    """What other sources say; where one differs, `note` says which stands here, and why."""
    calculation: Calculation | None = None
    derived: ProseText | None = None
    note: ProseText | None = None

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of its sources, first the one that is quoted."""
        return (self.source,) if isinstance(self.source, str) else tuple(self.source)

    @property
    def is_ours(self) -> bool:
        """Whether it was calculated for the sheet rather than taken from a source."""
        return self.calculation is not None or self.derived is not None


class Event(_Part, frozen=True):
    """Something dated on a timeline; without a date it is listed apart."""

    id: Id
    label: LabelText
    date: Edtf | None = None
    announced: Edtf | None = None
    group: Id | None = None
    text: ProseText | None = None
    published: Label | None = None
    quote: Prose | None = None
    source: Id | None = None
    derived: ProseText | None = None
    figures: Annotated[list[Id], Meta(max_length=200)] = []


class Era(_Part, frozen=True):
    """A named stretch of time behind the events."""

    label: LabelText
    period: Edtf


class Timeline(_Part, frozen=True):
    """Events on one axis of days."""

    id: Id
    title: LabelText
    events: Annotated[list[Event], Meta(max_length=5000)]
    subtitle: LabelText | None = None
    groups: Annotated[list[Group], Meta(max_length=100)] = []
    eras: Annotated[list[Era], Meta(max_length=100)] = []
    note: ProseText | None = None


class ChartKind(Enum):
    """How a chart draws."""

    BAR = "bar"


class Arrangement(Enum):
    """How several series stand to each other; stacked only where parts make a whole."""

    GROUPED = "grouped"
    STACKED = "stacked"


class Order(Enum):
    """What order the categories stand in; it is stated under the chart."""

    GIVEN = "given"
    VALUE = "value"
    LOGICAL = "logical"


class Scale(Enum):
    """The scale of the value axis. Bars start at zero, and a log scale has no zero."""

    LINEAR = "linear"


class Category(_Part, frozen=True):
    """A row of a chart's table."""

    id: Id
    label: LabelText
    source: Id | None = None


class Cell(_Part, frozen=True):
    """One value of a chart's table; without a value, `missing` says why."""

    value: Number | None = None
    upper: Number | None = None
    qualifier: Qualifier = Qualifier.EXACT
    status: Status = Status.NORMAL
    missing: Missing | None = None
    published: Label | None = None
    quote: Prose | None = None


class Series(_Part, frozen=True):
    """A column of a chart's table: one cell for each category, in their order."""

    id: Id
    label: LabelText
    cells: Annotated[list[Cell], Meta(max_length=200)]


class Chart(_Part, frozen=True):
    """Bars of one unit: of figures named by id, or of a table the chart holds itself."""

    id: Id
    kind: ChartKind
    title: LabelText
    unit: Id
    figures: Annotated[list[Id], Meta(max_length=200)] = []
    categories: Annotated[list[Category], Meta(max_length=200)] = []
    series: Annotated[list[Series], Meta(max_length=6)] = []
    headline: LabelText | None = None
    subtitle: LabelText | None = None
    arrangement: Arrangement = Arrangement.GROUPED
    order: Order = Order.GIVEN
    scale: Scale = Scale.LINEAR
    source: Id | None = None
    note: ProseText | None = None


class Digits(Enum):
    """Which digits Arabic text uses."""

    AUTO = "auto"
    LATIN = "latn"
    ARABIC_INDIC = "arab"


class Presentation(_Part, frozen=True):
    """How the sheet wants to be shown; never a style, an expression or mark-up."""

    accent: Colour | None = None
    digits: Digits = Digits.AUTO
    tabs: Annotated[list[Label], Meta(max_length=300)] = []
    """`figures`, `timeline:ID`, `charts` and `sources`, in the order wanted."""


class FactSheet(_Part, frozen=True):
    """A fact sheet, whole."""

    format: Annotated[int, Meta(ge=1)]
    id: Id
    lang: LanguageTag
    title: LabelText
    sources: Annotated[list[Source], Meta(min_length=1, max_length=500)]
    figures: Annotated[list[Figure], Meta(max_length=2000)] = []
    groups: Annotated[list[Group], Meta(max_length=200)] = []
    units: Annotated[dict[Id, Unit], Meta(max_length=500)] = {}
    timelines: Annotated[list[Timeline], Meta(max_length=50)] = []
    charts: Annotated[list[Chart], Meta(max_length=200)] = []
    notes: Annotated[list[ProseText], Meta(max_length=200)] = []
    subtitle: LabelText | None = None
    summary: ProseText | None = None
    publisher: LabelText | None = None
    issued: Edtf | None = None
    as_of: Edtf | None = None
    version: Label | None = None
    contact: LabelText | None = None
    licence: LabelText | None = None
    presentation: Presentation = Presentation()
    schema_address: Annotated[str, Meta(max_length=2000)] | None = field(
        default=None, name="$schema"
    )
    """For editors only; never fetched."""


EMPTY_SHEET = FactSheet(format=FORMAT, id="empty", lang="en", title="–", sources=[])
"""The sheet a window holds before a file is open."""
