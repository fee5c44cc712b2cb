"""Compares the number a sheet claims with the one its quotation says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from viewer.checks.claims import Said, is_read_in_full
from viewer.checks.doubts import doubts_about, is_left_open, may_say
from viewer.checks.folding import Folded, fold
from viewer.checks.prose import Kind
from viewer.checks.quotation import numbers_at, places_of
from viewer.checks.signs import Fall, fall_of, turned
from viewer.checks.vocabulary import language_of
from viewer.content.wording import _
from viewer.problems import Fault, Severity
from viewer.sheet.evidence import Link
from viewer.sheet.model import Status
from viewer.sheet.qualifier import Qualifier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.checks.claims import Claim
    from viewer.checks.doubts import Doubt
    from viewer.checks.prose import Mention
    from viewer.checks.unit_words import UnitWords

_COUNTED = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.AGE, Kind.DURATION, Kind.RATIO})
_ESTIMATES = ("estimat", "estim", "تقدير", "يقدر", "تقدر", "المقدر")
"""How words begin that give the status of a figure as well as a qualifier."""
_WORD_BEHIND = re.compile(r"[\s\u00a0-]*[^\W\d_]")
_NO_WORD = re.compile(r"\d\w*|\b(?:\w|tres|an)\b", re.IGNORECASE)
_LEAST_SCALE, _SMALL_SCALES = 100, (10, 12, 20)
"""Dozens, scores and hundreds are the smallest numbers that words multiply by."""


def compare(claim: Claim, words: str, units: UnitWords | None = None) -> Said:
    """Compare the number of *claim* with the one that *words* say, its quotation.

    Of several numbers it is the one that counts the unit, as *units* know it. What can't be told
    for certain is left unread: neither is a number called wrong then, nor right.

    The mention that is given is the number as the words alone say it, of the kind that the claim
    takes it to have: "40" of a claim in per cent is a percentage.
    """
    published = claim.published if claim.quote else None
    if told := _other_language(claim, words):
        return _unread(
            claim,
            _("the quotation reads as language {language}", language=repr(told)),
            _("give the source the 'lang' it is written in, or compare by eye"),
        )
    every = numbers_at(words, published, claim.language)
    counted = tuple(mention for mention in every if mention.kind in _COUNTED)
    if every and not counted:
        return _unread(claim, _("the number there is a date, a time, or part of a name"))
    if not counted:
        return _unread(claim, _("no number can be read there"))
    taken = _as_of_falls(claim, words, counted, units)
    said = _of_several(claim, words, tuple(taken), units)
    if said.mention is None:
        return said
    read = taken[said.mention]
    if read is not said.mention and said.qualifier is Link.BROKEN:
        # Whether "more than" was meant of the fall, or of what is left, is not for us to tell.
        return _of_doubt(claim, words, read)
    return said._replace(mention=units.as_taken(claim.unit, read) if units else read)


def _of_several(
    claim: Claim, words: str, found: Sequence[Mention], units: UnitWords | None
) -> Said:
    """Compare *claim* with that number of *found* that it is of."""
    meant = _meant(claim, words, found, units)
    saying = [one for one in found if _says_value(claim, one)]
    if len(found) > 1 and meant not in saying and (saying or (meant is None and _has_ratio(found))):
        return _unread(
            claim,
            _("the quotation names several numbers"),
            _('say which with "published", and with one number in it'),
        )
    meant = meant or found[0]
    if meant.kind is Kind.RATIO:
        return _of_ratio(claim, words, meant, units)
    return _judged(claim, words, meant, units, is_same=meant in saying)


def _judged(
    claim: Claim, words: str, mention: Mention, units: UnitWords | None, *, is_same: bool
) -> Said:
    """Compare *claim* with its number, and leave to the eye what the words around it change."""
    around = numbers_at(words, None, claim.language)
    doubts = [
        doubt
        for doubt in doubts_about(words, mention, around, claim.language)
        if is_left_open(claim, mention, doubt)
    ]
    if in_doubt := next((one for one in doubts if one.is_of_value), None):
        return _of_doubt(claim, words, mention, in_doubt)
    if not is_same and _may_be_of_fall(claim, words, mention, units):
        return _of_doubt(claim, words, mention)
    said = (
        _same_value(claim, words, mention, units) if is_same else _differing(claim, words, mention)
    )
    is_open = said.value is Link.HOLDS and (said.fault is None or said.qualifier is Link.BROKEN)
    return _of_doubt(claim, words, mention, doubts[0]) if doubts and is_open else said


def _of_doubt(claim: Claim, words: str, mention: Mention, doubt: Doubt | None = None) -> Said:
    """Leave to the eye what stands beside words that change it."""
    start, end = (doubt.start, doubt.end) if doubt else (mention.start, mention.end)
    around = words[min(mention.start, start) : max(mention.end, end)]
    said = _unread(claim, _("the quotation says {words}", words=repr(" ".join(around.split()))))
    value = Link.HOLDS if doubt and not doubt.is_of_value else Link.UNREAD
    return said._replace(value=value, mention=mention)


def _other_language(claim: Claim, words: str) -> str | None:
    """Give the language that *words* are in, where that is surely not the one they are read in."""
    # "46e", "a", and words of two languages, tell none.
    told = language_of(_NO_WORD.sub(" ", words))
    own = claim.language.split("-", maxsplit=1)[0].lower()
    return told if told != own and is_read_in_full(claim.language) else None


def _has_ratio(found: Sequence[Mention]) -> bool:
    return any(one.kind is Kind.RATIO for one in found)


def _meant(
    claim: Claim, words: str, found: Sequence[Mention], units: UnitWords | None
) -> Mention | None:
    """Give the number that *claim* is of; None where several can be."""
    if len(found) == 1:
        return found[0]
    ends = (*(one.start for one in found[1:]), len(words))
    counted = [
        one
        for one, end in zip(found, ends, strict=True)
        if units is not None and units.is_noun_of(claim.unit, one, words[:end])
    ]
    if len(counted) == 1:
        return counted[0]
    said = {(one.value, one.upper, one.kind, one.meanings) for one in counted or found}
    return (counted or found)[0] if len(said) == 1 else None


def _same_value(claim: Claim, words: str, mention: Mention, units: UnitWords | None) -> Said:
    """Compare what else *words* say of a number that is the one of *claim*."""
    if units is not None:
        fault = units.fault_of(claim, words, mention)
        if fault is not None:
            return Said(Link.UNREAD, Link.UNREAD, mention, fault)
        if units.clashes(claim.unit, mention):
            return _of_another_kind(claim, words, mention)
    if not _says_qualifier(claim, words, mention):
        return _other_qualifier(claim, words, mention)
    is_published = claim.quote and claim.published is not None
    fault = _cut_off(claim, words, mention) if is_published else None
    read = Link.HOLDS if is_read_in_full(claim.language) else Link.UNREAD
    return Said(Link.BROKEN if fault else Link.HOLDS, read, mention, fault)


def _of_another_kind(claim: Claim, words: str, mention: Mention) -> Said:
    said = f"{words[mention.start : mention.end]} {mention.unit or mention.noun}".strip()
    return _unread(
        claim,
        _(
            "the quotation says {words}, and the unit is {unit}",
            words=repr(said),
            unit=repr(claim.unit),
        ),
        _("compare the unit by eye"),
    )


def _of_ratio(claim: Claim, words: str, mention: Mention, units: UnitWords | None) -> Said:
    """Compare "one in five", which is 20 per cent, or a fifth of what is not counted."""
    quotient = mention.readings[-1]
    shares = set()
    if units is not None and units.is_share(claim.unit):
        shares = {100 * quotient}
    elif units is not None and not units.is_count(claim.unit):
        shares = {quotient}
    if claim.value not in shares:
        return _unread(
            claim, _("the quotation says a ratio there, {words}", words=_shown(words, mention))
        )
    if not _says_qualifier(claim, words, mention):
        return _other_qualifier(claim, words, mention)
    read = Link.HOLDS if is_read_in_full(claim.language) else Link.UNREAD
    return Said(Link.HOLDS, read, mention)


def _unread(claim: Claim, message: str, remedy: str = "") -> Said:
    path = (*claim.path, "published" if claim.published else "quote")
    remedy = remedy or _("compare it with the value by eye")
    fault = Fault(path, "W-UNREAD", message, remedy, Severity.WARNING)
    return Said(Link.UNREAD, Link.UNREAD, None, fault)


def _says_value(claim: Claim, mention: Mention) -> bool:
    return mention.value == claim.value and mention.upper == claim.upper


def _as_of_falls(
    claim: Claim, words: str, found: Sequence[Mention], units: UnitWords | None
) -> dict[Mention, Mention]:
    """Give each number as *claim* has to take it, with the number as it was read.

    Where the claim is negative and may be, those that tell by how much something fell are.
    """
    may_be = units is not None and not units.is_count(claim.unit)
    if claim.value is None or claim.value >= 0 or not may_be:
        return {mention: mention for mention in found}
    return {
        turned(mention)
        if mention.value > 0 and fall_of(words, mention, claim.language) is Fall.OF_NUMBER
        else mention: mention
        for mention in found
    }


def _may_be_of_fall(claim: Claim, words: str, mention: Mention, units: UnitWords | None) -> bool:
    """Say whether a negative *claim* and a positive number may be one, though it can't be told."""
    if claim.value is None or claim.value >= 0 or (units and units.is_count(claim.unit)):
        return False
    if -claim.value not in {mention.value, mention.upper}:
        return False
    is_bracketed = words[: mention.start].endswith("(") and words[mention.end :].startswith(")")
    return is_bracketed or fall_of(words, mention, claim.language) is not Fall.NONE


