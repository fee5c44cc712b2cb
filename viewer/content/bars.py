"""Bar charts as fractions of one axis: lengths, marks, order, labels and the alt text.

Every surface draws from the same `BarChart`: the screen, the page, the table, the
alt text and the CSV can't disagree. Bars start at zero, always: there is no option.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from viewer.content.figures import (
    is_counted,
    state_of,
    statement,
    unit_words,
    with_sources,
)
from viewer.content.quantities import (
    LEFT_OUT,
    left_out_sentence,
    left_out_words,
    plain,
    quantity,
    status_words,
)
from viewer.content.sources import bar_key, evidence_words
from viewer.sheet.model import Arrangement, Missing, Order, Status
from viewer.sheet.qualifier import Qualifier

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from viewer.content.figures import Card
    from viewer.content.left_out import Trouble
    from viewer.content.locale import Locale
    from viewer.content.voice import Voice
    from viewer.content.wording import Phrases
    from viewer.sheet.evidence import Proof
    from viewer.sheet.model import Cell, Chart, FactSheet, Figure, Number, Unit

CLOSED, OPEN, SOFT, HATCHED, RANGE = "closed", "open", "soft", "hatched", "range"
"""How a bar ends: as its value, beyond it, around it, below it, or between two values."""

_ENDS = {
    Qualifier.EXACT: CLOSED,
    Qualifier.ABOUT: SOFT,
    Qualifier.MORE_THAN: OPEN,
    Qualifier.AT_LEAST: OPEN,
    Qualifier.LESS_THAN: HATCHED,
    Qualifier.AT_MOST: HATCHED,
    Qualifier.NEARLY: HATCHED,
    Qualifier.BETWEEN: RANGE,
}
_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_MOST_TICKS = 5


class Bar(Struct, frozen=True):
    """One bar or segment, or, where `end_mark` is empty, a value that has no bar."""

    key: str
    """The figure's id, or "category/series"."""
    series: int
    start: float
    """Where it starts, as a fraction of the axis: at zero, unless it is stacked on another."""
    end: float
    """Where its value lies, as a fraction of the axis."""
    upper_end: float
    """Where the upper value of a range lies; the same as `end` for all others."""
    end_mark: str
    """One of the ends above; empty for a value without a bar."""
    qualifier: str
    value: str
    words: str
    """The whole label at the bar's end: qualifier, value, and its status where it has one."""
    quantity: str
    """Qualifier and value as they are said together."""
    unit: str
    """The unit in the form that the value takes."""
    status: str
    statement: str
    """What it says as one sentence, without its sources."""
    sentence: str
    references: tuple[int, ...]
    number: Decimal | None
    upper: Decimal | None
    qualifier_code: str
    status_code: str
    source_ids: tuple[str, ...]
    published: str
    """The source's own words for the value; of a key figure, those of its card."""
    quote: str
    evidence: str
    evidence_state: str

    @property
    def is_drawn(self) -> bool:
        """Whether the value can be drawn as a length."""
        return bool(self.end_mark)


class Row(Struct, frozen=True):
    """A category with its bars, one a series."""

    label: str
    bars: tuple[Bar, ...]


class Tick(Struct, frozen=True):
    """A place on the value axis."""

    fraction: float
    label: str


class KeyEntry(Struct, frozen=True):
    """A mark in use, and what it means."""

    mark: str
    words: str


class BarChart(Struct, frozen=True):
    """A bar chart, complete: a surface only draws it."""

    id: str
    title: str
    """The message where the sheet gives one (its headline), else the title."""
    subtitle: str
    """What is measured: the statistical title."""
    unit: str
    unit_id: str
    scale: str
    """Unit and scale as one line: "Unit: countries · bars start at zero"."""
    order: str
    zero: float
    """Where zero lies, as a fraction of the axis; 0 unless a value is negative."""
    ticks: tuple[Tick, ...]
    series: tuple[str, ...]
    """The names of the series; empty where there is only one."""
    stacked: bool
    rows: tuple[Row, ...]
    key: tuple[KeyEntry, ...]
    """Only the marks in use that are not plain."""
    undrawn_title: str
    """What stands over `undrawn`; empty where every value has a bar."""
    undrawn: tuple[str, ...]
    """Sentences for the values that have no bar."""
    note: str
    references: tuple[int, ...]
    alt: str
    """The whole chart in words, every label, qualifier, value and unit."""
    trouble: Trouble | None = None
    """Why nothing of the chart is shown; None for one that is."""


