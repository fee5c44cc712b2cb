"""Dates in the words of four languages (goals T1 and T2)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.content.locale import locale_for
from viewer.content.wording import LANGUAGES
from viewer.sheet.dates import DateError, PartialDate, Period, Precision, parse

NBSP = "\N{NO-BREAK SPACE}"
NNBSP = "\N{NARROW NO-BREAK SPACE}"

# Written by hand and settled with the translations: EDTF, English, French, Spanish, Arabic.
TABLE = [
    (
        "2019-10-14",
        "14 October 2019",
        "14 octobre 2019",
        "14 de octubre de 2019",
        "١٤ أكتوبر ٢٠١٩",
    ),
    (
        "2019-10-01",
        "1 October 2019",
        "1er octobre 2019",
        "1 de octubre de 2019",
        "١ أكتوبر ٢٠١٩",
    ),
    ("2019-10", "October 2019", "octobre 2019", "octubre de 2019", "أكتوبر ٢٠١٩"),
    ("2019", "2019", "2019", "2019", "٢٠١٩"),
    ("2019-21", "spring 2019", "printemps 2019", "primavera de 2019", "ربيع ٢٠١٩"),
    (
        "2019-24",
        "winter 2019–2020",
        "hiver 2019-2020",
        "invierno de 2019-2020",
        "شتاء ٢٠١٩–٢٠٢٠",
    ),
    (
        "2019-10~",
        "about October 2019",
        "vers octobre 2019",
        "hacia octubre de 2019",
        "نحو أكتوبر ٢٠١٩",
    ),
    (
        "2019-10-14~",
        "about 14 October 2019",
        "vers le 14 octobre 2019",
        "hacia el 14 de octubre de 2019",
        "نحو ١٤ أكتوبر ٢٠١٩",
    ),
    (
        "2019?",
        "2019 (uncertain)",
        "2019 (date incertaine)",
        "2019 (fecha incierta)",
        "٢٠١٩ (تاريخ غير مؤكد)",
    ),
    (
        "2019%",
        "about 2019 (uncertain)",
        "vers 2019 (date incertaine)",
        "hacia 2019 (fecha incierta)",
        "نحو عام ٢٠١٩ (تاريخ غير مؤكد)",
    ),
    ("201X", "the 2010s", "les années 2010", "la década de 2010", "عقد ٢٠١٠"),
    (
        "201X~",
        "about the 2010s",
        "vers les années 2010",
        "hacia la década de 2010",
        "نحو عقد ٢٠١٠",
    ),
    (
        "19XX",
        "the years 1900 to 1999",
        "les années 1900 à 1999",
        "los años 1900 a 1999",
        "الأعوام من ١٩٠٠ إلى ١٩٩٩",
    ),
    (
        "200X",
        "the years 2000 to 2009",
        "les années 2000 à 2009",
        "los años 2000 a 2009",
        "الأعوام من ٢٠٠٠ إلى ٢٠٠٩",
    ),
    (
        "2019-XX",
        "2019 (month not specified)",
        "2019 (mois non précisé)",
        "2019 (mes no especificado)",
        "٢٠١٩ (الشهر غير محدد)",
    ),
    (
        "2019-10-XX%",
        "about October 2019 (day not specified, uncertain)",
        "vers octobre 2019 (jour non précisé, date incertaine)",
        "hacia octubre de 2019 (día no especificado, fecha incierta)",
        "نحو أكتوبر ٢٠١٩ (اليوم غير محدد، تاريخ غير مؤكد)",
    ),
    (
        "2019-10/2021-10~",
        "October 2019 – about October 2021",
        "octobre 2019 – vers octobre 2021",
        "octubre de 2019 – hacia octubre de 2021",
        "أكتوبر ٢٠١٩ – نحو أكتوبر ٢٠٢١",
    ),
    ("1984/2004", "1984 – 2004", "1984 – 2004", "1984 – 2004", "١٩٨٤ – ٢٠٠٤"),
    ("2019/2019", "2019", "2019", "2019", "٢٠١٩"),
    (
        "2019-10/..",
        "since October 2019",
        "depuis octobre 2019",
        "desde octubre de 2019",
        "منذ أكتوبر ٢٠١٩",
    ),
    (
        "2019-10-14/..",
        "since 14 October 2019",
        "depuis le 14 octobre 2019",
        "desde el 14 de octubre de 2019",
        "منذ ١٤ أكتوبر ٢٠١٩",
    ),
    (
        "2019~/..",
        "since about 2019",
        "depuis environ 2019",
        "desde aproximadamente 2019",
        "منذ عام ٢٠١٩ تقريبًا",
    ),
    (
        "2019-10/",
        "from October 2019, end not known",
        f"début{NNBSP}: octobre 2019, fin inconnue",
        "desde octubre de 2019, fin desconocido",
        "من أكتوبر ٢٠١٩، والنهاية غير معروفة",
    ),
    (
        "2019-10~/",
        "from about October 2019, end not known",
        f"début{NNBSP}: vers octobre 2019, fin inconnue",
        "desde aproximadamente octubre de 2019, fin desconocido",
        "من أكتوبر ٢٠١٩ تقريبًا، والنهاية غير معروفة",
    ),
    (
        "../2019-10",
        "until October 2019",
        "jusqu’en octobre 2019",
        "hasta octubre de 2019",
        "حتى أكتوبر ٢٠١٩",
    ),
    ("../2019", "until 2019", "jusqu’en 2019", "hasta 2019", "حتى عام ٢٠١٩"),
    (
        "../2019-10-14",
        "until 14 October 2019",
        "jusqu’au 14 octobre 2019",
        "hasta el 14 de octubre de 2019",
        "حتى ١٤ أكتوبر ٢٠١٩",
    ),
    (
        "../2019-21",
        "until spring 2019",
        "jusqu’au printemps 2019",
        "hasta la primavera de 2019",
        "حتى ربيع ٢٠١٩",
    ),
    (
        "../2019-22",
        "until summer 2019",
        "jusqu’à l’été 2019",
        "hasta el verano de 2019",
        "حتى صيف ٢٠١٩",
    ),
    (
        "2019-23/..",
        "since autumn 2019",
        "depuis l’automne 2019",
        "desde el otoño de 2019",
        "منذ خريف ٢٠١٩",
    ),
    (
        "../201X",
        "until the 2010s",
        "jusqu’aux années 2010",
        "hasta la década de 2010",
        "حتى عقد ٢٠١٠",
    ),
    (
        "../2019~",
        "until about 2019",
        "jusque vers 2019",
        "hasta aproximadamente 2019",
        "حتى عام ٢٠١٩ تقريبًا",
    ),
    (
        "/2019-10",
        "until October 2019, start not known",
        f"début inconnu, fin{NNBSP}: octobre 2019",
        "inicio desconocido, hasta octubre de 2019",
        "حتى أكتوبر ٢٠١٩، والبداية غير معروفة",
    ),
    ("-0043", "44 BCE", f"44{NBSP}av.{NBSP}J.-C.", f"44{NBSP}a.{NBSP}C.", f"٤٤{NBSP}ق.م"),
    (
        "-0043-03-15",
        "15 March 44 BCE",
        f"15 mars 44{NBSP}av.{NBSP}J.-C.",
        f"15 de marzo de 44{NBSP}a.{NBSP}C.",
        f"١٥ مارس ٤٤{NBSP}ق.م",
    ),
    ("0476", "476 CE", f"476{NBSP}apr.{NBSP}J.-C.", f"476{NBSP}d.{NBSP}C.", f"٤٧٦{NBSP}م"),
    (
        "-001X",
        "the years 20 to 11 BCE",
        f"les années 20 à 11{NBSP}av.{NBSP}J.-C.",
        f"los años 20 a 11{NBSP}a.{NBSP}C.",
        f"الأعوام من ٢٠ إلى ١١{NBSP}ق.م",
    ),
]

MORE = [
    line.split(" | ")
    for line in Path(__file__).with_name("dates_in_words.txt")
    .read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]  # fmt: skip
MORE_ROWS = [
    (text, language, words)
    for text, *row in MORE
    for language, words in zip(LANGUAGES, row, strict=True)
]

ROWS = [
    (text, language, row[column])
    for text, *row in TABLE
    for column, language in enumerate(LANGUAGES)
]

_edges = st.one_of(
    st.builds(
        "{:04d}{}{}".format,
        st.integers(0, 9999),
        st.sampled_from(["", "-XX", "-02", "-10-01", "-11-30", "-21", "-22", "-23", "-24"]),
        st.sampled_from(["", "~", "?", "%"]),
    ),
    st.builds("-{:03d}{}".format, st.integers(1, 999), st.sampled_from(["1", "X", "X~", "9-24?"])),
    st.builds("{:02d}{}".format, st.integers(0, 99), st.sampled_from(["XX", "XX%", "1X", "0X?"])),
)
edtf_texts = st.one_of(
    _edges, st.builds("{}/{}".format, _edges | st.sampled_from(["", ".."]), _edges),
    st.builds("{}/{}".format, _edges, st.sampled_from(["", ".."])),
)  # fmt: skip


def test_that_the_tables_have_every_language_and_more_than_sixty_dates() -> None:
    assert {language for _, language, _ in ROWS} == set(LANGUAGES)
    dates = {row[0] for row in (*TABLE, *MORE)}
    assert len(dates) >= 100
    kinds = {(when.precision, when.approximate, when.uncertain)
             for when in map(parse, dates) if isinstance(when, PartialDate)}  # fmt: skip
    assert {precision for precision, *_ in kinds} == set(Precision)
    assert {(about, uncertain) for _, about, uncertain in kinds} == {
        (False, False), (True, False), (False, True), (True, True),
    }  # fmt: skip
    bounds = {(when.start_bound, when.end_bound) for when in map(parse, dates)
              if isinstance(when, Period)}  # fmt: skip
    assert len(bounds) == 5


@pytest.mark.parametrize(("text", "language", "words"), ROWS)
def test_that_a_date_is_said_as_people_say_it(text: str, language: str, words: str) -> None:
    assert locale_for(language).date(parse(text)) == words


@pytest.mark.parametrize(("text", "language", "words"), MORE_ROWS)
def test_that_every_other_form_of_date_is_said_so_too(text: str, language: str, words: str) -> None:
    said = locale_for(language).date(parse(text))
    assert re.sub(f"[{NBSP}{NNBSP}]", " ", said) == words


@given(edtf_texts, st.sampled_from(LANGUAGES), st.sampled_from(["auto", "latn"]))
def test_that_no_date_is_ever_said_in_nonsense(text: str, language: str, digits: str) -> None:
    try:
        when = parse(text)
    except DateError:
        return
    words = locale_for(language, digits).date(when)
    assert words == words.strip()
    assert not re.search(r"\s\s|None|[{}]|\(\s*\)|\(\s*,|,\s*\)", words), words
    assert words.count("(") == words.count(")") == len(re.findall(r"\(\w[^()]*\)", words))
    assert re.search(r"\d", words)


@pytest.mark.parametrize("text", [row[0] for row in TABLE if not row[0].startswith(("2019/",))])
@pytest.mark.parametrize("language", LANGUAGES)
def test_that_dates_that_mean_different_things_are_said_differently(
    text: str, language: str
) -> None:
    locale = locale_for(language)
    same = [row[0] for row in TABLE if locale.date(parse(row[0])) == locale.date(parse(text))]
    assert set(same) <= {text, "2019/2019"}


def test_that_arabic_dates_take_the_digits_asked_for() -> None:
    when = parse("2019-10-14")
    assert locale_for("ar", "arab").date(when) == locale_for("ar").date(when) == "١٤ أكتوبر ٢٠١٩"
    assert locale_for("ar", "latn").date(when) == "14 أكتوبر 2019"


def test_that_a_time_of_day_has_the_digits_of_the_language_and_always_four() -> None:
    assert locale_for("en").clock(9, 5) == "09:05"
    assert locale_for("ar").clock(12, 34) == "١٢:٣٤"


def test_that_a_language_the_program_does_not_speak_gets_english_dates() -> None:
    assert locale_for("de").date(parse("2019-10~")) == "about October 2019"


@pytest.mark.parametrize("language", ["fr", "es", "ar"])
def test_that_the_words_for_the_era_before_year_1_are_those_of_cldr(language: str) -> None:
    from babel import Locale

    era = Locale.parse(language).eras["abbreviated"][0]
    assert locale_for(language).year(-43).replace(NBSP, " ").endswith(era)
