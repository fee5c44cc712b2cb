"""Finds what one claim quotes, and where that stands in its source, to be shown in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.checks.claims import claims_of
from viewer.checks.prose import numbers_in
from viewer.checks.quotation import find_quotation
from viewer.sheet.passage import NOTHING_QUOTED, Passage, Span, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from viewer.checks.claims import Claim
    from viewer.checks.prose import Mention
    from viewer.sheet.model import FactSheet


def passage(sheet: FactSheet, texts: Mapping[str, str], key: str) -> Passage:
    """Give what the claim with that key quotes; what is not in the sheet quotes nothing.

    *texts* holds the texts of sources by their ids, as far as they are present.
    """
    claim = next((one for one in claims_of(sheet) if one.key == key), None)
    if claim is None:
        return NOTHING_QUOTED
    quote = claim.quote or ""
    text = texts.get(claim.source.id) if claim.source is not None else None
    in_text = None
    if text is not None and quote:
        found = find_quotation(text, quote, claim.published, claim.language)
        in_text = None if found is None else Span(*found)
    return Passage(
        quote=quote,
        published=claim.published or "",
        in_quote=_words(quote, claim),
        source=claim.source.id if claim.source is not None else "",
        language=claim.language,
        text=text,
        in_text=in_text,
        words_in_text=_words_within(text or "", in_text, claim),
    )


def _words(text: str, claim: Claim) -> Words:
    """Give where the published words stand in *text*: the number, and what qualifies it.

    Where none are published, the number is looked for that has the value.
    """
    found = find_quotation(text, claim.published) if text and claim.published else None
    published = None if found is None else Span(*found)
    for mention in numbers_in(text, claim.language) if text else ():
        if published is not None:
            is_it = mention.start < published.end and published.start < mention.end
        else:
            is_it = claim.value is not None and claim.value in mention.readings
        if is_it and not claim.is_event:
            return _spans(mention)
    return Words(number=published)


def _spans(mention: Mention) -> Words:
    number = Span(mention.number_start, mention.end)
    if mention.start == mention.number_start:
        return Words(number)
    return Words(number, Span(mention.start, mention.number_start))


def _words_within(text: str, place: Span | None, claim: Claim) -> Words:
    if place is None:
        return Words()
    inside = _words(text[place.start : place.end], claim)
    number, qualifier = (
        None if span is None else Span(span.start + place.start, span.end + place.start)
        for span in inside
    )
    return Words(number, qualifier)
