"""Rules on charts: one unit, whole tables, and nothing compared that can't be compared."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from viewer.checks.values import parsed
from viewer.content.wording import _
from viewer.problems import Fault, Severity
from viewer.sheet import dates
from viewer.sheet.model import Arrangement, UnitKind
from viewer.sheet.qualifier import Qualifier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.checks.lookup import Lookup
    from viewer.problems import Path
    from viewer.sheet.model import Cell, Chart

LONGEST_TO_SHORTEST = 1.25
"""How much longer one period may be than another it is compared with: more than 31 to 28 days."""

ROUNDING = Decimal("0.5")
"""How far a percentage may be rounded before the parts of a whole add up to more than it."""


def a_chart_has_figures_or_a_table(lookup: Lookup) -> Iterator[Fault]:
    """Demand that a chart draws figures of the sheet or a table of its own; there is no third."""
    for i, chart in enumerate(lookup.sheet.charts):
        has_table = bool(chart.categories or chart.series)
        if has_table and chart.figures:
            message = _("the chart names figures and has a table of its own")
            yield Fault(("charts", i), "E-TABLE", message, _("keep one of them"))
        elif not has_table and not chart.figures:
            message = _("the chart has nothing to draw")
            remedy = _("name 'figures', or give 'categories' and 'series'")
            yield Fault(("charts", i), "E-TABLE", message, remedy)


def a_table_has_a_cell_for_each_category(lookup: Lookup) -> Iterator[Fault]:
    """Demand one cell for each category in every series of a table."""
    for i, chart in enumerate(lookup.sheet.charts):
        if bool(chart.categories) != bool(chart.series):
            needed = "series" if chart.categories else "categories"
            message = _("the table has no {part}", part=needed)
            remedy = _("a table has rows, 'categories', and columns, 'series': give both")
            yield Fault(("charts", i), "E-TABLE", message, remedy)
            continue
        for k, series in enumerate(chart.series):
            if len(series.cells) != len(chart.categories):
                yield Fault(
                    ("charts", i, "series", k, "cells"),
                    "E-TABLE",
                    _(
                        "{cells} cells for {categories} categories",
                        cells=len(series.cells),
                        categories=len(chart.categories),
                    ),
                    _('give one each, with "missing" where there is no value'),
                )


def a_chart_has_one_unit(lookup: Lookup) -> Iterator[Fault]:
    """Demand that all figures of a chart are in its unit, and that each is there once."""
    for i, chart in enumerate(lookup.sheet.charts):
        seen: set[str] = set()
        for place, figure in lookup.charted(chart):
            path: Path = ("charts", i, "figures", place)
            if figure.unit != chart.unit and figure.unit in lookup.sheet.units:
                yield Fault(
                    path,
                    "E-UNIT",
                    _(
                        "{figure} is in {unit}, and this chart in {chart_unit}",
                        figure=repr(figure.id),
                        unit=repr(figure.unit),
                        chart_unit=repr(chart.unit),
                    ),
                    _("one chart, one unit: take it out, or give it a chart of its own"),
                )
            if figure.id in seen:
                message = _("{figure} is already in this chart", figure=repr(figure.id))
                yield Fault(path, "E-ID", message, _("name each figure once"))
            seen.add(figure.id)


def what_has_no_bar_is_listed(lookup: Lookup) -> Iterator[Fault]:
    """Warn of orders of magnitude and of values that are not there: neither has a length."""
    fine = _("leave it if that is meant, or take it out of the chart")
    for i, chart in enumerate(lookup.sheet.charts):
        for place, figure in lookup.charted(chart):
            path: Path = ("charts", i, "figures", place)
            name = repr(figure.id)
            if figure.value is None:
                message = _("{figure} has no value: listed, no bar", figure=name)
                yield Fault(path, "W-NOVALUE", message, fine, Severity.WARNING)
            elif figure.qualifier is Qualifier.ORDER:
                message = _("{figure} is an order of magnitude: listed, no bar", figure=name)
                yield Fault(path, "W-ORDER", message, fine, Severity.WARNING)
        for k, series in enumerate(chart.series):
            for n, cell in enumerate(series.cells):
                if cell.value is not None and cell.qualifier is Qualifier.ORDER:
                    path = ("charts", i, "series", k, "cells", n)
                    message = _("an order of magnitude: listed, no bar")
                    yield Fault(path, "W-ORDER", message, fine, Severity.WARNING)


def only_parts_of_a_whole_are_stacked(lookup: Lookup) -> Iterator[Fault]:
    """Demand that what is stacked adds up: stacked bars are read as a sum."""
    for i, chart in enumerate(lookup.sheet.charts):
        if chart.arrangement is not Arrangement.STACKED:
            continue
        path: Path = ("charts", i, "arrangement")
        if len(chart.series) < 2:
            message = _("stacking needs a table of two series or more")
            yield Fault(path, "E-STACK", message, _('write "grouped", or leave it out'))
            continue
        for k, series in enumerate(chart.series):
            for n, cell in enumerate(series.cells):
                if cell.value is not None:
                    yield from _no_part(cell, ("charts", i, "series", k, "cells", n))
        yield from _more_than_a_whole(lookup, chart, ("charts", i))


def _no_part(cell: Cell, path: Path) -> Iterator[Fault]:
    """Say why a cell can't be one part on another: the next would begin where nobody knows."""
    if cell.value is not None and cell.value < 0:
        message = _("a part of a whole can't be less than 0")
        yield Fault((*path, "value"), "E-STACK", message, _('write "grouped"'))
    if cell.qualifier not in (Qualifier.EXACT, Qualifier.ORDER):
        yield Fault(
            (*path, "qualifier"),
            "E-STACK",
            _("only exact values can be stacked: the next part would begin where nobody knows"),
            _('write "grouped"'),
        )


