"""Tells digits that are part of a name or a code: Covid-19, G20, Article 19, "2. Results"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from viewer.checks.prose.counted import is_counted, is_part_of
from viewer.checks.prose.numerals import is_definite
from viewer.checks.prose.qualifiers import money_before
from viewer.checks.prose.tokens import APOSTROPHES

if TYPE_CHECKING:
    from viewer.checks.prose.language import Language
    from viewer.checks.prose.tokens import Tokens

_NAMING_SIGNS = frozenset("#/_=&°º№\\@*^")
_PREFIXES = frozenset(
    ("anti", "early", "late", "mid", "near", "non", "over", "post", "pre", "pro", "under")
)
_LONGEST_SHORTENED = 4
"""Letters of a word that is cut short, as before a point or a colon: art., tel:, ref."""
_SHORTENED = frozenset(
    [
        "art",
        "cod",
        "code",
        "doi",
        "ext",
        "fax",
        "id",
        "isbn",
        "iso",
        "issn",
        "no",
        "nos",
        "nr",
        "nro",
        "num",
        "para",
        "ref",
        "reg",
        "tel",
    ]
)
_BEHIND_NAMES = frozenset(".°º:")
_ALONE_BETWEEN = frozenset((("[", "]"), ("«", "»"), ("“", "”"), ('"', '"')))
_POSTCODE = 5
_WORDS_OF_A_STREET = 3
_LONGEST_LABEL = 3
_SHORTEST_ACRONYM = 3
_GO_ON_WITH_LABELS = frozenset("°/")
_SECTION = r"\d{1,2}(?:\.\d{1,2})?"


def is_glued(tokens: Tokens, first: int, end: int, language: Language) -> bool:
    """Say whether letters or signs make a name of the digits: B-52, G20, 5G, #12."""
    return _is_glued_before(tokens, first, language) or _is_glued_behind(tokens, end)


def _is_glued_before(tokens: Tokens, first: int, language: Language) -> bool:
    texts, glued = tokens.text, tokens.glued
    if not first or not glued[first]:
        return False
    before = texts[first - 1]
    if before in {"-", "."} and first > 1 and glued[first - 1]:
        word = texts[first - 2]
        return word[0].isalpha() and word not in _PREFIXES and word not in language.clitics
    if before in _NAMING_SIGNS:
        return True
    return before[0].isalpha() and not _may_touch(tokens, first - 1, language)


def _may_touch(tokens: Tokens, at: int, language: Language) -> bool:
    """Say whether a word may stand right before digits: an elided one, a clitic, a currency."""
    return (
        tokens.raw(at)[-1] in APOSTROPHES
        or tokens.text[at] in language.clitics
        or tokens.text[at] in language.definite
        or money_before(tokens, at + 1, 0) <= at
    )


def _is_glued_behind(tokens: Tokens, end: int) -> bool:
    if end >= len(tokens.text) or not tokens.glued[end]:
        return False
    raw = tokens.raw(end)
    if raw == "-" and end + 1 < len(tokens.text) and tokens.glued[end + 1]:
        raw = tokens.raw(end + 1)
        return raw.isascii() and raw.isupper()
    # "38.5C" is warm, "5G" a name.
    return raw == "x" or (len(raw) == 1 and raw.isascii() and raw.isupper() and raw not in "CF")


