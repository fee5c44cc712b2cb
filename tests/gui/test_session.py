"""What is open: a file that can't be shown never takes the place of one that is."""

from __future__ import annotations

import json

import pytest

from viewer import assets
from viewer.gui.session import Session
from viewer.problems import errors_in
from viewer.sheet.evidence import Evidence, Link

H = assets.data("operation-h.json")
TOUR = assets.data("tour.json")


@pytest.fixture
def heard(qapp):
    """A session, and what it has told since it was made."""
    session = Session("en")
    told = []
    session.page_changed.connect(lambda page: told.append(("page", page.title)))
    session.opened_file.connect(lambda path: told.append(("file", path)))
    session.problems_changed.connect(lambda found: told.append(("problems", len(errors_in(found)))))
    return session, told


@pytest.fixture
def broken(tmp_path):
    file = tmp_path / "broken.json"
    file.write_text('{"format": 1, "title": }', encoding="utf-8")
    return file


def test_that_nothing_is_open_at_first(qapp):
    session = Session("en")
    assert not session.has_sheet
    assert session.page.cards == ()
    assert session.reload() is False


def test_that_a_good_file_is_shown_and_told_of_once(heard):
    session, told = heard
    assert session.open(H) is True
    assert told == [("page", "Operation H"), ("file", H), ("problems", 0)]
    assert session.last_path == H


def test_that_a_bad_file_keeps_the_good_sheet_and_announces_its_problems(heard, broken):
    session, told = heard
    session.open(H)
    page = session.page
    told.clear()
    assert session.open(broken) is False
    assert told == [("problems", 1)]
    assert session.page is page
    assert session.opened.path == H
    assert session.last_path == broken
    assert session.problems[0].line == 1


@pytest.mark.parametrize("what", ["missing", "folder"])
def test_that_what_is_no_file_is_said_in_words(heard, tmp_path, what):
    session, told = heard
    path = tmp_path if what == "folder" else tmp_path / "nowhere.json"
    assert session.open(path) is False
    assert told == [("problems", 1)]
    assert str(path) in session.problems[0].text


def test_that_a_good_file_ends_the_complaint_about_a_bad_one(heard, broken):
    session, told = heard
    session.open(broken)
    session.open(H)
    assert told[-1] == ("problems", 0)
    assert not errors_in(session.problems)


def test_that_reload_reads_the_file_that_failed_which_is_the_one_just_mended(heard, broken):
    session, _ = heard
    session.open(H)
    session.open(broken)
    assert session.reload() is False
    assert session.page.title == "Operation H"
    broken.write_bytes(H.read_bytes())
    assert session.reload() is True
    assert session.opened.path == broken


def test_that_reload_of_a_file_that_went_bad_keeps_what_is_seen(heard, sheet_file):
    session, _ = heard
    file = sheet_file()
    session.open(file)
    file.write_text("{", encoding="utf-8")
    assert session.reload() is False
    assert session.has_sheet
    assert session.page.title == "Operation H"
    assert session.problems


def test_that_a_sheet_is_shown_in_the_language_wanted_where_it_has_it(heard, sheet_file):
    session, _ = heard
    session.show_in("ar")
    session.open(H)
    assert (session.page.language, session.page.direction) == ("ar", "rtl")
    session.open(sheet_file(title="Only in English", lang="en"))
    session.show_in("fr")
    assert session.page.language in {"en", "fr"}


# Numbers are read after the first frame ----------------------------------------------------------


def test_that_reading_the_numbers_of_a_good_sheet_changes_nothing_that_is_shown(heard):
    session, told = heard
    session.open(H, is_reading=False)
    assert session.opened.rest is not None
    page = session.page
    told.clear()
    session.read_numbers()
    assert session.opened.rest is None
    assert session.opened.evidence["accounts-identified"].value is Link.HOLDS
    assert told == []
    assert session.page is page


def test_that_where_a_text_is_there_to_verify_the_numbers_in_they_are_read_at_once(heard):
    session, told = heard
    session.open(TOUR, is_reading=False)
    assert session.opened.evidence["all"].state is Evidence.VERIFIED
    told.clear()
    session.read_numbers()
    assert told == []


def test_that_a_number_that_its_quotation_does_not_say_is_told_once_it_was_read(heard, tmp_path):
    session, told = heard
    document = json.loads(H.read_text(encoding="utf-8"))
    document["figures"][0]["value"] = 80000
    file = tmp_path / "wrong.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    session.open(file, is_reading=False)
    assert errors_in(session.problems) == ()
    told.clear()
    session.read_numbers()
    assert [problem.code for problem in errors_in(session.problems)] == ["E-VALUE"]
    assert told == [("problems", 1), ("page", "Operation H")]
    assert session.page.cards[0].evidence_state == Evidence.CONTRADICTED.value
    told.clear()
    session.read_numbers()
    assert told == []


def test_that_the_problems_of_a_file_that_was_not_shown_stay(heard, broken):
    session, told = heard
    session.open(H, is_reading=False)
    session.open(broken)
    told.clear()
    session.read_numbers()
    assert session.last_path == broken
    assert len(errors_in(session.problems)) == 1
    assert told == []


def test_that_the_running_program_reads_the_numbers_by_itself(program, qtbot):
    one = program(H)
    one.window.show()
    qtbot.waitUntil(lambda: one.session.opened.rest is None, timeout=5000)
    assert one.session.opened.evidence["investigations"].qualifier is Link.HOLDS
