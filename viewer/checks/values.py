"""Rules on the values of figures and of table cells, and on the dates beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.content.wording import _
from viewer.problems import Fault, Severity
from viewer.sheet import dates
from viewer.sheet.model import LARGEST_VALUE, Cell, Figure, OtherClaim, UnitKind
from viewer.sheet.qualifier import Qualifier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from viewer.checks.lookup import Lookup
    from viewer.problems import Path


class _Valued(NamedTuple):
    """Something with a value: a figure, what another source says, a cell of a chart's table."""

    path: Path
    item: Figure | OtherClaim | Cell
    unit: str


def _valued(lookup: Lookup) -> Iterator[_Valued]:
    for i, figure in enumerate(lookup.sheet.figures):
        yield _Valued(("figures", i), figure, figure.unit)
        for k, other in enumerate(figure.others):
            yield _Valued(("figures", i, "others", k), other, figure.unit)
    for i, chart in enumerate(lookup.sheet.charts):
        for k, series in enumerate(chart.series):
            for n, cell in enumerate(series.cells):
                yield _Valued(("charts", i, "series", k, "cells", n), cell, chart.unit)


def value_and_reason_for_none_exclude_each_other(lookup: Lookup) -> Iterator[Fault]:
    """Demand a value or a reason for having none, not both; a qualifier needs a value."""
    for path, item, _unit in _valued(lookup):
        if isinstance(item, OtherClaim):
            continue
        if item.value is not None:
            if item.missing is not None:
                yield Fault(
                    (*path, "missing"),
                    "E-NOVALUE",
                    _("there is a value, and a reason for having none"),
                    _("take one of them out"),
                )
        elif item.missing is None:
            yield Fault(
                path,
                "W-NOVALUE",
                _("there is no value, and nothing says why"),
                _('write "missing": "not-available", or another reason'),
                Severity.WARNING,
            )
        elif item.qualifier is not Qualifier.EXACT:
            yield Fault(
                (*path, "qualifier"),
                "E-NOVALUE",
                _("a qualifier without a value says nothing"),
                _("take the qualifier out, or give the value"),
            )


def counts_are_not_negative(lookup: Lookup) -> Iterator[Fault]:
    """Refuse counts below zero; measures, sums of money and percentages may be."""
    for path, item, unit_name in _valued(lookup):
        unit = lookup.sheet.units.get(unit_name)
        if item.value is None or item.value >= 0 or unit is None:
            continue
        if unit.kind is UnitKind.COUNT:
            yield Fault(
                (*path, "value"),
                "E-RANGE",
                _(
                    "{value} is less than 0, and {unit} is a count",
                    value=item.value,
                    unit=unit_name,
                ),
                _('give the unit a "kind": measure, money or percent'),
            )


def values_can_be_drawn(lookup: Lookup) -> Iterator[Fault]:
    """Refuse values larger than a drawing can hold exactly."""
    for path, item, _unit in _valued(lookup):
        for name, value in (("value", item.value), ("upper", item.upper)):
            if value is not None and abs(value) > LARGEST_VALUE:
                largest = f"{LARGEST_VALUE:.0e}".replace("+", "")
                yield Fault(
                    (*path, name),
                    "E-RANGE",
                    _("the number is larger than {largest}", largest=largest),
                    _("choose a larger unit"),
                )


def intervals_have_two_ends(lookup: Lookup) -> Iterator[Fault]:
    """Demand `upper` with `between`, and only with it, and above `value`."""
    for path, item, _unit in _valued(lookup):
        if (item.qualifier is Qualifier.BETWEEN) != (item.upper is not None):
            yield Fault(
                path,
                "E-RANGE",
                _("'upper' goes with the qualifier 'between', and only with it"),
                _('write "qualifier": "between" and both ends, or take \'upper\' out'),
            )
        elif item.upper is not None and item.value is not None and item.upper <= item.value:
            message = _("'upper' is not greater than 'value'")
            remedy = _("write the lower end as 'value' and the higher as 'upper'")
            yield Fault((*path, "upper"), "E-RANGE", message, remedy)


def sources_that_differ_are_explained(lookup: Lookup) -> Iterator[Fault]:
    """Demand a note where another source says other than the figure: which stands here, and why."""
    for i, figure in enumerate(lookup.sheet.figures):
        said = (figure.value, figure.upper, figure.qualifier)
        for k, other in enumerate(figure.others):
            if figure.note is None and (other.value, other.upper, other.qualifier) != said:
                yield Fault(
                    ("figures", i, "others", k),
                    "E-CONFLICT",
                    _(
                        "the source {source} says otherwise than this figure",
                        source=repr(other.source),
                    ),
                    _("write a 'note' that says which of the two is shown, and why"),
                )


def a_figure_has_one_kind_of_time(lookup: Lookup) -> Iterator[Fault]:
    """Demand that a figure is of a period (a flow) or as of a date (a stock), never both."""
    for i, figure in enumerate(lookup.sheet.figures):
        if figure.period is not None and figure.as_of is not None:
            yield Fault(
                ("figures", i, "asOf"),
                "E-DATE",
                _("a figure is of a period or as of a date, not both"),
                _("keep 'period' for what happened in it, 'asOf' for a state on that day"),
            )


def nothing_is_retrieved_before_it_is_published(lookup: Lookup) -> Iterator[Fault]:
    """Refuse a retrieval before the first day the source can have been published on."""
    for i, source in enumerate(lookup.sheet.sources):
        if source.published is None or source.accessed is None:
            continue
        published, retrieved = _first_day(source.published), _last_day(source.accessed)
        if published is not None and retrieved is not None and retrieved < published:
            yield Fault(
                ("sources", i, "accessed"),
                "E-DATE",
                _("the source was retrieved before it was published"),
                _("mend 'accessed' or 'published'"),
            )


def _first_day(date: str) -> int | None:
    when = parsed(date)
    return dates.first_day(when) if when else None


def _last_day(date: str) -> int | None:
    when = parsed(date)
    return dates.last_day(when) if when else None


def parsed(date: str) -> dates.When | None:
    """Read a date; what is none has been reported by the reader and gives None."""
    try:
        return dates.parse(date)
    except dates.DateError:
        return None