def is_announced(tokens: Tokens, first: int, end: int, language: Language) -> bool:
    """Say whether a word before makes a name of the number: Article 19, Covid 19, no. 5."""
    texts = tokens.text
    at = first - 1
    while at > 0 and texts[at] in _BEHIND_NAMES and (tokens.glued[at] or texts[at] == ":"):
        at -= 1
        # "Cards that bear a number: 75 cards" is a line of a list.
        if texts[at + 1] == ":" and is_counted(texts, end, language):
            return False
        if texts[at + 1] == ":" and language.contacts.ending_at(texts, at + 1):
            return True
        # "Seats in the tent: 2,500" counts seats, and "Bus : 13 des 14 lignes" is a headline.
        if texts[at + 1] == ":" and texts[at] not in _BEHIND_NAMES | _SHORTENED:
            return language.calls.ending_at(texts, at + 1) is not None
        # Behind a whole word these end a sentence or open a list: "on the platform: 46 arrests".
        if texts[at + 1] in {".", ":"} and len(texts[at]) > _LONGEST_SHORTENED:
            return language.calls.ending_at(texts, at + 1) is not None
    if at < 0:
        return _is_house(tokens, end, language)
    return (
        _is_head(tokens, at, end, language)
        or (at < first - 1 and texts[at] == "n")
        or _is_house(tokens, end, language)
        or _is_letter_of_a_road(tokens, at)
        or _is_labelled(tokens, first, end, language)
        or (end < len(texts) and (texts[at], texts[end]) in _ALONE_BETWEEN)
    )


def _is_head(tokens: Tokens, at: int, end: int, language: Language) -> bool:
    """Say whether the word at *at* has numbers for names: "Article", "Rue", "Years"."""
    texts = tokens.text
    if texts[at] in language.capital_names and tokens.raw(at)[0].isupper() and at:
        return True
    # Arabic counts with the article too: "the gates the-nine".
    if texts[at] in language.several and is_definite(texts[at + 1], language):
        return False
    is_title = tokens.raw(at)[0].isupper() and at > 0 and texts[at - 1].isalpha()
    if (
        texts[at] in language.weak_names
        and not is_title
        and _counts_more(tokens, at, end, language)
    ):
        return False
    return texts[at] in language.names or language.calls.ending_at(texts, at + 1) is not None


def _counts_more(tokens: Tokens, at: int, end: int, language: Language) -> bool:
    """Say whether the number behind the word at *at* counts: "in two weeks 46 people"."""
    texts = tokens.text
    if end < len(texts) and texts[end] in language.noun_links:
        # "In two weeks 46 of the patients" goes on, and "line 3 of the metro" is one.
        return texts[at][-1] == "s" and is_part_of(texts, end, language)
    return is_counted(texts, end, language)


def _is_labelled(tokens: Tokens, first: int, end: int, language: Language) -> bool:
    """Say whether the number is the label of a noun in the singular: "la salle 4".

    Where quantities stand before their nouns, one behind a noun counts nothing, unless
    another noun follows; nor does the number of a grade: "nivel de riesgo 2".
    """
    if not language.graded:
        return False
    texts = tokens.text
    is_short = texts[first].isdecimal() and len(texts[first]) <= _LONGEST_LABEL
    if (
        first < 2
        or end != first + 1
        or not is_short
        or not _may_be_labelled(tokens, first, language)
    ):
        return False
    after = texts[end] if end < len(texts) else ""
    if after in _GO_ON_WITH_LABELS or is_counted(texts, end, language):
        return after in language.noun_links and not is_part_of(texts, end, language)
    if texts[first - 2] in language.labelled_by:
        return True
    head = first - 2 - (texts[first - 2] in language.noun_links)
    return head >= 0 and texts[head] in language.graded


def _may_be_labelled(tokens: Tokens, first: int, language: Language) -> bool:
    word = tokens.text[first - 1]
    return (
        word.isalpha()
        and len(word) > 2
        and word not in language.ends_noun
        and word not in language.noun_links
        and word not in language.adverbs
        and word not in language.durations
        and word not in language.parts
        and language.before.ending_at(tokens.text, first) is None
    )


def _is_house(tokens: Tokens, end: int, language: Language) -> bool:
    """Say whether a street follows: "12, rue du Port", "12 Market Street"."""
    texts = tokens.text
    at = end + (end < len(texts) and texts[end] == ",")
    if language.streets_come_first:
        return (
            at < len(texts)
            and texts[at] in language.streets
            and _has_name(tokens, at + 1, language)
        )
    for words in range(_WORDS_OF_A_STREET):
        if at >= len(texts):
            return False
        if texts[at] in language.streets:
            return words > 0 and tokens.raw(at)[0].isupper()
        if not tokens.raw(at)[0].isupper():
            return False
        at += 1
    return False