def _says_qualifier(claim: Claim, words: str, mention: Mention) -> bool:
    if not is_read_in_full(claim.language):
        return True
    if claim.qualifier in mention.meanings:
        return True
    # "Estimated at 75" is what the status says already.
    if claim.qualifier is Qualifier.EXACT and claim.status is Status.ESTIMATED:
        around = fold(words[mention.start : mention.number_start])
        return Qualifier.ABOUT in mention.meanings and any(one in around for one in _ESTIMATES)
    return False


def _cut_off(claim: Claim, words: str, mention: Mention) -> Fault | None:
    """Give the fault that the published words leave out a part of the number they stand for."""
    if mention.qualifier is Qualifier.ORDER:
        return None
    # An exact figure that is "estimated at 75" by its status needs only the number.
    start = mention.number_start if claim.qualifier is Qualifier.EXACT else mention.start
    for span in places_of(Folded(words), claim.published or ""):
        if span.start <= start and mention.end <= span.end:
            return None
    return Fault(
        (*claim.path, "published"),
        "E-PUBLISHED",
        _("this cuts off a part of {words}", words=_shown(words, mention)),
        _("give the whole of it"),
    )


def _differing(claim: Claim, words: str, mention: Mention) -> Said:
    """Tell in what a number differs from the one of *claim*."""
    if mention.value != claim.value:
        return _other_value(claim, words, mention)
    if claim.qualifier is Qualifier.BETWEEN is mention.qualifier:
        return _other_upper(claim, words, mention)
    return _other_qualifier(claim, words, mention)


