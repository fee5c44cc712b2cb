"""The texts of a sheet in the language it is shown in, made fit to be seen.

Text from a file is shown, never obeyed. What would act on its neighbours or
vanish (direction controls, control characters, half characters) is replaced by a
sign one can see, and a run of letters without a break may be broken, so that no
word pushes a window or a page wider than it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

T = TypeVar("T")

OPEN_BOX = "␣"
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
BREAK = "\N{ZERO WIDTH SPACE}"
LONGEST_UNBROKEN = 40

_ACTS_OR_HIDES = (
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # turns the direction of what follows
    "\u180e\u2060-\u2065\u206a-\u206f\ufff9-\ufffb\U000e0000-\U000e0fff"  # is there unseen
)
"""What a reader can't see. Stays: what shapes letters (joiners) or only allows a line to end."""
_BREAKS = "\t\n\r\x0b\x0c\x85\u2028\u2029"
_NO_TEXT = "\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ufeff"

_BLANK = re.compile(f"[{_BREAKS}]+")
_UNSEEN = re.compile(f"[{_ACTS_OR_HIDES}]")
_UNSHOWABLE = re.compile(f"[{_NO_TEXT}]")
_UNBROKEN = re.compile(rf"[^\s{BREAK}]{{{LONGEST_UNBROKEN}}}(?=[^\s{BREAK}])")
_ANYTHING_ODD = re.compile(
    rf"[{_BREAKS}{_ACTS_OR_HIDES}{_NO_TEXT}]|[^\s{BREAK}]{{{LONGEST_UNBROKEN + 1}}}"
)
_OURS = re.compile(f"[{BREAK}\u2068\u2069]")


def visible(text: str) -> str:
    """Give *text* with nothing in it that acts instead of being read."""
    if not _ANYTHING_ODD.search(text):
        return text
    text = _BLANK.sub(" ", text)
    text = _UNSEEN.sub(OPEN_BOX, text)
    text = _UNSHOWABLE.sub(REPLACEMENT, text)
    return _UNBROKEN.sub(lambda run: run.group() + BREAK, text)


def visible_lines(text: str) -> str:
    """Give a *text* of many lines with nothing in it that acts; its lines end with a line feed.

    It may be cut anywhere but within a line end: the pieces come out as the whole would.
    """
    lines = f"{text}.".splitlines()  # the stop keeps a line end at the end of the text
    return "\n".join(
        _UNSHOWABLE.sub(REPLACEMENT, _UNSEEN.sub(OPEN_BOX, line.replace("\t", " ")))
        for line in lines
    )[:-1]


def as_written(text: str) -> str:
    """Give a shown text for the clipboard: without the marks `content` put into it."""
    return _OURS.sub("", text)


def isolated(text: str) -> str:
    """Give *text* so that its direction and that of what surrounds it leave each other alone."""
    return f"\u2068{text}\u2069"


class Texts:
    """Chooses the language of each text: the one wanted, else the sheet's, else the first."""

    def __init__(self, language: str, sheet_language: str) -> None:
        """Prefer *language*, then *sheet_language*; both are BCP 47 tags."""
        self.language = language
        wanted, own = language, sheet_language
        tags = (wanted, wanted.partition("-")[0], own, own.partition("-")[0])
        self._tags = tuple(dict.fromkeys(tags))

    def choose(self, text: str | Mapping[str, str] | None) -> str:
        """Give *text* in the language chosen, visible; empty where there is none."""
        if text is None:
            return ""
        return visible(text if isinstance(text, str) else self.pick(text))

    def pick(self, by_language: Mapping[str, T]) -> T:
        """Give the entry of a mapping by language that `choose` would show."""
        for tag in self._tags:
            if tag in by_language:
                return by_language[tag]
        return next(iter(by_language.values()))
