"""The evidence beside the sheet: opened, walked through, copied from, closed, by keys alone."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QContextMenuEvent,
    QImage,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from viewer import assets
from viewer.content.quantities import LEFT_OUT
from viewer.gui import options
from viewer.gui.lens import _STATE_SIGNS
from viewer.gui.lens_parts import RunsView, Sign
from viewer.sheet.evidence import Evidence

LIBRARIES = Path(__file__).parents[1] / "evidence" / "libraries.json"
H = assets.data("operation-h.json")
FIGURES, TIMELINE, CHARTS, SOURCES = range(4)


@pytest.fixture
def begin(program, settle):
    """Open the sheet of libraries, whose sources lie beside it, at a tab."""

    def start(tab=FIGURES, file=LIBRARIES, **window):
        one = program(file, **window)
        one.window.activateWindow()
        one.window.header.tabs.setCurrentIndex(tab)
        settle()
        return one.window

    return start


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)
    for _ in range(10):
        QApplication.processEvents()


def shown(window) -> str:
    lens = window.workspace.lens
    return lens.lens.key if window.workspace.is_examining else ""


def set_off(view: RunsView) -> str:
    """Give the stretch of a view's document that has another ground than the rest."""
    text, block = "", view.document().begin()
    while block.isValid():
        for form in block.textFormats():
            if form.format.hasProperty(form.format.Property.BackgroundBrush):
                units = block.text().encode("utf-16-le")  # which is what Qt counts
                text += units[2 * form.start : 2 * (form.start + form.length)].decode("utf-16-le")
        block = block.next()
    return text


def has_focus(part: QWidget) -> bool:
    at = QApplication.focusWidget()
    return at is not None and (at is part or part.isAncestorOf(at))


# ---- every figure opens its own sentence -------------------------------------------------------


@pytest.mark.parametrize("tab", [FIGURES, TIMELINE, CHARTS, SOURCES])
def test_that_each_item_of_each_tab_opens_its_own_sentence(begin, settle, tab):
    window = begin(tab)
    document = json.loads(LIBRARIES.read_text(encoding="utf-8"))
    quotes = {figure["id"]: figure["quote"] for figure in document["figures"]}
    quotes |= {f"year/{one['id']}": one["quote"] for one in document["timelines"][0]["events"]}
    cells = zip(
        document["charts"][1]["categories"],
        document["charts"][1]["series"][0]["cells"],
        strict=True,
    )
    quotes |= {f"seasons/held/{category['id']}": cell["quote"] for category, cell in cells}
    keys = window.pages.keys()
    assert len(keys) >= 3
    for key in keys:
        window.workspace.examine(key)
        settle()
        lens = window.workspace.lens
        assert shown(window) == key
        assert lens.quotation.toPlainText() == quotes[key]
        if lens.lens.text:
            assert lens.text_view.isVisible()
            assert lens.text_view.quotation.casefold() == quotes[key].casefold()
            assert set_off(lens.text_view).casefold() == quotes[key].casefold()
        else:
            assert not lens.text_view.isVisible()
            assert lens.attach_button.isVisible()


def test_that_the_sentence_is_scrolled_into_sight(begin, settle):
    window = begin()
    window.workspace.examine("evenings-open")
    settle()
    view = window.workspace.lens.text_view
    for key in ("volunteers", "evenings-open", "groups-evening"):
        window.workspace.examine(key)
        settle()
        assert view.viewport().rect().contains(view.cursorRect().center()), key
    window.workspace.examine("seasons/held/winter")
    settle()
    assert view.verticalScrollBar().value() > 0
    assert view.viewport().rect().contains(view.cursorRect().center())


def test_that_the_number_is_set_off_from_the_words_around_it_by_more_than_colour(begin, settle):
    window = begin()
    window.workspace.examine("books-year")
    settle()
    for view in (window.workspace.lens.quotation, window.workspace.lens.text_view):
        cursor = view.textCursor()
        weights = {}
        for at in range(view.marked()[0] + 1, view.marked()[1] + 1):
            cursor.setPosition(at)
            letter = view.toPlainText()[at - 1]
            weights.setdefault(letter.isdigit(), set()).add(cursor.charFormat().fontWeight())
        assert weights[True] == {700}
        assert weights[False] > {700}


