"""A figure is verified only where that is certain; what is doubtful is left to the eye.

Each row of the table is a sentence, a figure that quotes it from a text that consists of it, and
the state of the proof: v is verified, u unread, c contradicted.
"""

from __future__ import annotations

from typing import NamedTuple

import msgspec
import pytest

from viewer.checks.citation import examine
from viewer.sheet.evidence import Evidence
from viewer.sheet.model import FactSheet

UNITS = {
    "accounts": {
        "label": {
            "en": {"one": "account", "other": "accounts"},
            "fr": {"one": "compte", "other": "comptes"},
            "es": {"one": "cuenta", "other": "cuentas"},
            "ar": {"one": "حساب", "few": "حسابات", "other": "حساب"},
        }
    },
    "people": {
        "label": {
            "en": {"one": "person", "other": "people"},
            "fr": {"one": "personne", "other": "personnes"},
            "es": {"one": "persona", "other": "personas"},
            "ar": {"one": "شخص", "few": "أشخاص", "other": "شخص"},
        }
    },
    "percent": {
        "label": {"en": "percent", "fr": "pour cent", "es": "por ciento", "ar": "في المئة"},
        "kind": "percent",
    },
    "points": {
        "label": {
            "en": "percentage points",
            "fr": "points de pourcentage",
            "es": "puntos porcentuales",
            "ar": "نقاط مئوية",
        },
        "kind": "measure",
    },
    "usd": {"label": "US dollars", "kind": "money"},
    "eur": {"label": {"en": "euros", "fr": "euros", "es": "euros", "ar": "يورو"}, "kind": "money"},
    "degrees": {
        "label": {"en": "degrees", "fr": "degrés", "es": "grados", "ar": "درجات"},
        "kind": "measure",
    },
    "ratio": {"label": "ratio", "kind": "measure"},
}
STATES = {"v": Evidence.VERIFIED, "u": Evidence.UNREAD, "c": Evidence.CONTRADICTED}


class Row(NamedTuple):
    """A sentence, the figure taken from it, and what becomes of it."""

    state: str
    words: str
    value: str
    unit: str = "accounts"
    qualifier: str = "exact"
    upper: str | None = None
    published: str | None = None
    quote: str | None = None
    status: str = "normal"


def proved(row: Row, language: str) -> tuple[Evidence, list[str]]:
    """Give the state of the proof of a row, and the codes that are told."""
    figure = {
        "id": "figure",
        "label": "Figure",
        "value": row.value,
        "unit": row.unit,
        "qualifier": row.qualifier,
        "upper": row.upper,
        "published": row.published,
        "quote": row.quote or row.words,
        "status": row.status,
        "source": "source",
    }
    sheet = msgspec.convert(
        {
            "format": 1,
            "id": "sheet",
            "lang": language,
            "title": "Sheet",
            "units": UNITS,
            "sources": [
                {"id": "source", "title": "Source", "lang": language, "text": {"file": "a.txt"}}
            ],
            "figures": [{name: value for name, value in figure.items() if value is not None}],
        },
        FactSheet,
        dec_hook=lambda kind, value: kind(str(value)),
    )
    examined = examine(sheet, {"source": row.words.encode()})
    return examined.proofs["figure"].state, [fault.code for fault in examined.faults]


def check(language: str, row: Row) -> None:
    state, codes = proved(row, language)
    assert state is STATES[row.state], codes
    if row.state == "u":
        assert codes != []
        assert {*codes} <= {"W-UNREAD", "W-UNITWORD"}
    elif row.state == "v":
        assert codes == []
    else:
        assert any(code.startswith("E-") for code in codes)


def table(rows: dict[str, list[Row]]) -> pytest.MarkDecorator:
    """Make a test of each row."""
    return pytest.mark.parametrize(
        ("language", "row"),
        [
            pytest.param(language, row, id=f"{row.words}={row.value} {row.unit}")
            for language, listed in rows.items()
            for row in listed
        ],
    )


