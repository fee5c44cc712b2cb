"""Every word of the program goes through the wording layer, in every language (L1, L5)."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialogButtonBox, QLabel, QMenu

from viewer import assets
from viewer.content import wording
from viewer.gui import actions
from viewer.gui.about import AboutDialog, ShortcutsDialog
from viewer.gui.program import Program

OWN_TONGUE = {choice.text for choice in actions.languages()}
"""Languages are named in their own tongue, whatever the program speaks."""


@pytest.fixture
def begin(qapp, shipped_fonts, settings, speak):
    made = []

    def program(language: str) -> Program:
        speak(language)
        one = Program(qapp, settings, assets.data("operation-h.json"))
        made.append(one)
        one.window.menus.fill_all()
        one.window.show()
        for _ in range(5):
            qapp.processEvents()
        return one

    yield program
    for one in made:
        one.window.release()
    qapp.setStyleSheet("")


def is_marked(text: str) -> bool:
    return "⟦" in text and "⟧" in text


def words_of(window) -> list[str]:
    texts = [action.text() for action in window.findChildren(QAction) if action.text()]
    texts += [menu.title() for menu in window.findChildren(QMenu) if menu.title()]
    texts += [button.text() for button in window.findChildren(QAbstractButton) if button.text()]
    return texts


def test_that_no_word_of_the_window_bypasses_the_wording(begin):
    window = begin(wording.PSEUDO).window
    texts = words_of(window)
    assert len(texts) > 25
    assert [text for text in texts if not is_marked(text) and text not in OWN_TONGUE] == []
    coverage = window.footer.findChildren(QLabel)[-1].text()
    assert is_marked(coverage)


def test_that_a_sheet_keeps_its_own_words(begin):
    window = begin(wording.PSEUDO).window
    assert window.header.texts()[1].text() == "Operation H"
    assert not is_marked(window.header.texts()[2].text())


@pytest.mark.parametrize("dialog", [AboutDialog, ShortcutsDialog])
def test_that_no_word_of_a_dialog_bypasses_the_wording(begin, dialog, qtbot):
    program = begin(wording.PSEUDO)
    shown = dialog(program.theme, program.window)
    qtbot.addWidget(shown)
    assert is_marked(shown.windowTitle())
    names = [label.text() for label in shown.findChildren(QLabel)]
    assert is_marked(names[0])
    if dialog is ShortcutsDialog:
        assert all(is_marked(name) for name in names[1::2])


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_that_words_half_as_long_again_are_not_cut(begin, zoom):
    program = begin(wording.PSEUDO)
    program.theme.set_zoom(zoom)
    program.window.resize(1400, 900)
    for _ in range(5):
        QApplication.processEvents()
    for button in program.window.header.buttons:
        assert button.width() >= button.sizeHint().width()
    for label in program.window.footer.findChildren(QLabel):
        assert label.width() >= label.sizeHint().width()


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_that_each_language_has_menus_of_its_own(begin, language, qtbot):
    program = begin(language)
    titles = [menu.title() for menu in program.window.menus.by_name.values()]
    assert len(set(titles)) == len(titles) == 5
    if language != "en":
        assert "&File" not in titles
    assert program.session.page.language == language
    shown = AboutDialog(program.theme, program.window)
    qtbot.addWidget(shown)
    close = shown.findChild(QDialogButtonBox).buttons()
    assert all(button.text() for button in close)