# ---- a journey by keys -------------------------------------------------------------------------


def test_that_evidence_is_opened_walked_read_and_left_by_keys_alone(begin):
    window = begin()
    card = QApplication.focusWidget()
    assert card.card.id == "evenings-open"
    press(Qt.Key.Key_Return)
    assert shown(window) == "evenings-open"
    assert QApplication.focusWidget() is card
    press(Qt.Key.Key_Right)
    assert shown(window) == "evenings-children"
    press(Qt.Key.Key_End)
    assert shown(window) == "groups-planned"
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is window.workspace.lens.text_view
    press(Qt.Key.Key_F6)
    assert has_focus(window.pages)
    press(Qt.Key.Key_F6)
    press(Qt.Key.Key_Escape)
    assert shown(window) == ""
    assert QApplication.focusWidget().card.id == "evenings-open"


def test_that_the_tab_key_reaches_the_evidence_and_leaves_it(begin):
    window = begin()
    press(Qt.Key.Key_Return)
    met = []
    for _ in range(60):
        press(Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
        if met[-1] is met[0] and len(met) > 1:
            break
    lens = window.workspace.lens
    inside = [one for one in met if lens.isAncestorOf(one)]
    assert {lens.text_view, lens.quotation, lens.close_button, lens.following} <= set(inside)
    assert set(lens.copy_buttons.values()) <= set(inside)
    assert any(window.pages.isAncestorOf(one) for one in met)


@pytest.mark.parametrize(
    ("tab", "keys", "steps"),
    [
        (TIMELINE, (Qt.Key.Key_Home,), ["year/road", "year/report"]),
        (CHARTS, (Qt.Key.Key_Home,), ["books-year", "books-new"]),
        (SOURCES, (), ["evenings-open", "evenings-children"]),
    ],
)
def test_that_events_bars_and_rows_open_with_enter_and_are_walked(begin, settle, tab, keys, steps):
    window = begin(tab)
    window.pages.focus_item()
    settle()
    for key in keys:
        press(key)
    press(Qt.Key.Key_Return)
    assert shown(window) == steps[0]
    press(Qt.Key.Key_Down)
    assert shown(window) == steps[1]
    press(Qt.Key.Key_Escape)
    assert shown(window) == ""
    assert has_focus(window.pages)


def test_that_a_click_on_a_card_opens_its_evidence_and_a_drag_away_does_not(begin, settle):
    window = begin()
    cards = window.pages.currentWidget().grid.cards()
    QTest.mousePress(cards[1], Qt.MouseButton.LeftButton)
    QTest.mouseRelease(cards[1], Qt.MouseButton.LeftButton, pos=QPoint(-50, -50))
    assert shown(window) == ""
    QTest.mouseClick(cards[2], Qt.MouseButton.LeftButton)
    settle()
    assert shown(window) == "books-half"
    assert cards[2].property("selected")
    QTest.mouseClick(cards[0], Qt.MouseButton.LeftButton)
    settle()
    assert shown(window) == "evenings-open"
    assert not cards[2].property("selected")


def test_that_a_click_on_a_bar_opens_its_evidence(begin, settle):
    window = begin(CHARTS)
    seasons = window.pages.currentWidget().canvases[1]
    QTest.mouseClick(
        seasons.viewport(), Qt.MouseButton.LeftButton, pos=seasons.place_of(1).center()
    )
    settle()
    assert shown(window) == "seasons/held/summer"


def test_that_the_arrows_of_the_panel_lead_through_all_the_evidence_of_a_tab(begin, settle):
    window = begin(TIMELINE)
    window.workspace.examine("year/road")
    lens = window.workspace.lens
    seen = [shown(window)]
    assert not lens.previous.isEnabled()
    while lens.following.isEnabled():
        lens.following.click()
        settle()
        seen.append(shown(window))
    assert seen == ["year/road", "year/report", "year/heating"]
    assert lens.mark.text() == "T3"  # an event without a date, which no key of the chart reaches
    lens.previous.click()
    settle()
    assert shown(window) == "year/report"


def test_that_the_action_opens_and_closes_what_is_chosen(begin, settle):
    window = begin()
    window.actions_by_id["evidence"].trigger()
    settle()
    assert shown(window) == "evenings-open"
    window.actions_by_id["evidence"].trigger()
    settle()
    assert shown(window) == ""
    window.actions_by_id["other_side"].trigger()
    settle()
    assert shown(window) == "evenings-open"


# ---- where it stands ---------------------------------------------------------------------------


def test_that_it_covers_the_tabs_where_both_would_be_squeezed_and_gives_them_back(begin, settle):
    window = begin(width=800, height=600)
    press(Qt.Key.Key_Return)
    workspace = window.workspace
    assert workspace.is_covering
    assert not window.pages.isVisible()
    assert workspace.lens.width() == workspace.width()
    assert has_focus(workspace.lens)
    window.resize(1280, 860)
    settle()
    assert not workspace.is_covering
    assert window.pages.width() >= 540
    window.resize(800, 600)
    settle()
    press(Qt.Key.Key_Escape)
    assert window.pages.isVisible()
    assert QApplication.focusWidget().card.id == "evenings-open"


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("size", [(640, 480), (800, 600), (1280, 860)])
def test_that_nothing_of_it_reaches_beyond_the_window(begin, settle, size, zoom):
    window = begin(width=size[0], height=size[1], zoom=zoom)
    window.workspace.examine("books-year")
    settle()
    lens = window.workspace.lens
    assert window.width() == size[0]
    assert lens.scroll_area.horizontalScrollBar().maximum() == 0
    for button in (*lens.copy_buttons.values(), lens.close_button):
        right = button.mapTo(window, button.rect().topRight())
        assert window.rect().contains(right), button.accessibleName()
    for label in lens.scroll_area.widget().findChildren(QLabel):
        if label.isVisible() and label.text():
            assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()


def test_that_its_width_is_remembered(begin, settle, settings):
    window = begin()
    window.workspace.examine("books-year")
    settle()
    before = window.workspace.lens.width()
    window.workspace.moveSplitter(window.workspace.width() - before - 80, 1)
    settle()
    wider = window.workspace.lens.width()
    assert wider == pytest.approx(before + 80, abs=2)
    assert settings.get(options.LENS_WIDTH) == wider
    window.workspace.close_lens()
    window.workspace.examine("groups-all")
    settle()
    assert window.workspace.lens.width() == wider


def test_that_in_arabic_it_stands_on_the_other_side_and_its_arrows_turn(begin, settle, settings):
    before = begin()
    before.workspace.examine("books-year")
    settle()
    assert before.workspace.lens.x() > before.pages.x()
    settings.set(options.LANGUAGE, "ar")
    window = begin()
    window.workspace.examine("books-year")
    settle()
    lens = window.workspace.lens
    assert lens.x() < window.pages.x()
    assert lens.previous.x() > lens.following.x() > lens.close_button.x()
    icons = [
        [button.icon().pixmap(20, 20).toImage() for button in (one.previous, one.following)]
        for one in (lens, before.workspace.lens)
    ]
    assert icons[0] == icons[1][::-1]
    assert not lens.text_view.document().defaultTextOption().textDirection().value
    window.workspace.examine("volunteers-days")
    settle()
    assert lens.text_view.document().defaultTextOption().textDirection().value
    assert set_off(lens.text_view) == "شارك أكثر من 300 متطوع"


def test_that_another_theme_and_zoom_keep_the_evidence_that_was_open(begin, settle):
    window = begin()
    window.workspace.examine("books-year")
    window._wear("dark")
    window.zoom_in()
    settle()
    assert shown(window) == "books-year"
    highlight = QColor(window.theme.palette.highlight)
    image = window.workspace.lens.text_view.viewport().grab().toImage()
    assert any(
        image.pixelColor(x, y) == highlight
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    )


def test_that_another_sheet_closes_it_and_the_same_one_read_again_does_not(begin, settle, tmp_path):
    for file in LIBRARIES.parent.iterdir():
        shutil.copy(file, tmp_path)
    window = begin(file=tmp_path / LIBRARIES.name)
    for key in (*[Qt.Key.Key_Right] * 3, Qt.Key.Key_Return):
        press(key)
    assert shown(window) == "books-year"
    window.reload()
    settle()
    assert shown(window) == "books-year"
    window.open(H)
    settle()
    assert shown(window) == ""
    assert window.pages.isVisible()


def faulty(folder):
    """Give the sheet of libraries with a figure, an event and a cell that can't be shown."""
    for file in LIBRARIES.parent.iterdir():
        shutil.copy(file, folder)
    sheet = json.loads(LIBRARIES.read_bytes())
    sheet["figures"][1]["value"] = "many"
    sheet["timelines"][0]["events"][0]["date"] = "soon"
    sheet["charts"][1]["series"][0]["cells"][0] = {"value": "few"}
    path = folder / "faulty.json"
    path.write_text(json.dumps(sheet), encoding="utf-8")
    return path


def test_that_what_is_left_out_of_a_sheet_opens_with_the_reason(begin, settle, tmp_path):
    window = begin(file=faulty(tmp_path))
    told = set()
    for tab in (FIGURES, TIMELINE, CHARTS, SOURCES):
        window.header.tabs.setCurrentIndex(tab)
        keys = window.pages.keys()
        for key in keys:
            window.workspace.examine(key)
            assert shown(window) == key
            lens = window.workspace.lens.lens
            if lens.state == LEFT_OUT:
                told.add(key)
                names = [line.text() for line in window.workspace.lens.findChildren(QLabel)]
                assert lens.status in names
                assert LEFT_OUT not in names
    settle()
    assert told == {"figures[1]", "year/timelines[0].events[0]", "seasons/held/spring"}


def test_that_a_file_that_can_not_be_opened_leaves_the_evidence_as_it_is(begin, settle, tmp_path):
    window = begin(file=faulty(tmp_path))
    key = window.pages.keys()[1]
    window.workspace.examine(key)
    window.open(tmp_path / "nowhere.json")
    settle()
    assert shown(window) == key


def test_that_every_state_of_evidence_has_its_sign():
    assert set(_STATE_SIGNS) == {state.value for state in Evidence} | {LEFT_OUT}


@pytest.mark.parametrize("width", [1280, 620], ids=["beside the tabs", "over them"])
def test_that_the_focus_comes_back_to_the_evidence_when_the_page_is_made_anew(begin, settle, width):
    window = begin(width=width)
    window.workspace.examine("books-year")
    window.workspace.lens.take_focus()
    settle()
    before = window.workspace.lens
    for change in (window.reload, window.zoom_in, lambda: window._wear("dark")):
        change()
        settle()
        assert window.workspace.lens is not before
        before = window.workspace.lens
        assert QApplication.focusWidget() is before.text_view


def test_that_the_focus_stays_at_the_tabs_when_the_page_is_made_anew(begin, settle):
    window = begin()
    press(Qt.Key.Key_Return)
    assert has_focus(window.pages)
    window.reload()
    settle()
    assert has_focus(window.pages)
    assert window.workspace.is_examining


# ---- what assistive technology is told ---------------------------------------------------------


def test_that_everything_in_it_has_a_name_and_the_panel_says_what_it_is_of(begin, settle):
    window = begin()
    window.workspace.examine("books-year")
    settle()
    lens = window.workspace.lens
    told = QAccessible.queryAccessibleInterface(lens)
    assert told.text(QAccessible.Text.Name) == "Evidence: Books lent in the year"
    assert "more than 190,000" in told.text(QAccessible.Text.Description)
    view = QAccessible.queryAccessibleInterface(lens.text_view)
    assert view.role() == QAccessible.Role.EditableText
    assert view.state().readOnly
    assert view.text(QAccessible.Text.Name) == "In the text of the source"
    for button in (
        *lens.copy_buttons.values(), lens.previous, lens.following, lens.close_button
    ):  # fmt: skip
        named = QAccessible.queryAccessibleInterface(button)
        assert named.role() == QAccessible.Role.Button
        assert named.text(QAccessible.Text.Name)
    labels = {label.text() for label in lens.findChildren(QLabel)}
    assert {step.words for step in lens.lens.steps} <= labels


def test_that_each_outcome_of_a_step_has_a_shape_of_its_own(dress):
    theme = dress("light")
    shapes = [
        Sign(link, theme).pixmap().toImage().convertToFormat(QImage.Format.Format_Alpha8)
        for link in ("holds", "broken", "unread", "absent", "none")
    ]
    for place, one in enumerate(shapes):
        assert not [other for other in shapes[:place] if other == one]


# ---- copies (K6) -------------------------------------------------------------------------------


def copied(window, way: str) -> str:
    QApplication.clipboard().clear()
    window.actions_by_id[way].trigger()
    return QApplication.clipboard().text()


CITED = (
    "Port Ellis City Libraries, A year of longer evenings, Port Ellis, 12 March 2025, "
    "retrieved 3 November 2026. https://libraries.example/reports/2024"
)


def test_that_a_figure_is_copied_as_number_sentence_citation_and_row(begin, settle):
    window = begin()
    window.pages.go_to_item("books-year")
    assert copied(window, "copy_number") == "more than 190,000 books"
    assert copied(window, "copy_sentence") == (
        "Books lent in the year: more than 190,000 (books, 2024, provisional). Source: " + CITED
    )
    assert copied(window, "copy_citation") == CITED
    (row,) = csv.DictReader(io.StringIO(copied(window, "copy_csv"), newline=""))
    assert (row["id"], row["value"], row["qualifier"]) == ("books-year", "190000", "more-than")


def test_that_the_buttons_of_the_panel_copy_what_it_shows(begin, settle):
    window = begin()
    window.workspace.examine("groups-all")
    settle()
    texts = {}
    for form, button in window.workspace.lens.copy_buttons.items():
        QApplication.clipboard().clear()
        button.click()
        texts[form] = QApplication.clipboard().text()
    assert texts["number"] == "58 groups"
    assert texts["citation"] == CITED
    assert texts["sentence"].startswith("Reading groups: 58 (groups, as of 31 December 2024).")
    assert "groups-all" in texts["csv"]


def test_that_what_is_copied_is_what_was_walked_to_and_nothing_where_nothing_was(begin, settle):
    window = begin()
    window.header.tabs.setFocus()
    window.header.tabs.setCurrentIndex(CHARTS)
    settle()
    assert copied(window, "copy_number") == ""
    window.pages.go_to_item("seasons/held/winter")
    assert copied(window, "copy_number") == "9 readings"


@pytest.fixture
def popped_up(monkeypatch):
    """Menus that came up, and where; without a screen none could."""
    menus: list[tuple[QMenu, QPoint]] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, at: menus.append((menu, at)))
    yield menus
    for menu, _ in menus:
        menu.close()
        menu.deleteLater()


