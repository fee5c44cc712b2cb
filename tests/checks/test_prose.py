"""The numbers of running text are read as a careful reader would, in four languages."""

from __future__ import annotations

import sys
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checks import prose_table
from viewer.checks.prose import Kind, Mention, numbers_in
from viewer.content.locale import locale_for
from viewer.sheet import qualifier_words
from viewer.sheet.qualifier import Qualifier

if TYPE_CHECKING:
    from collections.abc import Callable

LANGUAGES = ("en", "fr", "es", "ar")
NOUNS = {"en": "accounts", "fr": "comptes", "es": "cuentas", "ar": "حساب"}


def rows() -> list[tuple[str, str, str]]:
    """Give language, text and what is to be read, of every row of the table."""
    tables = zip(
        LANGUAGES,
        (prose_table.ENGLISH, prose_table.FRENCH, prose_table.SPANISH, prose_table.ARABIC),
        strict=True,
    )
    own = [(language, *row.split(" | ")) for language, table in tables for row in lines(table)]
    other = [tuple(row.split(" | ")) for row in lines(prose_table.OTHER)]
    return [(language, text, said) for language, text, said in [*own, *other]]


def lines(table: str) -> list[str]:
    return [line for line in table.splitlines() if line]


def told(mention: Mention) -> str:
    """Write a mention as the table does."""
    qualifier = "" if mention.qualifier is Qualifier.EXACT else mention.qualifier.value
    value = f"{mention.value}" if mention.upper is None else f"{mention.value}..{mention.upper}"
    kind = "" if mention.kind is Kind.COUNT else mention.kind.value
    return " ".join(part for part in (qualifier, value, kind) if part)


def test_that_the_table_has_more_than_two_hundred_rows():
    assert len(set(rows())) > 200


@pytest.mark.parametrize(("language", "text", "said"), rows())
def test_that_a_phrase_says_this_number_and_no_other(language: str, text: str, said: str):
    assert "; ".join(map(told, numbers_in(text, language))) == said.removeprefix(
        "-" * (said == "-")
    )


# Qualifiers -------------------------------------------------------------------------------------

BEFORE = [
    (language, phrase, meanings)
    for language in LANGUAGES
    for phrase, meanings in [
        *qualifier_words.before(language).items(),
        *qualifier_words.signs().items(),
    ]
]
AFTER = [
    (language, phrase, meanings)
    for language in LANGUAGES
    for phrase, meanings in qualifier_words.after(language).items()
]


@pytest.mark.parametrize(("language", "phrase", "meanings"), BEFORE)
def test_that_words_before_a_number_qualify_it(
    language: str, phrase: str, meanings: tuple[Qualifier, ...]
):
    text = f"{phrase}{'' if phrase.endswith('-') else ' '}4321 {NOUNS[language]}"
    (mention,) = numbers_in(text, language)
    assert (mention.value, mention.kind) == (4321, Kind.COUNT)
    assert mention.meanings == meanings
    assert (mention.start, mention.number_start) == (0, text.index("4321"))


@pytest.mark.parametrize(("language", "phrase", "meanings"), AFTER)
def test_that_words_behind_a_number_qualify_it(
    language: str, phrase: str, meanings: tuple[Qualifier, ...]
):
    text = f"4321{'' if phrase in {'+', '-plus', '-odd'} else ' '}{phrase}"
    (mention,) = numbers_in(f"{text}.", language)
    assert mention.value == 4321
    assert mention.meanings == meanings
    assert (mention.start, mention.end) == (0, len(text))


def test_that_of_several_qualifiers_the_bound_counts():
    (mention,) = numbers_in("more than an estimated 90,000 accounts", "en")
    assert mention.qualifier is Qualifier.MORE_THAN
    assert mention.start == 0


def test_that_no_qualifier_reaches_over_an_empty_line_or_another_number():
    assert [m.qualifier for m in numbers_in("more than\n\n90,000", "en")] == [Qualifier.EXACT]
    both = numbers_in("over 12 countries 46 people", "en")
    assert [m.qualifier for m in both] == [Qualifier.MORE_THAN, Qualifier.EXACT]
    first, second = numbers_in("300 minimum more than 400", "en")
    assert (first.qualifier, second.qualifier) == (Qualifier.AT_LEAST, Qualifier.MORE_THAN)
    assert first.end < second.start


def test_that_a_change_told_long_before_does_not_part_an_interval():
    near, far = ("rose " + "word " * words + "from 40 to 50 members" for words in (3, 40))
    assert [told(m) for m in numbers_in(near, "en")] == ["40", "50"]
    assert [told(m) for m in numbers_in(far, "en")] == ["between 40..50"]
    assert [told(m) for m in numbers_in(f"They rose. {far[5:]}", "en")] == ["between 40..50"]


def test_that_only_words_for_near_can_mean_another_thing_too():
    double = {(words, meanings) for _, words, meanings in [*BEFORE, *AFTER] if len(meanings) > 1}
    assert {meanings for _, meanings in double} == {(Qualifier.NEARLY, Qualifier.ABOUT)}
    assert {words for words, _ in double} == {
        "cerca de", "cerca de las", "cerca de los", "ما يقارب", "ما يقارب من",
    }  # fmt: skip


