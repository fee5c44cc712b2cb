"""Looks for phrases in a row of tokens: as many look-ups as the longest phrase has words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

T = TypeVar("T")


class Phrases(Generic[T]):
    """Phrases with what each means."""

    def __init__(self, phrases: Iterable[tuple[tuple[str, ...], T]]) -> None:
        """Take each phrase as its folded tokens."""
        self._meaning: dict[tuple[str, ...], T] = {}
        for phrase, meaning in phrases:
            if phrase:
                self._meaning.setdefault(phrase, meaning)
        self._longest = max(map(len, self._meaning), default=0)
        self.first_words = frozenset(phrase[0] for phrase in self._meaning)
        self._last = frozenset(phrase[-1] for phrase in self._meaning)

    def starting_at(self, texts: Sequence[str], first: int) -> tuple[int, T] | None:
        """Give where the longest phrase that begins at *first* ends, and what it means."""
        if first >= len(texts) or texts[first] not in self.first_words:
            return None
        for end in range(min(first + self._longest, len(texts)), first, -1):
            meaning = self._meaning.get(tuple(texts[first:end]))
            if meaning is not None:
                return end, meaning
        return None

    def ending_at(self, texts: Sequence[str], end: int, floor: int = 0) -> tuple[int, T] | None:
        """Give where the longest phrase that ends before *end* begins, not before *floor*."""
        if end <= floor or texts[end - 1] not in self._last:
            return None
        for first in range(max(end - self._longest, floor), end):
            meaning = self._meaning.get(tuple(texts[first:end]))
            if meaning is not None:
                return first, meaning
        return None
