"""Drafts about the sample sheet, written and marked before anything compared them."""

from __future__ import annotations

import pytest

from tests.checks.marked_text import DRAFTS, LANGUAGES
from viewer import assets
from viewer.checks.draft import compare
from viewer.opening import open_sheet
from viewer.sheet.comparison import Verdict

VERDICTS = {
    "matches": Verdict.MATCHES,
    "lost-qualifier": Verdict.LOST,
    "differs": Verdict.DIFFERS,
    "not-in-sheet": Verdict.ABSENT,
}


@pytest.fixture(scope="module")
def sample():
    return open_sheet(assets.data("operation-h.json")).sheet


def test_that_there_are_enough_drafts_in_all_four_languages():
    assert len(DRAFTS) >= 32
    for tag in LANGUAGES:
        assert sum(draft.language == tag for draft in DRAFTS) >= 8


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: draft.name)
def test_that_every_number_of_a_marked_draft_gets_its_verdict(draft, sample):
    marks = compare(draft.text, sample, draft.tag).marks
    found = [
        (draft.text[one.number_start : one.end], one.verdict, *(s.key for s in one.stated[:1]))
        for one in marks
    ]
    assert [one[1:] for one in found] == [
        (VERDICTS[one.fields[0]], *one.fields[1:]) for one in draft.marks
    ], found
    for mark, expected in zip(marks, draft.marks, strict=True):
        assert expected.overlaps(mark.start, mark.end)
