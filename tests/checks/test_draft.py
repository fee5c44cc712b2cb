"""Each number of a draft is found in the sheet, or told apart from it, by the rules one by one."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer import assets
from viewer.checks.draft import LONGEST_PARAGRAPH, compare, paragraphs
from viewer.content.page import compose, languages_of
from viewer.opening import open_bytes, open_sheet
from viewer.sheet.comparison import Difference, Part, Verdict
from viewer.sheet.qualifier import Qualifier

if TYPE_CHECKING:
    from viewer.sheet.model import FactSheet

SAMPLE = open_sheet(assets.data("operation-h.json")).sheet
MATCHES, LOST, DIFFERS, ABSENT = Verdict

FAIR: dict[str, Any] = {
    "format": 1,
    "id": "fair",
    "lang": "en",
    "title": "The book fair",
    "subtitle": "A fair with 17 halls",
    "units": {
        "books": {"label": {"en": {"one": "book", "other": "books"}, "fr": "livres"}},
        "visitors": {"label": {"en": "visitors", "fr": "visiteurs"}},
        "stands": {"label": {"en": "stands"}},
        "euros": {"label": {"en": "euros", "fr": "euros"}, "kind": "money"},
        "percent": {"label": {"en": "percent"}, "kind": "percent"},
        "years": {"label": {"en": "years"}, "kind": "measure"},
    },
    "sources": [
        {"id": "diary", "title": "The diary", "lang": "en"},
        {"id": "ledger", "title": "The ledger", "lang": "en"},
    ],
    "figures": [
        {
            "id": "sold",
            "label": {"en": "Books sold", "fr": "Livres vendus"},
            "value": 4250,
            "unit": "books",
            "source": "diary",
            "others": [{"source": "ledger", "value": 4190}],
            "note": "The diary counts gifts too.",
        },
        {
            "id": "given",
            "label": {"en": "Books given to schools", "fr": "Livres donnés aux écoles"},
            "value": 300,
            "qualifier": "at-least",
            "unit": "books",
            "source": "diary",
        },
        {
            "id": "guests",
            "label": {"en": "Guests from abroad"},
            "value": 300,
            "unit": "visitors",
            "source": "diary",
        },
        {
            "id": "tickets",
            "label": {"en": "Tickets checked at the gate"},
            "value": 2500,
            "unit": "visitors",
            "source": "diary",
        },
        {
            "id": "seats",
            "label": {"en": "Seats in the tent"},
            "value": 2500,
            "unit": "stands",
            "source": "diary",
        },
        {
            "id": "queue",
            "label": {"en": "Visitors in the queue"},
            "value": 40,
            "upper": 60,
            "qualifier": "between",
            "unit": "visitors",
            "source": "diary",
        },
        {
            "id": "children",
            "label": {"en": "Pupils among the visitors"},
            "value": 1000,
            "qualifier": "order",
            "unit": "visitors",
            "source": "diary",
        },
        {
            "id": "takings",
            "label": {"en": "Takings at the till"},
            "value": 81500,
            "unit": "euros",
            "source": "diary",
        },
        {
            "id": "change",
            "label": {"en": "Change in sales"},
            "value": -12.5,
            "unit": "percent",
            "source": "diary",
        },
        {
            "id": "age",
            "label": {"en": "Median age of the visitors"},
            "value": 34,
            "unit": "years",
            "scope": "aged 15 to 90",
            "source": "diary",
        },
        {
            "id": "stalls",
            "label": {"en": "Stands with second-hand books"},
            "value": 12,
            "unit": "stands",
            "source": "diary",
        },
    ],
    "timelines": [
        {
            "id": "fair",
            "title": "The fair",
            "events": [
                {
                    "id": "opening",
                    "label": "Three-day festival of poetry",
                    "date": "2024-05-03",
                    "published": "three-day festival",
                    "quote": "a three-day festival of poetry",
                    "source": "diary",
                }
            ],
        }
    ],
    "charts": [
        {
            "id": "languages",
            "kind": "bar",
            "title": "Books by language",
            "unit": "books",
            "source": "diary",
            "categories": [
                {"id": "breton", "label": "Breton"},
                {"id": "occitan", "label": "Occitan"},
            ],
            "series": [
                {
                    "id": "prose",
                    "label": "Novels",
                    "cells": [{"value": 137}, {"value": 58, "qualifier": "about"}],
                },
            ],
        }
    ],
}


def fair(**changes: Any) -> FactSheet:
    opened = open_bytes(json.dumps(FAIR | changes).encode())
    assert opened.errors == ()
    return opened.sheet


FAIR_SHEET = fair()


def only(text: str, sheet: FactSheet = FAIR_SHEET, language: str = "en"):
    """Give the one mark of a text that has one number."""
    (mark,) = compare(text, sheet, language).marks
    return mark


def keys(mark) -> list[str]:
    return [one.key for one in mark.stated]


# The value is there ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We found over 90,000 online accounts.", "en"),
        ("We found upwards of 90 000 accounts.", "en"),
        ("We found more than 90 thousand accounts.", "en"),
        ("plus de 90 000 comptes en ligne", "fr"),
        ("plus de 90 000 comptes", "fr"),
        ("más de 90.000 cuentas en línea", "es"),
        ("أكثر من ٩٠٬٠٠٠ حساب", "ar"),
    ],
)
def test_that_any_writing_of_value_and_qualifier_matches(text, language):
    mark = only(text, SAMPLE, language)
    assert mark.verdict is MATCHES
    assert keys(mark) == ["accounts-identified"]


def test_that_thousands_in_words_are_the_same_value():
    assert only("more than 27.7 thousand victims", SAMPLE).verdict is MATCHES


def test_that_a_point_may_group_thousands_and_a_thousand_times_the_value_is_no_match():
    assert only("more than 90.000 accounts", SAMPLE).verdict is MATCHES
    assert only("más de 90,000 cuentas", SAMPLE, "es").verdict is MATCHES
    for text in ("836,000 cases", "83.6 cases", "0.836 cases"):
        assert only(text, SAMPLE).verdict is DIFFERS
    assert only("836.000 casos", SAMPLE, "es").verdict is DIFFERS


def test_that_a_number_without_its_qualifier_has_lost_it():
    mark = only("We found 90,000 accounts.", SAMPLE)
    assert (mark.verdict, mark.difference) == (LOST, Difference.QUALIFIER)
    assert mark.qualifier is Qualifier.EXACT
    assert mark.stated[0].qualifier is Qualifier.MORE_THAN


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nearly 90,000 accounts", Qualifier.NEARLY),
        ("at least 90,000 accounts", Qualifier.AT_LEAST),
        ("about 90,000 accounts", Qualifier.ABOUT),
        ("up to 90,000 accounts", Qualifier.AT_MOST),
    ],
)
def test_that_another_qualifier_is_a_lost_one(text, said):
    mark = only(text, SAMPLE)
    assert mark.verdict is LOST
    assert mark.qualifier is said


def test_that_a_qualifier_put_before_an_exact_number_is_told():
    mark = only("more than 836 cases", SAMPLE)
    assert mark.verdict is LOST
    assert mark.stated[0].qualifier is Qualifier.EXACT


def test_that_an_order_of_magnitude_in_digits_has_lost_it():
    assert only("hundreds of investigations", SAMPLE).verdict is MATCHES
    mark = only("100 investigations", SAMPLE)
    assert (mark.verdict, keys(mark)) == (LOST, ["investigations"])
    assert only("thousands of investigations", SAMPLE).verdict is DIFFERS


def test_that_both_ends_of_a_range_are_asked():
    assert only("between 40 and 60 visitors").verdict is MATCHES
    assert keys(only("between 40 and 60 visitors")) == ["queue"]
    for text in ("40 visitors", "60 visitors", "up to 60 visitors", "more than 40 visitors"):
        assert only(text).verdict is LOST
    mark = only("between 40 and 70 visitors queued")
    assert (mark.verdict, mark.upper) == (DIFFERS, Decimal(70))


# Which figure ------------------------------------------------------------------------------------


def test_that_the_noun_chooses_between_two_figures_of_one_value():
    assert keys(only("at least 300 books")) == ["given"]
    assert keys(only("300 visitors")) == ["guests"]
    mark = only("300 books")
    assert (mark.verdict, keys(mark)) == (LOST, ["given"])


def test_that_both_are_named_where_nothing_tells_them_apart():
    mark = only("The total was 2,500.")
    assert mark.verdict is MATCHES
    assert keys(mark) == ["tickets", "seats"]


def test_that_words_before_the_number_tell_too():
    assert keys(only("Seats in the tent: 2,500")) == ["seats"]


def test_that_the_value_of_one_figure_said_of_another_unit_differs():
    mark = only("146 countries", SAMPLE)
    assert mark.verdict is DIFFERS
    assert keys(mark) == ["countries-sent-packages"]
    assert [one.key for one in mark.same_value] == ["children-safeguarded"]


def test_that_people_are_not_accounts_though_no_unit_is_called_so():
    mark = only("153,000 people", SAMPLE)
    assert mark.verdict is DIFFERS
    assert "accounts-referred" in [one.key for one in (*mark.same_value, *mark.stated)]


def test_that_a_unit_no_figure_speaks_of_is_named():
    figures = [one for one in FAIR["figures"] if one["unit"] != "stands"]
    mark = only("4,250 stands", fair(figures=figures))
    assert (mark.verdict, mark.difference) == (DIFFERS, Difference.UNIT)
    assert (keys(mark), mark.said_of) == (["sold"], "stands")


def test_that_a_word_for_the_same_thing_is_the_same_unit():
    assert only("46 people were arrested", SAMPLE).verdict is MATCHES
    assert only("146 minors", SAMPLE).verdict is MATCHES


def test_that_another_currency_is_another_thing():
    assert only("takings of €81,500").verdict is MATCHES
    assert only("takings of 81,500 euros").verdict is MATCHES
    mark = only("takings of $81,500")
    assert mark.verdict is DIFFERS
    assert keys(mark) == ["takings"]


def test_that_per_cent_and_a_count_are_never_the_same():
    assert only("12.5 books on the change in sales").verdict is not MATCHES
    assert only("300% more").verdict is ABSENT


def test_that_the_words_of_one_figure_with_the_number_of_another_differ():
    for text in (
        "153,000 online accounts were identified",
        "The operation identified about 153,000 accounts.",
        "Accounts identified: about 153,000",
        "58 countries were sent packages",
    ):
        mark = only(text, SAMPLE)
        assert (mark.verdict, mark.difference) == (DIFFERS, Difference.VALUE)
        assert mark.same_value[0].unit == mark.stated[0].unit
    mark = only("Some 153,000 accounts are in the packages, and much was identified.", SAMPLE)
    assert mark.verdict is LOST or mark.verdict is MATCHES
    assert keys(mark) == ["accounts-referred"]


def test_that_a_rate_is_not_the_number_of_what_it_is_counted_by():
    assert only("18 per case", SAMPLE).verdict is ABSENT


# The value is not there --------------------------------------------------------------------------


def test_that_another_value_of_the_same_noun_differs():
    mark = only("863 cases were investigated", SAMPLE)
    assert (mark.verdict, mark.difference) == (DIFFERS, Difference.VALUE)
    assert keys(mark) == ["cases-investigated"]


def test_that_a_rounded_number_is_told_from_a_wrong_one():
    mark = only("about 150,000 accounts", SAMPLE)
    assert (mark.verdict, mark.difference) == (DIFFERS, Difference.ROUNDED)
    assert keys(mark) == ["accounts-referred"]
    assert only("200,000 accounts", SAMPLE).difference is Difference.VALUE


def test_that_what_no_figure_is_about_is_not_in_the_sheet():
    for text in ("25 officers", "$4 million", "three of them", "31 photographs", "7 days"):
        mark = only(text, SAMPLE)
        assert (mark.verdict, mark.stated) == (ABSENT, ())


def test_that_a_small_number_of_something_else_is_no_match():
    mark = only("12 violins were played")
    assert mark.verdict is ABSENT
    assert [one.key for one in mark.same_value] == ["stalls"]


@pytest.mark.parametrize(
    ("text", "language", "key"),
    [
        ("146 boats were seized", "en", "children-safeguarded"),
        ("The 146 men", "en", "children-safeguarded"),
        ("146 boats with children", "en", "children-safeguarded"),
        ("836 boats were seized", "en", "cases-investigated"),
        ("more than 90,000 boats", "en", "accounts-identified"),
        ("12,500 police officers", "en", "offenders-in-database"),
        ("46 boats, and people were arrested", "en", "individuals-arrested"),
        ("146 bateaux ont été saisis", "fr", "children-safeguarded"),
        ("plus de 90 000 bateaux", "fr", "accounts-identified"),
        ("146 barcos fueron incautados", "es", "children-safeguarded"),
        ("146 قارباً", "ar", "children-safeguarded"),
    ],
)
def test_that_a_number_of_another_noun_is_not_in_the_sheet_and_is_told_of(text, language, key):
    mark = only(text, SAMPLE, language)
    assert mark.verdict is ABSENT
    assert [one.key for one in mark.same_value] == [key]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("146 of 836 suspects", "en"),
        ("146 of the 836 suspects", "en"),
        ("146 des 836 suspects", "fr"),
        ("146 de los 836 sospechosos", "es"),
        ("146 من أصل 836 مشتبها به", "ar"),
    ],
)
def test_that_a_part_is_of_the_noun_of_its_whole(text, language):
    for mark in compare(text, SAMPLE, language).marks:
        assert mark.verdict is ABSENT


def test_that_a_part_is_not_compared_with_its_whole():
    part, whole = compare("46 of the 836 cases", SAMPLE, "en").marks
    assert (part.verdict, keys(part)) == (ABSENT, [])
    assert (whole.verdict, keys(whole)) == (MATCHES, ["cases-investigated"])
    assert compare("146 of the 163 children", SAMPLE, "en").marks[0].verdict is MATCHES


def test_that_a_noun_of_another_figure_makes_a_number_differ_from_that_one():
    mark = only("146 arrests", SAMPLE)
    assert (mark.verdict, keys(mark)) == (DIFFERS, ["individuals-arrested"])
    assert [one.key for one in mark.same_value] == ["children-safeguarded"]


@pytest.mark.parametrize(
    "text",
    [
        "146",
        "146 worldwide",
        "146 in Europe",
        "146 were safeguarded",
        "146 of the children",
        "The number of children rose to 146 last year.",
        "146 vulnerable children",
        "146 children, 15 years of age or less",
    ],
)
def test_that_a_number_matches_without_a_noun_or_with_a_word_of_unit_label_or_scope(text):
    mark = compare(text, SAMPLE, "en").marks[0]
    assert (mark.verdict, keys(mark)) == (MATCHES, ["children-safeguarded"])


def test_that_the_age_of_one_is_not_the_number_of_many():
    for text in ("a 46-year-old individual was arrested", "individuals aged 46 were arrested"):
        assert only(text, SAMPLE).verdict is ABSENT


def test_that_a_share_of_something_else_is_not_the_share_of_the_sheet():
    share = FAIR["figures"][8] | {"id": "share", "label": "Share of poets", "value": 20}
    sheet = fair(figures=[*FAIR["figures"], share])
    for text in ("20 percent of poets", "20% of the poets", "The share of poets is 20 %."):
        assert only(text, sheet).verdict is MATCHES
    for text in ("20 percent of boats", "20 poets", "20 percentage points more poets"):
        assert only(text, sheet).verdict is ABSENT


def test_that_a_small_number_without_a_noun_may_match():
    assert only("There were 12.").verdict is MATCHES


# The rest of the sheet ---------------------------------------------------------------------------


def test_that_cells_of_charts_are_compared_too():
    mark = only("137 novels in Breton")
    assert (mark.verdict, keys(mark)) == (MATCHES, ["languages/prose/breton"])
    assert mark.stated[0].part is Part.CELL
    assert only("58 novels in Occitan").verdict is LOST


def test_that_the_duration_of_an_event_is_compared():
    mark = only("a three-day festival")
    assert (mark.verdict, keys(mark)) == (MATCHES, ["fair/opening"])
    assert only("a three-week festival").verdict is not MATCHES
    assert only("a two-day festival").verdict is DIFFERS
    assert only("a two-year international operation", SAMPLE).verdict is MATCHES


@pytest.mark.parametrize(
    "text", ["a two-year operation", "a 24-month operation", "an operation of 104 weeks"]
)
def test_that_a_time_is_the_same_in_another_unit(text):
    mark = only(text, SAMPLE)
    assert mark.verdict is (
        ABSENT if "104" in text else MATCHES
    )  # two years are 104 weeks and more


def test_that_three_days_are_seventy_two_hours():
    assert keys(only("a 72-hour festival of poetry")) == ["fair/opening"]


def test_that_an_age_is_no_duration_of_an_event():
    assert only("The median age of visitors was 34 years.").verdict is MATCHES
    assert only("Guests aged 15 to 90 came.").verdict is MATCHES
    assert only("a child aged three").verdict is ABSENT


def test_that_a_ratio_is_compared_as_a_whole():
    assert only("Three out of five visitors came again.").verdict is ABSENT
    fifth = FAIR["figures"][8] | {"id": "fifth", "label": "Share of poets", "value": 20}
    sheet = fair(figures=[*FAIR["figures"], fifth])
    mark = only("One in five visitors was a poet.", sheet)
    assert (mark.verdict, keys(mark)) == (MATCHES, ["fifth"])


def test_that_a_number_in_a_title_is_in_the_sheet():
    mark = only("There are 17 halls at the fair.")
    assert mark.verdict is MATCHES
    assert mark.stated[0].part is Part.TEXT


def test_that_a_fall_is_found_by_its_word_and_no_rise_is_one():
    assert only("Sales fell by 12.5%.").verdict is MATCHES
    mark = only("Sales rose by 12.5%.")
    assert (mark.verdict, mark.difference) == (DIFFERS, Difference.DIRECTION)


def test_that_what_another_source_says_is_not_what_the_sheet_shows():
    mark = only("4,190 books were sold")
    assert (mark.verdict, mark.difference) == (DIFFERS, Difference.OTHER_SOURCE)
    assert keys(mark) == ["sold"]


def test_that_dates_years_times_and_names_are_left_alone():
    text = "On 14 October 2019, at 10:30, the 3rd report (Room 9) of 2021 came out."
    assert compare(text, SAMPLE, "en").marks == ()


# Language ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The operation identified more than 90,000 accounts.", "en"),
        ("L'opération a permis de repérer plus de 90 000 comptes.", "fr"),
        ("La operación identificó más de 90.000 cuentas.", "es"),
        ("حددت العملية أكثر من 90,000 حساب.", "ar"),
        ("90000", "en"),
        ("Die Operation fand mehr als 90.000 Konten und 46 Personen.", "en"),
    ],
)
def test_that_the_language_is_told_from_the_text_else_it_is_the_sheets(text, language):
    assert compare(text, SAMPLE).language == language


def test_that_a_draft_in_a_language_the_sheet_lacks_is_compared_by_its_values():
    assert only("Se vendieron 4.250 libros.", FAIR_SHEET, "es").verdict is MATCHES
    assert only("Se vendieron más de 4.250 libros.", FAIR_SHEET, "es").verdict is LOST
    assert only("Se vendieron 4.300 libros.", FAIR_SHEET, "es").verdict is ABSENT


# Offsets -----------------------------------------------------------------------------------------


def test_that_offsets_are_those_of_the_text_as_given():
    text = (
        "\ufeff🙂 Dear all.\r\n\r\n\u200fWe found more\n than 90,000 accounts.\n\n\n"
        "46 arrests, and 146 children."
    )
    found = [text[mark.start : mark.end] for mark in compare(text, SAMPLE, "en").marks]
    assert found == ["more\n than 90,000", "46", "146"]


@given(st.text(alphabet="ab 1.\n", max_size=200))
def test_that_paragraphs_are_the_text_but_for_empty_lines(text):
    rest = list(text)
    for begin, paragraph in paragraphs(text):
        assert text[begin : begin + len(paragraph)] == paragraph
        rest[begin : begin + len(paragraph)] = " " * len(paragraph)
    assert not "".join(rest).strip()


def test_that_a_long_paragraph_is_divided_where_a_sentence_ends():
    text = "We found 836 cases. " * 3000
    parts = list(paragraphs(text))
    assert len(parts) > 1
    assert all(len(part) <= LONGEST_PARAGRAPH for _begin, part in parts)
    assert len(compare(text, SAMPLE, "en").marks) == 3000


@given(st.text(max_size=300))
def test_that_no_text_can_bring_it_down(text):
    comparison = compare(text, SAMPLE)
    ends = [end for mark in comparison.marks for end in (mark.start, mark.end)]
    assert ends == sorted(ends)
    assert all(0 <= end <= len(text) for end in ends)


# A figure's own words ----------------------------------------------------------------------------

LANGUAGES = ("en", "fr", "es", "ar")
FIGURES = [figure for figure in SAMPLE.figures if figure.value is not None]
CARDS = {
    language: {card.id: card for card in compose(SAMPLE, language).cards} for language in LANGUAGES
}


def plain(words: str) -> str:
    return words.translate({0x2068: None, 0x2069: None})


GOOD = sorted((Path(__file__).parents[1] / "examples" / "good").glob("*.json"))


@pytest.mark.parametrize("file", [assets.data("tour.json"), *GOOD], ids=lambda file: file.stem)
def test_that_every_figure_of_our_sheets_is_known_by_its_words_and_missed_without_a_qualifier(file):
    sheet = open_sheet(file).sheet
    figures = {figure.id: figure for figure in sheet.figures}
    for language, card in (
        (tag, shown)
        for tag in languages_of(sheet)
        for shown in compose(sheet, tag).cards
        if shown.number is not None
    ):
        (mark,) = compare(plain(f"{card.label}: {card.words} {card.unit}."), sheet, language).marks
        assert (mark.verdict, card.id in keys(mark)) == (MATCHES, True), card.label
        if figures[card.id].qualifier is not Qualifier.EXACT:
            (mark,) = compare(f"{card.label}: {card.number} {card.unit}.", sheet, language).marks
            assert (mark.verdict, card.id in keys(mark)) == (LOST, True), card.label


@given(st.sampled_from(FIGURES), st.sampled_from(LANGUAGES))
def test_that_a_sentence_of_a_figures_own_words_always_matches(figure, language):
    card = CARDS[language][figure.id]
    text = plain(f"{card.label}: {card.words} {card.unit}.")
    mark = compare(text, SAMPLE, language).marks[0]
    assert mark.verdict is MATCHES
    assert keys(mark) == [figure.id]


@given(
    st.sampled_from([one for one in FIGURES if one.qualifier is not Qualifier.EXACT]),
    st.sampled_from(LANGUAGES),
)
def test_that_without_its_qualifier_it_has_always_lost_it(figure, language):
    card = CARDS[language][figure.id]
    text = plain(f"{card.label}: {figure.value} {card.unit}.")
    mark = compare(text, SAMPLE, language).marks[0]
    assert (mark.verdict, keys(mark)) == (LOST, [figure.id])


@given(
    st.sampled_from(FIGURES),
    st.sampled_from(LANGUAGES),
    st.integers(min_value=2, max_value=10**7),
)
def test_that_with_another_value_it_never_matches(figure, language, value):
    if any(one.value == value for one in FIGURES if one.unit == figure.unit):
        value += 1_000_003
    card = CARDS[language][figure.id]
    mark = compare(plain(f"{card.label}: {value} {card.unit}."), SAMPLE, language).marks[0]
    assert mark.verdict in {DIFFERS, ABSENT}
