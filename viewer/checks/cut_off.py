"""Tells what a quotation cuts off: words of the source around it that change what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.checks.claims import Claim, Said
from viewer.checks.doubts import doubts_about, is_left_open
from viewer.checks.folding import Folded, Span
from viewer.checks.prose import Kind
from viewer.checks.quotation import Surroundings, surroundings
from viewer.content.wording import _
from viewer.problems import Fault, Severity
from viewer.sheet.evidence import Link

if TYPE_CHECKING:
    from viewer.checks.prose import Mention

_NO_COUNTS = frozenset({Kind.YEAR, Kind.DATE, Kind.TIME, Kind.ORDINAL, Kind.NAME})


def cut_off_at(claim: Claim, text: Folded, place: Span, mention: Mention) -> Said | None:
    """Give what is broken, or left open, by the words around the quotation of *claim* at *place*.

    *mention* is the number as the quotation alone says it. None where the source says no more.
    """
    at = surroundings(text, place, claim.quote or "", mention, claim.language)
    if at is None:
        return None
    if at.mention.kind in _NO_COUNTS and mention.kind not in _NO_COUNTS:
        # In "COVID-19" or "at 12:30" nothing is counted, though "in 2000 houses" may be read so.
        return _left_open(claim, text, Span(at.mention.start, at.mention.end), at)
    if at.says_otherwise(mention):
        told = at.told
        is_same = (told.value, told.upper) == (mention.value, mention.upper)
        return _cut(claim, text, Span(told.start, told.end), mention, is_same=is_same)
    return _by_words_around(claim, text, place, mention, at)


def _by_words_around(
    claim: Claim, text: Folded, place: Span, mention: Mention, at: Surroundings
) -> Said | None:
    """Look for words outside the quotation that take a part of the number, deny or weaken it."""
    outside = [
        doubt
        for doubt in doubts_about(at.text, at.mention, at.found, claim.language)
        if is_left_open(claim, at.mention, doubt)
        and not place.start <= at.offset + doubt.start < at.offset + doubt.end <= place.end
    ]
    if not outside:
        return None
    doubt = next((one for one in outside if one.is_close), outside[0])
    span = Span(min(doubt.start, at.mention.start), max(doubt.end, at.mention.end))
    if not doubt.is_close:
        return _left_open(claim, text, span, at)
    in_text = Span(at.offset + span.start, at.offset + span.end)
    return _cut(claim, text, in_text, mention, is_same=not doubt.is_of_value)


def _cut(claim: Claim, text: Folded, span: Span, mention: Mention, *, is_same: bool) -> Said:
    fault = Fault(
        (*claim.path, "quote"),
        "E-CUT",
        _(
            "the source says {words} here, and the quotation cuts that off",
            words=_shown(text, span),
        ),
        _("quote these words too, and give the figure what they say"),
    )
    return Said(Link.HOLDS if is_same else Link.BROKEN, Link.BROKEN, mention, fault)


def _left_open(claim: Claim, text: Folded, span: Span, at: Surroundings) -> Said:
    fault = Fault(
        (*claim.path, "quote"),
        "W-UNREAD",
        _(
            "the source says {words} here",
            words=_shown(text, Span(at.offset + span.start, at.offset + span.end)),
        ),
        _("compare it with the value by eye"),
        Severity.WARNING,
    )
    return Said(Link.UNREAD, Link.UNREAD, at.mention, fault)


def _shown(text: Folded, span: Span) -> str:
    return repr(" ".join(text.original[span.start : span.end].split()))
