"""Parts running text into the words, numbers and signs that dates are made of, folded alike."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+|[^\w\s]")
_FOLDED_SIGNS = str.maketrans(
    "\u0622\u0623\u0625\u0649\u0629\u2018\u2019\u2010\u2011\u2012\u2013\u2014\u2015\u2212",
    "\u0627\u0627\u0627\u064a\u0647''-------",
)
_ROMAN = re.compile(r"[ivxl]+\Z")


class Token(NamedTuple):
    """A word, a number or a sign, with the offsets it has in the text as given."""

    text: str
    start: int
    end: int


def tokens_of(text: str) -> list[Token]:
    """Give the tokens of *text*: without case, accents, and the digits of other scripts."""
    folded = "".join(map(_folded_letter, text)).translate(_FOLDED_SIGNS)
    return [Token(found.group(), *found.span()) for found in _TOKEN.finditer(folded)]


@cache
def _folded_letter(letter: str) -> str:
    """Give one letter for one: without case, accent, and the digits of other scripts."""
    digit = unicodedata.decimal(letter, None)
    if digit is not None:
        return str(digit)
    if letter.isspace():
        return " "
    first = unicodedata.normalize("NFD", letter)[0] if letter.isalpha() else letter
    lower = first.lower()
    return lower if len(lower) == 1 else first


def roman(text: str) -> int | None:
    """Give the value of a Roman numeral up to 89."""
    if not text or not _ROMAN.match(text):
        return None
    values = [{"i": 1, "v": 5, "x": 10, "l": 50}[letter] for letter in text]
    return sum(
        -value if value < max(values[place:], default=0) else value
        for place, value in enumerate(values)
    )
