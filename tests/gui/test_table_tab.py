"""A tab shown as tables: the same items, found, chosen, looked into and copied; sorted as asked."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from viewer import assets
from viewer.content.texts import BREAK
from viewer.gui import options
from viewer.gui.figures_tab import FiguresTab
from viewer.gui.table_tab import TableTab

H, TOUR = assets.data("operation-h.json"), assets.data("tour.json")
TEXT = QAccessible.Text
HOSTILE = "<img src=x><b>bold</b> =1+1 \u202eevil\u202c {value} " + "x" * 300


@pytest.fixture
def tabled(program, settle):
    """Show a tab of a file as tables, as it comes in the window."""

    def show(file=TOUR, kind="figures", **size):
        one = program(file, **size)
        window = one.window
        window.activateWindow()
        kinds = [section.kind for section in one.session.page.sections]
        window.header.tabs.setCurrentIndex(kinds.index(kind))
        settle()
        window.pages.currentWidget().setFocus()
        press(window, "Ctrl+Shift+B")
        settle()
        tab = window.pages.currentWidget()
        assert isinstance(tab, TableTab)
        return one, tab

    return show


def press(window, keys):
    QTest.keySequence(window, QKeySequence(keys))
    for _ in range(10):
        QApplication.processEvents()


def key(table, pressed, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(table, pressed, modifier)
    QApplication.processEvents()


def cells(table, column):
    model = table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


# ---- to the table and back ---------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["figures", "timeline", "charts"])
def test_that_each_picture_has_a_table_with_a_row_for_each_of_its_items(tabled, kind):
    one, tab = tabled(kind=kind)
    place = one.window.header.tabs.currentIndex()
    press(one.window, "Ctrl+Shift+B")
    picture = one.window.pages.currentWidget()
    assert not isinstance(picture, TableTab)
    drawn = one.window.pages.keys()
    press(one.window, "Ctrl+Shift+B")
    tab = one.window.pages.currentWidget()
    assert set(drawn) == set(tab.keys())
    assert set(one.window.pages.keys()) == set(drawn)
    assert one.window.header.tabs.currentIndex() == place


def test_that_each_chart_has_its_own_table_under_its_title(tabled):
    one, tab = tabled(kind="charts")
    charts = one.session.page.charts
    assert [table.accessibleName() for table in tab.tables] == [chart.title for chart in charts]
    said = [label.text() for label in tab.findChildren(QLabel)]
    assert [chart.title for chart in charts if chart.title in said] == [c.title for c in charts]


def test_that_an_export_begins_with_the_chart_whose_table_one_is_in(tabled):
    one, tab = tabled(kind="charts")
    tab.tables[1].setFocus()
    key(tab.tables[1], Qt.Key.Key_Down)
    assert one.window.pages.current_chart() == one.session.page.charts[1].id


def test_that_a_tab_stays_a_table_while_its_sheet_is_open_and_no_longer(tabled, settle):
    one, _ = tabled()
    window = one.window
    window.header.tabs.setCurrentIndex(1)
    settle()
    assert not window.actions_by_id["show_table"].isChecked()
    window.header.tabs.setCurrentIndex(0)
    settle()
    assert isinstance(window.pages.currentWidget(), TableTab)
    assert window.actions_by_id["show_table"].isChecked()
    window.reload()
    one.theme.set_zoom(1.25)
    settle()
    assert isinstance(window.pages.currentWidget(), TableTab)
    window.open(H)
    settle()
    assert isinstance(window.pages.currentWidget(), FiguresTab)
    assert not window.actions_by_id["show_table"].isChecked()


def test_that_only_what_draws_can_be_shown_as_a_table(program, settle):
    window = program(TOUR).window
    assert window.actions_by_id["show_table"].isEnabled()
    window.header.tabs.setCurrentIndex(window.header.tabs.count() - 1)
    settle()
    assert not window.actions_by_id["show_table"].isEnabled()
    window.pages.show_as_table(True)
    assert not window.pages.is_table


def test_that_table_and_picture_stay_at_the_same_item_and_keep_the_focus(program, settle):
    one = program(TOUR)
    window = one.window
    window.activateWindow()
    at = one.session.page.cards[20].id
    window.pages.go_to_item(at)
    window.pages.focus_item()
    press(window, "Ctrl+Shift+B")
    tab = window.pages.currentWidget()
    assert window.pages.current_key() == at
    assert QApplication.focusWidget() is tab.tables[0]
    row = tab.tables[0].visualRect(tab.tables[0].currentIndex())
    top = tab.tables[0].viewport().mapTo(tab.viewport(), row.topLeft()).y()
    assert 0 <= top <= tab.viewport().height() - row.height()
    press(window, "Ctrl+Shift+B")
    assert window.pages.current_key() == at
    assert window.pages.isAncestorOf(QApplication.focusWidget())


# ---- sorting -----------------------------------------------------------------------------------


def test_that_a_head_sorts_up_then_down_then_as_the_picture_has_it(tabled):
    one, tab = tabled()
    table = tab.tables[0]
    before = tab.keys()
    header = table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(3) + 20, header.height() // 2)
    found = []
    for _ in range(3):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
        found.append(tab.keys())
    numbers = {card.id: card.number for card in one.session.page.cards}
    for keys, is_down in ((found[0], False), (found[1], True)):
        shown = [numbers[one] for one in keys if numbers[one] is not None]
        assert shown == sorted(shown, reverse=is_down)
        assert numbers[keys[-1]] is None
    assert found[2] == before
    assert len(set(found)) == 3


def test_that_the_chosen_row_stays_chosen_and_keeps_its_height_when_rows_are_sorted(tabled):
    _, tab = tabled()
    table = tab.tables[0]
    key(table, Qt.Key.Key_End)
    at, height = tab.current_key(), table.rowHeight(table.chosen_row())
    table.sort_by(2)
    assert tab.current_key() == at
    assert table.rowHeight(table.chosen_row()) == height
    assert table.selectionModel().selectedRows()[0].row() == table.currentIndex().row()


def test_that_an_order_is_kept_when_the_sheet_is_read_again(tabled, settle):
    one, tab = tabled()
    tab.tables[0].sort_by(3)
    keys = tab.keys()
    one.window.reload()
    one.theme.set_zoom(1.25)
    settle()
    assert one.window.pages.currentWidget() is not tab
    assert one.window.pages.currentWidget().keys() == keys


def test_that_the_evidence_steps_through_the_rows_as_they_are_sorted(tabled, settle):
    one, tab = tabled()
    table = tab.tables[0]
    table.sort_by(3)
    key(table, Qt.Key.Key_Home)
    key(table, Qt.Key.Key_Return)
    lens = one.window.workspace.lens
    assert lens.lens.key == tab.keys()[0]
    assert not lens.previous.isEnabled()
    lens.following.click()
    settle()
    assert lens.lens.key == tab.keys()[1] == tab.current_key()
    table.sort_by(3)
    assert lens.previous.isEnabled()


# ---- the keyboard ------------------------------------------------------------------------------


def test_that_arrows_home_end_and_pages_walk_the_rows(tabled):
    _, tab = tabled(height=700)
    table = tab.tables[0]
    assert QApplication.focusWidget() is table
    last = table.model().rowCount() - 1
    key(table, Qt.Key.Key_Home)
    assert table.currentIndex().row() == 0
    key(table, Qt.Key.Key_Down)
    assert table.currentIndex().row() == 1
    key(table, Qt.Key.Key_PageDown)
    assert 1 < table.currentIndex().row() < last
    key(table, Qt.Key.Key_End)
    assert table.currentIndex().row() == last
    seen = table.viewport().mapTo(
        tab.viewport(), table.visualRect(table.currentIndex()).bottomLeft()
    )
    assert seen.y() <= tab.viewport().height()
    key(table, Qt.Key.Key_PageUp)
    assert 0 < table.currentIndex().row() < last


def test_that_the_heads_stay_in_sight_and_hide_no_row_one_comes_to(tabled):
    _, tab = tabled(height=640)
    table = tab.tables[0]
    key(table, Qt.Key.Key_End)
    for _ in range(table.model().rowCount()):
        header = table.horizontalHeader()
        head = header.mapTo(tab.viewport(), QPoint(0, header.height())).y()
        row = table.visualRect(table.currentIndex())
        top = table.viewport().mapTo(tab.viewport(), row.topLeft()).y()
        assert head - header.height() >= 0
        assert head <= top + 1
        key(table, Qt.Key.Key_Up)
    assert table.currentIndex().row() == 0


def test_that_the_space_bar_sorts_by_the_column_one_is_in(tabled):
    _, tab = tabled()
    table = tab.tables[0]
    key(table, Qt.Key.Key_Right)
    key(table, Qt.Key.Key_Right)
    key(table, Qt.Key.Key_Space)
    assert table.items.sorting.column == "label"
    assert cells(table, 2) == sorted(cells(table, 2), key=str.casefold)


@pytest.mark.parametrize("kind", ["figures", "timeline", "charts"])
def test_that_enter_opens_the_evidence_of_a_row_and_arrows_lead_on(tabled, kind):
    one, tab = tabled(kind=kind)
    table = tab.tables[0]
    key(table, Qt.Key.Key_Home)
    key(table, Qt.Key.Key_Return)
    assert one.window.workspace.is_examining
    assert one.window.workspace.current_key() == tab.keys()[0]
    table.setFocus()
    key(table, Qt.Key.Key_Down)
    assert one.window.workspace.current_key() == tab.keys()[1]


def test_that_the_tab_key_passes_through_the_tables_and_out_of_them(tabled):
    one, tab = tabled(kind="charts")
    seen = []
    for _ in range(40):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
        if seen[-1] is seen[0] and len(seen) > 1:
            break
    assert {*tab.tables, one.window.header.tabs} <= set(seen)


# ---- finding and coming back -------------------------------------------------------------------


def test_that_what_is_found_is_chosen_in_the_table(tabled, settle):
    one, tab = tabled()
    card = one.session.page.cards[-1]
    one.window.find_words()
    one.window.finding.bar.field.setText(card.label)
    QTest.qWait(200)
    QTest.keyClick(one.window.finding.bar.field, Qt.Key.Key_Return)
    settle()
    assert one.window.pages.currentWidget() is tab
    assert tab.current_key() == card.id


@pytest.mark.parametrize("kind", ["figures", "timeline", "charts"])
def test_that_every_item_can_be_come_back_to_by_its_name(tabled, kind):
    _, tab = tabled(kind=kind)
    assert len(set(tab.items())) == len(tab.items())
    for name in tab.items():
        tab.choose_item(name, focus=False)
        assert tab.chosen_item() == name
        assert name.endswith(f"/{tab.current_key()}")


# ---- columns and the clipboard -----------------------------------------------------------------


def test_that_all_columns_are_a_button_away_and_leave_the_chosen_row(tabled):
    one, tab = tabled()
    table = tab.tables[0]
    key(table, Qt.Key.Key_End)
    at, few = tab.current_key(), table.model().columnCount()
    tab._columns.click()
    heads = [table.model().headerData(n, Qt.Orientation.Horizontal)
             for n in range(table.model().columnCount())]  # fmt: skip
    assert {"id", "value", "qualifier", "sources", "quote"} <= set(heads[few:])
    assert tab.current_key() == at
    assert tab.horizontalScrollBar().maximum() >= 0
    row = one.session.page.cards[-1]
    assert row.quote in [table.model().index(table.chosen_row(), n).data().replace(BREAK, "")
                         for n in range(few, len(heads))]  # fmt: skip
    tab._columns.click()
    assert table.model().columnCount() == few


def test_that_the_chosen_rows_are_copied_as_text_and_as_a_table(tabled):
    one, tab = tabled()
    table = tab.tables[0]
    key(table, Qt.Key.Key_Home)
    press(one.window, "Ctrl+C")
    first, second = one.session.page.cards[:2]
    data = QApplication.clipboard().mimeData()
    assert first.label in data.text().split("\t")
    assert "\n" not in data.text()
    key(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(one.window, "Ctrl+C")
    lines = QApplication.clipboard().mimeData().text().split("\n")
    assert len(lines) == 3
    assert "Figure" in lines[0].split("\t")
    assert second.words in lines[2].split("\t")
    html = QApplication.clipboard().mimeData().html()
    assert html.count("<tr>") == 3
    assert f"<td>{second.words}</td>" in html
    key(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert tab.copy_text().count("\n") == len(one.session.page.cards)


# ---- for those who hear it, who read from the right, and for what a file may hold ---------------


def test_that_a_screen_reader_is_told_table_heads_cells_and_order(tabled):
    one, tab = tabled()
    table = tab.tables[0]
    told = QAccessible.queryAccessibleInterface(table)
    assert told.role() == QAccessible.Role.Table
    assert told.text(TEXT.Name) == "Key figures"
    assert "space sorts" in told.text(TEXT.Description)
    columns = table.model().columnCount()
    parts = [told.child(n) for n in range(told.childCount())]
    heads = [part for part in parts if part.role() == QAccessible.Role.ColumnHeader]
    said = [part.text(TEXT.Name) for part in parts if part.role() == QAccessible.Role.Cell]
    assert len(heads) == columns
    assert [head.text(TEXT.Name) for head in heads][2:4] == ["Figure", "Value"]
    named = [part.text(TEXT.Name) for part in parts if part.role() == QAccessible.Role.RowHeader]
    assert named == [card.label for card in one.session.page.cards]
    rows = [said[at : at + columns] for at in range(0, len(said), columns)]
    for row, card in zip(rows, one.session.page.cards, strict=True):
        assert row[2:4] == [card.label, card.words]
    table.sort_by(3)
    heads = [told.child(n).text(TEXT.Name) for n in range(columns)]
    assert "Value, ascending" in heads
    table.sort_by(3)
    assert "Value, descending" in [told.child(n).text(TEXT.Name) for n in range(columns)]


@pytest.mark.parametrize("kind", ["figures", "timeline", "charts"])
def test_that_an_arabic_table_runs_from_the_right_in_its_own_words(tabled, settings, kind):
    settings.set(options.LANGUAGE, "ar")
    _, tab = tabled(file=TOUR, kind=kind)
    table = tab.tables[0]
    assert table.isRightToLeft()
    model = table.model()
    assert table.columnViewportPosition(0) > table.columnViewportPosition(model.columnCount() - 1)
    for place in range(model.columnCount()):
        head = model.headerData(place, Qt.Orientation.Horizontal)
        assert not head.isascii(), head
    now = table.currentIndex().column()
    key(table, Qt.Key.Key_Left)
    assert table.currentIndex().column() == now + 1


def test_that_text_of_a_file_is_shown_as_it_stands(tabled, sheet_file):
    figures = json.loads(H.read_text(encoding="utf-8"))["figures"]
    for figure in figures:
        figure.pop("group", None)
    figures[0]["label"] = HOSTILE
    _, tab = tabled(sheet_file(figures=figures))
    table = tab.tables[0]
    shown = cells(table, 1)[0].replace(BREAK, "")
    assert "<img src=x><b>bold</b>" in shown
    assert "\u202e" not in shown
    assert "{value}" in shown
    told = QAccessible.queryAccessibleInterface(table)
    names = [told.child(place).text(TEXT.Name) for place in range(told.childCount())]
    assert names.count(shown) == 2  # of the row, and of the cell
    key(table, Qt.Key.Key_Home)
    assert "<img" not in tab.copy_html()
    assert "&lt;img src=x&gt;" in tab.copy_html()


@pytest.mark.parametrize("zoom", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("width", [800, 1280])
def test_that_every_row_is_as_high_as_its_words_and_no_head_is_cut(tabled, sheet_file, width, zoom):
    figures = json.loads(H.read_text(encoding="utf-8"))["figures"]
    for figure in figures:
        figure.pop("group", None)
    figures[0]["label"] = HOSTILE
    one, tab = tabled(sheet_file(figures=figures), width=width, zoom=zoom)
    tab._columns.click()
    QApplication.processEvents()
    table = tab.tables[0]
    model = table.model()
    option = 2 * one.theme.px(8)
    for column in range(model.columnCount()):
        room = table.columnWidth(column) - option
        head = model.headerData(column, Qt.Orientation.Horizontal)
        assert QFontMetrics(table.items.strong).horizontalAdvance(head) <= room
        for row in range(model.rowCount()):
            index = model.index(row, column)
            metrics = QFontMetrics(index.data(Qt.ItemDataRole.FontRole) or table.font())
            words = table.itemDelegate().fitted(row, column)
            wrapping = Qt.TextFlag.TextWordWrap.value
            needed = metrics.boundingRect(0, 0, room, 100_000, wrapping, words)
            assert needed.width() <= room
            assert needed.height() <= table.rowHeight(row) - one.theme.px(12)
    last = table.visualRect(model.index(model.rowCount() - 1, 0))
    assert last.bottom() <= table.viewport().height()
    assert not table.verticalScrollBar().maximum()


def test_that_what_is_wrong_leads_to_its_problem(tabled, sheet_file):
    figures = json.loads(H.read_text(encoding="utf-8"))["figures"]
    for figure in figures:
        figure.pop("group", None)
    figures[1]["value"] = "many"
    one, tab = tabled(sheet_file(figures=figures))
    asked = []
    one.window.pages.trouble_chosen.connect(asked.append)
    table = tab.tables[0]
    row = next(n for n in range(len(figures)) if table.items.item(n).trouble is not None)
    table.setCurrentIndex(table.model().index(row, 0))
    key(table, Qt.Key.Key_Return)
    assert [trouble.line for trouble in asked] == [table.items.item(row).trouble.line]
    assert not one.window.workspace.is_examining


def test_that_rows_beyond_the_first_find_their_height_while_the_window_is_idle(
    tabled, sheet_file, settle
):
    own = json.loads(H.read_text(encoding="utf-8"))["figures"][0]
    own.pop("group", None)
    figures = [own | {"id": f"f{n}", "label": f"Row {n} " + "word " * 40} for n in range(700)]
    _, tab = tabled(sheet_file(figures=figures))
    table = tab.tables[0]
    for _ in range(50):
        settle()
    heights = {table.rowHeight(row) for row in range(700)}
    assert len(heights) == 1
    assert min(heights) > 2 * QFontMetrics(table.font()).height()
    tab.go_to_item("f699")
    row = table.visualRect(table.currentIndex())
    at = table.viewport().mapTo(tab.viewport(), row.topLeft()).y()
    assert 0 <= at <= tab.viewport().height() - row.height()
