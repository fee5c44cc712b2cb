"""Files opened lately: reopened where one left them, explained where they can't be opened."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from viewer import assets
from viewer.gui import actions, options
from viewer.gui.notice import Notice
from viewer.gui.options import MOST_RECENT, Options
from viewer.gui.places import place_of, remember
from viewer.gui.recent_files import why_not
from viewer.gui.tab_stack import Place

H, TOUR = assets.data("operation-h.json"), assets.data("tour.json")


@pytest.fixture
def mine(tmp_path):
    """Two sheets of one's own."""
    folder = tmp_path / "mine"
    folder.mkdir()
    one, other = folder / "one.json", folder / "other.json"
    content = json.loads(TOUR.read_text(encoding="utf-8"))
    for source in content["sources"]:
        source.pop("text", None)
    for file, title in ((one, "One"), (other, "Other")):
        file.write_text(json.dumps(content | {"title": title, "id": title.lower()}), "utf-8")
    return one, other


def recent_menu(program):
    of_files = program.window.menus.by_name[actions.FILE]
    program.window.menus.fill_all()
    menu = next(action.menu() for action in of_files.actions() if action.menu())
    menu.aboutToShow.emit()
    return menu


def notice_of(window) -> Notice:
    shown = [notice for notice in window.findChildren(Notice) if notice.isVisible()]
    assert len(shown) == 1
    return shown[0]


def press(program, key, modifiers) -> None:
    program.window.activateWindow()
    QTest.keyClick(program.window, key, modifiers)


REOPEN = (
    Qt.Key.Key_T,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)


# ---- why a file can't be opened ----------------------------------------------------------------


def without(file: Path) -> None:
    file.unlink()


def without_its_folder(file: Path) -> None:
    shutil.rmtree(file.parent)


def as_a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def as_a_pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def in_a_circle(file: Path) -> None:
    file.unlink()
    file.symlink_to(file)


FAULTS = [
    (without, "one.json is no longer there."),
    (without_its_folder, "The folder of one.json is no longer there."),
    (as_a_folder, "one.json is not a file any more."),
    (as_a_pipe, "one.json is not a file any more."),
    (in_a_circle, "one.json can’t be opened."),
]


@pytest.mark.parametrize(("spoil", "said"), FAULTS, ids=lambda part: getattr(part, "__name__", ""))
def test_that_a_recent_file_that_is_not_there_is_explained_and_can_be_taken_from_the_list(
    program, settings, mine, settle, spoil, said
):
    one, other = mine
    for file in (one, other):
        settings.remember_file(file)
    spoil(one)
    running = program(H)
    entry = recent_menu(running).actions()[1]
    assert entry.text().endswith("one.json (not found)")
    assert entry.isEnabled()
    entry.trigger()
    settle()
    notice = notice_of(running.window)
    words = [label.text() for label in notice.findChildren(QLabel)]
    assert words[0] == said
    assert str(one.parent) in words[1].replace("\u200b", "")
    assert notice.action_button.text() == "Remove from the list"
    assert running.session.page.title == "Operation H"
    assert not running.window.problems_bar.isVisible()
    notice.reject()
    assert settings.recent() == (str(other), str(one))
    recent_menu(running).actions()[1].trigger()
    settle()
    notice_of(running.window).accept()
    assert settings.recent() == (str(other),)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
@pytest.mark.parametrize("which", ["file", "folder"])
def test_that_a_file_one_may_not_read_is_explained(mine, which):
    closed = mine[0] if which == "file" else mine[0].parent
    closed.chmod(0)
    try:
        said = why_not(str(mine[0]))
    finally:
        closed.chmod(0o700)
    assert said is not None
    assert said[0] == "You are not allowed to read one.json."


@pytest.mark.parametrize("fault", [PermissionError(13, "Permission denied"), OSError(5, "I/O")])
def test_that_a_refusal_of_the_system_is_put_into_words(mine, monkeypatch, fault):
    def refuse(*_: object) -> None:
        raise fault

    monkeypatch.setattr("viewer.gui.recent_files.os.stat", refuse)
    said = why_not(str(mine[0]))
    assert said is not None
    assert "one.json" in said[0]
    assert str(mine[0].parent) in said[1]
    assert isinstance(fault, PermissionError) or "I/O" in said[1]


