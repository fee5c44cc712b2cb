"""Compares the date of an event with the one its quotation says."""

from __future__ import annotations

import itertools
from enum import Enum, IntEnum
from typing import TYPE_CHECKING, NamedTuple

from viewer.checks.claims import Said, is_read_in_full
from viewer.checks.date_marks import Bound
from viewer.checks.dates_in_prose import dates_in
from viewer.checks.folding import Folded
from viewer.checks.quotation import places_of, stretch_around
from viewer.content.wording import _
from viewer.problems import Fault, Severity
from viewer.sheet import dates
from viewer.sheet.dates import Precision
from viewer.sheet.evidence import Link

if TYPE_CHECKING:
    from viewer.checks.claims import Claim
    from viewer.checks.dates_in_prose import Dated
    from viewer.checks.folding import Span

_SPANS = {Precision.DECADE: 10, Precision.CENTURY: 100}


class _Agreement(IntEnum):
    """How far words say a date, the worst first."""

    OTHER = 0
    COARSER = 1
    NO_YEAR = 2
    SAME = 3


class _Doubt(Enum):
    """Why words that name a date don't prove it."""

    SEVERAL = "several"
    """They name others as well."""
    UNSURE = "unsure"
    """It may be no date, or another one."""
    MARKED = "marked"
    """They say before it, until it, perhaps then, or not then."""
    NO_PERIOD = "no period"


class _Compared(NamedTuple):
    """What came of comparing a date with those that some words say."""

    agreement: _Agreement
    date: Dated
    """The date of the words that speaks for or against it."""
    has_same_marks: bool = True
    """Whether both are about right, or neither."""
    doubt: _Doubt | None = None
    """Why the words don't prove it although they name the date."""

    @property
    def is_proved(self) -> bool:
        return self.is_refuted is False and self.doubt is None

    @property
    def is_refuted(self) -> bool:
        """Whether the words certainly say something else."""
        is_other = self.agreement in {_Agreement.OTHER, _Agreement.COARSER}
        return is_other or not (self.has_same_marks or self.doubt)


def compare_date(claim: Claim, words: str) -> Said:
    """Compare the date of *claim* with those of *words*, its quotation."""
    when = _date_of(claim)
    if when is None:
        return Said(Link.UNREAD, Link.UNREAD)  # which the reader has told already
    said = _dates_at(claim, words)
    if not said:
        return _unread(claim, _("no date can be read there"))
    return _told(claim, words, _compared(when, said))


def compare_around(claim: Claim, text: Folded, place: Span) -> Said | None:
    """Compare the date of *claim* with what the source says at *place*, where it is quoted.

    None where the words around the quotation take nothing from what it says.
    """
    when, quote = _date_of(claim), claim.quote or ""
    if when is None:
        return None
    own = Folded(quote)
    around = stretch_around(text.original, place)
    read = dates_in(text.original[around.start : around.end], claim.language)
    begin = text.place(place.start)
    quoted = [
        text.span(begin + own.place(one.start), begin + own.place(one.end - 1) + 1)
        for one in _dates_at(claim, quote)
    ]
    there = tuple(
        one
        for one in read
        if any(
            around.start + one.start < span.end and span.start < around.start + one.end
            for span in quoted
        )
    )
    if not there:
        return _unread(claim, _("no date can be read there"))
    compared = _compared(when, there)
    if compared.is_proved:
        return None
    shown = repr(" ".join(_with_marks(text.original, compared.date, around.start).split()))
    message = _("the source says {words} here, and the quotation cuts that off", words=shown)
    path = (*claim.path, "quote")
    if not compared.is_refuted:
        remedy = _("quote these words too, and compare them with the date by eye")
        fault = Fault(path, "W-UNREAD", message, remedy, Severity.WARNING)
        return Said(Link.UNREAD, Link.UNREAD, None, fault)
    remedy = _("quote these words too, and give the event the date that they say")
    is_same = compared.agreement is _Agreement.SAME
    value = Link.HOLDS if is_same else Link.BROKEN
    return Said(value, Link.BROKEN, None, Fault(path, "E-CUT", message, remedy))


def _date_of(claim: Claim) -> dates.When | None:
    try:
        return dates.parse(claim.date or "")
    except dates.DateError:
        return None


def _dates_at(claim: Claim, words: str) -> tuple[Dated, ...]:
    """Give the dates of *words* at the published words, or all where the claim has none."""
    found = dates_in(words, claim.language)
    if not claim.published or not claim.quote:
        return found
    spans = list(places_of(Folded(words), claim.published))
    return tuple(
        one for one in found if any(one.start < span.end and span.start < one.end for span in spans)
    )


def _compared(when: dates.When, said: tuple[Dated, ...]) -> _Compared:
    ends = [when] if isinstance(when, dates.PartialDate) else [when.start, when.end]
    best = [_best(end, said) for end in ends if end is not None]
    worst = min(best, key=lambda one: one.agreement)
    has_same_marks = all(one.has_same_marks for one in best)
    doubt = None
    if worst.agreement is _Agreement.SAME:
        doubt = (
            _doubt_of_date(when, said)
            if isinstance(when, dates.PartialDate)
            else _doubt_of_period(when, said)
        )
    return worst._replace(has_same_marks=has_same_marks, doubt=doubt)


def _best(date: dates.PartialDate, said: tuple[Dated, ...]) -> _Compared:
    """Give the date among *said* that agrees best with a *date*; a plain one before others."""
    return max(
        (_Compared(_agreement(date, one), one, _is_marked_alike(date, one)) for one in said),
        key=lambda one: (
            one.agreement,
            _doubt_of_mark(date, one.date) is None,
            one.has_same_marks,
        ),
    )