KINDS = {
    "en": [
        Row("u", "In 2019 accounts were found", "2019"),
        Row("u", "In 2019 accounts were found", "2019", published="2019"),
        Row("u", "In 2019 accounts were found", "300"),
        Row("u", "at 12:30 accounts were closed", "12"),
        Row("u", "On 12 May accounts were closed", "12"),
        Row("u", "COVID-19 accounts", "19", published="19"),
        Row("u", "see page 12", "12"),
        Row("u", "the 3rd accounts", "3"),
        Row("u", "the G20 accounts", "20"),
        Row("u", "aged 12", "12"),
        Row("u", "12 months", "12"),
        Row("v", "2,019 accounts in 2019", "2019"),
        Row("v", "2019 accounts were found in 2020", "2019"),
        Row("v", "In 2019, 2019 accounts were found", "2019", published="2019 accounts"),
        Row("v", "On 12 May 2020, 12 accounts were closed", "12"),
    ],
    "fr": [
        Row("u", "en 2019 comptes", "2019"),
        Row("u", "le 1er compte", "1"),
        Row("v", "En 2019, 300 comptes ont été fermés", "300"),
    ],
    "es": [
        Row("u", "en 2019 se cerraron cuentas", "2019"),
        Row("u", "a las 12:30 se cerraron cuentas", "12"),
        Row("v", "En 2019 se cerraron 300 cuentas", "300"),
    ],
    "ar": [
        Row("u", "عام ٢٠١٩", "2019"),
        Row("v", "أغلق ٣٠٠ حساب عام ٢٠١٩", "300"),
    ],
}


@table(KINDS)
def test_that_a_year_a_time_and_a_part_of_a_name_count_nothing(language: str, row: Row):
    check(language, row)


SEVERAL = {
    "en": [
        Row("u", "46 accounts in Spain and 58 accounts in France", "46"),
        Row("u", "46 accounts in Spain and 58 accounts in France", "58"),
        Row("v", "46 accounts in Spain and 58 accounts in France", "58", published="58 accounts"),
        Row(
            "u",
            "46 accounts in Spain and 58 accounts in France",
            "46",
            published="46 accounts in Spain and 58",
        ),
        Row("c", "46 accounts in Spain and 58 accounts in France", "47"),
        Row("u", "fell from 500 accounts to 300 accounts", "500"),
        Row("u", "500 people had 300 accounts", "500"),
        Row("v", "500 people had 300 accounts", "300"),
        Row("v", "500 people had 300 accounts", "500", "people"),
        Row("u", "500 people had 300 accounts", "300", "people"),
        Row("u", "of 900 suspects, 300 people were men", "900", "people"),
        Row("v", "of 900 people, 300 were men", "900", "people"),
        Row("u", "40 percent in front and 60 percent behind", "60", "percent"),
        Row("v", "12 percent of the people and 40 accounts", "12", "percent"),
        Row("v", "40 accounts of 12 people", "40"),
        Row("v", "500 accounts and 500 people", "500", "people"),
        Row("c", "about 500 accounts; 500 people", "500"),
        Row("v", "about 500 accounts; 500 people", "500", qualifier="about"),
        Row("v", "about 500 accounts; 500 people", "500", "people"),
        Row("u", "500 people; 300 accounts", "500", published="500 people"),
    ],
    "fr": [
        Row("u", "46 comptes en Espagne et 58 comptes en France", "58"),
        Row("u", "500 personnes avaient 300 comptes", "500"),
        Row("v", "500 personnes avaient 300 comptes", "300"),
    ],
    "es": [
        Row("u", "46 cuentas en España y 58 cuentas en Francia", "46"),
        Row("u", "500 personas tenían 300 cuentas", "500"),
        Row("v", "500 personas tenían 300 cuentas", "500", "people"),
    ],
    "ar": [
        Row("u", "٤٦ حسابا في إسبانيا و٥٨ حسابا في فرنسا", "58"),
        Row("v", "كان لدى ٥٠٠ شخص ٣٠٠ حساب", "300"),
        Row("u", "كان لدى ٥٠٠ شخص ٣٠٠ حساب", "500"),
    ],
}


@table(SEVERAL)
def test_that_of_several_numbers_the_unit_is_the_noun_of_exactly_one(language: str, row: Row):
    check(language, row)