class _Entry(Struct, frozen=True):
    """A value on its way to a bar."""

    key: str
    series: int
    label: str
    value: Number | None
    upper: Number | None
    qualifier: Qualifier
    status: Status
    missing: Missing | None
    source_ids: tuple[str, ...]
    published: str = ""
    quote: str = ""
    is_counted: bool = True
    card: Card | None = None
    left_out: str = ""
    """What is said in place of a value that is wrong; empty for all others."""


class _Axis(Struct, frozen=True):
    """The value axis: a stretch from a round number to a round number that holds zero."""

    low: Decimal
    high: Decimal
    step: Decimal

    def fraction(self, value: Decimal) -> float:
        """Give the place of *value* on the axis, 0 … 1."""
        return float((value - self.low) / (self.high - self.low))


def bar_chart(
    sheet: FactSheet,
    chart: Chart,
    voice: Voice,
    cards: dict[str, Card],
    evidence: Mapping[str, Proof],
    gaps: Collection[tuple[int, int]] = (),
) -> BarChart:
    """Give *chart* ready to draw; *cards* are the sheet's figures by id, those left out too.

    *evidence* is by "chart/series/category" for the cells of its own table. *gaps* are the cells
    that are left out because they are wrong: series and place in it.
    """
    texts, say = voice.texts, voice.say
    entries = _ordered(chart, _entries(sheet, chart, voice, cards, gaps))
    stacked = chart.arrangement is Arrangement.STACKED
    axis = _axis(entries, stacked)
    unit = unit_words(sheet.units.get(chart.unit), None, Qualifier.EXACT, voice)
    rows = tuple(
        Row(
            label=label,
            bars=tuple(
                bar
                if bar.evidence_state
                else replace(bar, **_proof(chart, bar, cards, evidence, say))
                for bar in _bars(row, axis, stacked, sheet.units.get(chart.unit), voice)
            ),
        )
        for label, row in entries
    )
    bars = [bar for row in rows for bar in row.bars]
    title, headline = texts.choose(chart.title), texts.choose(chart.headline)
    subtitle = texts.choose(chart.subtitle)
    undrawn = tuple(bar.sentence for bar in bars if not bar.is_drawn)
    note = texts.choose(chart.note)
    scale = say.context(
        "chart", "Unit: {unit} · bars start at zero", unit=voice.locale.isolate(unit or chart.unit)
    )
    return BarChart(
        id=chart.id,
        title=headline or title,
        subtitle=" · ".join(part for part in (title if headline else "", subtitle) if part),
        unit=unit,
        unit_id=chart.unit,
        scale=scale,
        order=_order_words(say, chart.order) if len(rows) > 1 else "",
        zero=axis.fraction(Decimal(0)),
        ticks=_ticks(axis, voice.locale),
        series=tuple(texts.choose(one.label) for one in chart.series)
        if len(chart.series) > 1
        else (),
        stacked=stacked,
        rows=rows,
        key=_key(say, bars),
        undrawn_title=say.context("chart", "Without a bar:") if undrawn else "",
        undrawn=undrawn,
        note=note,
        references=tuple(sorted({number for bar in bars for number in bar.references})),
        alt=_alt(say, (headline, title, subtitle, scale), bars, note),
    )


def _proof(
    chart: Chart,
    bar: Bar,
    cards: dict[str, Card],
    evidence: Mapping[str, Proof],
    say: Phrases,
) -> dict[str, str]:
    """Give how far a bar is proved: as the card it is of, or by its own quotation."""
    if card := cards.get(bar.key):
        return {"evidence": card.evidence, "evidence_state": card.evidence_state}
    state = state_of(evidence, bar_key(chart.id, bar.key), bar.quote)
    return {"evidence": evidence_words(say, state), "evidence_state": state.value}


def _entries(
    sheet: FactSheet,
    chart: Chart,
    voice: Voice,
    cards: dict[str, Card],
    gaps: Collection[tuple[int, int]],
) -> list[tuple[str, list[_Entry]]]:
    """Give the chart's values by category, in the order of the file."""
    texts = voice.texts
    if chart.figures:
        figures = {figure.id: figure for figure in sheet.figures}
        found = [_figure_entry(name, figures, cards, voice) for name in chart.figures]
        return [(entry.label, [entry]) for entry in found if entry is not None]
    return [
        (
            texts.choose(category.label),
            [
                replace(
                    _cell_entry(chart, place, index, series.cells[place], voice, gaps),
                    is_counted=is_counted(sheet, chart.unit),
                )
                for index, series in enumerate(chart.series)
                if place < len(series.cells)
            ],
        )
        for place, category in enumerate(chart.categories)
    ]


