"""Numbers, plurals and lists in four languages (goal K4)."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

import pytest
from babel import Locale as Cldr
from babel.numbers import format_decimal, format_percent
from hypothesis import example, given
from hypothesis import strategies as st

from viewer.content.locale import LONGEST_NUMBER, Locale, locale_for
from viewer.content.wording import LANGUAGES
from viewer.sheet.dates import civil_from_days, days_from_civil

VARIANTS = [
    ("en", "auto"),
    ("fr", "auto"),
    ("es", "auto"),
    ("ar", "auto"),
    ("ar", "latn"),
    ("ar", "arab"),
]
MINUS_ARAB, MINUS_LATN = "\u061c-", "\u200e-"

# Written by hand: value, English, French (spaces are U+202F), Spanish, Arabic, Arabic with 0-9.
NUMBERS = [
    ("0", "0", "0", "0", "٠", "0"),
    ("1", "1", "1", "1", "١", "1"),
    ("46", "46", "46", "46", "٤٦", "46"),
    ("836", "836", "836", "836", "٨٣٦", "836"),
    ("1234", "1,234", "1 234", "1234", "١٬٢٣٤", "1,234"),
    ("12345", "12,345", "12 345", "12.345", "١٢٬٣٤٥", "12,345"),
    ("90000", "90,000", "90 000", "90.000", "٩٠٬٠٠٠", "90,000"),
    ("153000", "153,000", "153 000", "153.000", "١٥٣٬٠٠٠", "153,000"),
    ("27700.5", "27,700.5", "27 700,5", "27.700,5", "٢٧٬٧٠٠٫٥", "27,700.5"),
    ("27700.50", "27,700.50", "27 700,50", "27.700,50", "٢٧٬٧٠٠٫٥٠", "27,700.50"),
    ("1234.5", "1,234.5", "1 234,5", "1234,5", "١٬٢٣٤٫٥", "1,234.5"),
    ("-3", "-3", "-3", "-3", f"{MINUS_ARAB}٣", f"{MINUS_LATN}3"),
    (
        "-27700.5",
        "-27,700.5",
        "-27 700,5",
        "-27.700,5",
        f"{MINUS_ARAB}٢٧٬٧٠٠٫٥",
        f"{MINUS_LATN}27,700.5",
    ),
    (
        "1e15",
        "1,000,000,000,000,000",
        "1 000 000 000 000 000",
        "1.000.000.000.000.000",
        "١٬٠٠٠٬٠٠٠٬٠٠٠٬٠٠٠٬٠٠٠",
        "1,000,000,000,000,000",
    ),
    ("0.001", "0.001", "0,001", "0,001", "٠٫٠٠١", "0.001"),
    ("-0.0", "0.0", "0,0", "0,0", "٠٫٠", "0.0"),
    ("-0", "0", "0", "0", "٠", "0"),
]
COLUMN = {"en": 1, "fr": 2, "es": 3, "ar": 4}

ROWS = [
    (variant, row[0], row[5] if variant[1] == "latn" else row[COLUMN[variant[0]]])
    for row in NUMBERS
    for variant in VARIANTS
]

whole_numbers = st.integers(-(10**15), 10**15)
numbers = whole_numbers | st.decimals(
    -(10**15), 10**15, allow_nan=False, allow_infinity=False
) | st.builds(Decimal, st.from_regex(r"-?[0-9]{1,40}\.[0-9]{1,40}", fullmatch=True))  # fmt: skip
variants = st.sampled_from(VARIANTS)


def ascii_digits(text: str) -> str:
    return "".join(str(unicodedata.digit(letter)) for letter in text if letter.isdigit())


# --- numbers ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("variant", "value", "shown"), ROWS)
def test_that_a_number_is_shown_as_its_language_writes_it(
    variant: tuple[str, str], value: str, shown: str
) -> None:
    expected = shown.replace(" ", "\N{NARROW NO-BREAK SPACE}")
    assert locale_for(*variant).number(Decimal(value)) == expected


@given(numbers, variants)
@example(Decimal("1234567890123456789012345678901234567890.5"), ("en", "auto"))
@example(Decimal("27700.50"), ("fr", "auto"))
@example(Decimal("1E+3"), ("ar", "auto"))
def test_that_no_digit_of_a_number_is_changed_added_or_dropped(
    value: Decimal | int, variant: tuple[str, str]
) -> None:
    shown = locale_for(*variant).number(value)
    assert ascii_digits(shown) == ascii_digits(format(Decimal(value), "f"))
    assert ("-" in shown) == (value < 0)


@given(whole_numbers, variants)
def test_that_a_whole_number_reads_the_same_as_int_and_as_decimal(
    value: int, variant: tuple[str, str]
) -> None:
    locale = locale_for(*variant)
    assert locale.number(value) == locale.number(Decimal(value))


@given(whole_numbers | st.decimals(-(10**9), 10**9, places=3).map(Decimal.normalize), variants)
def test_that_numbers_agree_with_babel_where_it_has_the_same_data(
    value: Decimal | int, variant: tuple[str, str]
) -> None:
    language, digits = variant
    if language == "ar" or value == 0:
        value = abs(value)  # Babel writes -0, and a plain minus in Arabic: see the table above
    if language == "es" and 1000 <= abs(value) < 10000:
        return  # Babel leaves out CLDR's minimumGroupingDigits
    system = "arab" if language == "ar" and digits != "latn" else "latn"
    theirs = format_decimal(value, locale=language, numbering_system=system)
    if system == "arab":  # Babel has the separators of Arabic, but not its digits
        theirs = theirs.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert locale_for(language, digits).number(value) == theirs


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity", "1e401", "1e-401", "1e999999"])
def test_that_what_is_no_number_of_a_sheet_is_refused(value: str) -> None:
    for reading in (locale_for("en").number, locale_for("en").plural_category):
        with pytest.raises(ValueError, match="not a number that can be shown"):
            reading(Decimal(value))


def test_that_the_longest_number_is_shown_in_full() -> None:
    longest = Decimal(10) ** LONGEST_NUMBER
    assert ascii_digits(locale_for("en").number(longest)) == "1" + "0" * LONGEST_NUMBER


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_that_a_percentage_is_written_as_cldr_has_it(language: str) -> None:
    assert locale_for(language).percent(58) == format_percent(Decimal("0.58"), locale=language)


def test_that_arabic_writes_its_percent_sign_with_its_digits() -> None:
    assert locale_for("ar").percent(58) == "٥٨٪\u061c"
    assert locale_for("ar", "latn").percent(58) == "58\u200e%\u200e"


# --- which language --------------------------------------------------------------------------


def test_that_digits_matter_in_arabic_alone() -> None:
    assert locale_for("fr", "arab").number(46) == "46"
    assert locale_for("ar", "arab").number(46) == locale_for("ar").number(46) == "٤٦"


@pytest.mark.parametrize(
    ("tag", "language", "shown"),
    [
        ("fr-CA", "fr", "1\u202f234"),
        ("ar-MA", "ar", "١٬٢٣٤"),
        ("de", "en", "1,234"),
        ("zh-Hans-CN", "en", "1,234"),
        ("en-x-pseudo", "en-x-pseudo", "1,234"),
    ],
)
def test_that_an_unknown_language_is_written_as_english_and_a_region_as_its_language(
    tag: str, language: str, shown: str
) -> None:
    locale = locale_for(tag)
    assert (locale.language, locale.number(1234)) == (language, shown)


def test_that_only_arabic_runs_from_right_to_left() -> None:
    assert {language: locale_for(language).direction for language in LANGUAGES} == {
        "en": "ltr",
        "fr": "ltr",
        "es": "ltr",
        "ar": "rtl",
    }


def test_that_one_locale_serves_the_whole_program() -> None:
    assert locale_for("fr") is locale_for("fr")
    assert isinstance(locale_for("fr"), Locale)


# --- plurals ---------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_plural_categories_of_whole_numbers_are_those_of_cldr(language: str) -> None:
    locale, theirs = locale_for(language), Cldr.parse(language).plural_form
    values = [*range(1301), *(10**power * n for power in (6, 9, 12) for n in range(1, 13)), 1000001]
    assert [locale.plural_category(value) for value in values] == [theirs(n) for n in values]


@pytest.mark.parametrize("language", LANGUAGES)
@given(st.decimals(-1300, 1300, allow_nan=False, allow_infinity=False, places=3) | whole_numbers)
@example(Decimal("1.0"))
@example(Decimal("3.0"))
@example(Decimal("0.5"))
@example(Decimal("1.5"))
@example(Decimal("1000000.0"))
@example(-1)
def test_that_plural_categories_of_decimals_are_those_of_cldr(
    language: str, value: Decimal | int
) -> None:
    theirs = Cldr.parse(language).plural_form(Decimal(value))
    assert locale_for(language).plural_category(value) == theirs


@pytest.mark.parametrize(
    ("language", "value", "category"),
    [
        ("fr", "1000000", "many"),  # 1 000 000 de comptes
        ("es", "2000000", "many"),  # 2.000.000 de cuentas
        ("fr", "1000001", "other"),
        ("fr", "0", "one"),
        ("en", "1.0", "other"),
        ("ar", "0", "zero"),
        ("ar", "2", "two"),
        ("ar", "103", "few"),
        ("ar", "111", "many"),
        ("ar", "100", "other"),
        ("de", "1", "one"),
    ],
)
def test_that_a_noun_takes_the_form_its_number_wants(
    language: str, value: str, category: str
) -> None:
    assert locale_for(language).plural_category(Decimal(value)) == category


# --- axes, lists, quotations, direction ------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "day", "month", "year"),
    [
        ("en", "1 Sept 2019", "Sept 2019", "2019"),
        ("fr", "1er sept. 2019", "sept. 2019", "2019"),
        ("es", "1 sept 2019", "sept 2019", "2019"),
        ("ar", "١ سبتمبر ٢٠١٩", "سبتمبر ٢٠١٩", "٢٠١٩"),
    ],
)
def test_that_the_label_of_an_axis_is_short_and_names_its_year(
    language: str, day: str, month: str, year: str
) -> None:
    locale, number = locale_for(language), days_from_civil(2019, 9, 1)
    shown = [locale.date_short(number, unit) for unit in ("day", "month", "year")]
    assert shown == [day, month, year]


@given(st.integers(-4_371_000, 2_932_000), st.sampled_from(LANGUAGES))
def test_that_every_day_has_a_label(number: int, language: str) -> None:
    year, _, day = civil_from_days(number)
    locale = locale_for(language, "latn")
    historical = str(year if year > 0 else 1 - year)
    assert historical in locale.date_short(number, "year")
    assert historical in locale.date_short(number, "month")
    assert str(day) in locale.date_short(number, "day")


@pytest.mark.parametrize(
    ("language", "items", "shown"),
    [
        ("en", (), ""),
        ("en", ("a",), "a"),
        ("en", ("a", "b"), "a and b"),
        ("en", ("a", "b", "c", "d"), "a, b, c and d"),
        ("en", ("{0}", "{1}", "{2}"), "{0}, {1} and {2}"),
        ("fr", ("a", "b", "c"), "a, b et c"),
        ("es", ("a", "b", "c"), "a, b y c"),
        ("es", ("Francia", "Italia"), "Francia e Italia"),
        ("es", ("geografía", "arte", "historia"), "geografía, arte e historia"),
        ("es", ("cobre", "hierro"), "cobre y hierro"),
        ("ar", ("فرنسا", "إسبانيا"), "فرنسا وإسبانيا"),
        ("ar", ("فرنسا", "إسبانيا", "مصر"), "فرنسا وإسبانيا ومصر"),
    ],
)
def test_that_items_are_joined_as_in_a_sentence(
    language: str, items: tuple[str, ...], shown: str
) -> None:
    assert locale_for(language).join(items) == shown
    assert locale_for(language).join(iter(items)) == shown


@pytest.mark.parametrize(
    ("language", "shown"),
    [("en", "“x”"), ("fr", "«\u202fx\u202f»"), ("es", "“x”"), ("ar", "«\u2068x\u2069»")],
)
def test_that_a_quotation_has_the_marks_of_the_language(language: str, shown: str) -> None:
    assert locale_for(language).quote("x") == shown


def test_that_only_a_page_from_right_to_left_needs_isolates() -> None:
    assert locale_for("ar").isolate("153,000") == "\u2068153,000\u2069"
    assert locale_for("ar").isolate("") == ""
    assert [locale_for(language).isolate("x") for language in ("en", "fr", "es")] == ["x"] * 3