def _doubt_of_date(date: dates.PartialDate, said: tuple[Dated, ...]) -> _Doubt | None:
    """Say why words that name *date* don't prove it, if they don't."""
    best = _best(date, said).date
    others = [one for one in said if _agreement(date, one) is _Agreement.OTHER]
    if others:
        is_read_twice = best.is_unsure or any(one.start == best.start for one in others)
        return _Doubt.UNSURE if is_read_twice else _Doubt.SEVERAL
    return _Doubt.MARKED if best.marks.bound is not Bound.AT else _doubt_of_mark(date, best)


def _doubt_of_period(period: dates.Period, said: tuple[Dated, ...]) -> _Doubt | None:
    """Say why words that name the ends of *period* don't prove it, if they don't.

    One with two ends needs them tied by a link, one that goes on needs a "since", and one that has
    no beginning an "until".
    """
    if period.start and period.end:
        pairs = [pair for pair in itertools.pairwise(said) if pair[1].is_joined]
        for begin, end in pairs:
            worst = min(_agreement(period.start, begin), _agreement(period.end, end))
            is_plain = Bound.OTHER not in (begin.marks.bound, end.marks.bound)
            if worst is _Agreement.SAME and is_plain:
                return _doubt_of_mark(period.start, begin) or _doubt_of_mark(period.end, end)
        return _Doubt.NO_PERIOD
    date = period.start or period.end
    if date is None or len(said) > 1:
        return _Doubt.SEVERAL
    wanted, other = (
        (Bound.SINCE, period.end_bound) if period.start else (Bound.UNTIL, period.start_bound)
    )
    # That there is an end which nobody knows claims nothing more than the other end does.
    bounds = {wanted, Bound.AT} if other is dates.Bound.UNKNOWN else {wanted}
    if said[0].marks.bound not in bounds:
        return _Doubt.NO_PERIOD
    return _doubt_of_mark(date, said[0])


def _doubt_of_mark(date: dates.PartialDate, said: Dated) -> _Doubt | None:
    """Say what is in doubt about one date of the words, whatever it lies before or behind."""
    if said.is_unsure:
        return _Doubt.UNSURE
    if said.marks.is_denied or said.marks.is_doubtful != date.uncertain:
        return _Doubt.MARKED
    return None


def _agreement(date: dates.PartialDate, said: Dated) -> _Agreement:
    span = _SPANS.get(date.precision, 1)
    year = said.year
    if year is not None and date.month == dates.WINTER and said.month in {1, 2}:
        year -= 1  # the winter of a year goes on in the next
    if year is not None and not year <= date.year < year + said.span:
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


def _told(claim: Claim, words: str, compared: _Compared) -> Said:
    agreement, date, has_same_marks, doubt = compared
    shown = repr(words[date.start : date.end])
    if agreement is _Agreement.NO_YEAR:
        message = _("the quotation says {words}, and no year", words=shown)
        return _unread(claim, message, _("quote the year too, or compare it by eye"))
    if agreement is not _Agreement.SAME:
        return _other(claim, shown, compared)
    if doubt is not None:
        return _doubted(claim, words, date, doubt)
    if not is_read_in_full(claim.language):
        return Said(Link.HOLDS, Link.UNREAD)
    if has_same_marks:
        return Said(Link.HOLDS, Link.HOLDS)
    fault = Fault(
        (*claim.path, "date"),
        "E-QUALIFIER",
        _("the quotation says that this date is about right")
        if "~" not in (claim.date or "") and "%" not in (claim.date or "")
        else _("the quotation does not say that this date is about right"),
        _("a date that is about right ends in ~, such as 2019~, and only such a date does"),
    )
    return Said(Link.HOLDS, Link.BROKEN, None, fault)


def _other(claim: Claim, shown: str, compared: _Compared) -> Said:
    """Tell of words that say another date, or a coarser one."""
    is_coarser = compared.agreement is _Agreement.COARSER
    if is_coarser and not is_read_in_full(claim.language):
        return _unread(claim, _("only the digits of a date are read in this language"))
    message = (
        _("the quotation says no more than {words}", words=shown)
        if is_coarser
        else _("the quotation says {words}", words=shown)
    )
    remedy = _(
        'write "{date}", or say with "derived" how {own} follows from it',
        date=_as_edtf(compared.date),
        own=repr(claim.date),
    )
    fault = Fault((*claim.path, "date"), "E-VALUE", message, remedy)
    qualifier = Link.HOLDS if compared.has_same_marks else Link.BROKEN
    return Said(Link.BROKEN, qualifier, None, fault)


def _doubted(claim: Claim, words: str, date: Dated, doubt: _Doubt) -> Said:
    shown = repr(_with_marks(words, date))
    if doubt is _Doubt.SEVERAL:
        message = _("the quotation says several dates")
        remedy = _('give with "published" the words for this date, or compare it by eye')
        return _unread(claim, message, remedy if not claim.published else "")
    if doubt is _Doubt.UNSURE:
        return _unread(claim, _("{words} can be read in several ways", words=shown))
    if doubt is _Doubt.NO_PERIOD:
        message = _("the quotation says {words}, and no such period", words=shown)
        return _unread(claim, message)
    return _unread(claim, _("the quotation says {words}", words=shown))


def _with_marks(words: str, date: Dated, start: int = 0) -> str:
    """Give a date with the words before it that mark it; its offsets count from *start*."""
    return words[start + min(date.marks.begin, date.start) : start + date.end]


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
