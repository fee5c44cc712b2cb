"""The table of actions: nothing twice, nothing without a slot, nothing without a sheet it needs."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest

from viewer import assets
from viewer.content import wording
from viewer.gui.actions import MENUS, languages, menu_titles, table, themes

LANGUAGE = pytest.mark.parametrize("language", [choice.value for choice in languages()])


def twice(names):
    return [name for name, count in Counter(names).items() if count > 1]


def letters_of(texts):
    """Give the letters that lead to entries, as the texts mark them."""
    return [text[text.index("&") + 1].lower() for text in texts if "&" in text]


def test_that_no_id_stands_twice_in_the_table():
    assert not twice(row.id for row in table())


def test_that_no_key_does_two_things_in_the_window(program):
    window = program().window
    keys = [keys.toString() for action in window.actions() for keys in action.shortcuts()]
    keys += [one.key().toString() for one in window.findChildren(QShortcut)]
    assert {f"Alt+{place}" for place in range(1, 10)} <= set(keys)
    assert "Ctrl+O" in keys
    assert not twice(keys)
    assert all(keys)


def test_that_every_action_has_a_slot_of_its_name_and_its_keys(program):
    window = program().window
    assert set(window.actions_by_id) == {row.id for row in table()}
    for row in table():
        assert callable(getattr(type(window), row.id)), row.id
        action = window.actions_by_id[row.id]
        assert action.shortcuts() == [QKeySequence(keys) for keys in row.keys]
        assert action in window.actions()


def test_that_every_icon_of_the_table_is_there():
    for row in table():
        assert not row.icon or assets.resource("icons", f"{row.icon}.svg").is_file()


def test_that_every_action_is_found_in_a_menu(program):
    menus = program().window.menus
    menus.fill_all()
    assert set(menus.by_name) == set(MENUS)
    found = [
        action.objectName()
        for menu in menus.by_name.values()
        for action in menu.actions()
        if action.objectName()
    ]
    assert sorted(found) == sorted(row.id for row in table())


@LANGUAGE
def test_that_no_letter_of_a_menu_leads_to_two_entries(speak, language):
    speak(language)
    # A language whose letters are not on every keyboard has no such letters at all.
    has_letters = language != "ar"
    of_the_bar = letters_of(menu_titles().values())
    assert len(of_the_bar) == (len(MENUS) if has_letters else 0)
    assert not twice(of_the_bar)
    for menu in MENUS:
        rows = [row.text for row in table() if row.menu == menu]
        assert not twice(letters_of(rows)), (menu, rows)
    assert not twice(letters_of(choice.text for choice in themes()))


@LANGUAGE
def test_that_every_action_has_words_in_every_language(speak, language):
    speak("en")
    english = {row.id: row.text for row in table()}
    speak(language)
    for row in table():
        assert re.sub("[&…]", "", row.text).strip()
        assert row.text.endswith("…") == english[row.id].endswith("…"), row.id
        assert bool(row.button) == bool(re.match("open_file|print_p(df|review)", row.id))
    if language != "en":
        assert sum(english[row.id] == row.text for row in table()) <= 2
    assert wording.spoken() == language


def test_that_without_a_sheet_there_is_nothing_to_print_or_copy_but_a_file_to_read_again(
    program, tmp_path, settle
):
    broken = tmp_path / "broken.json"
    broken.write_text("{", encoding="utf-8")
    window = program(broken).window
    waiting = {row.id for row in table() if row.needs_sheet}
    assert waiting == {
        *("print_pdf", "print_preview", "print_paper", "copy", "check_text", "attach_text"),
        *("copy_number", "copy_sentence", "copy_citation", "copy_csv", "evidence", "other_side"),
        *("find_words", "export_part", "copy_picture", "show_table"),
    }
    for row in table():
        assert window.actions_by_id[row.id].isEnabled() is not row.needs_sheet, row.id
    buttons = {button.action_id: button.isEnabled() for button in window.header.buttons}
    assert buttons == {"open_file": True, "print_preview": False, "print_pdf": False}
    window.open(assets.data("operation-h.json"))
    settle()
    assert all(action.isEnabled() for action in window.actions_by_id.values())
    assert all(button.isEnabled() for button in window.header.buttons)


def test_that_the_keys_of_an_action_do_what_the_action_does(program, settle):
    window = program().window
    window.activateWindow()
    before = window.theme.zoom
    QTest.keySequence(window, QKeySequence("Ctrl+="))
    settle()
    assert window.theme.zoom > before
    QTest.keySequence(window, QKeySequence("Ctrl+0"))
    settle()
    assert window.theme.zoom == 1.0