def _more_than_a_whole(lookup: Lookup, chart: Chart, path: Path) -> Iterator[Fault]:
    unit = lookup.sheet.units.get(chart.unit)
    if unit is None or unit.kind is not UnitKind.PERCENT:
        return
    for n, _category in enumerate(chart.categories):
        parts = [
            series.cells[n].value or Decimal(0) for series in chart.series if n < len(series.cells)
        ]
        if sum(parts) > 100 + ROUNDING * len(parts):
            message = _("the parts add up to {sum} percent", sum=sum(parts))
            remedy = _('check the values, or write "grouped"')
            yield Fault((*path, "categories", n), "E-STACK", message, remedy)


def stock_is_not_compared_with_flow(lookup: Lookup) -> Iterator[Fault]:
    """Keep what happened in a period and what there was on a day off one axis."""
    for i, chart in enumerate(lookup.sheet.charts):
        figures = list(lookup.charted(chart))
        if not any(figure.period for _place, figure in figures):
            continue
        for place, figure in figures:
            if figure.as_of and not figure.period:
                yield Fault(
                    ("charts", i, "figures", place),
                    "E-COMPARE",
                    _(
                        "{figure} is as of a date, and others in this chart are of a period",
                        figure=repr(figure.id),
                    ),
                    _("a state and what happened can't be compared: use two charts"),
                )


def periods_compared_are_equally_long(lookup: Lookup) -> Iterator[Fault]:
    """Warn where a count differs from another because it was counted for a longer time."""
    for i, chart in enumerate(lookup.sheet.charts):
        unit = lookup.sheet.units.get(chart.unit)
        if unit is None or unit.kind not in {UnitKind.COUNT, UnitKind.MONEY}:
            continue
        lengths = [
            days for _place, figure in lookup.charted(chart) if (days := _days(figure.period))
        ]
        if lengths and max(lengths) > min(lengths) * LONGEST_TO_SHORTEST:
            yield Fault(
                ("charts", i, "figures"),
                "W-COMPARE",
                _("the periods of these figures are not equally long"),
                _("say so in the chart's note, or use two charts"),
                Severity.WARNING,
            )


def _days(period: str | None) -> int | None:
    """Give the length of a period in days; None if it has no two known ends."""
    when = parsed(period) if period else None
    if when is None:
        return None
    first, last = dates.first_day(when), dates.last_day(when)
    return None if first is None or last is None else last - first + 1