def _may_be_said_in_words(claim: Claim, words: str) -> bool:
    """Say whether *words* may say the value of *claim* in a way that is read as no number."""
    if claim.value in {0, 1, 2} and may_say(words, int(claim.value), claim.language):
        return True
    return may_say(words, None, claim.language)


def _other_value(claim: Claim, words: str, mention: Mention) -> Said:
    if _may_be_said_in_words(claim, words):
        return _unread(
            claim,
            _("the quotation says more than the number {words}", words=_shown(words, mention)),
        )
    if not is_read_in_full(claim.language) and _may_be_scaled(claim, words, mention):
        return _unread(claim, _("only digits are read there, and a word behind may multiply them"))
    said = {"words": _shown(words, mention), "value": number(mention.value)}
    remedy = _("write {value}, or quote the words that say {own}", own=number(claim.value), **said)
    is_plain = words[mention.start : mention.end] == said["value"]
    message = (
        _("the quotation says {words}", **said)
        if is_plain
        else _("the quotation says {words}, which is {value}", **said)
    )
    if claim.value in mention.readings:
        message = _(
            "the quotation says {words}, which is {value} in the language {language}",
            language=repr(claim.language),
            **said,
        )
        remedy = _("write {value}, or give the source the 'lang' it is written in", **said)
    fault = Fault((*claim.path, "value"), "E-VALUE", message, remedy)
    return Said(Link.BROKEN, _qualifier_link(claim, words, mention), mention, fault)


def _may_be_scaled(claim: Claim, words: str, mention: Mention) -> bool:
    """Say whether a word that nobody reads may make the value of *claim* of the digits."""
    if claim.value is None or not mention.value or not _WORD_BEHIND.match(words, mention.end):
        return False
    scale = claim.value / mention.value
    return scale >= _LEAST_SCALE or scale in _SMALL_SCALES


def _qualifier_link(claim: Claim, words: str, mention: Mention) -> Link:
    """Give whether the qualifier agrees, though the value does not."""
    if not is_read_in_full(claim.language):
        return Link.UNREAD
    return Link.HOLDS if _says_qualifier(claim, words, mention) else Link.BROKEN


def _other_upper(claim: Claim, words: str, mention: Mention) -> Said:
    upper = number(mention.upper)
    fault = Fault(
        (*claim.path, "upper"),
        "E-VALUE",
        _("the quotation says {words}, up to {value}", words=_shown(words, mention), value=upper),
        _('write "upper": {value}', value=upper),
    )
    return Said(Link.BROKEN, Link.HOLDS, mention, fault)


def _other_qualifier(claim: Claim, words: str, mention: Mention) -> Said:
    name = mention.qualifier.value
    remedy = _('write "qualifier": "{name}"', name=name)
    if mention.upper is not None:
        remedy = _(
            'write "qualifier": "{name}" and "upper": {value}',
            name=name,
            value=number(mention.upper),
        )
    elif mention.qualifier is Qualifier.EXACT:
        remedy = _("leave the qualifier away, or quote the words that say it")
    fault = Fault(
        (*claim.path, "qualifier"),
        "E-QUALIFIER",
        _("the quotation says {words}, which is {name}", words=_shown(words, mention), name=name),
        remedy,
    )
    return Said(Link.HOLDS, Link.BROKEN, mention, fault)


def number(value: object) -> str:
    """Give a value as a sheet writes it: no exponent, no zeros that say nothing."""
    written = f"{value:f}" if value is not None else "null"
    return written.rstrip("0").rstrip(".") if "." in written else written


def _shown(words: str, mention: Mention) -> str:
    return repr(words[mention.start : mention.end])