def _has_name(tokens: Tokens, at: int, language: Language) -> bool:
    """Say whether a name follows at *at*: "rue du Port", and not "cours de français"."""
    while at < len(tokens.text) and tokens.text[at] in language.noun_links:
        at += 1
    return at < len(tokens.text) and not tokens.raw(at)[0].islower()


def _is_letter_of_a_road(tokens: Tokens, at: int) -> bool:
    """Say whether one capital stands before, inside a sentence: the D 938."""
    raw = tokens.raw(at)
    if len(raw) != 1 or not raw.isascii() or not raw.isupper() or not at:
        return False
    return tokens.text[at - 1].isalpha() and not tokens.glued[at]


def is_capitalised(tokens: Tokens, first: int) -> bool:
    """Say whether a number word has a capital inside a sentence: the Six Nations."""
    before = tokens.raw(first - 1) if first else ""
    return before.isalpha() and before.islower() and tokens.raw(first)[0].isupper()


def is_numbered(tokens: Tokens, first: int, language: Language) -> bool:
    """Say whether an article makes an ordinal of the number, as in "the edition the-33"."""
    texts = tokens.text
    return (
        first > 1
        and texts[first - 1] in language.definite
        and texts[first - 2] in language.ordinal_heads
    )


def is_behind_a_name(tokens: Tokens, first: int, end: int, language: Language) -> bool:
    """Say whether a name or an article is before the digits, and nothing is counted behind.

    "Calle Mayor 12", "COP 28", "llamen al 112".
    """
    texts = tokens.text
    digits = texts[first].replace(" ", "")
    if not first or end != first + 1 or not digits.isdecimal() or not language.acronyms_name:
        return False
    after = texts[end] if end < len(texts) else ""
    if len(texts[first]) == _POSTCODE and after.isalpha() and tokens.raw(end)[0].isupper():
        return True
    if is_counted(texts, end, language):
        return _is_behind_an_acronym(tokens, first, end, language)
    if texts[first - 1] in language.day_heads:
        return after not in language.joiners and not language.to.starting_at(texts, end)
    raw = tokens.raw(first - 1)
    is_inside = first > 1 and (texts[first - 2].isalpha() or texts[first - 2] == "-")
    return (
        is_inside
        and raw.isalpha()
        and raw[0].isupper()
        and (
            raw.isupper()
            or tokens.raw(first - 2)[-1].islower()
            or tokens.raw(first - 2)[0].isupper()
        )
    )


def _is_behind_an_acronym(tokens: Tokens, first: int, end: int, language: Language) -> bool:
    """Say whether a word in the singular goes on behind "the FTSE 100"."""
    head, after = tokens.raw(first - 1), tokens.text[end]
    is_acronym = head.isalpha() and head.isupper() and len(head) >= _SHORTEST_ACRONYM
    is_plural = after[-1] == "s" or after in language.persons
    return is_acronym and not is_plural and not tokens.raw(end).isupper()


def is_heading(tokens: Tokens, first: int, end: int) -> bool:
    """Say whether the number opens a line as the number of a heading or of a list does."""
    if first and "\n" not in tokens.source[tokens.end[first - 1] : tokens.start[first]]:
        return False
    if not re.fullmatch(_SECTION, tokens.text[first]) or end >= len(tokens.text):
        return False
    after = tokens.text[end]
    if after in {".", ")"} and tokens.glued[end] and end + 1 < len(tokens.text):
        return not tokens.glued[end + 1]
    return "." in tokens.text[first] and after[0].isalpha() and tokens.raw(end)[0].isupper()
