"""Tells a number that says by how much something grew or shrank from one that says how much it is.

"46 people were arrested" is a level, "arrests fell by 46" a change: the same digits, and never the
same statement. All of it by the words of the four languages right before and behind the number.
"""

from __future__ import annotations

import re

from viewer.checks.vocabulary import folded

_FALLING = re.compile(
    r"\b(?:minus|fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin\w+|decreas\w+|reduc\w+|down|"
    r"lower|less|fewer|los[ts]\w*|shr[aiu]nk\w*|contract(?:s|ed|ion)|slump\w*|plung\w+|"
    r"plummet\w*|cut|baiss\w+|recul\w*|diminu\w+|chut\w+|moins|"
    r"perd\w*|caid\w*|cay\w*|cae\w*|baj\w+|descen\w+|disminu\w+|menos)\b"
    r"|انخفض|انخفاض|تراجع|هبط|هبوط|نقص|نقصان|ناقص"
)
_RISING = re.compile(
    r"\b(?:r[io]se[ns]?|rising|gr[eo]w\w*|increas\w+|climb\w+|gain\w*|higher|hausse\w*|augment\w+|"
    r"progress\w+|croissance|aument\w+|increment\w+|crec\w+|subi\w+)\b"
    r"|ارتفع|ارتفاع|زياد|ازداد|نمو"
)
_CHANGING = re.compile(
    r"\b(?:chang\w+|differen\w+|variation\w*|evolution\w*|ecart\w*|variacion\w*|cambi\w+|"
    r"evolucion\w*|diferencia\w*)\b|تغير|تغيير|فرق"
)

_GROWS = (
    r"\b(?:fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|"
    r"reduc(?:e[sd]?|ing|tion)|lower(?:ed)?|cut|shr[aiu]nk|contracted|slumped|"
    r"plunged|plummeted|r[io]se[ns]?|rising|gr[eo]wn?|growth|increas(?:e[sd]?|ing)|climb(?:s|ed|ing)?|jump(?:s|ed)?|gain(?:s|ed)?|chang(?:e[sd]?|ing)|"
    r"(?:is|are|was|were) (?:up|down)|"
    r"baiss\w+|recul\w*|diminu\w+|chut\w+|redui\w+|augment\w+|progress(?:e|ent|ion)|hausse|"
    r"bondit?|grimpe\w*|croissance|"
    r"baj(?:a|an|ada|aron|ado)|descen\w+|disminu\w+|caid[ao]s?|caen?|cay\w+|reduj\w+|"
    r"aument\w+|subi\w+|suben?|crec\w+|increment\w+|"
    r"انخفض\w*|انخفاض|تراجع\w*|هبط\w*|هبوط|نقص\w*|ارتفع\w*|ارتفاع|زاد\w*|زياده|ازداد\w*|نما|نمت|نمو)"
)
_GAP = r"[^\w,;:.]+"
_WORD = rf"{_GAP}\w+"
_CHANGED_BY = re.compile(
    rf"{_GROWS}(?:{_WORD}){{0,3}}?{_GAP}"
    r"(?:by|(?:en|por)(?:\W+una?)?|بمقدار|بنسبه|بواقع|قدره|قدرها|بـ?)\W*\Z"
    # "An increase of", but not "increased the number of".
    rf"|{_GROWS}(?:{_GAP}(?:in|des?|d['’]|du|las?|los){_WORD}|{_GAP}\w+(?:ly|mente?))?{_GAP}"
    r"(?:of|de|d['’]|un|una)\W*\Z"
    r"|\b(?:fell|rose|grew|shrank|decreased|increased)\W*\Z"
    r"|\bbajo\W+(?:en|una?)(?:\W+una?)?\W*\Z"
    r"|\b(?:minus|moins|menos|ناقص)\W*\Z"
    r"|\b(?:اقل|اكثر)\W+بـ?\W*\Z"
)
"""At the end of what stands before the number: "fell by", "en baisse de", "minus"."""
_FEWER = re.compile(
    rf"{_GAP}?(?:(?!or\b)\w+{_GAP})?(?:fewer|less)\b"
    rf"|{_GAP}?(?:\w+{_GAP})?more\b[^.,;:]{{0,60}}\bthan\b"
    # "146 enfants de moins de 15 ans" are a level.
    rf"|{_GAP}?(?:\w+{_GAP}){{0,2}}de (?:moins\b(?!\W+d)|plus qu)"
    rf"|{_GAP}?(?:(?!o\b)\w+{_GAP})?(?:menos\b(?!\W+de)|mas que\b)"
    rf"|{_GAP}?(?:\w+{_GAP})?اقل\b(?!\W+من)"
)
"""At the beginning of what stands behind it."""


def tells_of_a_fall(text: str) -> bool:
    """Say whether *text* speaks of something growing less, in any of the four languages."""
    return _FALLING.search(folded(text)) is not None


def tells_of_a_change(text: str) -> bool:
    """Say whether *text* speaks of something growing, growing less, or being compared."""
    said = folded(text)
    return any(one.search(said) for one in (_FALLING, _RISING, _CHANGING))


def direction_of(text: str) -> int:
    """Give 1 where *text* tells of a rise, -1 where of a fall, 0 where of neither or of both."""
    said = folded(text)
    return bool(_RISING.search(said)) - bool(_FALLING.search(said))


def is_a_change(before: str, behind: str) -> bool:
    """Say whether a number between these two texts tells how much more or fewer there are."""
    return bool(_CHANGED_BY.search(folded(before)) or _FEWER.match(folded(behind)))
