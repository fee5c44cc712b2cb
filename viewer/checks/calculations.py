"""The rule on calculated figures: they say what follows from their parts, and no more."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING, NamedTuple

from viewer.content.wording import _
from viewer.problems import Fault
from viewer.sheet import intervals
from viewer.sheet.model import Operation, UnitKind
from viewer.sheet.qualifier import Interval, Qualifier

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from viewer.checks.lookup import Lookup
    from viewer.problems import Path
    from viewer.sheet.model import Figure

_POINTS = frozenset({Qualifier.EXACT, Qualifier.ABOUT, Qualifier.NEARLY})
"""What is said of one number; how near to it "nearly" is, nobody says, so it is no interval."""
_NEAR_A_POINT = frozenset({Qualifier.ABOUT, Qualifier.NEARLY})
_HALF = Decimal("0.5")
_MOST_DECIMALS_TOLD = 2


class _Part(NamedTuple):
    """A figure that another is calculated from."""

    value: Decimal
    qualifier: Qualifier
    known: Interval
    """All the values it may have."""


class _Calculated(NamedTuple):
    """A calculated figure whose parts are fit to be calculated with."""

    path: Path
    operation: Operation
    value: Decimal
    upper: Decimal | None
    qualifier: Qualifier
    parts: tuple[_Part, ...]

    @property
    def rounding(self) -> Decimal:
        """Half of the last digit it is written with; a whole number that is exact is not rounded.

        A share is, and so is what is called "about".
        """
        exponent = int(self.value.as_tuple().exponent)
        is_rounded = self.operation is Operation.SHARE or self.qualifier is Qualifier.ABOUT
        if exponent >= 0 and not is_rounded:
            return Decimal(0)
        return _HALF.scaleb(min(exponent, 0))


def calculated_figures_follow_from_their_parts(lookup: Lookup) -> Iterator[Fault]:
    """Demand of a calculated figure the value and the qualifier that its parts allow."""
    for i, figure in enumerate(lookup.sheet.figures):
        if figure.calculation is None:
            continue
        path: Path = ("figures", i, "calculation")
        names = figure.calculation.of
        parts = [lookup.figures[name] for name in names if name in lookup.figures]
        if len(parts) < len(names):
            continue  # the rule on references tells it
        misuse = [
            *_parts_that_are_unfit(parts, path),
            *_units_that_differ(lookup, figure, parts, path),
        ]
        yield from misuse
        if figure.value is None:
            message = _("a calculated figure has a value")
            yield Fault(path, "E-CALC", message, _("write it, or take the calculation out"))
        elif not misuse:
            known = tuple(_part(lookup, part) for part in parts if part.value is not None)
            operation = figure.calculation.operation
            one = _Calculated(path, operation, figure.value, figure.upper, figure.qualifier, known)
            yield from _judged(one)


def _parts_that_are_unfit(parts: Sequence[Figure], path: Path) -> Iterator[Fault]:
    for place, part in enumerate(parts):
        if part.calculation is not None:
            message = _("{figure} is calculated itself", figure=repr(part.id))
            remedy = _("calculate from figures that a source gives")
            yield Fault((*path, "of", place), "E-CALC", message, remedy)
        elif part.value is None:
            message = _("{figure} has no value", figure=repr(part.id))
            remedy = _("calculate from figures that have one")
            yield Fault((*path, "of", place), "E-CALC", message, remedy)


def _units_that_differ(
    lookup: Lookup, figure: Figure, parts: Sequence[Figure], path: Path
) -> Iterator[Fault]:
    operation = figure.calculation.operation if figure.calculation else Operation.SUM
    if operation is not Operation.SUM and len(parts) != 2:
        message = _("a difference and a share are of two figures")
        yield Fault((*path, "of"), "E-CALC", message, _("name two figures"))
    wanted = parts[0].unit if operation is Operation.SHARE else figure.unit
    for place, part in enumerate(parts):
        if part.unit != wanted:
            message = _("{figure} is in {unit}", figure=repr(part.id), unit=repr(part.unit))
            remedy = _("calculate with figures of one unit")
            yield Fault((*path, "of", place), "E-UNIT", message, remedy)
    unit = lookup.sheet.units.get(figure.unit)
    if operation is Operation.SHARE and unit is not None and unit.kind is not UnitKind.PERCENT:
        message = _("a share is a percentage, and {unit} is none", unit=repr(figure.unit))
        remedy = _('give it a unit with "kind": "percent"')
        yield Fault((*path, "operation"), "E-UNIT", message, remedy)


def _part(lookup: Lookup, figure: Figure) -> _Part:
    """Give what is known of a figure with a value; a count is never less than zero."""
    value = Decimal(figure.value or 0)
    known = figure.qualifier.interval(value, figure.upper)
    unit = lookup.sheet.units.get(figure.unit)
    if unit is not None and unit.kind is UnitKind.COUNT:
        known = intervals.from_zero(known)
    return _Part(value, figure.qualifier, known)


def _judged(one: _Calculated) -> Iterator[Fault]:
    if all(part.qualifier in _POINTS for part in one.parts):
        yield from _judged_by_points(one)
        return
    found = _result(one.operation, [part.known for part in one.parts])
    if found is None or (found.low is None and found.high is None):
        yield _cannot_be_told(one.path)
        return
    claimed = one.qualifier.interval(one.value, one.upper)
    if one.qualifier in _NEAR_A_POINT or not intervals.contains(claimed, found):
        message = _("the parts of this calculation don't allow this to be said")
        yield Fault(one.path, "E-CALC", message, _allowed(found))


def _judged_by_points(one: _Calculated) -> Iterator[Fault]:
    """Judge a figure whose parts are single numbers, all of them exact or some only near.

    A sum is nearly its parts where none of them is more than nearly what it is.
    """
    found = _result(one.operation, [Interval(part.value, part.value) for part in one.parts])
    if found is None or found.low is None:
        yield _cannot_be_told(one.path)
        return
    said = {part.qualifier for part in one.parts} - {Qualifier.EXACT}
    is_nearly = said == {Qualifier.NEARLY} and one.operation is Operation.SUM
    wanted = Qualifier.EXACT if not said else Qualifier.NEARLY if is_nearly else Qualifier.ABOUT
    value = _told(found.low, ROUND_HALF_EVEN)
    remedy = _(
        'write "value": {value} and "qualifier": "{qualifier}"',
        value=value,
        qualifier=wanted.value,
    )
    if abs(found.low - one.value) > one.rounding:
        message = _("the calculation gives {value}, not {claimed}", value=value, claimed=one.value)
        yield Fault(one.path, "E-CALC", message, remedy)
    elif one.qualifier not in {wanted, Qualifier.ABOUT}:
        # What is exact may be rounded, and then it may well be called "about".
        message = _("the parts of this calculation don't allow this to be said")
        yield Fault(one.path, "E-CALC", message, remedy)


def _result(operation: Operation, parts: Sequence[Interval]) -> Interval | None:
    if operation is Operation.SUM:
        return intervals.total(parts)
    if operation is Operation.DIFFERENCE:
        return intervals.difference(parts[0], parts[1])
    return intervals.share(parts[0], parts[1])


def _cannot_be_told(path: Path) -> Fault:
    message = _("what these figures give can't be told")
    return Fault(path, "E-CALC", message, _("take this figure out of the sheet"))


def _allowed(found: Interval) -> str:
    """Say what the parts do allow."""
    if found.low is not None and found.high is not None:
        return _(
            'write "qualifier": "between", "value": {low} and "upper": {high}',
            low=_told(found.low, ROUND_FLOOR),
            high=_told(found.high, ROUND_CEILING),
        )
    if found.low is not None:
        value = _told(found.low, ROUND_FLOOR)
        name = Qualifier.AT_LEAST if found.low_included else Qualifier.MORE_THAN
    else:
        value = _told(found.high or Decimal(0), ROUND_CEILING)
        name = Qualifier.AT_MOST if found.high_included else Qualifier.LESS_THAN
    return _(
        'write "value": {value} and "qualifier": "{qualifier}"',
        value=value,
        qualifier=name.value,
    )


def _told(value: Decimal, rounding: str) -> str:
    """Give a result with no more decimals than are needed, and two digits that count.

    A bound is rounded outwards: what is allowed must stay true.
    """
    last = min(-_MOST_DECIMALS_TOLD, value.adjusted() - 1 if value else 0)
    if int(value.as_tuple().exponent) < last:
        value = value.quantize(Decimal(1).scaleb(last), rounding)
    written = f"{value:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