def test_that_a_file_that_can_be_read_has_nothing_against_it(mine):
    assert why_not(str(mine[0])) is None


def test_that_a_name_of_a_recent_file_is_text_and_nothing_else(program, settings, tmp_path, settle):
    file = tmp_path / "<b>{file} & {0}.json"
    settings.remember_file(file)
    running = program(H)
    recent_menu(running).actions()[0].trigger()
    settle()
    words = [label.text() for label in notice_of(running.window).findChildren(QLabel)]
    assert words[0] == "<b>{file} & {0}.json is no longer there."
    notice_of(running.window).reject()


# ---- reopening ---------------------------------------------------------------------------------


def test_that_the_sheet_before_this_one_is_reopened_and_then_this_one_again(program, mine, settle):
    one, other = mine
    running = program(one)
    running.window.open(other)
    settle()
    for expected in ("One", "Other", "One"):
        press(running, *REOPEN)
        settle()
        assert running.session.page.title == expected


def test_that_the_last_sheet_is_reopened_from_the_sample(program, settings, mine, settle):
    settings.remember_file(mine[1])
    running = program(H)
    press(running, *REOPEN)
    settle()
    assert running.session.page.title == "Other"


def test_that_without_a_sheet_before_nothing_is_reopened_and_a_note_says_so(program, settle):
    running = program(H)
    press(running, *REOPEN)
    settle()
    assert running.session.page.title == "Operation H"
    words = [label.text() for label in running.window.footer.findChildren(QLabel)]
    assert "· no other sheet was opened yet" in words


def test_that_a_last_sheet_that_is_gone_is_explained_too(program, settings, mine, settle):
    settings.remember_file(mine[0])
    mine[0].unlink()
    running = program(H)
    press(running, *REOPEN)
    settle()
    notice_of(running.window).accept()
    assert settings.recent() == ()


# ---- beginning with the last sheet -------------------------------------------------------------


def test_that_the_sample_opens_until_one_chooses_to_begin_with_the_last_sheet(
    program, settings, mine
):
    settings.remember_file(mine[0])
    running = program()
    assert running.session.opened.path == H
    action = running.window.actions_by_id["start_with_last"]
    assert not action.isChecked()
    action.trigger()
    assert settings.get(options.START_WITH_LAST) is True
    again = program()
    assert again.session.opened.path == mine[0]
    assert again.window.actions_by_id["start_with_last"].isChecked()
    again.window.actions_by_id["start_with_last"].trigger()
    assert program().session.opened.path == H


def test_that_a_file_that_is_named_comes_before_the_last_sheet(program, settings, mine):
    settings.remember_file(mine[0])
    settings.set(options.START_WITH_LAST, True)
    assert program(mine[1]).session.opened.path == mine[1]


def test_that_one_who_never_opened_a_sheet_begins_with_the_sample(program, settings):
    settings.set(options.START_WITH_LAST, True)
    assert program().session.opened.path == H


@pytest.mark.parametrize("spoil", [without, without_its_folder, as_a_folder])
def test_that_a_last_sheet_that_can_not_be_shown_is_explained_over_the_sample(
    program, settings, mine, spoil
):
    settings.remember_file(mine[0])
    settings.set(options.START_WITH_LAST, True)
    spoil(mine[0])
    running = program()
    assert running.session.page.title == "Operation H"
    assert running.window.problems_bar.isVisible()
    assert "one.json" in running.window.problems_bar._count.text()


# ---- where one was -----------------------------------------------------------------------------


