"""Every way in opens the same sheet; keys, clipboard and what is remembered, in the real window."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFileOpenEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from viewer import assets, cli
from viewer.gui import actions, app, options
from viewer.gui.file_choice import ask_for_file
from viewer.gui.options import Options

H, TOUR = assets.data("operation-h.json"), assets.data("tour.json")


def by_action(one, file):
    asked = []

    def choose(parent, folder):
        asked.append(folder)
        return str(file)

    one.window._choose_file = choose
    QTest.keyClick(one.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert asked


def by_drop(one, file):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    offered = QDragEnterEvent(
        QPoint(40, 300), Qt.DropAction.CopyAction, data,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    offered.ignore()
    QApplication.sendEvent(one.window, offered)
    assert offered.isAccepted()
    dropped = QDropEvent(
        QPointF(40, 300), Qt.DropAction.CopyAction, data,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(one.window, dropped)


def by_recent_files(one, file):
    one.settings.remember_file(file)
    menus = one.window.menus
    menus.fill_all()
    recent = recent_menu(one)
    recent.aboutToShow.emit()
    recent.actions()[0].trigger()


def by_request_of_the_system(one, file):
    """As macOS does on a double click; elsewhere nothing listens, so it is put in here."""
    QApplication.instance().installEventFilter(one.file_opener)
    QApplication.sendEvent(QApplication.instance(), QFileOpenEvent(str(file)))
    QApplication.instance().removeEventFilter(one.file_opener)


def recent_menu(one):
    of_files = one.window.menus.by_name[actions.FILE]
    return next(action.menu() for action in of_files.actions() if action.menu())


# ---- ways in (O1) ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "way", [by_action, by_drop, by_recent_files, by_request_of_the_system], ids=lambda w: w.__name__
)
def test_that_a_file_opened_in_the_window_is_the_sheet_it_would_have_begun_with(
    program, settle, way
):
    from_the_start = program(TOUR)
    one = program(H)
    assert one.session.page.title == "Operation H"
    way(one, TOUR)
    settle()
    assert one.session.opened == from_the_start.session.opened
    assert one.window.windowTitle() == from_the_start.window.windowTitle()
    assert [label.text() for label in one.window.header.texts()] == [
        label.text() for label in from_the_start.window.header.texts()
    ]
    assert one.window.pages.currentWidget().grid.cards()[0].card == one.session.page.cards[0]


def desktop_command(file):
    """Give the arguments a desktop starts the program with, as its entry says."""
    entry = next(assets.resource("desktop").glob("*.desktop")).read_text(encoding="utf-8")
    command = re.search(r"^Exec=(.+)$", entry, re.MULTILINE)
    return [str(file) if word == "%f" else word for word in command[1].split()][1:]


@pytest.mark.parametrize(
    "arguments",
    [lambda file: [str(file)], lambda file: ["--", str(file)], desktop_command],
    ids=["a file", "after two dashes", "as the desktop calls it"],
)
def test_that_a_file_named_on_the_command_line_is_the_one_the_window_opens(
    program, monkeypatch, arguments
):
    started = []

    def run(file):
        started.append(program(file))
        return 0

    monkeypatch.setattr(app, "run", run)
    assert cli.main(arguments(TOUR)) == 0
    assert [one.session.opened.path for one in started] == [TOUR]
    assert started[0].session.page.id == program(TOUR).session.page.id


def test_that_without_a_file_the_sample_is_opened(program, monkeypatch):
    started = []
    monkeypatch.setattr(app, "run", lambda file: started.append(program(file)) or 0)
    assert cli.main([]) == 0
    assert started[0].session.opened.path == H


def test_that_a_file_may_be_named_like_a_command_or_an_option(program, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    wanted = []
    monkeypatch.setattr(app, "run", lambda file: wanted.append(file) or 0)
    for name in ("print", "--help", "-x.json"):
        (tmp_path / name).write_bytes(H.read_bytes())
        assert cli.main(["--", name]) == 0
    assert wanted == [Path("print"), Path("--help"), Path("-x.json")]


def test_that_no_file_chosen_changes_nothing(program):
    one = program(H)
    one.window._choose_file = lambda parent, folder: ""
    one.window.actions_by_id["open_file"].trigger()
    assert one.session.opened.path == H


def test_that_the_window_asks_with_the_dialog_of_the_system(program):
    assert program(H).window._choose_file is ask_for_file


@pytest.mark.parametrize(
    "urls",
    [
        ["https://example.org/sheet.json"],
        ["file:///a.json", "file:///b.json"],
        [],
    ],
    ids=["from elsewhere", "two files", "no file"],
)
def test_that_only_one_file_of_this_machine_is_taken(program, urls):
    one = program(H)
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    event = QDragEnterEvent(
        QPoint(40, 300), Qt.DropAction.CopyAction, data,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    event.ignore()
    QApplication.sendEvent(one.window, event)
    assert not event.isAccepted()


# ---- keys --------------------------------------------------------------------------------------


def test_that_tabs_are_reached_by_number(program, settle):
    one = program(TOUR)
    one.window.activateWindow()
    tabs = one.window.header.tabs
    for place in (2, 0, tabs.count() - 1):
        key = Qt.Key(Qt.Key.Key_1.value + place)
        QTest.keyClick(one.window, key, Qt.KeyboardModifier.AltModifier)
        settle()
        assert tabs.currentIndex() == place
    QTest.keyClick(one.window, Qt.Key.Key_9, Qt.KeyboardModifier.AltModifier)
    assert tabs.currentIndex() == tabs.count() - 1


def test_that_tabs_are_walked_with_control_and_tab_round_and_back(program, settle):
    one = program(H)
    one.window.activateWindow()
    tabs = one.window.header.tabs
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    for expected in (1, 2, 3, 0):
        QTest.keyClick(one.window, Qt.Key.Key_Tab, control)
        settle()
        assert tabs.currentIndex() == expected
    QTest.keyClick(one.window, Qt.Key.Key_Backtab, control | shift)
    assert tabs.currentIndex() == tabs.count() - 1


def test_that_one_key_fills_the_screen_and_leaves_it(program, settle):
    one = program(H)
    one.window.activateWindow()
    size = one.window.size()
    action = one.window.actions_by_id["full_screen"]
    for full in (True, False):
        QTest.keyClick(one.window, Qt.Key.Key_F11)
        settle()
        assert one.window.isFullScreen() is full
        assert action.isChecked() is full
    assert one.window.size() == size


def test_that_the_tab_key_reaches_everything_and_comes_round(program, settle):
    """No trap (A1): band, tabs and cards, each once, and then the first again."""
    one = program(H)
    one.window.activateWindow()
    header = one.window.header
    settle()
    begin = QApplication.focusWidget()
    assert begin is one.window.pages.currentWidget().grid.current
    seen = []
    for _ in range(20):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
        if seen[-1] is begin:
            break
    assert seen[-1] is begin
    assert len(seen) == len(set(seen))
    in_order = [widget for widget in seen if widget in (*header.buttons, header.tabs)]
    assert in_order == [*header.buttons, header.tabs]


# ---- the clipboard (K3) ------------------------------------------------------------------------


def test_that_every_qualifier_gets_to_the_clipboard_with_its_figure(program, settle):
    one = program(TOUR)
    one.window.activateWindow()
    copied = set()
    for made in one.window.pages.currentWidget().grid.cards():
        made.setFocus()
        settle()
        QApplication.clipboard().clear()
        QTest.keyClick(made, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        text, card = QApplication.clipboard().text(), made.card
        assert made.accessibleName() == f"{text} ({made.card.mark})"
        assert f"{card.qualifier} {card.value}".strip() in text
        assert "Source" in text
        copied.add(card.qualifier_code)
    assert copied >= {"exact", "about", "more-than", "at-least", "less-than", "at-most", "nearly",
                      "between", "order"}  # fmt: skip


def test_that_a_copy_of_an_arabic_sheet_holds_none_of_our_marks(program, settings):
    settings.set(options.LANGUAGE, "ar")
    one = program(TOUR)
    one.window.activateWindow()
    made = one.window.pages.currentWidget().grid.cards()[7]
    made.setFocus()
    QTest.keyClick(made, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QApplication.clipboard().text()
    assert "٨" in text
    assert "١٢" in text
    assert not set(text) & set("\u2068\u2069\u200b␣")


# ---- what is remembered (O8) -------------------------------------------------------------------


def test_that_two_programs_with_the_same_settings_are_alike(program, settings, tmp_path):
    mine = tmp_path / "mine.json"
    mine.write_bytes(H.read_bytes())
    first = program(mine)
    first.window.resize(730, 590)
    first.window.move(20, 30)
    first.window.header.tabs.setCurrentIndex(1)
    first.window.menus.theme_chosen.emit("dark")
    first.window.actions_by_id["zoom_in"].trigger()
    assert first.window.close()

    written = Options(tmp_path / "settings.ini")
    assert written.recent() == (str(mine),)
    again = program(mine)
    assert again.window.size() == first.window.size()
    assert (again.window.width(), again.window.height()) == (730, 590)
    assert again.window.pos() == first.window.pos()
    assert again.window.header.tabs.currentIndex() == 1
    assert again.window.pages.currentWidget() is not None
    assert again.theme.palette.name == "dark"
    assert again.theme.zoom == pytest.approx(1.1)


def test_that_a_tab_that_a_sheet_has_not_is_not_asked_for(program, settings, sheet_file):
    settings.set(options.TAB, 5)
    one = program(sheet_file())
    assert one.window.header.tabs.currentIndex() == 0
    assert one.window.pages.currentWidget().grid.cards()


def test_that_recent_files_are_listed_newest_first_and_missing_ones_are_told_apart(
    program, settings, tmp_path
):
    there, gone = tmp_path / "there & here.json", tmp_path / "gone.json"
    there.write_bytes(H.read_bytes())
    settings.remember_file(there)
    settings.remember_file(gone)
    one = program(H)
    one.window.menus.fill_all()
    entries = recent_menu(one).actions()
    assert [entry.isEnabled() for entry in entries[:2]] == [True, True]
    assert entries[0].text().endswith("gone.json (not found)")
    assert entries[1].text().endswith("there && here.json")
    entries[1].trigger()
    assert one.session.opened.path == there
    recent_menu(one).aboutToShow.emit()
    assert recent_menu(one).actions()[0].text().endswith("there && here.json")
    recent_menu(one).actions()[-1].trigger()
    assert settings.recent() == ()


def test_that_a_recent_file_that_went_bad_is_explained_and_the_sheet_stays(
    program, settings, tmp_path, settle
):
    bad = tmp_path / "bad.json"
    bad.write_text("[", encoding="utf-8")
    one = program(H)
    by_recent_files(one, bad)
    settle()
    assert one.session.page.title == "Operation H"
    assert one.window.problems_bar.isVisible()
    assert "bad.json" in one.window.problems_bar._count.text()


def test_that_the_shipped_sheets_are_no_recent_files_but_others_are(program, settings, tmp_path):
    program(H)
    assert settings.recent() == ()
    copy = tmp_path / "operation-h.json"
    copy.write_bytes(H.read_bytes())
    program(copy)
    assert settings.recent() == (str(copy),)
