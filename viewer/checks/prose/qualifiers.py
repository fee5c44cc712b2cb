"""Finds what the words around a number say of it: "more than", "or so", "≥"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.sheet.qualifier import Qualifier

if TYPE_CHECKING:
    from viewer.checks.prose.language import Language
    from viewer.checks.prose.tokens import Tokens

_SIGNS_BEFORE_MONEY = frozenset("$€£¥₹₽₩₦₺₴₱")
_DOLLARS = frozenset(["us", "a", "c", "nz", "hk", "s", "ca", "au", "can", "r", "tt", "j"])
_CODES = frozenset(
    [
        "usd",
        "eur",
        "gbp",
        "chf",
        "jpy",
        "cny",
        "inr",
        "zar",
        "aud",
        "cad",
        "nzd",
        "sgd",
        "hkd",
        "sek",
        "nok",
        "dkk",
        "pln",
        "czk",
        "aed",
        "sar",
        "qar",
        "egp",
        "mad",
        "tnd",
        "dzd",
        "xof",
        "xaf",
        "ngn",
        "kes",
        "ghs",
        "brl",
        "mxn",
        "ars",
        "clp",
        "cop",
        "pen",
        "try",
        "ils",
        "rs",
        "us$",
    ]
)
_QUOTES = frozenset("\"'“”«»‘(")
_MOST_STACKED = 3
_WORDS_OF_A_VERB = 3
_LONGEST_PARTICLE = 3
_MOST_WORDS_OF_A_SUBJECT = 4
_MOST_WORDS_BETWEEN = 3
_WORDS_TO_A_CHANGE = 10
_SENTENCE_ENDS = frozenset(".!?;")


class Said(NamedTuple):
    """What is said of a number, and from which token on (or up to which)."""

    at: int
    meanings: tuple[Qualifier, ...]


def money_before(tokens: Tokens, first: int, floor: int) -> int:
    """Give where the currency before a number begins; *first* without one."""
    texts = tokens.text
    if first <= floor:
        return first
    before = texts[first - 1]
    if before in _SIGNS_BEFORE_MONEY:
        at = first - 1
        if at > floor and tokens.glued[at] and texts[at - 1] in _DOLLARS:
            at -= 1
        return at
    if before in _CODES and tokens.raw(first - 1)[0].isupper():
        return first - 1
    return first


def said_before(tokens: Tokens, first: int, floor: int, language: Language) -> Said | None:
    """Give what stands before the number at *first*: of several words the strictest.

    In "more than an estimated 90,000" the bound is what can be checked, so it is
    "more than" that counts.
    """
    texts = tokens.text
    at = first
    stacked: list[tuple[Qualifier, ...]] = []
    for _ in range(_MOST_STACKED):
        here = at
        while here > floor and texts[here - 1] in _QUOTES and stacked == []:
            here -= 1
        found = language.before.ending_at(texts, here, floor)
        if (
            found is None
            and here > floor
            and (
                texts[here - 1] in language.between_said
                or _has_possessive(texts[here - 1], language)
            )
        ):
            found = language.before.ending_at(texts, here - 1, floor)
        if found is None and language.possessives:
            found = _around_a_noun(texts, here, floor, language)
        if found is None:
            break
        at = found[0]
        stacked.append(found[1])
    if not stacked:
        return None
    if language.reaching.starting_at(texts, at) and not language.changes.isdisjoint(
        texts[floor_of_sentence(texts, at) : at]
    ):
        return None
    bounds = [said for said in stacked if said[0] is not Qualifier.ABOUT]
    return Said(at, bounds[-1] if bounds else stacked[-1])


def _around_a_noun(
    texts: list[str], end: int, floor: int, language: Language
) -> tuple[int, tuple[Qualifier, ...]] | None:
    """Find a verb and its preposition around a noun with a possessive: "تقل أعمارهم عن"."""
    noun = end - 2
    if noun > floor and _has_possessive(texts[noun], language):
        found = _without(texts, noun, end - 1, floor, language)
        if found is not None:
            return found
    # "تجاوز عدد الزوار 300", "يقل سعر التذكرة عن 12"
    for first in range(end - 1, max(end - _MOST_WORDS_OF_A_SUBJECT, floor + 1) - 1, -1):
        if not texts[first].isalpha():
            break
        if texts[first] in language.measures and texts[first - 1] in language.verbs:
            whole = language.before.ending_at(texts, first, floor)
            return whole or _without(texts, first, end - 1, floor, language)
    return None


def _without(
    texts: list[str], first: int, end: int, floor: int, language: Language
) -> tuple[int, tuple[Qualifier, ...]] | None:
    """Find the words that end at *end* as if those from *first* up to it were not there."""
    begin = max(first - _WORDS_OF_A_VERB, floor)
    found = language.before.ending_at([*texts[begin:first], texts[end]], first + 1 - begin)
    return (begin + found[0], found[1]) if found and begin + found[0] < first else None


def _has_possessive(word: str, language: Language) -> bool:
    return len(word) > _LONGEST_PARTICLE and word.endswith(language.possessives)


def floor_of_sentence(texts: list[str], at: int) -> int:
    """Give where the sentence that holds *at* begins, looking back some words only."""
    for before in range(at - 1, max(at - _WORDS_TO_A_CHANGE, 0) - 1, -1):
        if texts[before] in _SENTENCE_ENDS:
            return before + 1
    return max(at - _WORDS_TO_A_CHANGE, 0)


def said_after(tokens: Tokens, end: int, unit_end: int, language: Language) -> Said | None:
    """Give what follows a number, its unit, or one or two words of what it counts."""
    for at in range(end, max(unit_end, end) + 1):
        if said := _suffix_at(tokens, at, language):
            return said
    texts = tokens.text
    for at in range(unit_end, min(unit_end + _MOST_WORDS_BETWEEN, len(texts))):
        is_link = texts[at] in language.noun_links
        if not texts[at].isalpha() or (texts[at] in language.ends_noun and not is_link):
            break
        # In "one of seven at least" it belongs to the seven.
        if texts[at] in language.parts:
            break
        said = _suffix_at(tokens, at + 1, language)
        # "46 people and more women" goes on to other things.
        if said is not None and not (
            _begins_with_and(texts[at + 1], language)
            and said.at < len(texts)
            and texts[said.at].isalpha()
        ):
            return said
    return None


def _begins_with_and(word: str, language: Language) -> bool:
    return word in language.joiners or (language.joins_all and word.startswith("و"))


def _suffix_at(tokens: Tokens, at: int, language: Language) -> Said | None:
    texts = tokens.text
    found = language.after.starting_at(texts, at)
    if found is None:
        return None
    end, meanings = found
    if not texts[at].isalpha() and not tokens.glued[at]:
        return None
    if end < len(texts):
        # "46 arrests, at least 12 …", "and more than …": it belongs to what follows.
        if texts[end][0].isdecimal() or texts[end] in language.begins:
            return None
        for begin in range(at, end):
            longer = language.before.starting_at(texts, begin)
            if longer is not None and longer[0] > end:
                return None
    return Said(end, meanings)