def _figure_entry(
    name: str, figures: dict[str, Figure], cards: dict[str, Card], voice: Voice
) -> _Entry | None:
    """Give the value of the figure *name*; None where there is no such figure."""
    figure, card = figures.get(name), cards.get(name)
    if figure is None:
        if card is None or card.trouble is None:
            return None
        return _left_out(name, card.label or card.mark, card.sentence)
    return _Entry(
        key=figure.id,
        series=0,
        label=voice.texts.choose(figure.label),
        value=figure.value,
        upper=figure.upper,
        qualifier=figure.qualifier,
        status=figure.status,
        missing=figure.missing,
        source_ids=figure.sources,
        published=voice.texts.choose(figure.published),
        quote=voice.texts.choose(figure.quote),
        card=card,
    )


def _left_out(key: str, label: str, said: str, series: int = 0) -> _Entry:
    return _Entry(
        key, series, label, None, None, Qualifier.EXACT, Status.NORMAL, None, (), left_out=said
    )


def _cell_entry(
    chart: Chart,
    place: int,
    index: int,
    cell: Cell,
    voice: Voice,
    gaps: Collection[tuple[int, int]],
) -> _Entry:
    texts = voice.texts
    category, series = chart.categories[place], chart.series[index]
    label = texts.choose(category.label)
    if len(chart.series) > 1:
        label = voice.listed((label, texts.choose(series.label)))
    key = f"{category.id}/{series.id}"
    if (index, place) in gaps:
        said = left_out_sentence(voice.say, voice.locale, label)
        return _left_out(key, label, said, index)
    source = category.source or chart.source
    return _Entry(
        key=key,
        series=index,
        label=label,
        value=cell.value,
        upper=cell.upper,
        qualifier=cell.qualifier,
        status=cell.status,
        missing=cell.missing,
        source_ids=(source,) if source else (),
        published=texts.choose(cell.published),
        quote=texts.choose(cell.quote),
    )


def _ordered(
    chart: Chart, entries: list[tuple[str, list[_Entry]]]
) -> list[tuple[str, list[_Entry]]]:
    """Put the categories in the chart's order; ties and other orders keep the file's."""
    if chart.order is not Order.VALUE:
        return entries

    def size(row: tuple[str, list[_Entry]]) -> Decimal:
        values = [entry.value for entry in row[1] if entry.value is not None]
        return -sum(values, Decimal(0)) if values else Decimal("Infinity")

    return sorted(entries, key=size)


def _can_be_drawn(entry: _Entry) -> bool:
    """Say whether a value has a length; a missing one and a size in words have none."""
    return entry.value is not None and entry.qualifier is not Qualifier.ORDER


def _axis(entries: Iterable[tuple[str, list[_Entry]]], stacked: bool) -> _Axis:
    """Give the shortest axis of round numbers that holds zero and every value."""
    reach = [Decimal(0)]
    for _, row in entries:
        drawn = [entry for entry in row if _can_be_drawn(entry)]
        if stacked:
            reach.append(sum((Decimal(entry.value or 0) for entry in drawn), Decimal(0)))
        reach.extend(Decimal(entry.value or 0) for entry in drawn)
        reach.extend(Decimal(entry.upper) for entry in drawn if entry.upper is not None)
    low, high = min(reach), max(reach)
    if low == high:
        return _Axis(Decimal(0), Decimal(1), Decimal(1))
    step = _round_step((high - low) / (_MOST_TICKS - 1))
    return _Axis(
        (low / step).to_integral_value(ROUND_FLOOR) * step,
        (high / step).to_integral_value(ROUND_CEILING) * step,
        step,
    )


def _round_step(least: Decimal) -> Decimal:
    """Give the smallest of 1, 2, 2.5, 5 and 10 times a power of ten that is not under *least*."""
    power = Decimal(1).scaleb(least.adjusted())
    return next(step * power for step in _STEPS if step * power >= least)


def _ticks(axis: _Axis, locale: Locale) -> tuple[Tick, ...]:
    count = int((axis.high - axis.low) / axis.step)
    values = [axis.low + axis.step * place for place in range(count + 1)]
    return tuple(
        Tick(axis.fraction(value), locale.number(_without_exponent(value))) for value in values
    )


def _without_exponent(value: Decimal) -> Decimal:
    """Give *value* without an exponent and without trailing zeros: 2E+2 as 200, 2.50 as 2.5."""
    written = f"{value:f}"
    return Decimal(written.rstrip("0").rstrip(".") if "." in written else written)