@pytest.mark.parametrize("tab", [FIGURES, TIMELINE, CHARTS])
def test_that_the_menu_of_an_item_copies_that_item(begin, settle, popped_up, tab):
    window = begin(tab)
    page = window.pages.currentWidget()
    if tab == FIGURES:
        target, at, number = page.grid.cards()[3], QPoint(20, 20), "more than 190,000 books"
    elif tab == TIMELINE:
        canvas = page.canvases[0]
        target, at, number = canvas.viewport(), canvas.place_of(1).center(), "12 March 2025"
    else:
        canvas = page.canvases[1]
        target, at, number = canvas.viewport(), canvas.place_of(2).center(), "14 readings"
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, target.mapToGlobal(at))
    QApplication.sendEvent(target, event)
    settle()
    ((menu, where),) = popped_up
    assert where == target.mapToGlobal(at)
    names = [action.objectName() for action in menu.actions() if action.objectName()]
    copies = ("copy_number", "copy_sentence", "copy_citation", "copy_csv", "copy_picture")
    assert names == ["evidence", *copies]
    QApplication.clipboard().clear()
    next(one for one in menu.actions() if one.objectName() == "copy_number").trigger()
    assert QApplication.clipboard().text() == number


def test_that_the_menu_key_opens_the_menu_of_the_bar_the_keyboard_is_at(begin, settle, popped_up):
    window = begin(CHARTS)
    window.pages.go_to_item("seasons/held/spring")
    canvas = window.pages.currentWidget().canvases[1]
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(canvas.viewport(), event)
    settle()
    ((menu, where),) = popped_up
    assert canvas.place_of(0).contains(canvas.mapFromGlobal(where))
    assert menu.accessibleName()


