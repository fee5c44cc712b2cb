"""Tells whether a noun stands behind a number that it can count."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.checks.prose.language import Language

_MOST_WORDS = 3
_VOWELS = frozenset("aeiouy")
_LONGEST_SHORTENED = 3


def is_counted(texts: Sequence[str], end: int, language: Language) -> bool:
    """Say whether the words behind *end*, where a number ends, can be what it counts.

    Where the plural of nouns shows, they have to be in it: "hasta 2030 plazas" counts, and
    "hasta 2030 asciende" goes on to a verb. A link such as "of" leads to what is counted.
    """
    for at in range(end, min(end + _MOST_WORDS, len(texts))):
        word = texts[at]
        if not word.isalpha() or word in language.ends_noun:
            return False
        # A number follows its own, and Arabic counts what has no article.
        if word in language.parts or (word.startswith(language.articles_joined)):
            return False
        if not language.plural_endings or word[-1] in language.plural_endings:
            return True
        if word in language.noun_links or _is_shortened(word):
            return at == end
    return False


def is_part_of(texts: Sequence[str], end: int, language: Language) -> bool:
    """Say whether what is counted follows behind "of": "3 of the 5", not "line 3 of it"."""
    links = end
    while links < len(texts) and texts[links] in language.noun_links:
        links += 1
    return links > end and is_counted(texts, links, language)


def _is_shortened(word: str) -> bool:
    """Say whether a word is the sign of a unit: kg, km, MW."""
    return len(word) <= _LONGEST_SHORTENED and _VOWELS.isdisjoint(word)
