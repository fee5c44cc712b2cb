"""The source's own words for a number: kept where they say what the figure says, and only there.

A source writes "some 12,500" or "27.7 thousand", and in its language the sheet does too. But the
words are free text beside a value and a qualifier that are data. Where the two do not say the
same, or where it can't be told, the data are shown in words of ours; to complain of the difference
is the business of `check`. So no text of a file can put another number on a card.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from viewer.sheet import qualifier_words
from viewer.sheet.qualifier import Qualifier

if TYPE_CHECKING:
    from viewer.content.locale import Locale

_SEPARATORS = ".,'\u2019 \u00a0\u2009\u202f\u066b\u066c"
_NUMBER = re.compile(rf"\d(?:[\d{_SEPARATORS}]*\d)?")

_MULTIPLIERS = {
    **dict.fromkeys(("thousand", "mille", "mil", "ألف", "آلاف"), 10**3),
    **dict.fromkeys(("million", "millions", "millón", "millones", "مليون", "ملايين"), 10**6),
    **dict.fromkeys(("billion", "milliard", "milliards", "مليار", "مليارات"), 10**9),
}
"""Words that multiply the digits before them, in the four languages."""

_SIZES = {
    **dict.fromkeys(("tens", "dizaines", "decenas", "عشرات"), 10),
    **dict.fromkeys(("dozens", "douzaines", "docenas"), 12),
    **dict.fromkeys(("hundreds", "centaines", "centenares", "cientos", "مئات"), 100),
    **dict.fromkeys(("thousands", "milliers", "miles", "millares", "آلاف"), 10**3),
    **dict.fromkeys(("millions", "millones", "ملايين"), 10**6),
    **dict.fromkeys(("billions", "milliards", "مليارات"), 10**9),
}
"""Words for an order of magnitude; several multiply each other, as in "tens of thousands"."""

_AROUND_SIZES = frozenset(
    {
        *("a", "few", "many", "of", "several", "some"),
        *("d", "de", "des", "du", "les", "plusieurs", "quelques"),
        *("algunas", "algunos", "muchas", "muchos", "unas", "unos", "varias", "varios"),
        *("بضع", "عدة", "من"),
    }
)
"""Words that may stand with an order of magnitude and leave its size as it is."""


class SourceWords(NamedTuple):
    """A source's wording, divided as a card shows it."""

    qualifier: str
    value: str
    is_words: bool
    """Whether `value` is words rather than digits."""


def source_words(
    published: str, value: Decimal, qualifier: Qualifier, locale: Locale
) -> SourceWords | None:
    """Divide *published* if it says *value* and *qualifier*, and says nothing else."""
    found = _NUMBER.search(published)
    if found is None:
        says_it = qualifier is Qualifier.ORDER and _size(published) == value
        return SourceWords("", published.strip(), is_words=True) if says_it else None
    before, after = published[: found.start()].strip(), published[found.end() :].strip()
    multiplier = _MULTIPLIERS.get(after.casefold()) if after else 1
    number = _read(found.group(), locale)
    if multiplier is None or number is None or number * multiplier != value:
        return None
    if qualifier not in (_meanings(before, locale.language) if before else (Qualifier.EXACT,)):
        return None
    return SourceWords(before, published[found.start() :].strip(), is_words=False)


def _meanings(before: str, language: str) -> tuple[Qualifier, ...]:
    return qualifier_words.before(language.partition("-")[0]).get(_plain(before), ())


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split())


def _read(written: str, locale: Locale) -> Decimal | None:
    """Give the value of digits of any script, grouped by threes and pointed as *locale* does."""
    point = locale.number(Decimal("1.5"))[1]
    digits = "".join(
        "." if sign in {point, "\u066b"} else str(unicodedata.decimal(sign, " "))
        for sign in written
    )
    whole, _, fraction = digits.partition(".")
    groups = whole.split(" ")
    grouped = len(groups) == 1 or (
        0 < len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])
    )
    if not grouped or (fraction and not fraction.isdecimal()):
        return None
    return Decimal("".join(groups) + ("." + fraction if fraction else ""))


def _size(words: str) -> int | None:
    """Give the order of magnitude that *words* name, or None if they say more than that."""
    size = None
    for word in re.findall(r"[^\W\d]+", words.casefold()):
        named = _SIZES.get(word) or _SIZES.get(word.removeprefix("ال"))
        if named:
            size = named * (size or 1)
        elif word not in _AROUND_SIZES:
            return None
    return size
