"""The marks themselves: enough of them, in every language, and each can be read."""

from __future__ import annotations

import re
from collections import Counter

import msgspec
import pytest

from tests.checks.marked_text import (
    BLIND,
    DEVELOPMENT,
    DRAFTS,
    FIGURES,
    HELD_OUT,
    LANGUAGES,
    NO_FIGURES,
    Marked,
    figure_of,
    parse,
)
from viewer import assets
from viewer.sheet.qualifier import Qualifier

PRESS_TEXTS = [*DEVELOPMENT, *HELD_OUT, *BLIND]


def by_name(text: Marked) -> str:
    return text.name


def test_that_marks_are_taken_out_of_a_text_and_keep_their_places():
    read = parse("01-es-MX-x.txt", "Hay [más de 12,500|more-than|12500|count] en [2021|year].\n")
    assert (read.text, read.tag, read.language) == ("Hay más de 12,500 en 2021.\n", "es-MX", "es")
    assert [read.text[mark.start : mark.end] for mark in read.marks] == ["más de 12,500", "2021"]
    assert [figure_of(mark) is None for mark in read.marks] == [False, True]


def test_that_the_press_texts_are_as_many_as_the_measure_needs():
    assert len(DEVELOPMENT) >= 40
    assert len(HELD_OUT) >= 20
    figures = Counter(
        text.language for text in PRESS_TEXTS for mark in text.marks if figure_of(mark)
    )
    assert set(figures) == set(LANGUAGES)
    assert sum(figures.values()) >= 250
    assert min(figures.values()) >= 60


def test_that_the_blind_texts_are_as_many_as_an_estimate_needs():
    assert Counter(text.language for text in BLIND) == dict.fromkeys(LANGUAGES, 4)
    figures = Counter(text.language for text in BLIND for mark in text.marks if figure_of(mark))
    assert sum(figures.values()) >= 160
    assert min(figures.values()) >= 40


def test_that_the_press_texts_hold_every_kind_and_every_qualifier_in_every_language():
    kinds = {(text.language, mark.fields[-1]) for text in PRESS_TEXTS for mark in text.marks}
    assert kinds == {(tag, kind) for tag in LANGUAGES for kind in FIGURES | NO_FIGURES}
    qualifiers = {
        (text.language, figure.qualifier)
        for text in PRESS_TEXTS
        for mark in text.marks
        if (figure := figure_of(mark))
    }
    assert qualifiers == {(tag, each) for tag in LANGUAGES for each in Qualifier}


@pytest.mark.parametrize("text", PRESS_TEXTS, ids=by_name)
def test_that_every_digit_of_a_press_text_is_in_a_mark_that_can_be_read(text: Marked):
    covered = {place for mark in text.marks for place in range(mark.start, mark.end)}
    assert {found.start() for found in re.finditer(r"\d", text.text)} <= covered
    for mark in text.marks:
        figure = figure_of(mark)
        if figure is None:
            assert mark.fields[0] in NO_FIGURES
            continue
        assert figure.kind in FIGURES
        assert (figure.qualifier is Qualifier.BETWEEN) == (figure.upper is not None)
        assert figure.upper is None or max(figure.values) < figure.upper


def test_that_the_drafts_are_eight_a_language_and_hold_every_verdict():
    assert min(Counter(text.language for text in DRAFTS)[tag] for tag in LANGUAGES) >= 8
    verdicts = {(text.language, mark.fields[0]) for text in DRAFTS for mark in text.marks}
    names = ("matches", "lost-qualifier", "differs", "not-in-sheet")
    assert verdicts == {(tag, name) for tag in LANGUAGES for name in names}


def test_that_the_verdicts_on_drafts_name_figures_of_the_sample():
    sample = msgspec.json.decode(assets.data("operation-h.json").read_bytes())
    known = {figure["id"] for figure in sample["figures"]}
    for text in DRAFTS:
        for verdict, *figures in (mark.fields for mark in text.marks):
            assert set(figures) <= known, text.name
            assert len(figures) == (verdict != "not-in-sheet"), text.name