MEASURES = {
    "en": [
        Row("u", "The share rose by 5 percentage points", "5", "percent"),
        Row("v", "The share rose by 5 percentage points", "5", "points"),
        Row("u", "The share rose by 5 percent", "5", "points"),
        Row("v", "rose 5 points", "5", "points"),
        Row("v", "up 5 pp", "5", "points"),
        Row("u", "5 percent of accounts", "5"),
        Row("u", "5 accounts", "5", "percent"),
        Row("u", "5 dishes", "5", "percent"),
        Row("u", "5 accounts", "5", "usd"),
        Row("u", "5 accounts", "5", "people"),
        Row("u", "€5 million", "5000000", "usd"),
        Row("u", "£5 million", "5000000", "usd"),
        Row("u", "5 million euros", "5000000", "usd"),
        Row("u", "5 million Canadian dollars", "5000000", "usd"),
        Row("u", "5 million euros", "5000000"),
        Row("v", "5 million dollars", "5000000", "usd"),
        Row("v", "US$5 million was paid", "5000000", "usd"),
        Row("v", "$1.5bn in accounts", "1500000000", "usd"),
        Row("v", "€5 million", "5000000", "eur"),
        Row("v", "12 women", "12", "people"),
    ],
    "fr": [
        Row("u", "une hausse de 5 points de pourcentage", "5", "percent"),
        Row("v", "une hausse de 5 points de pourcentage", "5", "points"),
        Row("v", "une hausse de 5 %", "5", "percent"),
        Row("u", "5 millions de dollars", "5000000", "eur"),
        Row("v", "1,2 milliard d'euros", "1200000000", "eur"),
        Row("u", "5 comptes", "5", "percent"),
    ],
    "es": [
        Row("u", "subió 5 puntos porcentuales", "5", "percent"),
        Row("v", "subió 5 puntos porcentuales", "5", "points"),
        Row("u", "subió un 5 por ciento", "5", "points"),
        Row("u", "5 millones de dólares", "5000000", "eur"),
        Row("v", "5 millones de euros", "5000000", "eur"),
    ],
    "ar": [
        Row("u", "٥ نقاط مئوية", "5", "percent"),
        Row("v", "٥ نقاط مئوية", "5", "points"),
        Row("u", "٥ ملايين دولار", "5000000", "eur"),
        Row("v", "٥ ملايين يورو", "5000000", "eur"),
    ],
}


@table(MEASURES)
def test_that_per_cent_points_currencies_and_counts_are_kept_apart(language: str, row: Row):
    check(language, row)


RATIOS = {
    "en": [
        Row("v", "one in five accounts", "20", "percent"),
        Row("v", "one in five accounts", "0.2", "ratio"),
        Row("v", "nearly one in five accounts", "20", "percent", "nearly"),
        Row("c", "nearly one in five accounts", "20", "percent"),
        Row("u", "one in five accounts", "1"),
        Row("u", "1 in 5 accounts", "5", published="1 in 5"),
        Row("u", "one in three accounts", "33", "percent"),
        Row("u", "10/15 accounts", "10"),
    ],
    "fr": [
        Row("v", "un compte sur cinq", "20", "percent"),
        Row("u", "un compte sur cinq", "1"),
        Row("u", "5 comptes sur 10", "5"),
    ],
    "es": [
        Row("v", "una de cada cinco cuentas", "20", "percent"),
        Row("u", "una de cada cinco cuentas", "1"),
    ],
    "ar": [
        Row("v", "واحد من كل خمسة", "20", "percent"),
        Row("u", "واحد من كل خمسة", "5"),
    ],
}


@table(RATIOS)
def test_that_a_ratio_is_a_share_and_no_count(language: str, row: Row):
    check(language, row)


UNKNOWN = {
    "de": [
        Row("u", "1,5 Millionen Konten", "1500000"),
        Row("u", "1,5 Mio. Konten", "1500000"),
        Row("u", "zwei bis 3 Dutzend Konten", "36"),
        Row("u", "12.500 Konten", "12500"),
        Row("c", "12.500 Konten", "13500"),
        Row("c", "12.500", "12500000"),
    ]
}


@table(UNKNOWN)
def test_that_a_word_of_an_unknown_language_may_multiply_the_digits(language: str, row: Row):
    check(language, row)


