"""Compares the date of an event with the one its quotation says."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from viewer.checks.claims import Said, is_read_in_full
from viewer.checks.dates_in_prose import dates_in
from viewer.checks.folding import Folded
from viewer.checks.quotation import places_of
from viewer.content.wording import _
from viewer.problems import Fault, Severity
from viewer.sheet import dates
from viewer.sheet.dates import Precision
from viewer.sheet.evidence import Link

if TYPE_CHECKING:
    from viewer.checks.claims import Claim
    from viewer.checks.dates_in_prose import Dated

_SPANS = {Precision.DECADE: 10, Precision.CENTURY: 100}


class _Agreement(IntEnum):
    """How far words say a date, the worst first."""

    OTHER = 0
    COARSER = 1
    NO_YEAR = 2
    SAME = 3


def compare_date(claim: Claim, words: str) -> Said:
    """Compare the date of *claim* with those of *words*, its quotation."""
    try:
        when = dates.parse(claim.date or "")
    except dates.DateError:
        return Said(Link.UNREAD, Link.UNREAD)  # which the reader has told already
    said = _dates_at(claim, words)
    if not said:
        return _unread(claim, _("no date can be read there"))
    ends = [when] if isinstance(when, dates.PartialDate) else [when.start, when.end]
    worst: tuple[_Agreement, Dated] = (_Agreement.SAME, said[0])
    marks = True
    for end in ends:
        if end is None:
            continue
        agreement, date = max(
            ((_agreement(end, one), one) for one in said),
            key=lambda pair: (pair[0], _is_marked_alike(end, pair[1])),
        )
        marks = marks and _is_marked_alike(end, date)
        worst = min(worst, (agreement, date), key=lambda pair: pair[0])
    return _told(claim, words, worst, has_same_marks=marks)


def _dates_at(claim: Claim, words: str) -> tuple[Dated, ...]:
    """Give the dates of *words* at the place of the published words, or else all of them."""
    found = dates_in(words, claim.language)
    if not claim.published or not claim.quote:
        return found
    spans = list(places_of(Folded(words), claim.published))
    there = tuple(
        one for one in found if any(one.start < span.end and span.start < one.end for span in spans)
    )
    return there or found


def _agreement(date: dates.PartialDate, said: Dated) -> _Agreement:
    span = _SPANS.get(date.precision, 1)
    if said.year is not None and not said.year <= date.year < said.year + said.span:
        return _Agreement.OTHER
    if said.span > span:
        return _Agreement.COARSER
    if said.span < span:
        return _Agreement.OTHER
    is_coarser = False
    for own, other in ((date.month, said.month), (date.day, said.day)):
        if own is not None and other is None:
            is_coarser = True
        elif own is not None and own != other and not _is_in_season(own, other):
            return _Agreement.OTHER
    if said.year is None:
        return _Agreement.NO_YEAR
    return _Agreement.COARSER if is_coarser else _Agreement.SAME


def _is_in_season(season: int, month: int | None) -> bool:
    """Say whether a month lies in the season that a sheet gives; words may be finer than it."""
    return (
        season > 12 and month is not None and month <= 12 and (month % 12) // 3 == (season - 20) % 4
    )


def _is_marked_alike(date: dates.PartialDate, said: Dated) -> bool:
    """Say whether both are about right, or neither; what is early or late in it may be either."""
    return said.is_vague or date.approximate == said.is_about


def _told(
    claim: Claim, words: str, worst: tuple[_Agreement, Dated], *, has_same_marks: bool
) -> Said:
    agreement, date = worst
    shown = repr(words[date.start : date.end])
    if agreement is _Agreement.NO_YEAR:
        message = _("the quotation says {words}, and no year", words=shown)
        return _unread(claim, message, _("quote the year too, or compare it by eye"))
    path = (*claim.path, "date")
    if agreement is not _Agreement.SAME:
        if not is_read_in_full(claim.language) and agreement is _Agreement.COARSER:
            return _unread(claim, _("only the digits of a date are read in this language"))
        message = (
            _("the quotation says no more than {words}", words=shown)
            if agreement is _Agreement.COARSER
            else _("the quotation says {words}", words=shown)
        )
        remedy = _(
            'write "{date}", or say with "derived" how {own} follows from it',
            date=_as_edtf(date),
            own=repr(claim.date),
        )
        fault = Fault(path, "E-VALUE", message, remedy)
        return Said(Link.BROKEN, Link.HOLDS if has_same_marks else Link.BROKEN, None, fault)
    if not is_read_in_full(claim.language):
        return Said(Link.HOLDS, Link.UNREAD)
    if has_same_marks:
        return Said(Link.HOLDS, Link.HOLDS)
    fault = Fault(
        path,
        "E-QUALIFIER",
        _("the quotation says that this date is about right")
        if "~" not in (claim.date or "") and "%" not in (claim.date or "")
        else _("the quotation does not say that this date is about right"),
        _("a date that is about right ends in ~, such as 2019~, and only such a date does"),
    )
    return Said(Link.HOLDS, Link.BROKEN, None, fault)


def _as_edtf(date: Dated) -> str:
    if date.year is None:
        return "–"
    sign, year = ("-", -date.year) if date.year < 0 else ("", date.year)
    written = f"{sign}{year:04}"
    if date.span > 1:
        return written[: -1 if date.span == 10 else -2] + ("X" if date.span == 10 else "XX")
    if date.month is not None:
        written += f"-{date.month:02}"
    if date.day is not None:
        written += f"-{date.day:02}"
    return written + ("~" if date.is_about else "")


def _unread(claim: Claim, message: str, remedy: str = "") -> Said:
    path = (*claim.path, "published" if claim.published else "quote")
    remedy = remedy or _("compare it with the date by eye")
    fault = Fault(path, "W-UNREAD", message, remedy, Severity.WARNING)
    return Said(Link.UNREAD, Link.UNREAD, None, fault)