# ---- hostile texts -----------------------------------------------------------------------------


def test_that_a_hostile_text_is_shown_as_it_stands(begin, settle, tmp_path):
    picture = QImage(60, 60, QImage.Format.Format_RGB32)
    red = QColor(255, 0, 0)
    picture.fill(red)
    picture.save(str(tmp_path / "probe.png"))
    poison = f'<img src="{tmp_path}/probe.png"> <b>R&D</b> %s {{n}} \u202e000,09\u202c'
    for file in LIBRARIES.parent.iterdir():
        shutil.copy(file, tmp_path)
    text = tmp_path / "libraries.source.txt"
    whole = f"{poison} open on 146 evenings in 2024 {poison} " + "W" * 4000 + "\n"
    text.write_bytes(whole.encode())
    document = json.loads(LIBRARIES.read_text(encoding="utf-8"))
    document["sources"][0].pop("text")
    document["sources"][0]["text"] = {"file": text.name}
    document["sources"][0]["note"] = poison
    figure = document["figures"][0]
    figure["note"] = poison
    document |= {"figures": [figure], "timelines": [], "charts": []}
    for part in ("sources",):
        document[part] = document[part][:1]
    file = tmp_path / "hostile.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    window = begin(file=file)
    window.workspace.examine("evenings-open")
    settle()
    lens = window.workspace.lens
    said = lens.text_view.toPlainText()
    assert said.count("<img src=") == said.count("<b>R&D</b> %s {n} ␣000,09␣") == 2
    assert set_off(lens.text_view) == "open on 146 evenings in 2024"
    assert lens.text_view.horizontalScrollBar().maximum() == 0
    notes = [one.text() for one in lens.findChildren(QLabel) if "<img" in one.text()]
    assert len(notes) >= 2
    assert all(one.textFormat() == Qt.TextFormat.PlainText for one in lens.findChildren(QLabel))
    image = window.grab().toImage()
    assert not any(
        image.pixelColor(x, y) == red
        for x in range(0, image.width(), 5)
        for y in range(0, image.height(), 5)
    )