DOUBTS = {
    "en": [
        Row("u", "half of the 500 accounts", "500"),
        Row("u", "half of the 500 accounts", "250"),
        Row("u", "a third of 900 accounts", "900"),
        Row("u", "two thirds of the 900 accounts", "900"),
        Row("u", "40 percent of the 500 accounts", "500"),
        Row("u", "most of the 500 accounts", "500"),
        Row("u", "Not all of the 500 accounts were closed", "500"),
        Row("u", "twice 500 accounts", "500"),
        Row("u", "double the 500 accounts", "500"),
        Row("u", "2.5 times 500 accounts", "500"),
        Row("u", "three times as many as 500 accounts", "500"),
        Row("u", "no 500 accounts", "500"),
        Row("u", "not 500 accounts but 300", "500"),
        Row("u", "denied that 500 accounts were closed", "500"),
        Row("u", "They did not close 500 accounts", "500"),
        Row("u", "They didn't close 500 accounts", "500"),
        Row("u", "300 or 500 accounts", "500"),
        Row("u", "5 per 1,000 accounts", "5", published="5"),
        Row("u", "5 per 1,000 accounts", "1000", published="1,000"),
        Row("u", "500 accounts, approximately", "500"),
        Row("u", "500 accounts, approximately", "500", qualifier="about"),
        Row("u", "500 accounts, give or take", "500"),
        Row("u", "500 accounts (estimate)", "500"),
        Row("v", "500 accounts (estimate)", "500", status="estimated"),
        Row("u", "500ish accounts", "500"),
        Row("u", "500* accounts", "500"),
        Row("u", "500 (at least) accounts", "500"),
        Row("u", "500 accounts (corrected: 300)", "500", published="500"),
        Row("u", "The estimated number of accounts is 500", "500"),
        Row("u", "Estimates put it at 500 accounts", "500", published="500"),
        Row("u", "at least, by the latest count, 500 accounts", "500"),
        Row("u", "Approximately, as far as is known, 500 accounts", "500"),
        Row("u", "possibly 500 accounts", "500"),
        Row("u", "north of 500 accounts", "500"),
        Row("u", "it could reach 500 accounts", "500"),
        Row("v", "it could reach 500 accounts", "500", status="forecast"),
        Row("u", "one account of the 500", "1"),
        Row("c", "500 accounts, approximately", "600"),
        Row("v", "500 accounts (revised)", "500", status="revised"),
        Row("u", "500 accounts (revised)", "500"),
        Row("v", "Not only were 500 accounts closed", "500"),
        Row("v", "500 accounts were not closed", "500"),
        Row("v", "40 of the 900 accounts", "40", published="40"),
        Row("v", "no fewer than 500 accounts", "500", qualifier="at-least"),
        Row("v", "all of the 500 accounts", "500"),
        Row("v", "the number of accounts is 500", "500"),
    ],
    "fr": [
        Row("u", "la moitié des 500 comptes", "500"),
        Row("u", "plus de la moitié des 500 comptes", "500"),
        Row("u", "le tiers des 900 comptes", "900"),
        Row("u", "deux fois 500 comptes", "500"),
        Row("u", "le double des 500 comptes", "500"),
        Row("u", "On n'a pas fermé 500 comptes", "500"),
        Row("u", "500 comptes (estimation)", "500"),
        Row("u", "peut-être 500 comptes", "500"),
        Row("v", "les 500 comptes", "500"),
        Row("v", "Il n'y a que 500 comptes", "500"),
        Row("v", "pas moins de 500 comptes", "500", qualifier="at-least"),
    ],
    "es": [
        Row("u", "la mitad de las 500 cuentas", "500"),
        Row("u", "la mayoría de las 500 cuentas", "500"),
        Row("u", "dos veces 500 cuentas", "500"),
        Row("u", "el doble de 500 cuentas", "500"),
        Row("u", "No se cerraron 500 cuentas", "500"),
        Row("u", "quizá 500 cuentas", "500"),
        Row("u", "500 cuentas, por lo menos", "500"),
        Row("v", "las 500 cuentas", "500"),
        Row("v", "no menos de 500 cuentas", "500", qualifier="at-least"),
    ],
    "ar": [
        Row("u", "نصف ٥٠٠ حساب", "500"),
        Row("u", "ثلث ٩٠٠ حساب", "900"),
        Row("u", "ضعف ٥٠٠ حساب", "500"),
        Row("u", "لم يغلق ٥٠٠ حساب", "500"),
        Row("u", "ربما ٥٠٠ حساب", "500"),
        Row("v", "أغلق ٥٠٠ حساب", "500"),
        Row("v", "ما لا يقل عن ٥٠٠ حساب", "500", qualifier="at-least"),
    ],
}


