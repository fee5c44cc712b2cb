"""Number and qualifier in words: nothing lost, nothing added, in four languages."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.content.locale import locale_for
from viewer.content.quantities import missing_words, quantity, status_words
from viewer.content.texts import as_written
from viewer.content.wording import LANGUAGES, phrases
from viewer.sheet.model import Missing, Number, Status
from viewer.sheet.qualifier import Qualifier

BESIDE_A_NUMBER = tuple(
    q for q in Qualifier if q not in {Qualifier.EXACT, Qualifier.BETWEEN, Qualifier.ORDER}
)
WORDS = {
    "en": {
        Qualifier.EXACT: "90,000",
        Qualifier.ABOUT: "about 90,000",
        Qualifier.MORE_THAN: "more than 90,000",
        Qualifier.AT_LEAST: "at least 90,000",
        Qualifier.LESS_THAN: "fewer than 90,000",
        Qualifier.AT_MOST: "up to 90,000",
        Qualifier.NEARLY: "nearly 90,000",
        Qualifier.BETWEEN: "90,000 to 95,000",
        Qualifier.ORDER: "in the order of 90,000",
    },
    "fr": {
        Qualifier.EXACT: "90\u202f000",
        Qualifier.ABOUT: "environ 90\u202f000",
        Qualifier.MORE_THAN: "plus de 90\u202f000",
        Qualifier.AT_LEAST: "au moins 90\u202f000",
        Qualifier.LESS_THAN: "moins de 90\u202f000",
        Qualifier.AT_MOST: "jusqu’à 90\u202f000",
        Qualifier.NEARLY: "près de 90\u202f000",
        Qualifier.BETWEEN: "de 90\u202f000 à 95\u202f000",
        Qualifier.ORDER: "de l’ordre de 90\u202f000",
    },
    "es": {
        Qualifier.EXACT: "90.000",
        Qualifier.ABOUT: "alrededor de 90.000",
        Qualifier.MORE_THAN: "más de 90.000",
        Qualifier.AT_LEAST: "al menos 90.000",
        Qualifier.LESS_THAN: "menos de 90.000",
        Qualifier.AT_MOST: "hasta 90.000",
        Qualifier.NEARLY: "casi 90.000",
        Qualifier.BETWEEN: "de 90.000 a 95.000",
        Qualifier.ORDER: "del orden de 90.000",
    },
    "ar": {
        Qualifier.EXACT: "٩٠٬٠٠٠",
        Qualifier.ABOUT: "نحو ٩٠٬٠٠٠",
        Qualifier.MORE_THAN: "أكثر من ٩٠٬٠٠٠",
        Qualifier.AT_LEAST: "ما لا يقل عن ٩٠٬٠٠٠",
        Qualifier.LESS_THAN: "أقل من ٩٠٬٠٠٠",
        Qualifier.AT_MOST: "ما يصل إلى ٩٠٬٠٠٠",
        Qualifier.NEARLY: "ما يقارب ٩٠٬٠٠٠",
        Qualifier.BETWEEN: "من ٩٠٬٠٠٠ إلى ٩٥٬٠٠٠",
        Qualifier.ORDER: "من رتبة ٩٠٬٠٠٠",
    },
}

languages = st.sampled_from(LANGUAGES)
numbers = st.decimals(0, 10**15, places=0) | st.decimals(0, 10**6, places=2)
numbers = numbers.map(Number)


def said(language: str, value: Number | None, qualifier: Qualifier, **others: object):
    return quantity(locale_for(language), value, qualifier, **others)


def upper_for(value: Decimal, qualifier: Qualifier) -> Number | None:
    return Number(value + 5000) if qualifier is Qualifier.BETWEEN else None


def digits_of(text: str) -> str:
    """Give the digits of a text in its order, whatever their script."""
    return "".join(
        str(unicodedata.decimal(sign))
        for sign in text
        if unicodedata.decimal(sign, None) is not None
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("qualifier", Qualifier)
def test_that_each_qualifier_is_said_with_its_number(language: str, qualifier: Qualifier):
    value = Number(90000)
    shown = said(language, value, qualifier, upper=upper_for(value, qualifier))
    assert as_written(shown.words) == WORDS[language][qualifier]


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_nine_qualifiers_are_told_apart(language: str):
    value = Number(90000)
    texts = {said(language, value, q, upper=upper_for(value, q)).words for q in Qualifier}
    assert len(texts) == len(Qualifier)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("qualifier", BESIDE_A_NUMBER)
def test_that_a_qualifier_has_its_line_and_the_number_its_own(language: str, qualifier: Qualifier):
    shown = said(language, Number(90000), qualifier)
    assert shown.qualifier
    assert not shown.is_words
    assert shown.value == locale_for(language).number(Number(90000))
    assert as_written(shown.words) == f"{shown.qualifier} {shown.value}"


@given(language=languages, value=numbers, qualifier=st.sampled_from(BESIDE_A_NUMBER))
def test_that_no_digit_is_changed_added_or_lost(language: str, value: Number, qualifier: Qualifier):
    for shown in (said(language, value, Qualifier.EXACT), said(language, value, qualifier)):
        assert digits_of(shown.words) == digits_of(shown.value) == digits_of(f"{value:f}")


@given(language=languages, low=numbers, more=st.integers(1, 10**6))
def test_that_a_range_keeps_both_its_numbers(language: str, low: Number, more: int):
    shown = said(language, low, Qualifier.BETWEEN, upper=Number(low + more))
    assert digits_of(shown.words) == digits_of(f"{low:f}") + digits_of(f"{low + more:f}")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (10, ("tens", "des dizaines", "decenas", "عشرات")),
        (12, ("dozens", "des douzaines", "docenas", "عشرات")),
        (100, ("hundreds", "des centaines", "centenares", "مئات")),
        (1000, ("thousands", "des milliers", "miles", "آلاف")),
        (
            10**4,
            ("tens of thousands", "des dizaines de milliers", "decenas de miles", "عشرات الآلاف"),
        ),
        (
            10**5,
            (
                "hundreds of thousands",
                "des centaines de milliers",
                "centenares de miles",
                "مئات الآلاف",
            ),
        ),
        (10**6, ("millions", "des millions", "millones", "ملايين")),
    ],
)
def test_that_an_order_of_magnitude_is_words_and_no_digits(value: int, words: tuple[str, ...]):
    shown = [said(language, Number(value), Qualifier.ORDER) for language in LANGUAGES]
    assert tuple(one.words for one in shown) == words
    assert all(one.is_words and not one.qualifier and one.value == one.words for one in shown)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_missing_value_says_why_in_words(language: str):
    for qualifier in Qualifier:
        shown = [said(language, None, qualifier, missing=reason) for reason in (*Missing, None)]
        assert all(one.is_words and one.words == one.value and one.words for one in shown)
        assert not any(digits_of(one.words) for one in shown)
        assert len({one.words for one in shown}) == len(Missing)
        assert shown[-1].words == missing_words(phrases(language), Missing.NOT_AVAILABLE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_status_but_the_normal_is_said(language: str):
    words = {status: status_words(phrases(language), status) for status in Status}
    assert not words.pop(Status.NORMAL)
    assert all(words.values())
    assert len(set(words.values())) == len(words)


# The source's own words ---------------------------------------------------------------------


KEPT = [
    ("en", "more than 90,000", 90000, Qualifier.MORE_THAN),
    ("en", "Over 90,000", 90000, Qualifier.MORE_THAN),
    ("en", "some 12,500", 12500, Qualifier.ABOUT),
    ("en", "approximately 153,000", 153000, Qualifier.ABOUT),
    ("en", "27.7 thousand", 27700, Qualifier.EXACT),
    ("en", "almost 3 million", 3000000, Qualifier.NEARLY),
    ("en", "46", 46, Qualifier.EXACT),
    ("en", "0.20", "0.20", Qualifier.EXACT),
    ("en", "tens of thousands", 10000, Qualifier.ORDER),
    ("en", "many hundreds", 100, Qualifier.ORDER),
    ("fr", "plus de 27\u202f700", 27700, Qualifier.MORE_THAN),
    ("fr", "quelque 12\u00a0500", 12500, Qualifier.ABOUT),
    ("fr", "jusqu’à 1,5 million", 1500000, Qualifier.AT_MOST),
    ("fr", "plusieurs dizaines de milliers", 10000, Qualifier.ORDER),
    ("fr", "près de 1 200", 1200, Qualifier.NEARLY),
    ("es", "más de 90.000", 90000, Qualifier.MORE_THAN),
    ("es", "unos 12.500", 12500, Qualifier.ABOUT),
    ("es", "cerca de 40", 40, Qualifier.ABOUT),
    ("es", "cerca de 40", 40, Qualifier.NEARLY),
    ("es", "cientos de miles", 100000, Qualifier.ORDER),
    ("ar", "أكثر من ٩٠٬٠٠٠", 90000, Qualifier.MORE_THAN),
    ("ar", "نحو ١٢٬٥٠٠", 12500, Qualifier.ABOUT),
    ("ar", "عشرات الآلاف", 10000, Qualifier.ORDER),
]


@pytest.mark.parametrize(("language", "published", "value", "qualifier"), KEPT)
def test_that_a_source_keeps_its_words(
    language: str, published: str, value: int | str, qualifier: Qualifier
):
    shown = said(language, Number(value), qualifier, published=published)
    assert shown.words == published
    assert shown.words == f"{shown.qualifier} {shown.value}".strip()
    assert shown.is_words == (qualifier is Qualifier.ORDER)


SAY_SOMETHING_ELSE = [
    ("another number", "more than 91,000", 90000, Qualifier.MORE_THAN),
    ("another size", "more than 90 million", 90000, Qualifier.MORE_THAN),
    ("a point taken for a comma", "more than 90.000", 90000, Qualifier.MORE_THAN),
    ("groups that are none", "more than 9,0000", 90000, Qualifier.MORE_THAN),
    ("another qualifier", "fewer than 90,000", 90000, Qualifier.MORE_THAN),
    ("no qualifier", "90,000", 90000, Qualifier.MORE_THAN),
    ("a qualifier where there is none", "more than 90,000", 90000, Qualifier.EXACT),
    ("a qualifier nobody knows", "surprisingly 90,000", 90000, Qualifier.ABOUT),
    ("a qualifier denied", "not more than 90,000", 90000, Qualifier.MORE_THAN),
    ("words after the number", "90,000 or more", 90000, Qualifier.EXACT),
    ("a second number", "90,000 of 95,000", 90000, Qualifier.EXACT),
    ("a minus", "-90,000", 90000, Qualifier.EXACT),
    ("another order", "tens of thousands", 100, Qualifier.ORDER),
    ("no order", "a great many", 100, Qualifier.ORDER),
    ("a counted order", "three hundreds", 100, Qualifier.ORDER),
    ("an order where a number is", "hundreds", 100, Qualifier.EXACT),
    ("digits where an order is", "100", 100, Qualifier.ORDER),
    ("nothing", "", 90000, Qualifier.EXACT),
]


@pytest.mark.parametrize(
    ("published", "value", "qualifier"), [case[1:] for case in SAY_SOMETHING_ELSE],
    ids=[case[0] for case in SAY_SOMETHING_ELSE],
)  # fmt: skip
def test_that_words_that_say_something_else_are_not_shown(
    published: str, value: int, qualifier: Qualifier
):
    shown = said("en", Number(value), qualifier, published=published)
    assert shown == said("en", Number(value), qualifier)


qualified = st.builds(
    lambda before, number, after: f"{before}{number}{after}",
    st.sampled_from(["", "more than ", "about ", "up to ", "nearly ", "x ", "-", "1 ", "- "]),
    numbers.map(locale_for("en").number) | st.text("0123456789.,' ٣٤", max_size=8),
    st.sampled_from(["", " thousand", " million", " more", "%", " 2", ".", "+", " or more"]),
)


@given(
    value=numbers,
    qualifier=st.sampled_from(Qualifier),
    published=qualified | st.text(max_size=20) | st.sampled_from([case[1] for case in KEPT]),
)
def test_that_no_published_text_puts_another_number_on_a_card(
    value: Number, qualifier: Qualifier, published: str
):
    upper = upper_for(value, qualifier)
    plain = said("en", value, qualifier, upper=upper)
    shown = said("en", value, qualifier, upper=upper, published=published)
    if shown == plain or qualifier is Qualifier.ORDER:
        return
    number, _, size = shown.value.partition(" ")
    factor = {"": 1, "thousand": 10**3, "million": 10**6}[size]
    digits = "".join(sign if sign == "." else digits_of(sign) for sign in number)
    assert Decimal(digits) * factor == value
    assert shown.words == published.strip()


@given(language=st.sampled_from(["fr", "es", "ar"]), value=st.integers(1, 10**9))
def test_that_no_language_shows_more_significant_digits_than_were_published(
    language: str, value: int
):
    published = locale_for("en").number(value)
    elsewhere = said(language, Number(value), Qualifier.MORE_THAN)
    here = said("en", Number(value), Qualifier.MORE_THAN, published=f"over {published}")
    assert digits_of(elsewhere.words).rstrip("0") == digits_of(here.words).rstrip("0")