def test_that_letters_outside_the_basic_plane_do_not_move_what_is_set_off(
    begin, settle, sheet_file
):
    file = sheet_file()
    document = json.loads(file.read_text(encoding="utf-8"))
    text = file.with_name("release.txt")
    quote = document["figures"][0]["quote"]
    text.write_text(f"\U0001f4da\U0001f4da books.\r\n\r\n\U0001d538 {quote} \U0001f4da", "utf-8")
    document["sources"][0]["text"] = {"file": text.name}
    document["figures"] = document["figures"][:1]
    file.write_text(json.dumps(document), encoding="utf-8")
    window = begin(file=file)
    window.workspace.examine(document["figures"][0]["id"])
    settle()
    assert set_off(window.workspace.lens.text_view) == quote


def test_that_a_closed_panel_leaves_nothing_running_and_is_made_but_once(begin, settle):
    window = begin()
    for key in ("books-year", "groups-all"):
        window.workspace.examine(key)
        settle()
        window.workspace.close_lens()
        settle()
    assert window.workspace.count() == 2


def test_that_how_far_a_figure_is_proved_is_told_while_the_focus_stays_where_it_is(
    begin, settle, monkeypatch
):
    told = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", told.append)
    window = begin()
    press(Qt.Key.Key_Return)
    said = [one.message() for one in told if isinstance(one, QAccessibleAnnouncementEvent)]
    assert said == ["verified in the source text"]
    assert has_focus(window.pages)