@table(DOUBTS)
def test_that_parts_multiples_denials_and_hedges_are_left_to_the_eye(language: str, row: Row):
    check(language, row)


OTHER_LANGUAGES = {
    "en": [
        Row("u", "plus de 500 comptes", "500"),
        Row("u", "más de 500 cuentas", "500"),
        Row("u", "أكثر من ٥٠٠ حساب", "500"),
        Row("v", "500 accounts in Le Havre", "500"),
    ],
    "fr": [Row("u", "more than 500 of the accounts", "500")],
    "es": [
        Row("u", "more than 500 of the accounts", "500"),
        Row("v", "tres mil cuentas", "3000"),
    ],
}


@table(OTHER_LANGUAGES)
def test_that_a_quotation_is_not_read_in_another_language_than_its_own(language: str, row: Row):
    check(language, row)


SIGNS = {
    "en": [
        Row("c", "minus 5 degrees", "5", "degrees"),
        Row("v", "minus 5 degrees", "-5", "degrees"),
        Row("v", "more than minus 5 degrees", "-5", "degrees", "more-than"),
        Row("u", "plus or minus 5 degrees", "5", "degrees"),
        Row("u", "minus five degrees", "5", "degrees"),
        Row("u", "temperature of - 5 degrees", "5", "degrees"),
        Row("c", "-5 degrees", "5", "degrees"),
        Row("v", "-5 degrees", "-5", "degrees"),
        Row("v", "fell by 5 degrees", "-5", "degrees"),
        Row("v", "fell by 5 degrees", "5", "degrees"),
        Row("c", "rose by 5 degrees", "-5", "degrees"),
        Row("u", "rose by 5 degrees and did not fall", "-5", "degrees"),
        Row("u", "fell to 5 degrees", "-5", "degrees"),
        Row("u", "fell below 5 degrees", "-5", "degrees", "more-than"),
        Row("u", "profit of 5 million dollars after the decline", "-5000000", "usd"),
        Row("v", "profit of 5 million dollars after the decline", "5000000", "usd"),
        Row("v", "loss of 5 million dollars", "-5000000", "usd"),
        Row("v", "deficit of 5 million dollars", "-5000000", "usd"),
        Row("v", "contracted by 0.5 percent", "-0.5", "percent"),
        Row("v", "a 0.5-percent contraction", "-0.5", "percent"),
        Row("v", "a net outflow of 5 dollars", "-5", "usd"),
        Row("v", "5 percent less", "-5", "percent"),
        Row("v", "fell by more than 5 percent", "-5", "percent", "less-than"),
        Row("u", "fell by more than 5 percent", "-5", "percent", "more-than"),
        Row("v", "fell by at least 5 percent", "-5", "percent", "at-most"),
        Row("v", "fell by between 5 and 10 percent", "-10", "percent", "between", "-5"),
        Row("c", "fell by between 5 and 10 percent", "-12", "percent", "between", "-5"),
        Row("u", "Loss (500) dollars", "-500", "usd"),
        Row("c", "the accounts fell by 12", "-12"),
    ],
    "fr": [
        Row("c", "moins 5 degrés", "5", "degrees"),
        Row("v", "moins 5 degrés", "-5", "degrees"),
        Row("v", "moins de 5 degrés", "5", "degrees", "less-than"),
        Row("v", "au moins 5 degrés", "5", "degrees", "at-least"),
        Row("v", "une baisse de 5 %", "-5", "percent"),
        Row("v", "une baisse de plus de 5 %", "-5", "percent", "less-than"),
        Row("u", "une hausse de 5 % après une baisse", "-5", "percent"),
        Row("u", "a reculé à 5 %", "-5", "percent"),
    ],
    "es": [
        Row("c", "menos 5 grados", "5", "degrees"),
        Row("v", "menos 5 grados", "-5", "degrees"),
        Row("v", "al menos 5 grados", "5", "degrees", "at-least"),
        Row("v", "por lo menos 5 grados", "5", "degrees", "at-least"),
        Row("v", "más o menos 5 grados", "5", "degrees", "about"),
        Row("v", "cayó un 5 %", "-5", "percent"),
        Row("u", "cayó hasta el 5 %", "-5", "percent"),
        Row("u", "subió un 5 % tras la caída", "-5", "percent"),
    ],
    "ar": [
        Row("c", "ناقص ٥ درجات", "5", "degrees"),
        Row("v", "ناقص ٥ درجات", "-5", "degrees"),
        Row("v", "انخفض بنسبة ٥ في المئة", "-5", "percent"),
        Row("v", "انخفض بأكثر من ٥ في المئة", "-5", "percent", "less-than"),
        Row("u", "انخفض إلى ٥ في المئة", "-5", "percent"),
    ],
}


