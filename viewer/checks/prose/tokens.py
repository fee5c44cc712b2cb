"""Divides a text into words, numbers and signs, each folded so that it can be looked up.

Folding takes away what does not change which word it is: case, accents (capitals often
go without), Arabic vowel marks and hamza, and marks of direction. Where a token stands
is always told in offsets into the text as it was given.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

_INVISIBLE = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670"
_LETTER = r"[^\W\d_]"
_SPACES_IN_NUMBERS = " \u00a0\u2007\u2009\u202f"
_SEPARATORS = ".,'\u2019\u060c\u066b\u066c"
APOSTROPHES = "'\u2019\u02bc"

_ADDRESS = r"(?:https?|ftp)://\S+ | www\.\S+ | [\w.+-]{1,64}@\w[\w.-]{1,250}"
_NUMBER = rf"""
    (?: \d{{1,3}} (?: [{_SPACES_IN_NUMBERS}] \d{{3}} (?!\d) )+ | \d+ ) (?: [{_SEPARATORS}]\d+ )*
"""
_WORD = rf"""
    {_LETTER} [{_MARKS}]* (?: [{_INVISIBLE}]* {_LETTER} [{_MARKS}]* )* (?: [{APOSTROPHES}] (?=\w) )?
"""
_PLAIN = rf"(?P<number> {_NUMBER} ) | (?P<word> {_WORD} ) | [^\s{_INVISIBLE}]"
_PLAIN_OR_ADDRESS = rf"(?P<address> {_ADDRESS} ) | {_PLAIN}"
_SIGNS_OF_ADDRESSES = ("@", "://", "www.", "WWW.")
_ORDINAL_SIGNS = "ºª"
_FOLDED_LETTERS = {
    **dict.fromkeys((0xAD, 0x61C, 0x640, 0x670, 0xFEFF)),
    **dict.fromkeys((*range(0x300, 0x370), *range(0x610, 0x61B), *range(0x64B, 0x660))),
    **dict.fromkeys((*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A))),
    0x649: "\u064a",
    0x629: "\u0647",
}
"""Marks on letters and signs that nobody sees go; two Arabic letters are written as another is."""
_FOLDED_SIGNS = {
    **dict.fromkeys("\u2010\u2011\u2212\u2043\ufe63\uff0d", "-"),
    **dict.fromkeys(APOSTROPHES, "'"),
    "\u066a": "%",
    "\uff05": "%",
}
_PARAGRAPH = r"\n[^\S\n]*\n|[\f\u2029]"

ADDRESS = "@"
"""What the text of a token is that is an address of the web or of mail."""


class Tokens(NamedTuple):
    """The tokens of one paragraph, as lists side by side."""

    text: list[str]
    """As folded; a number in ASCII digits, with its separators."""
    start: list[int]
    end: list[int]
    glued: list[bool]
    """Whether nothing visible, and no space, stands between a token and the one before."""
    source: str
    """The whole text that the offsets count into."""

    def raw(self, at: int) -> str:
        """Give a token as it is written."""
        return self.source[self.start[at] : self.end[at]]


class Tokenizer:
    """Divides texts of one language."""

    def __init__(self, *, elides: bool) -> None:
        """Take whether the language writes "d'" for "de"; both are then the same word."""
        self._elides = elides
        self._folded: dict[str, str] = {}

    def words(self, phrase: str) -> tuple[str, ...]:
        """Give the folded tokens of a phrase, as they will be found in a text."""
        words = phrase.split()
        if all(map(str.isalpha, words)):
            return tuple(map(self._fold, words))
        return tuple(self.tokens(phrase, 0, len(phrase)).text)

    def tokens(self, text: str, start: int, end: int) -> Tokens:
        """Give the tokens of *text* between two offsets."""
        words: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        glued: list[bool] = []
        behind = -1
        folded = self._folded
        # Looking for addresses at every word takes as long as all the rest.
        has_address = any(text.find(sign, start, end) >= 0 for sign in _SIGNS_OF_ADDRESSES)
        pattern = _pattern(has_address=has_address)
        for match in pattern.finditer(text, start, end):
            raw, kind = match.group(), match.lastgroup
            if kind == "word":
                known = folded.get(raw)
                if known is None:
                    known = folded[raw] = self._fold(raw)
            elif kind == "number":
                known = raw if raw.isascii() and "'" not in raw else _folded_number(raw)
            elif kind == "address":
                known = ADDRESS
            else:
                known = _FOLDED_SIGNS.get(raw, raw)
            begin, stop = match.span()
            words.append(known)
            starts.append(begin)
            ends.append(stop)
            # A plain space is by far what most often parts two words.
            is_apart = begin == behind + 1 and text[behind] == " "
            glued.append(not is_apart and (begin == behind or _is_glued(text, behind, begin)))
            behind = stop
        return Tokens(words, starts, ends, glued, text)

    def _fold(self, word: str) -> str:
        if word.isascii() and word.isalpha():
            return word.lower()
        if len(word) == 1 and (not word.isalpha() or word in _ORDINAL_SIGNS):
            return word
        letters = unicodedata.normalize("NFKD", word.casefold())
        letters = letters.translate(_FOLDED_LETTERS)
        if word[-1] in APOSTROPHES:
            letters = letters[:-1] + ("e" if self._elides else "'")
        return letters or word


@cache
def _pattern(*, has_address: bool) -> re.Pattern[str]:
    """Give the pattern of a token, compiled when the first text is read."""
    if has_address:
        return re.compile(_PLAIN_OR_ADDRESS, re.VERBOSE | re.IGNORECASE)
    return re.compile(_PLAIN, re.VERBOSE)


def is_hyphen(tokens: Tokens, at: int) -> bool:
    """Say whether a hyphen stands at *at*, with no space on either side."""
    return (
        at + 1 < len(tokens.text)
        and tokens.text[at] == "-"
        and tokens.glued[at]
        and tokens.glued[at + 1]
    )


def _is_glued(text: str, behind: int, start: int) -> bool:
    return behind >= 0 and not any(sign.isspace() for sign in text[behind:start])


def _folded_number(written: str) -> str:
    signs = []
    for sign in written:
        digit = unicodedata.decimal(sign, None)
        if digit is not None:
            signs.append(str(digit))
        elif sign == "\u060c":
            signs.append(",")
        elif sign in _SPACES_IN_NUMBERS:
            signs.append(" ")
        else:
            signs.append("'" if sign in APOSTROPHES else sign)
    return "".join(signs)


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Give where the paragraphs of a text begin and end: no phrase reaches over an empty line."""
    bounds = []
    begin = 0
    for gap in re.finditer(_PARAGRAPH, text):
        bounds.append((begin, gap.start()))
        begin = gap.end()
    bounds.append((begin, len(text)))
    return bounds
