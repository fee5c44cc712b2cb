"""Where the words of a claim stand: in the quotation, and in the text of the source."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a text, as offsets into it."""

    start: int
    end: int


class Words(NamedTuple):
    """Where the number stands in a text, and what qualifies it there."""

    number: Span | None = None
    qualifier: Span | None = None


class Passage(NamedTuple):
    """What one claim quotes, as the sheet has it, and where that was found."""

    quote: str = ""
    published: str = ""
    in_quote: Words = Words()
    source: str = ""
    """The id of the source that is quoted; empty where none is named."""
    language: str = ""
    """The language of that source, else of the sheet: a BCP 47 tag."""
    text: str | None = None
    """The text of that source, as far as it is present."""
    in_text: Span | None = None
    """Where the quotation stands in it."""
    words_in_text: Words = Words()


NOTHING_QUOTED = Passage()
