"""Folds what differs between two copies of one text, and finds the way back.

Spaces, quotation marks, hyphens, digits of other scripts, case and marks of direction are
folded: a copy from a PDF or a web page has other ones than the sheet. Nothing else is forgiven.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from typing import NamedTuple

_APOSTROPHES = dict.fromkeys("\u2018\u2019\u201a\u201b\u2039\u203a\u02bc\u2032\uff07`\u00b4", "'")
_QUOTATION_MARKS = dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02", '"')
_HYPHENS = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d", "-")
_MARKS_OF_DIRECTION = dict.fromkeys(
    "\u00ad\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff", None
)
_FOLDED = str.maketrans({**_APOSTROPHES, **_QUOTATION_MARKS, **_HYPHENS, **_MARKS_OF_DIRECTION})
_WORDS = re.compile(r"\S+")
_SPACES = re.compile(r"\s+")
_FOREIGN_DIGIT = re.compile(r"[^\D0-9]")


class Span(NamedTuple):
    """A stretch of a text: offsets, the second behind its end."""

    start: int
    end: int


def fold(text: str) -> str:
    """Give *text* so that two copies of it compare equal; digits come out in ASCII."""
    if not text.isascii():
        # Some letters decompose, or fold, into a sign that is folded itself: so signs come last.
        text = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
        text = unicodedata.normalize("NFC", text.translate(_FOLDED))
        text = _FOREIGN_DIGIT.sub(lambda digit: str(unicodedata.decimal(digit.group())), text)
    else:
        text = text.translate(_FOLDED).casefold()
    return _SPACES.sub(" ", text).strip()


class Folded:
    """A text as `fold` gives it, that knows where each of its letters came from.

    No letter combines with another across a space, so the text is folded word by word; only
    inside the words that a caller asks about are letters counted.
    """

    def __init__(self, text: str) -> None:
        """Fold *text*."""
        self.original = text
        self._starts = array("L")  # where each word begins in the text as given
        self._places = array("L")  # and where it begins once folded
        known: dict[str, str] = {}
        words = []
        place = 0
        for match in _WORDS.finditer(text):
            word = match.group()
            said = known.get(word)
            if said is None:
                said = known[word] = fold(word)
            if said:
                self._starts.append(match.start())
                self._places.append(place)
                words.append(said)
                place += len(said) + 1
        self.text = " ".join(words)

    def span(self, start: int, end: int) -> Span:
        """Give where a stretch of the folded text stands in the text as given."""
        return Span(self._original(start), self._original(end - 1, behind=True) if end else 0)

    def place(self, offset: int) -> int:
        """Give the offset in the folded text of an *offset* in the text as given."""
        word = max(bisect_right(self._starts, offset) - 1, 0)
        if word >= len(self._starts):
            return 0
        start, place = self._starts[word], self._places[word]
        inside = len(fold(self.original[start:offset]))
        return place + min(inside, self._length(word))

    def _length(self, word: int) -> int:
        after = self._places[word + 1] - 1 if word + 1 < len(self._places) else len(self.text)
        return after - self._places[word]

    def _original(self, place: int, *, behind: bool = False) -> int:
        """Give the offset of the letter folded to *place*, or with *behind* that of its end."""
        word = max(bisect_right(self._places, place) - 1, 0)
        if word >= len(self._starts):
            return 0
        start, inside = self._starts[word], place - self._places[word]
        written = _WORDS.match(self.original, start)
        word_end = written.end() if written else start
        if inside >= self._length(word):  # a space
            return word_end
        word_as_given = self.original[start:word_end]
        if word_as_given.isascii():  # folded letter for letter
            return start + inside + behind
        ends = _ends_of_letters(word_as_given)
        return start + (ends[inside][1] if behind else ends[inside][0])


def _ends_of_letters(word: str) -> list[tuple[int, int]]:
    """Give for each letter of `fold(word)` where what it was folded from begins and ends.

    Letters that combine have one beginning and one end.
    """
    found: list[tuple[int, int]] = []
    start = 0
    for end in range(1, len(word) + 1):
        # A cut is between letters where folding on both sides of it is folding the whole.
        before, after = fold(word[start:end]), fold(word[end : end + 4])
        if end < len(word) and fold(word[start : end + 4]) != before + after:
            continue
        found += [(start, end)] * len(before)
        start = end
    return found


def is_cut(text: str, place: int) -> bool:
    """Say whether a cut of a folded text at *place* goes through a word or a number."""
    before, after = text[max(place - 3, 0) : place], text[place : place + 2]
    if not before or not after or " " in (before[-1], after[0]):
        return False
    if after[0].isdecimal():
        return before[-1].isdecimal() or bool(_IN_A_NUMBER.search(before))
    if before[-1].isdecimal():
        return bool(_GOES_ON.match(after)) or _is_one_word(before[-1], after[0])
    if not (before[-1].isalpha() and _is_one_word(before[-1], after[0])):
        return False
    return not _is_behind_a_prefix(text, place)


def _is_one_word(before: str, after: str) -> bool:
    """Whether a letter *after* another letter, or a digit, goes on with its word: 1970s, 12km."""
    letters = before if before.isalpha() else after
    return after.isalpha() and not any(
        first <= ord(letters) <= last for first, last in _WITHOUT_SPACES
    )


_IN_A_NUMBER = re.compile(r"[0-9][.,'\u066b\u066c][^\s]?\Z")
_GOES_ON = re.compile(r"[.,'\u066b\u066c]?[0-9]")
_WITHOUT_SPACES = (
    (0x0E00, 0x0EFF),
    (0x1000, 0x11FF),
    (0x1780, 0x17FF),
    (0x3040, 0x30FF),
    (0x3400, 0x9FFF),
    (0xAC00, 0xD7AF),
)
"""Scripts that put no spaces between words, or write endings to the word."""
_PREFIXES = re.compile("(?:^|[^\\w])[\u0648\u0641\u0628\u0644\u0643]{1,2}\\Z")
"""Arabic writes "and", "in", "to" and "as" to the word behind."""


def _is_behind_a_prefix(text: str, place: int) -> bool:
    return bool(_PREFIXES.search(text[max(place - 3, 0) : place]))
