"""The window as its users meet it: ways in, tabs, keys, what is copied, what is remembered."""

from __future__ import annotations

import gc
import json
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from viewer import assets, cli
from viewer.gui import actions, options
from viewer.gui.program import Program
from viewer.problems import path_text

if TYPE_CHECKING:
    from pathlib import Path

    from viewer.gui.main_window import MainWindow

TOUR = assets.data("tour.json")
H = assets.data("operation-h.json")


@pytest.fixture
def begin(qapp, shipped_fonts, settings, speak):
    """Make the program with a file open and its window shown; ends it all afterwards."""
    made = []

    def program(file: Path = H) -> Program:
        one = Program(qapp, settings, file)
        made.append(one)
        one.window.show()
        for _ in range(5):
            qapp.processEvents()
        return one

    yield program
    for one in made:
        one.window.release()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.setStyleSheet("")


def settle():
    for _ in range(10):
        QApplication.processEvents()


def dropped(window: MainWindow, url: QUrl) -> None:
    data = QMimeData()
    data.setUrls([url])
    event = QDropEvent(
        QPointF(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    window.dropEvent(event)


# ---- four ways in ------------------------------------------------------------------------------


def test_that_every_way_in_opens_the_same_sheet(begin, monkeypatch):
    by_menu = begin()
    by_menu.window._choose_file = lambda parent, folder: str(TOUR)
    by_menu.window.actions_by_id["open_file"].trigger()
    by_drop = begin()
    dropped(by_drop.window, QUrl.fromLocalFile(str(TOUR)))
    on_start = begin(TOUR)
    sheets = [one.session.opened.sheet for one in (by_menu, by_drop, on_start)]
    assert sheets[0] == sheets[1] == sheets[2]
    assert sheets[0].id == "tour"

    wanted = []
    monkeypatch.setattr("viewer.gui.app.run", lambda file: wanted.append(file) or 0)
    assert cli.main([str(TOUR)]) == 0
    assert cli.main(["--", str(TOUR)]) == 0
    assert wanted == [TOUR, TOUR]


def test_that_a_double_click_on_a_registered_file_calls_the_program_with_it():
    entry = next(assets.resource("desktop").glob("*.desktop")).read_text(encoding="utf-8")
    command = next(line for line in entry.splitlines() if line.startswith("Exec="))
    assert command.split() == ["Exec=factsheet", "--", "%f"]
    kinds = next(assets.resource("desktop").glob("*.xml")).parent.glob("*.xml")
    assert any("*.factsheet.json" in kind.read_text(encoding="utf-8") for kind in kinds)


def test_that_a_file_from_elsewhere_is_not_taken(begin):
    program = begin()
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/sheet.json")])
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QDragEnterEvent

    event = QDragEnterEvent(
        QPoint(1, 1), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    event.ignore()
    program.window.dragEnterEvent(event)
    assert not event.isAccepted()


# ---- files that are wrong ----------------------------------------------------------------------


def test_that_a_broken_file_leaves_the_good_sheet_and_says_what_is_wrong(begin, tmp_path):
    program = begin()
    broken = tmp_path / "broken.json"
    broken.write_text('{"format": 1,', encoding="utf-8")
    assert program.window.open(broken) is False
    assert program.session.page.title == "Operation H"
    assert program.window.header.texts()[1].text() == "Operation H"
    assert program.window.problems_bar.isVisible()


def test_that_a_sheet_with_one_bad_figure_shows_the_others(begin, tmp_path):
    document = json.loads(H.read_text(encoding="utf-8"))
    document["figures"][1]["value"] = "46"
    file = tmp_path / "one-bad.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    program = begin(file)
    marked = [card.mark for card in program.session.page.cards if card.trouble is not None]
    assert marked == ["K2"]
    assert len(program.session.page.cards) == 11
    bar = program.window.problems_bar
    assert bar.isVisible()
    bar._list.setCurrentRow(0)
    QTest.keyClick(bar._list, Qt.Key.Key_Return)
    problem = program.session.opened.errors[0]
    assert path_text(problem.path) == "$.figures[1].value"
    place = f"{file}:{problem.line}:{problem.column}"
    assert QApplication.clipboard().text() == place


def test_that_reload_shows_what_the_file_says_now(begin, tmp_path):
    document = json.loads(H.read_text(encoding="utf-8"))
    file = tmp_path / "sheet.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    program = begin(file)
    document["title"] = "Another title"
    file.write_text(json.dumps(document), encoding="utf-8")
    program.window.actions_by_id["reload"].trigger()
    assert program.window.header.texts()[1].text() == "Another title"


# ---- tabs and keys -----------------------------------------------------------------------------


def test_that_the_tabs_are_those_of_the_sheet_with_their_counts(begin):
    tabs = begin().window.header.tabs
    assert [tabs.tabText(place).split("   ") for place in range(tabs.count())] == [
        ["Key figures", "11"],
        ["Timeline", "6"],
        ["Bar charts", "2"],
        ["Sources", "1"],
    ]


def test_that_a_tab_is_made_when_it_is_first_shown(begin):
    window = begin().window
    assert window.pages.count() == 1
    for place in range(4):
        window.header.tabs.setCurrentIndex(place)
        settle()
    assert window.pages.count() == 4


def test_that_no_two_actions_share_a_key_and_every_action_has_its_slot(begin):
    window = begin().window
    keys = [keys for row in actions.table() for keys in row.keys]
    keys += [f"Alt+{place}" for place in range(1, 10)]
    assert len(keys) == len(set(keys))
    for row in actions.table():
        assert callable(getattr(window, row.id)), row.id
        assert window.actions_by_id[row.id].text()
    assert len({row.id for row in actions.table()}) == len(actions.table())


def test_that_stepping_past_the_last_tab_comes_to_the_first(begin):
    window = begin().window
    for expected in (1, 2, 3, 0):
        window.actions_by_id["next_tab"].trigger()
        assert window.header.tabs.currentIndex() == expected
    window.actions_by_id["previous_tab"].trigger()
    assert window.header.tabs.currentIndex() == 3


def test_that_full_screen_is_left_by_the_key_that_entered_it(begin):
    window = begin().window
    window.actions_by_id["full_screen"].trigger()
    assert window.isFullScreen()
    window.actions_by_id["full_screen"].trigger()
    assert not window.isFullScreen()


# ---- cards -------------------------------------------------------------------------------------


def cards(program):
    return program.window.pages.currentWidget().grid.cards()


def test_that_a_card_says_all_it_shows_to_a_screen_reader(begin):
    for file in (H, TOUR):
        program = begin(file)
        for made in cards(program):
            card, name = made.card, made.accessibleName()
            for part in (card.label, card.words, card.unit, card.scope, card.period, card.status):
                assert part in name
            assert all(str(number) in name for number in card.references)
            seen = {label.text() for label in made.findChildren(type(made._mark))}
            assert {card.mark, card.value, card.unit, card.label} <= seen
            assert card.qualifier in seen


def test_that_the_values_of_a_row_stand_on_one_line_and_its_cards_are_equally_high(begin, speak):
    for language in ("en", "ar"):
        speak(language)
        program = begin(H)
        rows: dict[int, list] = {}
        for made in cards(program):
            rows.setdefault(made.y(), []).append(made)
        assert any(len(row) > 1 for row in rows.values())
        for row in rows.values():
            assert len({made._lines["value"].y() for made in row}) == 1
            assert len({made.height() for made in row}) == 1
        assert any(made.card.qualifier for made in cards(program))


@pytest.mark.parametrize("zoom", [0.8, 1.0, 2.0, 3.0])
@pytest.mark.parametrize("width", [640, 800, 1280, 1920])
def test_that_no_card_is_cut_at_any_width_and_zoom(begin, width, zoom):
    program = begin(TOUR)
    program.theme.set_zoom(zoom)
    program.window.resize(width, 700)
    settle()
    area = program.window.pages.currentWidget()
    assert not area.horizontalScrollBar().isVisible()
    for made in cards(program):
        assert made.x() >= 0
        assert made.geometry().right() <= area.viewport().width()
        for line in made._lines.values():
            if line.text():
                assert line.heightForWidth(line.width()) <= line.height() + 1, line.text()
                assert line.geometry().bottom() <= made.height()
                assert line.fontMetrics().horizontalAdvance(
                    max(line.text().split(), key=len)
                ) <= max(line.width(), line.fontMetrics().averageCharWidth() * 12)


def test_that_arrow_keys_walk_the_cards_the_way_they_are_read(begin, speak):
    for language, forward in (("en", Qt.Key.Key_Right), ("ar", Qt.Key.Key_Left)):
        speak(language)
        program = begin()
        program.window.activateWindow()
        grid = program.window.pages.currentWidget().grid
        QTest.keyClick(grid, Qt.Key.Key_Home)
        assert grid.current.card.mark == "K1"
        QTest.keyClick(grid, forward)
        assert grid.current.card.mark == "K2"
        QTest.keyClick(grid, Qt.Key.Key_End)
        assert grid.current.card.mark == "K11"


def test_that_a_copied_figure_keeps_its_qualifier_and_its_source(begin):
    program = begin()
    program.window.activateWindow()
    program.window.pages.currentWidget().grid.cards()[0].setFocus()
    settle()
    program.window.actions_by_id["copy"].trigger()
    copied = QApplication.clipboard().text()
    assert "more than 90,000" in copied
    assert "Source 1" in copied


def test_that_two_thousand_figures_are_all_made(begin, tmp_path, qtbot):
    document = json.loads(H.read_text(encoding="utf-8"))
    figure = document["figures"][0]
    document |= {"charts": [], "timelines": [], "presentation": {}}
    document["figures"] = [figure | {"id": f"f{place}"} for place in range(2000)]
    file = tmp_path / "many.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    program = begin(file)
    grid = program.window.pages.currentWidget().grid
    assert len(grid.cards()) < 2000
    qtbot.waitUntil(lambda: grid.is_complete, timeout=60000)
    assert len(grid.cards()) == 2000
    assert grid.cards()[-1].geometry().bottom() <= grid.height()


# ---- what is remembered ------------------------------------------------------------------------


def test_that_window_tab_zoom_and_files_are_found_again(begin, settings, tmp_path):
    copied = tmp_path / "mine.json"
    copied.write_bytes(H.read_bytes())
    first = begin(copied)
    first.window.resize(720, 600)  # within the screen of the tests
    first.window.header.tabs.setCurrentIndex(2)
    first.window.actions_by_id["zoom_in"].trigger()
    first.window.close()
    again = begin(copied)
    assert again.window.header.tabs.currentIndex() == 2
    assert again.theme.zoom == pytest.approx(1.1)
    assert (again.window.width(), again.window.height()) == (720, 600)
    assert settings.recent() == (str(copied),)


def test_that_a_recent_file_that_is_gone_is_told_apart_by_words(begin, settings, tmp_path):
    settings.remember_file(tmp_path / "gone.json")
    program = begin()
    program.window.menus.fill_all()
    file_menu = program.window.menus.by_name[actions.FILE]
    recent = next(action.menu() for action in file_menu.actions() if action.menu())
    assert recent.actions()[0].isEnabled()
    assert recent.actions()[0].text().endswith("gone.json (not found)")


def test_that_an_option_of_the_wrong_kind_is_as_if_it_were_not_there(settings):
    settings._settings.setValue(options.ZOOM.key, "very large")
    settings._settings.setValue(options.landscape_of("a4").key, "perhaps")
    assert settings.get(options.ZOOM) == 1.0
    assert settings.get(options.landscape_of("a4")) is False
    for option in options.OPTIONS:
        settings.set(option, option.default)
        assert settings.get(option) == option.default


# ---- languages, themes, the end ----------------------------------------------------------------


def test_that_another_language_is_spoken_at_once_and_the_sheet_stays_open(begin, speak):
    program = begin()
    program.window.header.tabs.setCurrentIndex(3)
    program.speak("ar")
    settle()
    assert program.session.page.language == "ar"
    assert program.session.page.direction == "rtl"
    assert program.window.header.tabs.currentIndex() == 3
    assert program.window.isRightToLeft()
    program.speak("en")


def test_that_an_arabic_sheet_is_mirrored_within_an_english_window(begin, tmp_path):
    document = json.loads(H.read_text(encoding="utf-8"))
    document["lang"], document["title"] = "ar", document["title"]["ar"]
    file = tmp_path / "arabic.json"
    file.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    window = begin(file).window
    assert not window.menuBar().isRightToLeft()
    assert window.pages.isRightToLeft()
    assert window.header.isRightToLeft()


def test_that_themes_change_at_once_and_are_remembered(begin, settings):
    program = begin()
    seen = set()
    for name in ("dark", "contrast", "light"):
        program.window.menus.theme_chosen.emit(name)
        settle()
        assert program.theme.palette.name == name
        assert settings.get(options.THEME) == name
        picture = program.window.grab().toImage()
        seen.add(picture.pixelColor(600, 700).name())
    assert len(seen) == 3


def test_that_a_window_leaves_nothing_behind(qapp, shipped_fonts, settings, speak):
    before = {id(widget) for widget in QApplication.topLevelWidgets()}
    program = Program(qapp, settings, TOUR)
    program.window.show()
    for place in range(program.window.header.tabs.count()):
        program.window.header.tabs.setCurrentIndex(place)
        settle()
    window = weakref.ref(program.window)
    program.window.release()
    program.deleteLater()
    del program
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        settle()
        gc.collect()
    assert window() is None
    assert {id(widget) for widget in QApplication.topLevelWidgets()} <= before
    qapp.setStyleSheet("")


def test_that_a_file_that_could_not_be_shown_is_read_again_by_reload(begin, tmp_path):
    file = tmp_path / "mended.json"
    file.write_text('{"format": 1,', encoding="utf-8")
    program = begin(file)
    assert not program.session.has_sheet
    file.write_bytes(H.read_bytes())
    assert program.window.actions_by_id["reload"].isEnabled()
    program.window.actions_by_id["reload"].trigger()
    assert program.session.page.title == "Operation H"
    assert not program.window.problems_bar.isVisible()


@pytest.mark.parametrize("change", ["zoom", "theme", "reload"])
def test_that_the_place_one_reads_at_is_kept(begin, change):
    program = begin(TOUR)
    window = program.window
    window.activateWindow()
    cards(program)[20].setFocus()
    settle()
    bar = window.pages.currentWidget().verticalScrollBar()
    before = bar.value() / bar.maximum()
    assert before > 0.2
    if change == "zoom":
        window.actions_by_id["zoom_in"].trigger()
    elif change == "theme":
        window.menus.theme_chosen.emit("dark")
    else:
        window.actions_by_id["reload"].trigger()
    settle()
    tab = window.pages.currentWidget()
    # A larger zoom lays the cards out anew, so the part scrolled is only about the same.
    after = tab.verticalScrollBar().value() / tab.verticalScrollBar().maximum()
    assert after == pytest.approx(before, abs=0.1)
    assert not tab.grid.current.visibleRegion().isEmpty()
    assert tab.grid.current.card.mark == "K21"
    assert tab.grid.current.hasFocus()


def test_that_problems_are_told_in_the_language_that_is_chosen(begin, tmp_path):
    document = json.loads(H.read_text(encoding="utf-8"))
    document["figures"][1]["value"] = "46"
    file = tmp_path / "one-bad.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    program = begin(file)
    before = program.session.problems
    program.speak("fr")
    settle()
    after = program.session.problems
    assert [problem.code for problem in after] == [problem.code for problem in before]
    assert {problem.text for problem in after}.isdisjoint(problem.text for problem in before)
    bar = program.window.problems_bar
    assert bar.isVisible()
    assert after[0].is_error or any(problem.text in bar._list.item(0).text() for problem in after)
    program.speak("en")