def test_that_words_with_two_meanings_tell_both():
    (mention,) = numbers_in("cerca de 500 personas", "es")
    assert mention.meanings == (Qualifier.NEARLY, Qualifier.ABOUT)


# What a mention tells ---------------------------------------------------------------------------


def test_that_offsets_are_those_of_the_text_as_it_is_given():
    text = "Rien.\n\n\u2068plus de\u00a0153\u202f000\u00a0comptes d’accès\u2069 étaient fermés."
    (mention,) = numbers_in(text, "fr")
    assert text[mention.start : mention.end] == "plus de\u00a0153\u202f000"
    assert text[mention.number_start : mention.end] == "153\u202f000"
    assert mention.noun == "comptes d’accès"


@pytest.mark.parametrize(
    ("text", "language", "readings"),
    [
        ("1.234", "en", ("1.234", "1234")),
        ("1.234", "es", ("1234", "1.234")),
        ("1,234", "es", ("1.234", "1234")),
        ("1,234", "en", ("1234", "1.234")),
        ("1,23", "en", ("1.23",)),
        ("1.234 million", "en", ("1234000", "1234000000")),
        ("1.234.567", "en", ("1234567",)),
        ("1.234,5", "en", ("1234.5",)),
    ],
)
def test_that_every_reading_of_digits_is_told_that_of_the_language_first(
    text: str, language: str, readings: tuple[str, ...]
):
    (mention,) = numbers_in(text, language)
    assert mention.readings == tuple(map(Decimal, readings))


@pytest.mark.parametrize(
    ("text", "language", "noun"),
    [
        ("more than 90,000 online accounts were closed", "en", "online accounts"),
        ("two million of the users", "en", "users"),
        ("a two-year operation", "en", "operation"),
        ("58% of victims in Europe", "en", "victims"),
        ("trois millions de comptes bancaires, dont", "fr", "comptes bancaires"),
        ("tres mil millones de euros en ayudas", "es", ""),
        ("46", "en", ""),
    ],
)
def test_that_the_noun_is_what_the_number_counts(text: str, language: str, noun: str):
    (mention, *_) = numbers_in(text, language)
    assert mention.noun == noun


# Any text ---------------------------------------------------------------------------------------

PIECES = (
    "1 12 000 1,234 2019 90.000 % $ - – . , : / + and et y و of de one two mille millón ألف half "
    "a more than about plus hundreds thousand million s th ½ ' ( ) between from to entre à juin "
    "March aged 15 years in five \n\n \u200f http:// @ 0800"
)
TEXTS = st.one_of(
    st.text(),
    st.lists(st.sampled_from(PIECES.split(" "))).map(" ".join),
    st.lists(st.sampled_from(PIECES.split(" "))).map("".join),
)
TAGS = st.sampled_from([*LANGUAGES, "de", "es-MX", "zh-Hant-TW", "x", "", "-", "EN_gb"])


@given(TEXTS, TAGS)
def test_that_any_text_is_read_in_order_without_overlaps(text: str, language: str):
    behind = 0
    for mention in numbers_in(text, language):
        assert behind <= mention.start <= mention.number_start < mention.end <= len(text)
        assert mention.readings[0] == mention.value
        assert mention.qualifier is mention.meanings[0]
        assert (mention.upper is not None) == (mention.qualifier is Qualifier.BETWEEN)
        assert mention.upper is None or mention.upper > mention.value
        assert mention.noun in text
        behind = mention.end


VALUES = st.integers(0, 10**12).map(Decimal) | st.decimals(0, 10**9, places=2)


@given(VALUES, st.sampled_from(LANGUAGES), st.sampled_from(["auto", "latn", "arab"]), st.data())
def test_that_a_number_is_read_as_its_language_writes_it(
    value: Decimal, language: str, digits: str, data: st.DataObject
):
    phrase, meanings = data.draw(st.sampled_from(list(qualifier_words.before(language).items())))
    number = locale_for(language, digits).number(value)
    (mention,) = numbers_in(f"{phrase} {number} {NOUNS[language]}", language)
    assert mention.value == value
    assert mention.kind in {Kind.COUNT, Kind.AGE}
    assert mention.meanings == meanings


# How much work it is ----------------------------------------------------------------------------


def calls(work: Callable[[], object]) -> int:
    """Count the calls of functions that *work* takes, which no busy machine changes."""
    count = 0

    def profile(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(profile)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


HOSTILE = ("1 000 ", "1-", "1,", "one hundred and ", "two ", "1h", "+1 ", "a.", "(", "at least ",
           "12 and ", "from 1 to ", "\n ", "more than a ", "0 ", "90%-", "و", "mille ")  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_that_twice_the_text_is_twice_the_work(piece: str, language: str):
    numbers_in("warm 1", language)
    some, twice = (
        calls(lambda times=times: numbers_in(piece * times, language)) for times in (600, 1200)
    )
    assert twice < 2.1 * some + 100
