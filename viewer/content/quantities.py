"""A number with its qualifier, in words: the one place where the two meet.

In the language of its source a figure keeps the source's own words ("some
12,500"); in every other language the phrase table speaks. Number and unit stay
apart, because joining them is wrong in every language for some qualifier ("tens
of thousands *of* people", "des milliers *de* personnes").
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

from viewer.content.source_words import source_words
from viewer.content.texts import visible
from viewer.content.wording import Phrases, phrases
from viewer.sheet.model import Missing, Number, Status
from viewer.sheet.qualifier import Qualifier

if TYPE_CHECKING:
    from viewer.content.locale import Locale


class Quantity(Struct, frozen=True):
    """A qualified number, ready to show."""

    qualifier: str
    """The words of the qualifier, such as "more than"; empty for an exact value."""
    value: str
    """The number, such as "90,000", or the words that stand for it ("hundreds")."""
    words: str
    """Both as they are said together: "more than 90,000"."""
    is_words: bool = False
    """Whether `value` is words rather than digits."""


def quantity(  # noqa: PLR0913 - all that the words of a number depend on
    locale: Locale,
    value: Number | None,
    qualifier: Qualifier,
    upper: Number | None = None,
    missing: Missing | None = None,
    published: str | None = None,
    *,
    is_counted: bool = True,
) -> Quantity:
    """Put a value and its qualifier into the words of *locale*.

    *published* is the source's own wording, and only given where the source is
    in that language. It is used where it says the same number, so qualified; one that
    says something else is for `check` to complain of, not for us to show. *is_counted*
    tells things ("fewer than 5") from what is measured ("less than 5").
    """
    say = phrases(locale.language)
    if value is None:
        words = missing_words(say, missing)
        return Quantity(qualifier="", value=words, words=words, is_words=True)
    if published is not None:
        words = visible(published).strip()
        said = source_words(words, value, qualifier, locale)
        if said is not None:
            return Quantity(said.qualifier, said.value, words, said.is_words)
    if qualifier is Qualifier.ORDER:
        words = _order_words(say, locale, value)
        return Quantity(qualifier="", value=words, words=words, is_words=True)
    number = locale.number(value)
    if qualifier is Qualifier.BETWEEN and upper is not None:
        words = say.context(
            "qualified number",
            "{low} to {high}",
            low=locale.isolate(number),
            high=locale.isolate(locale.number(upper)),
        )
        return Quantity(qualifier="", value=words, words=words)
    return Quantity(
        qualifier=qualifier_words(say, qualifier, is_counted=is_counted),
        value=number,
        words=_together(say, qualifier, locale.isolate(number), is_counted=is_counted),
    )


def plain(value: Number | None) -> Decimal | None:
    """Give the value as a data export writes it: the number alone, digits and decimals kept."""
    return None if value is None else Decimal(value)


def qualifier_words(say: Phrases, qualifier: Qualifier, *, is_counted: bool = True) -> str:
    """Give the words a qualifier has beside a number; none for exact, between and order."""
    if qualifier is Qualifier.LESS_THAN and not is_counted:
        return say.context("qualifier", "less than")
    alone = {
        Qualifier.ABOUT: say.context("qualifier", "about"),
        Qualifier.MORE_THAN: say.context("qualifier", "more than"),
        Qualifier.AT_LEAST: say.context("qualifier", "at least"),
        Qualifier.LESS_THAN: say.context("qualifier", "fewer than"),
        Qualifier.AT_MOST: say.context("qualifier", "up to"),
        Qualifier.NEARLY: say.context("qualifier", "nearly"),
    }
    return alone.get(qualifier, "")


def _together(say: Phrases, qualifier: Qualifier, number: str, *, is_counted: bool) -> str:
    """Give the qualifier and the number as one phrase, since their order differs by language."""
    if qualifier is Qualifier.LESS_THAN and not is_counted:
        return say.context("qualified number", "less than {number}", number=number)
    together = {
        Qualifier.ABOUT: say.context("qualified number", "about {number}", number=number),
        Qualifier.MORE_THAN: say.context("qualified number", "more than {number}", number=number),
        Qualifier.AT_LEAST: say.context("qualified number", "at least {number}", number=number),
        Qualifier.LESS_THAN: say.context("qualified number", "fewer than {number}", number=number),
        Qualifier.AT_MOST: say.context("qualified number", "up to {number}", number=number),
        Qualifier.NEARLY: say.context("qualified number", "nearly {number}", number=number),
    }
    return together.get(qualifier, number)


def _order_words(say: Phrases, locale: Locale, value: Decimal) -> str:
    """Give an order of magnitude in words: the name of the greatest size it reaches."""
    names = {
        10: say.context("order of magnitude", "tens"),
        12: say.context("order of magnitude", "dozens"),
        100: say.context("order of magnitude", "hundreds"),
        1000: say.context("order of magnitude", "thousands"),
        10**4: say.context("order of magnitude", "tens of thousands"),
        10**5: say.context("order of magnitude", "hundreds of thousands"),
        10**6: say.context("order of magnitude", "millions"),
    }
    if value in names:
        return names[int(value)]
    return say.context(
        "order of magnitude",
        "in the order of {number}",
        number=locale.isolate(locale.number(value)),
    )


def missing_words(say: Phrases, missing: Missing | None) -> str:
    """Say why there is no value."""
    if missing is Missing.SUPPRESSED:
        return say.context("missing value", "suppressed as confidential")
    if missing is Missing.NOT_COLLECTED:
        return say.context("missing value", "not collected")
    if missing is Missing.NOT_APPLICABLE:
        return say.context("missing value", "not applicable")
    return say.context("missing value", "not available")


def status_words(say: Phrases, status: Status) -> str:
    """Give the observation status in words; nothing for a normal value."""
    return {
        Status.PROVISIONAL: say.context("observation status", "provisional"),
        Status.ESTIMATED: say.context("observation status", "estimated"),
        Status.FORECAST: say.context("observation status", "forecast"),
        Status.REVISED: say.context("observation status", "revised"),
    }.get(status, "")


LEFT_OUT = "left-out"
"""What stands for the state of evidence, and for the status, of what is not shown."""


def left_out_words(say: Phrases) -> str:
    """Give what stands in the place of a value that is wrong."""
    return say.context("in place of a value", "not shown: it has an error")


def left_out_sentence(say: Phrases, locale: Locale, name: str) -> str:
    """Say of what is called *name* that it is not shown because it is wrong."""
    name = locale.isolate(name)
    return say.context("left out", "{name}: not shown, because of an error.", name=name)
