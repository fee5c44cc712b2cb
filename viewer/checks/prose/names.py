"""Tells digits that are part of a name or a code: Covid-19, G20, Article 19, "2. Results"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from viewer.checks.prose.qualifiers import money_before
from viewer.checks.prose.tokens import APOSTROPHES

if TYPE_CHECKING:
    from viewer.checks.prose.language import Language
    from viewer.checks.prose.tokens import Tokens

_NAMING_SIGNS = frozenset("#/_=&°º№\\@*^")
_PREFIXES = frozenset(
    ("anti", "early", "late", "mid", "near", "non", "over", "post", "pre", "pro", "sub", "under")
)
_LONGEST_SHORTENED = 4
"""Letters of a word that is cut short, as before a point or a colon: art., tel:, ref."""
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2})?")


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
        or money_before(tokens, at + 1, 0) <= at
    )


def _is_glued_behind(tokens: Tokens, end: int) -> bool:
    if end >= len(tokens.text) or not tokens.glued[end]:
        return False
    raw = tokens.raw(end)
    if raw == "-" and end + 1 < len(tokens.text) and tokens.glued[end + 1]:
        raw = tokens.raw(end + 1)
        return raw.isascii() and raw.isupper()
    return raw == "x" or (len(raw) == 1 and raw.isascii() and raw.isupper())


def is_announced(tokens: Tokens, first: int, end: int, language: Language) -> bool:
    """Say whether a word before makes a name of the number: Article 19, Covid 19, no. 5."""
    texts = tokens.text
    at = first - 1
    if at > 0 and texts[at] in {".", "°", "º", ":"} and tokens.glued[at]:
        at -= 1
        # Behind a whole word these end a sentence or open a list: "on the platform: 46 arrests".
        if texts[at + 1] in {".", ":"} and len(texts[at]) > _LONGEST_SHORTENED:
            return False
    if at < 0:
        return False
    if texts[at] in language.names:
        return True
    return texts[at] == "[" and end < len(texts) and texts[end] == "]"


def is_heading(tokens: Tokens, first: int, end: int) -> bool:
    """Say whether the number opens a line as the number of a heading or of a list does."""
    if first and "\n" not in tokens.source[tokens.end[first - 1] : tokens.start[first]]:
        return False
    if not _SECTION.fullmatch(tokens.text[first]) or end >= len(tokens.text):
        return False
    after = tokens.text[end]
    if after in {".", ")"} and tokens.glued[end] and end + 1 < len(tokens.text):
        return not tokens.glued[end + 1]
    return "." in tokens.text[first] and after[0].isalpha() and tokens.raw(end)[0].isupper()