@pytest.mark.parametrize("tab", range(4))
@pytest.mark.parametrize("way", ["a new start", "another file and back", "another language"])
def test_that_each_sheet_opens_at_the_place_it_was_left_at(
    program, settings, mine, settle, qtbot, tab, way
):
    one, other = mine
    running = program(one, width=760, height=540)
    running.window.header.tabs.setCurrentIndex(tab)
    settle()
    shown = running.window.pages.currentWidget()
    shown.choose_item(shown.items()[2], focus=False)
    shown.verticalScrollBar().setValue(shown.verticalScrollBar().maximum() // 2)
    settle()
    scrolled, item = shown.verticalScrollBar().value(), shown.chosen_item()
    if way == "a new start":
        running.window.close()
        running = program(one, width=760, height=540)
    elif way == "another language":
        running.speak("fr")
        qtbot.wait(50)
        running.speak("en")
    else:
        running.window.open(other)
        settle()
        assert running.window.pages.currentWidget().verticalScrollBar().value() == 0
        running.window.open(one)
    qtbot.wait(50)
    assert running.window.header.tabs.currentIndex() == tab
    now = running.window.pages.currentWidget()
    assert now.chosen_item() == item
    assert now.verticalScrollBar().value() == pytest.approx(scrolled, abs=3)


def test_that_a_sheet_that_has_lost_the_tab_or_the_figure_opens_all_the_same(
    program, settings, mine, settle, sheet_file
):
    one = mine[0]
    settings.remember_file(one)
    for place in (Place(5, 1.0, 900), Place(0, 0.5, 900), Place(900, 0.0, -1), Place(-3, 0.2, 2)):
        remember(settings, one, place)
        shutil.copy(sheet_file("few.json"), one)
        running = program(one)
        settle()
        assert running.session.has_sheet
        assert running.window.pages.currentWidget().items()


def test_that_what_is_remembered_of_a_sheet_is_its_path_and_numbers(program, settings, mine):
    running = program(mine[0])
    running.window.header.tabs.setCurrentIndex(1)
    running.window.open(mine[1])
    running.window.close()
    written = Path(settings._settings.fileName()).read_text(encoding="utf-8")
    files = written[written.index("[files]") :].split("\n[")[0]
    for path in (str(mine[0]), str(mine[1]), str(mine[0].parent)):
        files = files.replace(path, "")
    places = next(line for line in files.splitlines() if line.startswith("places="))
    assert re.fullmatch(r'places="?(-?[\d.]+ -?[\d.]+ -?\d+ (\\n)?)+"?', places)


def test_that_the_shipped_sheets_leave_no_trace(program, settings):
    running = program(H)
    running.window.open(TOUR)
    running.window.close()
    assert settings.recent() == ()
    assert settings.get(options.PLACES) == ""


def test_that_clearing_the_list_forgets_the_places_too(program, settings, mine):
    running = program(mine[0])
    running.window.open(mine[1])
    assert settings.get(options.PLACES)
    recent_menu(running).actions()[-1].trigger()
    assert settings.recent() == ()
    assert settings.get(options.PLACES) == ""


_names = st.text("abä ,;=%\\“", min_size=1, max_size=12).map(lambda name: f"/folder/{name}")
_places = st.builds(
    Place,
    st.integers(0, 60),
    st.floats(0, 1).map(lambda part: round(part, 4)),
    st.integers(-1, 5000),
)


@given(st.lists(st.tuples(_names, _places), max_size=25))
def test_that_places_come_back_as_they_were_and_only_of_recent_files(tmp_path_factory, left):
    file = tmp_path_factory.mktemp("places") / "settings.ini"
    settings = Options(file)
    expected = {}
    for name, place in left:
        settings.remember_file(Path(name))
        remember(settings, Path(name), place)
        expected[name] = place
    settings.save()
    again = Options(file)
    recent = again.recent()
    for name, place in expected.items():
        assert place_of(again, Path(name)) == (place if name in recent else None)
    assert len(again.get(options.PLACES).splitlines()) <= MOST_RECENT


@pytest.mark.parametrize(
    "written", ["", "x", "1 2", "1 nan 2 /f", "a b c /f", "1 7.5 2 /f", "1 -1 2 /f", "1 0.5 /f"]
)
def test_that_a_place_written_wrongly_is_as_if_it_were_not_there(settings, written):
    settings.set(options.PLACES, written)
    assert place_of(settings, Path("/f")) is None


def test_that_no_dialog_is_left_open(program):
    assert QApplication.activeModalWidget() is None
