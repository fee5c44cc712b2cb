"""One figure, event or cell for the clipboard: in every form its qualifier and source go along."""

from __future__ import annotations

import csv
import io

import pytest

from viewer import assets
from viewer.content.copies import CITATION, CSV_ROW, FORMS, NUMBER, SENTENCE, copy_of
from viewer.content.items import find_item, keys_in
from viewer.content.page import compose
from viewer.opening import open_sheet
from viewer.sheet.model import Event, Number, OtherClaim, Source, Timeline
from viewer.sheet.qualifier import Qualifier


@pytest.fixture(scope="module")
def pages():
    """The sample in the languages it has."""
    sheet = open_sheet(assets.data("operation-h.json")).sheet
    return {tag: compose(sheet, tag) for tag in ("en", "fr", "es", "ar")}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "more than 90,000 accounts"),
        ("fr", "plus de 90\u202f000 comptes"),
        ("es", "más de 90.000 cuentas"),
        ("ar", "أكثر من ٩٠٬٠٠٠ حساب"),
    ],
)
def test_that_a_number_takes_its_qualifier_and_its_unit_along(pages, language, words):
    key = next(card.id for card in pages["en"].cards if card.number == 90000)
    assert copy_of(pages[language], key, NUMBER) == words


def test_that_the_unit_of_a_size_in_words_stands_apart(make_figure, make_sheet):
    page = compose(make_sheet(make_figure(10000, qualifier=Qualifier.ORDER)))
    assert copy_of(page, "found", NUMBER) == "tens of thousands (accounts)"


def test_that_a_missing_value_has_no_unit(full_sheet):
    assert copy_of(compose(full_sheet), "c", NUMBER) == "suppressed as confidential"


def test_that_a_sentence_names_its_source_in_full_and_not_by_a_number(make_figure, make_sheet):
    release = Source(
        id="release",
        title="Accounts found in 2021",
        publisher="Agency",
        place="Lyon",
        published="2021-10-05",
        accessed="2026-11-03",
        url="https://agency.example/2021/accounts",
    )
    sheet = make_sheet(make_figure(qualifier=Qualifier.MORE_THAN), sources=[release])
    assert copy_of(compose(sheet), "found", SENTENCE) == (
        "Accounts found: more than 90,000 (accounts). Source: Agency, Accounts found in 2021, "
        "Lyon, 5 October 2021, retrieved 3 November 2026. https://agency.example/2021/accounts"
    )
    assert copy_of(compose(sheet, "fr"), "found", CITATION).startswith(
        "Agency, Accounts found in 2021, Lyon, 5 octobre 2021,"
    )


def test_that_every_source_is_cited_the_quoted_one_first(full_sheet):
    page = compose(full_sheet)
    assert copy_of(page, "b", CITATION) == "Agency, Release.\nOffice, Report."
    assert copy_of(page, "b", SENTENCE).endswith("Sources: Agency, Release.; Office, Report.")


def test_that_what_another_source_says_goes_along(make_figure, make_sheet):
    other = OtherClaim(source="report", value=Number(88000), qualifier=Qualifier.ABOUT)
    page = compose(make_sheet(make_figure(others=[other], note="The release is newer.")))
    first, second = copy_of(page, "found", SENTENCE).splitlines()
    assert first == "Accounts found: 90,000 (accounts). Source: Agency, Release."
    assert second == "Another source says about 88,000: Office, Report."


def test_that_an_event_is_copied_with_its_date_and_a_cell_with_its_names(full_sheet):
    page = compose(full_sheet)
    assert copy_of(page, "story/end", NUMBER) == "about 2021"
    assert copy_of(page, "story/end", SENTENCE) == "about 2021: End. Source: Office, Report."
    assert copy_of(page, "story/start", SENTENCE) == "October 2019: Start."
    assert copy_of(page, "story/start", CITATION) == ""
    assert copy_of(page, "table/t/y", NUMBER) == "7 accounts"
    assert copy_of(page, "table/t/y", SENTENCE).startswith("Y, T: 7 (accounts).")


def rows_of(text: str) -> list[dict[str, str]]:
    assert text.endswith("\r\n")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_that_a_row_of_csv_comes_under_its_head_and_alone(full_sheet):
    page = compose(full_sheet)
    (figure,) = rows_of(copy_of(page, "b", CSV_ROW))
    assert (figure["id"], figure["value"], figure["qualifier"]) == ("b", "12500", "about")
    assert figure["shown"] == "some 12,500"
    assert figure["sources"] == "release report"
    (event,) = rows_of(copy_of(page, "story/end", CSV_ROW))
    assert (event["id"], event["date"], event["figures"]) == ("end", "2021~", "b")
    (cell,) = rows_of(copy_of(page, "table/s/x", CSV_ROW))
    assert (cell["id"], cell["value"]) == ("x/s", "3")


def test_that_no_cell_of_the_row_is_a_formula(make_figure, make_sheet):
    page = compose(make_sheet(make_figure(label="=HYPERLINK(1)", scope="@SUM(A1)")))
    (row,) = rows_of(copy_of(page, "found", CSV_ROW))
    assert (row["label"], row["scope"]) == ("'=HYPERLINK(1)", "'@SUM(A1)")


def test_that_no_mark_of_ours_is_copied(pages, full_sheet):
    for page in (*pages.values(), compose(full_sheet)):
        for section in page.sections:
            for key in keys_in(page, section):
                copied = "".join(copy_of(page, key, form) for form in FORMS)
                assert copied
                assert not {"\u2068", "\u2069", "\u200b"} & set(copied)


def test_that_what_is_not_on_the_page_is_not_copied(full_sheet):
    page = compose(full_sheet)
    for key in ("", "gone", "story/gone", "table/s/gone", "a/b/c/d"):
        assert find_item(page, key) is None
        assert [copy_of(page, key, form) for form in FORMS] == ["", "", "", ""]


def test_that_all_a_section_shows_is_found_by_its_keys(full_sheet):
    page = compose(full_sheet)
    keys = {section.kind: keys_in(page, section) for section in page.sections}
    assert keys["figures"] == ("b", "c", "a")
    assert keys["timeline"] == ("story/start", "story/end", "story/never")
    assert keys["charts"] == ("a", "b", "c", "table/s/x", "table/t/x", "table/s/y", "table/t/y")
    assert keys["sources"] == tuple(row.key for row in page.evidence)
    for section in page.sections:
        assert all(find_item(page, key) for key in keys_in(page, section))


def test_that_two_timelines_may_have_an_event_of_one_name(make_sheet):
    lines = [
        Timeline(id=name, title=name, events=[Event(id="begin", label=f"Begin {name}")])
        for name in ("one", "two")
    ]
    page = compose(make_sheet(timelines=lines))
    assert copy_of(page, "two/begin", SENTENCE).startswith("Begin two")