def _bars(
    row: list[_Entry],
    axis: _Axis,
    stacked: bool,
    unit: Unit | None,
    voice: Voice,
) -> tuple[Bar, ...]:
    bars: list[Bar] = []
    base = Decimal(0)
    for entry in row:
        bars.append(_bar(entry, base, axis, unit, voice))
        if stacked and _can_be_drawn(entry):
            base += Decimal(entry.value or 0)
    return tuple(bars)


def _bar(entry: _Entry, base: Decimal, axis: _Axis, unit: Unit | None, voice: Voice) -> Bar:
    if entry.left_out:
        return _left_out_bar(entry, axis.fraction(base), voice.say)
    shown = entry.card or quantity(
        voice.locale,
        entry.value,
        entry.qualifier,
        entry.upper,
        entry.missing,
        is_counted=entry.is_counted,
    )
    status = entry.card.status if entry.card else status_words(voice.say, entry.status)
    drawn = _can_be_drawn(entry)
    value = base + Decimal(entry.value or 0)
    upper = base + Decimal(entry.upper) if entry.upper is not None else value
    cites = voice.cited(entry.source_ids)
    counted = entry.value if entry.upper is None else entry.upper
    unit_said = unit_words(unit, counted, entry.qualifier, voice)
    if entry.card:
        said = entry.card.statement
    else:
        said = statement(voice, entry.label, shown.words, (unit_said, status))
    return Bar(
        key=entry.key,
        series=entry.series,
        start=axis.fraction(base),
        end=axis.fraction(value) if drawn else axis.fraction(base),
        upper_end=axis.fraction(upper) if drawn else axis.fraction(base),
        end_mark=_ENDS[entry.qualifier] if drawn else "",
        qualifier=shown.qualifier,
        value=shown.value,
        words=f"{shown.words} ({status})" if status else shown.words,
        quantity=shown.words,
        unit=unit_said,
        status=status,
        statement=said,
        sentence=with_sources(voice, said, cites),
        references=cites,
        number=plain(entry.value),
        upper=plain(entry.upper),
        qualifier_code=entry.qualifier.value,
        status_code=entry.missing.value if entry.missing else entry.status.value,
        source_ids=entry.source_ids,
        published=entry.published,
        quote=entry.quote,
        evidence="",
        evidence_state="",
    )


def _left_out_bar(entry: _Entry, at: float, say: Phrases) -> Bar:
    """Give the bar in the place of a value that is wrong, which has no length."""
    return Bar(
        key=entry.key,
        series=entry.series,
        start=at,
        end=at,
        upper_end=at,
        end_mark="",
        qualifier="",
        value="",
        words=left_out_words(say),
        quantity="",
        unit="",
        status="",
        statement=entry.left_out,
        sentence=entry.left_out,
        references=(),
        number=None,
        upper=None,
        qualifier_code="",
        status_code=LEFT_OUT,
        source_ids=(),
        published="",
        quote="",
        evidence=left_out_words(say),
        evidence_state=LEFT_OUT,
    )


def _key(say: Phrases, bars: Sequence[Bar]) -> tuple[KeyEntry, ...]:
    used = {bar.end_mark for bar in bars if bar.is_drawn}
    meanings = (
        (OPEN, say.context("chart key", "open end: the value is higher, by how much is not said")),
        (SOFT, say.context("chart key", "soft end: about this value")),
        (HATCHED, say.context("chart key", "hatched end: the value is lower or just reached")),
        (RANGE, say.context("chart key", "light end: between the two values")),
    )
    return tuple(KeyEntry(mark, words) for mark, words in meanings if mark in used)


def _order_words(say: Phrases, order: Order) -> str:
    return {
        Order.GIVEN: say.context("chart", "Order: as given"),
        Order.VALUE: say.context("chart", "Order: by value"),
        Order.LOGICAL: say.context("chart", "Order: logical"),
    }[order]


def _alt(say: Phrases, heading: tuple[str, ...], bars: Sequence[Bar], note: str) -> str:
    drawn = [bar.sentence for bar in bars if bar.is_drawn]
    undrawn = [bar.sentence for bar in bars if not bar.is_drawn]
    opening = ". ".join(part.rstrip(".") for part in heading if part)
    parts = [say.context("chart", "Bar chart: {title}.", title=opening), *drawn]
    if undrawn:
        parts += [say.context("chart", "Without a bar:"), *undrawn]
    return " ".join([*parts, note] if note else parts)