@table(SIGNS)
def test_that_a_sign_belongs_to_its_number_and_a_fall_to_its_clause(language: str, row: Row):
    check(language, row)


CUT = {
    "en": [
        Row("c", "500 %", "500", quote="500"),
        Row("v", "500 %", "500", "percent", quote="500"),
        Row("c", "500 percentage points", "500", quote="500"),
        Row("c", "500 percentage points", "500", "percent", quote="500"),
        Row("v", "500 percentage points", "500", "points", quote="500"),
        Row("c", "$500 accounts", "500", quote="500 accounts"),
        Row("v", "$500 in accounts", "500", "usd", quote="500"),
        Row("c", "€500 in accounts", "500", "usd", quote="500"),
        Row("c", "a rise of minus 500 degrees", "500", "degrees", quote="500 degrees"),
        Row("u", "It was - 500 degrees", "500", "degrees", quote="500 degrees"),
        Row("c", "half of 500 accounts", "500", quote="500 accounts"),
        Row("u", "half of the 500 accounts", "500", quote="500 accounts"),
        Row("c", "twice 500 accounts", "500", quote="500 accounts"),
        Row("c", "not 500 accounts but 300", "500", quote="500 accounts"),
        Row("c", "denied that 500 accounts were closed", "500", quote="500 accounts"),
        Row("u", "They did not close 500 accounts", "500", quote="500 accounts"),
        Row("c", "300 or 500 accounts", "500", quote="500 accounts"),
        Row("c", "500 accounts, approximately,", "500", quote="500 accounts"),
        Row("c", "500 accounts (estimate)", "500", quote="500 accounts"),
        Row("v", "500 accounts (estimate)", "500", quote="500 accounts", status="estimated"),
        Row("u", "The estimated number of accounts is 500", "500", quote="500"),
        Row("u", "Estimates put the total at 500 accounts", "500", quote="500 accounts"),
        Row("u", "five thousand 500 accounts", "500", quote="500 accounts"),
        Row("v", "Tall 12 500 60", "60", quote="60"),
        Row("u", "COVID-19 accounts", "19", quote="19 accounts"),
        Row("u", "at 12:30 accounts were closed", "12", quote="12"),
        Row("c", "one in five accounts", "5", quote="five accounts"),
        Row("v", "It was not easy. 500 accounts were closed.", "500", quote="500 accounts"),
        Row("v", "half of 500 accounts. All 500 accounts.", "500", quote="500 accounts"),
        Row("v", "Two out of three say so, and 500 accounts", "500", quote="500 accounts"),
    ],
    "fr": [
        Row("c", "moins 500 degrés", "500", "degrees", quote="500 degrés"),
        Row("v", "500 livres de comptes", "500", quote="500"),
        Row("c", "500 % des comptes", "500", quote="500"),
        Row("u", "la moitié des 500 comptes", "500", quote="500 comptes"),
        Row("c", "la moitié de 500 comptes", "500", quote="500 comptes"),
        Row("c", "deux fois 500 comptes", "500", quote="500 comptes"),
        Row("v", "près des 500 comptes", "500", qualifier="nearly", quote="près des 500 comptes"),
    ],
    "es": [
        Row("c", "menos 500 grados", "500", "degrees", quote="500 grados"),
        Row("u", "la mitad de las 500 cuentas", "500", quote="500 cuentas"),
        Row("c", "dos veces 500 cuentas", "500", quote="500 cuentas"),
        Row("c", "500 cuentas, por lo menos", "500", quote="500 cuentas"),
    ],
    "ar": [
        Row("c", "نصف ٥٠٠ حساب", "500", quote="٥٠٠ حساب"),
        Row("c", "٥٠٠ في المئة", "500", quote="٥٠٠"),
        Row("u", "لم يغلق البنك ٥٠٠ حساب", "500", quote="٥٠٠ حساب"),
    ],
}


@table(CUT)
def test_that_a_quotation_does_not_cut_off_what_changes_its_number(language: str, row: Row):
    check(language, row)
