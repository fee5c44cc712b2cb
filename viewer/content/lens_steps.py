"""How each step from a value back to the file of its source holds, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from viewer.content.items import EventItem, FigureItem
from viewer.sheet.evidence import Link

if TYPE_CHECKING:
    from viewer.content.items import CellItem, Item
    from viewer.content.wording import Phrases
    from viewer.sheet.evidence import Proof


class Step(Struct, frozen=True):
    """One step of the way from the text of the source to the value."""

    code: str
    """What it is about: "value", "qualifier", "quotation" or "text"."""
    link: str
    """How it stands, as the name of a `Link`, for a sign beside the words."""
    words: str


def steps_of(say: Phrases, item: Item, proof: Proof) -> tuple[Step, ...]:
    """Give the four steps, from the number back to the file; none where nothing is quoted."""
    if proof.quotation is Link.NONE:
        return ()
    return (
        Step("value", proof.value.value, _value_words(say, item, proof.value)),
        Step("qualifier", proof.qualifier.value, _qualifier_words(say, item, proof.qualifier)),
        Step("quotation", proof.quotation.value, _quotation_words(say, proof.quotation)),
        Step("text", proof.text.value, _text_words(say, proof.text)),
    )


def _value_words(say: Phrases, item: Item, link: Link) -> str:
    if isinstance(item, EventItem):
        return {
            Link.HOLDS: say.context("step", "The quotation says this date"),
            Link.BROKEN: say.context("step", "The quotation does not say this date"),
            Link.UNREAD: say.context(
                "step", "No date can be read in the quotation: compare by eye"
            ),
        }.get(link, say.context("step", "There is no date to look for"))
    return {
        Link.HOLDS: say.context("step", "The quotation says this number"),
        Link.BROKEN: say.context("step", "The quotation does not say this number"),
        Link.UNREAD: say.context("step", "No number can be read in the quotation: compare by eye"),
    }.get(link, say.context("step", "There is no number to look for"))


def _qualifier_words(say: Phrases, item: Item, link: Link) -> str:
    qualifier = "" if isinstance(item, EventItem) else _qualifier(item)
    holds = (
        say.context("step", "It says “{qualifier}” as well", qualifier=qualifier)
        if qualifier
        else say.context("step", "It qualifies it no further")
    )
    return {
        Link.HOLDS: holds,
        Link.BROKEN: say.context("step", "It qualifies it otherwise"),
        Link.UNREAD: say.context("step", "How it is qualified can’t be read: compare by eye"),
    }.get(link, say.context("step", "There is no qualifier to look for"))


def _qualifier(item: FigureItem | CellItem) -> str:
    return item.card.qualifier if isinstance(item, FigureItem) else item.bar.qualifier


def _quotation_words(say: Phrases, link: Link) -> str:
    return {
        Link.HOLDS: say.context("step", "The quotation is in the text of the source"),
        Link.BROKEN: say.context("step", "The quotation is not in the text of the source"),
    }.get(link, say.context("step", "The quotation was not looked up in the text of the source"))


def _text_words(say: Phrases, link: Link) -> str:
    return {
        Link.HOLDS: say.context("step", "That text is the one that was recorded"),
        Link.BROKEN: say.context("step", "That text has changed since it was recorded"),
        Link.NONE: say.context("step", "No fingerprint of that text was recorded"),
    }.get(link, say.context("step", "That text is not beside the sheet"))
