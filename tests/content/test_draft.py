"""Verdicts in words: which figure, what was lost, and what the sheet says instead."""

from __future__ import annotations

import json

import pytest

from viewer import assets
from viewer.checks.draft import compare
from viewer.content.draft import MOST_NAMED, SIGNS, DraftWords, quoted, summary
from viewer.content.page import compose
from viewer.content.wording import phrases
from viewer.opening import open_bytes, open_sheet
from viewer.sheet.comparison import Verdict

SAMPLE = open_sheet(assets.data("operation-h.json")).sheet
TOUR = open_sheet(assets.data("tour.json")).sheet


def told(text, sheet=SAMPLE, page_language="en", language="en"):
    words = DraftWords(compose(sheet, page_language))
    return [words.number(text, mark) for mark in compare(text, sheet, language).marks]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("over 90,000 accounts", "matches K1"),
        ("90,000 accounts", "matches K1, but lost “more than”"),
        ("nearly 90,000 accounts", "matches K1, but says “nearly” instead of “more than”"),
        ("153,000 accounts", "matches K6, but lost “approximately”"),
        (
            "about 836 cases",
            "matches K3, but says “about” where the sheet says exactly that number",
        ),
        (
            "100 investigations",
            "matches K9 in its number only: the sheet says hundreds (investigations)",
        ),
        ("863 cases", "differs from K3: the sheet says 836 cases"),
        (
            "about 150,000 accounts",
            "differs from K6, rounded: the sheet says approximately 153,000 accounts",
        ),
        (
            "146 countries",
            "differs from K5: the sheet says 130 countries; the number is that of K4",
        ),
        ("25 officers", "not in this sheet"),
    ],
)
def test_that_the_verdict_names_the_figure_and_what_it_says(text, words):
    (number,) = told(text)
    assert number.words == words


def test_that_a_range_a_cell_and_an_event_have_names_too():
    (number,) = told("8 black cards", TOUR)
    assert number.words == "matches K8 in its number only: the sheet says 8 to 12 cards"
    (number,) = told("13 round cards in the lower tray", TOUR)
    assert number.words == "matches “Parts that make a whole are stacked: Round”"
    (number,) = told("a two-year long operation")
    assert number.words == "matches T3"
    assert "Two years of operation" in number.statement


def test_that_many_candidates_are_counted_and_not_all_named():
    document = json.loads(assets.data("operation-h.json").read_bytes())
    for name in ("groups", "charts", "timelines", "presentation"):
        document.pop(name)
    figure = document["figures"][2]
    figure.pop("group")
    document["figures"] = [figure | {"id": f"same-{place}"} for place in range(MOST_NAMED + 2)]
    sheet = open_bytes(json.dumps(document).encode()).sheet
    (number,) = told("836", sheet)
    assert number.words == "matches K1 or K2 or K3 or 3 others"
    assert number.label == ""
    assert len(number.keys) == MOST_NAMED + 2


def test_that_the_words_are_in_the_language_of_the_page():
    (number,) = told("90,000 accounts", page_language="fr")
    assert "plus de" in number.words
    assert number.label == "Comptes en ligne repérés"


def test_that_every_verdict_has_a_sign_of_its_own():
    assert len(set(SIGNS.values())) == len(Verdict) == len(SIGNS)


def test_that_words_of_a_draft_are_one_line_visible_and_not_too_long():
    assert quoted("more\n  than\t9\u202e0\x00") == "more than 9␣0�"
    assert len(quoted("9" * 500)) == 80


def test_that_a_summary_counts_each_verdict_and_leaves_out_those_without_any():
    say = phrases("en")
    text = "More than 90,000 accounts, 836 cases, 863 cases."
    assert summary(say, compare(text, SAMPLE, "en")) == "3 numbers: 2 match, 1 differs"
    assert summary(say, compare("None.", SAMPLE, "en")) == "no numbers in this text"
