"""Compares the number a sheet claims with the one its quotation says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.checks.claims import Said, is_read_in_full
from viewer.checks.folding import Folded, fold
from viewer.checks.prose import Kind
from viewer.checks.quotation import numbers_at, places_of
from viewer.content.wording import _
from viewer.problems import Fault, Severity
from viewer.sheet.evidence import Link
from viewer.sheet.model import Status
from viewer.sheet.qualifier import Qualifier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.checks.claims import Claim
    from viewer.checks.prose import Mention
    from viewer.checks.unit_words import UnitWords

_COUNTED = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.AGE, Kind.DURATION, Kind.RATIO})
_FALLS = frozenset(
    word
    for words in (
        "fell fall fallen falls decline declined decrease decreased drop dropped down lower loss",
        "reduction reduced shrank minus negative",
        "baisse baissé recul reculé diminution diminué chute chuté perte réduction",
        "cayó caída descenso descendió disminución disminuyó bajó baja reducción pérdida",
        "انخفض انخفاض انخفضت تراجع تراجعت هبوط هبط خسارة ناقص",
    )
    for word in words.split()
)
"""Words that make a number without a minus sign a negative one."""
_ESTIMATES = ("estimat", "estim", "تقدير", "يقدر", "تقدر", "المقدر")
"""How words begin that give the status of a figure as well as a qualifier."""


def compare(claim: Claim, words: str, units: UnitWords | None = None) -> Said:
    """Compare the number of *claim* with the one that *words* say, its quotation.

    Of several numbers it is the one that counts the unit, as *units* know it.
    """
    published = claim.published if claim.quote else None
    found = numbers_at(words, published, claim.language)
    if published is None and (counted := tuple(m for m in found if m.kind in _COUNTED)):
        found = counted
    if not found:
        return _unread(claim, _("no number can be read there"))
    for mention in found:
        if _says_value(claim, words, mention, units) and _says_qualifier(claim, words, mention):
            if published is None and _is_one_of_several(claim, mention, found, words, units):
                return _unread(
                    claim, _("the quotation names several numbers"), _('say which with "published"')
                )
            fault = published and _cut_off(claim, words, mention)
            read = Link.HOLDS if is_read_in_full(claim.language) else Link.UNREAD
            return Said(Link.BROKEN if fault else Link.HOLDS, read, mention, fault or None)
    same = next((mention for mention in found if mention.value == claim.value), None)
    if same is None:
        return _other_value(claim, words, found[0])
    if claim.qualifier is Qualifier.BETWEEN is same.qualifier:
        return _other_upper(claim, words, same)
    return _other_qualifier(claim, words, same)


def _unread(claim: Claim, message: str, remedy: str = "") -> Said:
    path = (*claim.path, "published" if claim.published else "quote")
    remedy = remedy or _("compare it with the value by eye")
    fault = Fault(path, "W-UNREAD", message, remedy, Severity.WARNING)
    return Said(Link.UNREAD, Link.UNREAD, None, fault)


def _says_value(claim: Claim, words: str, mention: Mention, units: UnitWords | None) -> bool:
    if mention.value == claim.value:
        return mention.upper == claim.upper
    if claim.value is None or mention.value != -claim.value or claim.value > 0:
        return False
    may_be_negative = units is not None and not units.is_count(claim.unit)
    return may_be_negative and not _FALLS.isdisjoint(fold(words).split())


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


def _is_one_of_several(
    claim: Claim,
    mention: Mention,
    found: Sequence[Mention],
    words: str,
    units: UnitWords | None,
) -> bool:
    """Say whether it can't be told that the claim is of *mention*, and of no other."""
    if len({(one.value, one.upper) for one in found}) < 2:
        return False
    return units is None or not units.stands_behind(claim.unit, words, mention)


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


def _other_value(claim: Claim, words: str, mention: Mention) -> Said:
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
