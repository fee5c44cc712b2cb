"""In what voice a page is written: its language, its numbers and its references."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from viewer.content.locale import Locale, locale_for
from viewer.content.texts import Texts
from viewer.content.wording import Phrases, phrases, spoken

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viewer.sheet.left_out import Flaws
    from viewer.sheet.model import FactSheet


class Voice(NamedTuple):
    """What everything on one page shares; made once by `voice_for`."""

    texts: Texts
    locale: Locale
    say: Phrases
    numbers: dict[str, int]
    """The reference number of each source id: 1, 2, … in the order of the file."""

    def cited(self, ids: tuple[str | None, ...]) -> tuple[int, ...]:
        """Give the reference numbers of *ids* in order, each once, unknown ids left out."""
        return tuple(sorted({self.numbers[name] for name in ids if name in self.numbers}))

    def listed(self, parts: tuple[str, ...]) -> str:
        """Give *parts* one after another, as particulars are set in brackets: "a, b, c"."""
        return self.say.context("between particulars", ", ").join(parts)

    def sources_named(self, cites: tuple[int, ...]) -> str:
        """Give "Source 1." or "Sources 1 and 2."; empty where nothing is cited."""
        if not cites:
            return ""
        listed = self.locale.join(tuple(str(number) for number in cites))
        return self.say.plural(
            "Source {numbers}.", "Sources {numbers}.", len(cites), numbers=listed
        )


def voice_for(sheet: FactSheet, language: str, flaws: Flaws | None = None) -> Voice:
    """Give the voice in which *sheet* is shown in *language*, a BCP 47 tag.

    A source that *flaws* leaves out keeps its number, and what cites it cites it still.
    """
    locale = locale_for(language, sheet.presentation.digits.value)
    places: Iterable[int] = range(len(sheet.sources))
    numbers: dict[str, int] = {}
    if flaws is not None:
        places = flaws.places(len(sheet.sources), "sources")
        numbers = {one.id: place + 1 for place, one in flaws.at("sources") if one.id}
    numbers |= {source.id: place + 1 for place, source in zip(places, sheet.sources, strict=True)}
    return Voice(
        texts=Texts(language, sheet.lang),
        locale=locale,
        say=phrases(locale.language),
        numbers=numbers,
    )


def clock(hour: int, minute: int) -> str:
    """Give a time of day as the program writes it in the language it speaks."""
    return locale_for(spoken()).clock(hour, minute)
