"""The chain from the text of a source to a quotation to the words published, link by link."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import msgspec

from viewer import assets
from viewer.checks.citation import check_citations, evidence
from viewer.problems import Fault, path_text
from viewer.sheet.evidence import Evidence, Link
from viewer.sheet.model import FactSheet

if TYPE_CHECKING:
    from collections.abc import Callable

    Maker = Callable[..., FactSheet]

BOOK = (
    b"We dug in March 2023. There are 12 roses, and 20 to 30 tulips."
    b" Tall are 40 percent in front and 60 percent behind, small 70.5 percent in front.\n"
)


def found(sheet: FactSheet, texts: dict[str, bytes | Fault]) -> list[tuple[str, str]]:
    return [(fault.code, path_text(fault.path)) for fault in check_citations(sheet, texts)]


def test_that_quotations_that_stand_in_the_source_are_found(garden: Maker):
    sheet = garden()
    assert found(sheet, {"book": BOOK}) == []
    assert {key: proof.state for key, proof in evidence(sheet, {"book": BOOK}).items()} == {
        "roses": Evidence.VERIFIED,
        "tulips": Evidence.VERIFIED,
        "year/digging": Evidence.VERIFIED,
        "sizes/front/tall": Evidence.VERIFIED,
        "sizes/front/small": Evidence.VERIFIED,
        "sizes/back/tall": Evidence.VERIFIED,
        "sizes/back/small": Evidence.NO_QUOTATION,
    }


def test_that_without_the_text_a_quotation_is_only_a_quotation(garden: Maker):
    sheet = garden()
    assert found(sheet, {}) == []
    quoted = {key: proof for key, proof in evidence(sheet, {}).items() if key != "sizes/back/small"}
    assert {proof.state for proof in quoted.values()} == {Evidence.QUOTED}


def test_that_nothing_quoted_is_no_evidence(garden: Maker):
    sheet = garden({("figures", 0, "quote"): ...})
    assert evidence(sheet, {"book": BOOK})["roses"].state is Evidence.NO_QUOTATION
    assert found(sheet, {"book": BOOK}) == []


def test_that_a_quotation_that_is_not_in_the_source_is_an_error(garden: Maker):
    sheet = garden({("figures", 1, "quote"): "21 to 30 tulips"})
    assert found(sheet, {"book": BOOK}) == [("E-QUOTE", "$.figures[1].quote")]
    assert evidence(sheet, {"book": BOOK})["tulips"].state is Evidence.CONTRADICTED


def test_that_events_are_checked_as_figures_are(garden: Maker):
    sheet = garden({("timelines", 0, "events", 0, "quote"): "We dug in April 2023"})
    assert found(sheet, {"book": BOOK}) == [("E-QUOTE", "$.timelines[0].events[0].quote")]
    assert evidence(sheet, {"book": BOOK})["year/digging"].state is Evidence.CONTRADICTED


def test_that_published_words_outside_the_quotation_are_an_error_even_without_the_text(
    garden: Maker,
):
    sheet = garden({("figures", 0, "published"): "13"})
    assert found(sheet, {}) == [("E-PUBLISHED", "$.figures[0].published")]
    assert evidence(sheet, {})["roses"].state is Evidence.CONTRADICTED
    assert evidence(sheet, {"book": BOOK})["roses"].state is Evidence.CONTRADICTED


def test_that_the_first_of_several_sources_is_the_one_quoted(garden: Maker):
    second = {
        ("sources", 1): lambda good: {**good["sources"][0], "id": "notes"},
        ("figures", 1, "source"): ["notes", "book"],
    }
    sheet = garden(second)
    assert evidence(sheet, {"book": BOOK})["tulips"].state is Evidence.QUOTED
    assert (
        evidence(sheet, {"book": BOOK, "notes": b"nothing"})["tulips"].state
        is Evidence.CONTRADICTED
    )


def test_that_a_text_that_could_not_be_read_is_reported_as_it_came(garden: Maker):
    trouble = Fault(("sources", 0, "text", "file"), "E-SOURCE", "not there")
    assert check_citations(garden(), {"book": trouble}) == (trouble,)
    assert evidence(garden(), {"book": trouble})["roses"].state is Evidence.QUOTED


def test_that_the_fingerprint_of_the_text_is_compared(garden: Maker):
    digest = hashlib.sha256(BOOK).hexdigest()
    sheet = garden({("sources", 0, "text", "sha256"): digest})
    assert found(sheet, {"book": BOOK}) == []
    assert found(sheet, {"book": BOOK + b"\n"}) == [("E-HASH", "$.sources[0].text.sha256")]


def test_that_a_text_other_than_the_one_recorded_proves_nothing(garden: Maker):
    digest = hashlib.sha256(BOOK).hexdigest()
    sheet = garden({("sources", 0, "text", "sha256"): digest})
    assert evidence(sheet, {"book": BOOK})["roses"].state is Evidence.VERIFIED
    assert evidence(sheet, {"book": BOOK + b"\n"})["roses"].state is Evidence.SOURCE_CHANGED


def test_that_a_text_in_another_encoding_is_an_error_and_no_text(garden: Maker):
    latin = "Überall 12 roses".encode("latin-1")
    assert found(garden(), {"book": latin}) == [("E-ENC", "$.sources[0].text.file")]
    assert evidence(garden(), {"book": latin})["roses"].state is Evidence.QUOTED


def test_that_a_byte_order_mark_does_not_hide_the_first_word(garden: Maker):
    assert found(garden(), {"book": b"\xef\xbb\xbf" + BOOK}) == []


def test_that_each_wrong_digit_of_the_tour_is_noticed():
    """Changing any digit of any quotation breaks the chain: none of them is in the text twice."""
    document = msgspec.json.decode(assets.data("tour.json").read_bytes())
    texts = {"text": assets.data("tour.source.txt").read_bytes()}
    parts = [*document["figures"], *(e for t in document["timelines"] for e in t["events"])]
    altered = 0
    for part in parts:
        quote = part.get("quote", "")
        for place, letter in enumerate(quote):
            if letter.isdigit():
                part["quote"] = quote[:place] + str((int(letter) + 1) % 10) + quote[place + 1 :]
                part["published"], published = None, part.get("published")
                sheet = msgspec.convert(document, FactSheet, dec_hook=lambda kind, v: kind(str(v)))
                assert "E-QUOTE" in [fault.code for fault in check_citations(sheet, texts)], quote
                part["quote"], part["published"] = quote, published
                altered += 1
    assert altered > 100


# Cut off, and cut through ------------------------------------------------------------------------


def test_that_a_quotation_cut_off_behind_its_qualifier_is_an_error(garden: Maker):
    text = b"We dug in March 2023. There are more than\n12 roses, and 20 to 30 tulips."
    sheet = garden({("figures", 0, "quote"): "12 roses", ("charts", 1): ...})
    faults = check_citations(sheet, {"book": text})
    assert [(f.code, path_text(f.path)) for f in faults] == [("E-CUT", "$.figures[0].quote")]
    assert "'more than 12'" in faults[0].message
    proof = evidence(sheet, {"book": text})["roses"]
    assert proof == (Link.HOLDS, Link.BROKEN, Link.HOLDS, Link.NONE)


def test_that_a_qualifier_behind_the_quotation_is_seen_too(garden: Maker):
    text = b"We dug in March 2023. There are 12 or more roses, and 20 to 30 tulips."
    sheet = garden({("figures", 0, "quote"): "There are 12", ("charts", 1): ...})
    assert found(sheet, {"book": text}) == [("E-CUT", "$.figures[0].quote")]


def test_that_one_place_that_says_no_more_is_enough(garden: Maker):
    text = b"Nearly 12 roses.\n\nWe dug in March 2023. In all 12 roses, and 20 to 30 tulips."
    sheet = garden({("figures", 0, "quote"): "12 roses", ("charts", 1): ...})
    assert found(sheet, {"book": text}) == []


def test_that_a_qualifier_of_another_paragraph_cuts_off_nothing(garden: Maker):
    text = b"More than\n\n12 roses, and 20 to 30 tulips. We dug in March 2023."
    sheet = garden({("figures", 0, "quote"): "12 roses", ("charts", 1): ...})
    assert found(sheet, {"book": text}) == []


def test_that_a_quotation_cut_through_a_number_is_said_to_be_that(garden: Maker):
    sheet = garden({("figures", 0, "quote"): "2 roses", ("figures", 0, "published"): ...})
    (fault,) = check_citations(sheet, {"book": BOOK})
    assert fault.code == "E-QUOTE"
    assert "inside a word or a number" in fault.message


def test_that_a_misquotation_is_told_what_the_text_has_instead(garden: Maker):
    sheet = garden({("figures", 0, "quote"): "There were 12 red roses"})
    (fault,) = check_citations(sheet, {"book": BOOK})
    assert fault.code == "E-QUOTE"
    assert "line 1" in fault.remedy
    assert "There are 12 roses" in fault.remedy


def test_that_a_changed_text_is_told_with_its_new_fingerprint(garden: Maker):
    sheet = garden({("sources", 0, "text", "sha256"): "0" * 64})
    (fault,) = check_citations(sheet, {"book": BOOK})
    assert hashlib.sha256(BOOK).hexdigest() in fault.remedy


def test_that_every_fault_of_the_chain_says_how_to_mend_it(garden: Maker):
    changes = [
        {("figures", 0, "quote"): "no such words"},
        {("figures", 0, "published"): "13"},
        {("figures", 0, "value"): 13},
        {("figures", 0, "qualifier"): "about"},
        {("sources", 0, "text", "sha256"): "0" * 64},
        {("timelines", 0, "events", 0, "date"): "2022"},
        {("figures", 0, "unit"): "percent", ("figures", 0, "quote"): "12 plants"},
    ]
    for change in changes:
        faults = check_citations(garden(change), {"book": BOOK + b"12 plants"})
        assert faults
        assert all(fault.message and fault.remedy for fault in faults)


# The language of a source ------------------------------------------------------------------------

FRENCH = "Il y a 12.500 roses dans le jardin, et elles sont toutes avec des épines."


def test_that_a_source_in_another_language_than_the_sheet_must_name_it(garden: Maker):
    changes = {
        ("sources", 0, "lang"): ...,
        ("figures",): [
            {
                "id": "roses",
                "label": "Roses",
                "value": "12.5",
                "unit": "plants",
                "quote": "12.500 roses",
                "source": "book",
            }
        ],
        ("timelines",): [],
        ("charts",): [],
    }
    texts = {"book": FRENCH.encode()}
    (fault,) = check_citations(garden(changes), texts)
    assert (fault.code, path_text(fault.path)) == ("W-UNREAD", "$.sources[0]")
    assert fault.remedy == 'give it "lang": "fr"'
    assert evidence(garden(changes), texts)["roses"].state is Evidence.UNREAD
    named = garden(changes | {("sources", 0, "lang"): "fr"})
    assert evidence(named, texts)["roses"].state is Evidence.CONTRADICTED


def test_that_without_its_text_the_language_of_a_source_is_told_by_its_quotations(garden: Maker):
    quoted = {
        ("sources", 0, "lang"): ...,
        ("figures", 0, "quote"): "il y a 12 roses dans le jardin et elles sont toutes avec épines",
        ("figures", 1): ...,
        ("timelines",): [],
        ("charts",): [],
    }
    assert found(garden(quoted), {}) == [("W-UNREAD", "$.sources[0]")]
    assert evidence(garden(quoted), {})["roses"].value is Link.UNREAD


def test_that_a_source_without_a_language_is_read_in_that_of_the_sheet(garden: Maker):
    sheet = garden({("sources", 0, "lang"): ...})
    assert found(sheet, {"book": BOOK}) == []
    assert found(sheet, {}) == []
    assert evidence(sheet, {"book": BOOK})["roses"].state is Evidence.VERIFIED
