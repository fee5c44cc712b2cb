"""Tells which numbers of a text are negative: by a sign, by a word for it, or by a fall."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from viewer.checks.folding import fold
from viewer.checks.prose.language import language_for
from viewer.checks.sign_words import BY_LANGUAGE
from viewer.sheet.qualifier import Qualifier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.checks.prose import Mention
    from viewer.checks.prose.phrases import Phrases

_REACH = 12
"""How many words before a number may tell that it is one of a fall."""
_NEXT = 3
"""And how many behind it: "5 per cent less"."""
_GOVERNED = 3
_LONGEST_ARTICLE = 3
_CLAUSE_ENDS = frozenset(".,;:!?()\u2013\u2014\u060c\u061b\u061f")
_LAST_WORD = re.compile(r"[^\W\d_]+(?=[^\w.,;:!?]*\Z)")
_TURNED = {
    Qualifier.MORE_THAN: Qualifier.LESS_THAN,
    Qualifier.LESS_THAN: Qualifier.MORE_THAN,
    Qualifier.AT_LEAST: Qualifier.AT_MOST,
    Qualifier.AT_MOST: Qualifier.AT_LEAST,
}


class Fall(Enum):
    """How a text speaks of a fall."""

    OF_NUMBER = auto()
    """The number says by how much something fell."""
    ELSEWHERE = auto()
    """Something fell, but whether by this number can't be told."""
    NONE = auto()


class _Words(NamedTuple):
    falls: Phrases[bool]
    falls_behind: Phrases[bool]
    rises: Phrases[bool]
    levels: Phrases[bool]
    reached: Phrases[bool]
    breaks: Phrases[bool]
    governs: Phrases[bool]


def with_minus_signs(text: str, language: str) -> tuple[str, dict[int, int]]:
    """Give *text* with a minus sign for each word that is one, and where each of them began.

    The text keeps its length, so that offsets count into both: "minus 5" becomes "     -5".
    """
    minus = _minus(_code(language))
    begins: dict[int, int] = {}
    if minus is None:
        return text, begins
    words, no_minus_behind = minus

    def sign(match: re.Match[str]) -> str:
        before = _LAST_WORD.search(text, max(match.start() - 20, 0), match.start())
        if before and fold(before.group()) in no_minus_behind:
            return match.group()
        begins[match.end() - 1] = match.start()
        return " " * (len(match.group()) - 1) + "-"

    return words.sub(sign, text), begins


@cache
def _minus(code: str) -> tuple[re.Pattern[str], frozenset[str]] | None:
    words = BY_LANGUAGE.get(code)
    if words is None:
        return None
    listed = "|".join(words.minus.split())
    pattern = re.compile(rf"(?<!\w)(?:{listed})[^\S\n]+(?=\d)", re.IGNORECASE)
    return pattern, frozenset(fold(words.no_minus_behind).split())


def turned(mention: Mention) -> Mention:
    """Give *mention* as the negative number that it is of a fall: the other way round.

    A fall by more than 5 leaves less than -5, and one by 5 to 10 from -10 to -5.
    """
    meanings = tuple(_TURNED.get(one, one) for one in mention.meanings)
    return mention._replace(
        value=-(mention.value if mention.upper is None else mention.upper),
        upper=None if mention.upper is None else -mention.value,
        readings=tuple(-value for value in mention.readings),
        qualifier=_TURNED.get(mention.qualifier, mention.qualifier),
        meanings=meanings,
    )


def fall_of(text: str, mention: Mention, language: str) -> Fall:
    """Say whether *text* tells that *mention* is the size of a fall, in the same clause."""
    words = _words_of(_code(language))
    if words is None:
        return Fall.NONE
    tokenizer = language_for(language).tokenizer
    ahead = tokenizer.tokens(text, 0, mention.start).text
    behind = tokenizer.tokens(text, mention.end, len(text)).text
    qualifier = tokenizer.tokens(text, mention.start, mention.number_start).text
    if _is_fall_ahead(ahead, qualifier, words) or _is_fall_behind(behind, words):
        return Fall.OF_NUMBER
    texts = [*ahead, *behind]
    is_somewhere = any(
        phrases.starting_at(texts, at)
        for at in range(len(texts))
        for phrases in (words.falls, words.falls_behind)
    )
    return Fall.ELSEWHERE if is_somewhere else Fall.NONE


def _is_fall_ahead(ahead: Sequence[str], qualifier: Sequence[str], words: _Words) -> bool:
    if any(_is_one(word, words.reached) for word in qualifier):
        return False
    # Before the number an article may stand: "hasta el 5 %".
    nearest = 2 if ahead and len(ahead[-1]) <= _LONGEST_ARTICLE else 1
    if any(_is_one(word, words.levels) for word in ahead[-nearest:]):
        return False
    for at in range(len(ahead) - 1, max(len(ahead) - _REACH, 0) - 1, -1):
        word = ahead[at]
        if _is_one(word, words.falls):
            governing = ahead[max(at - _GOVERNED, 0) : at]
            rest = _own_clause(governing)
            return not any(_is_one(one, words.governs) or _is_one(one, words.rises) for one in rest)
        if word in _CLAUSE_ENDS or word[0].isdecimal():
            return False
        if _is_one(word, words.rises) or _is_one(word, words.breaks):
            return False
    return False


def _own_clause(texts: Sequence[str]) -> Sequence[str]:
    for at in range(len(texts) - 1, -1, -1):
        if texts[at] in _CLAUSE_ENDS:
            return texts[at + 1 :]
    return texts


def _is_fall_behind(behind: Sequence[str], words: _Words) -> bool:
    for word in behind[: _NEXT + 1]:
        if _is_one(word, words.falls) or _is_one(word, words.falls_behind):
            return True
        if word in _CLAUSE_ENDS or _is_one(word, words.breaks) or _is_one(word, words.rises):
            return False
    return False


def _is_one(word: str, phrases: Phrases[bool]) -> bool:
    return bool(word) and phrases.starting_at((word,), 0) is not None


def _code(language: str) -> str:
    return language.split("-", maxsplit=1)[0].lower()


@cache
def _words_of(code: str) -> _Words | None:
    listed = BY_LANGUAGE.get(code)
    if listed is None:
        return None
    language = language_for(code)

    def phrases(words: str) -> Phrases[bool]:
        return language.phrases(",".join(words.split()))

    return _Words(
        phrases(listed.falls),
        phrases(listed.falls_behind),
        phrases(listed.rises),
        phrases(listed.levels),
        phrases(listed.reached),
        phrases(listed.breaks),
        phrases(listed.governs),
    )
