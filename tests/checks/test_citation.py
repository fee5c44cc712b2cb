"""The chain from the text of a source to a quotation to the words published, link by link."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer import assets
from viewer.checks.citation import check_citations, evidence, fold, proof_of
from viewer.problems import Fault, path_text
from viewer.sheet.evidence import Evidence
from viewer.sheet.model import Event, FactSheet, Figure

if TYPE_CHECKING:
    from collections.abc import Callable

    Maker = Callable[..., FactSheet]

BOOK = b"We dug in March. There are 12 roses, and 20 to 30 tulips.\n"


def found(sheet: FactSheet, texts: dict[str, bytes | Fault]) -> list[tuple[str, str]]:
    return [(fault.code, path_text(fault.path)) for fault in check_citations(sheet, texts)]


def test_that_quotations_that_stand_in_the_source_are_found(garden: Maker):
    sheet = garden()
    assert found(sheet, {"book": BOOK}) == []
    assert {key: proof.state for key, proof in evidence(sheet, {"book": BOOK}).items()} == {
        "roses": Evidence.VERIFIED,
        "tulips": Evidence.VERIFIED,
        "year/digging": Evidence.VERIFIED,
    }


def test_that_without_the_text_a_quotation_is_only_a_quotation(garden: Maker):
    sheet = garden()
    assert found(sheet, {}) == []
    assert {proof.state for proof in evidence(sheet, {}).values()} == {Evidence.QUOTED}


def test_that_nothing_quoted_is_no_evidence(garden: Maker):
    sheet = garden({("figures", 0, "quote"): ...})
    assert evidence(sheet, {"book": BOOK})["roses"].state is Evidence.NO_QUOTATION
    assert found(sheet, {"book": BOOK}) == []


def test_that_a_quotation_that_is_not_in_the_source_is_an_error(garden: Maker):
    sheet = garden({("figures", 1, "quote"): "21 to 30 tulips"})
    assert found(sheet, {"book": BOOK}) == [("E-QUOTE", "$.figures[1].quote")]
    assert evidence(sheet, {"book": BOOK})["tulips"].state is Evidence.CONTRADICTED


def test_that_events_are_checked_as_figures_are(garden: Maker):
    sheet = garden({("timelines", 0, "events", 0, "quote"): "We dug in April"})
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


SAME = (
    ("spaces", "90 000 accounts", "90\u202f000\u00a0 accounts"),
    ("line breaks", "of the accounts", "of the\r\n accounts"),
    ("apostrophes", "children's lives", "children\u2019s lives"),
    ("quotation marks", '"large"', "\u00ablarge\u201d"),
    ("hyphens", "two-year long - hard", "two\u2010year long \u2013 hard"),
    ("minus signs", "-8 percent", "\u22128 percent"),
    ("Arabic digits", "153000 حساب", "١٥٣٠٠٠ حساب"),
    ("full-width digits", "2019", "２０１９"),
    ("case", "Crimes Against Children", "crimes against children"),
    ("marks of direction", "العملية H", "العملية \u200eH\u200f"),
    ("isolates", "more than 46", "more than \u206846\u2069"),
    ("composition", "été", "e\u0301te\u0301"),
)
DIFFERENT = (
    ("letters", "identified", "identifies"),
    ("digits", "90,000", "90,001"),
    ("separators", "90,000", "90.000"),
    ("accents", "résultats", "resultats"),
    ("superscripts", "102", "10\u00b2"),
    ("words run together", "90 000", "90000"),
)


@pytest.mark.parametrize(("one", "other"), [pair[1:] for pair in SAME], ids=[p[0] for p in SAME])
def test_that_what_differs_between_copies_is_folded(one: str, other: str):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [pair[1:] for pair in DIFFERENT], ids=[p[0] for p in DIFFERENT]
)
def test_that_nothing_else_is_forgiven(one: str, other: str):
    assert fold(one) != fold(other)


@given(st.text())
def test_that_folding_what_is_folded_changes_nothing(text: str):
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text(min_size=1), st.text())
def test_that_a_part_of_a_text_stays_a_part_of_it(before: str, part: str, after: str):
    """Unless letters at its edges combine, which quotations don't begin or end with."""
    text = fold(f"{before} {part} {after}")
    assert all(piece in text for piece in fold(part).split(" "))


def test_that_each_wrong_digit_of_the_tour_is_noticed():
    """Changing any digit of any quotation breaks the chain: none of them is in the text twice."""
    document = msgspec.json.decode(assets.data("tour.json").read_bytes())
    sheet = msgspec.convert(document, FactSheet, dec_hook=lambda kind, value: kind(str(value)))
    text = fold(assets.data("tour.source.txt").read_text(encoding="utf-8"))
    quoted = [figure for figure in sheet.figures if not figure.calculation]
    items: list[Figure | Event] = [*quoted, *(e for t in sheet.timelines for e in t.events)]
    altered = 0
    for item in items:
        assert proof_of(item, text).state is Evidence.VERIFIED
        quote = item.quote or ""
        for place, letter in enumerate(quote):
            if letter.isdigit():
                wrong = quote[:place] + str((int(letter) + 1) % 10) + quote[place + 1 :]
                broken = msgspec.structs.replace(item, quote=wrong)
                assert proof_of(broken, text).state is Evidence.CONTRADICTED
                altered += 1
    assert altered > 100
