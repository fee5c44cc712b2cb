"""What is wrong with a file is counted, listed, found by line and column, and can be put away."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from viewer import assets
from viewer.problems import errors_in

H = assets.data("operation-h.json")
GARDEN = Path(__file__).parents[1] / "examples" / "good" / "garden.json"


@pytest.fixture
def faulty(tmp_path):
    """The sample with as many figures spoilt as asked for; without a sheet left if all are."""

    def write(count):
        document = json.loads(H.read_text(encoding="utf-8"))
        for figure in document["figures"][:count]:
            figure["value"] = "46"
        file = tmp_path / f"faulty-{count}.json"
        file.write_text(json.dumps(document, indent=1), encoding="utf-8")
        return file

    return write


def bar_of(one):
    return one.window.problems_bar


def test_that_a_good_file_has_no_bar(program):
    one = program(H)
    assert not errors_in(one.session.problems)
    assert not bar_of(one).isVisible()


@pytest.mark.parametrize(("count", "words"), [(1, "1 error;"), (3, "3 errors;")])
def test_that_errors_are_counted_by_the_name_of_the_file(program, faulty, count, words):
    one = program(faulty(count))
    said = bar_of(one)._count.text()
    assert f"faulty-{count}.json has {words}" in said
    assert "what is right of it is shown" in said
    assert bar_of(one).isVisible()


def test_that_of_a_file_that_is_not_shown_no_part_is_said_to_be(program, tmp_path):
    file = tmp_path / "broken.json"
    file.write_text('{\n"format": 1,\n}', encoding="utf-8")
    one = program(H)
    one.window.open(file)
    assert bar_of(one)._count.text() == "broken.json has 1 error and can’t be shown."


def test_that_a_file_that_is_not_there_is_said_to_be_without_a_list(program, tmp_path):
    one = program(H)
    one.window.open(tmp_path / "gone.json")
    assert "gone.json" in bar_of(one)._count.text()
    assert not bar_of(one)._toggle.isVisible()
    assert bar_of(one).isVisible()


def test_that_the_list_opens_and_closes_and_names_line_column_path_and_code(program, faulty):
    one = program(faulty(3))
    bar, problems = bar_of(one), one.session.problems
    assert not bar._list.isVisible()
    bar._toggle.click()
    assert bar._list.isVisible()
    assert bar._toggle.text() == "Hide the list"
    assert bar._list.count() == len(problems)
    assert len(errors_in(problems)) == 3
    for row, problem in enumerate(errors_in(problems)):
        said = bar._list.item(row).text()
        for part in (f"Line {problem.line},", f"column {problem.column}:", problem.code):
            assert part in said
        assert f"$.figures[{row}].value" in said
    bar._toggle.click()
    assert not bar._list.isVisible()
    assert bar._toggle.text() == "Show the list"


@pytest.mark.parametrize("way", ["Enter", "Return", "double click"])
def test_that_the_place_of_a_problem_is_copied_as_an_editor_takes_it(program, faulty, way):
    file = faulty(3)
    one = program(file)
    bar = bar_of(one)
    bar._toggle.click()
    QApplication.clipboard().clear()
    bar._list.setCurrentRow(1)
    if way == "double click":
        place = bar._list.visualItemRect(bar._list.item(1)).center()
        QTest.mouseClick(bar._list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(bar._list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    else:
        QTest.keyClick(bar._list, Qt.Key[f"Key_{way}"])
    problem = errors_in(one.session.problems)[1]
    assert QApplication.clipboard().text() == f"{file}:{problem.line}:{problem.column}"
    line = file.read_text(encoding="utf-8").splitlines()[problem.line - 1]
    assert line[problem.column - 1 :].startswith('"46"')


def test_that_the_bar_can_be_put_away_and_comes_back_with_the_next_problem(program, faulty):
    one = program(faulty(1))
    bar = bar_of(one)
    bar._dismiss.click()
    assert not bar.isVisible()
    one.window.reload()
    assert bar.isVisible()
    one.window.open(H)
    assert not bar.isVisible()


def test_that_a_long_list_leaves_room_for_the_sheet_and_is_scrolled(program, faulty):
    one = program(faulty(11), height=700)
    bar = bar_of(one)
    bar._toggle.click()
    QApplication.processEvents()
    assert bar._list.count() >= 11
    assert bar.height() < one.window.height() / 2
    bar._list.setCurrentRow(bar._list.count() - 1)
    last = bar._list.visualItemRect(bar._list.currentItem())
    assert bar._list.viewport().rect().contains(last.topLeft())


def with_warnings(tmp_path, count=0):
    document = json.loads(GARDEN.read_text(encoding="utf-8"))
    document["surprise"] = document["wonder"] = 1
    for figure in document["figures"][:count]:
        figure["value"] = "46"
    file = tmp_path / "warned.json"
    file.write_text(json.dumps(document, indent=1), encoding="utf-8")
    return file


@pytest.mark.parametrize("way", ["footer", "F8", "menu"])
def test_that_warnings_leave_the_reader_in_peace_and_are_listed_when_asked_for(
    program, tmp_path, settle, way
):
    one = program(with_warnings(tmp_path))
    bar, footer = bar_of(one), one.window.footer
    assert not bar.isVisible()
    if way == "footer":
        assert footer._problems.text() == "2 warnings"
        footer._problems.click()
    elif way == "F8":
        one.window.activateWindow()
        QTest.keyClick(one.window, Qt.Key.Key_F8)
    else:
        one.window.actions_by_id["show_problems"].trigger()
    settle()
    assert bar.isVisible()
    assert bar._count.text() == "warned.json has 2 warnings."
    assert bar._list.isVisible()
    assert [bar._list.item(row).text()[:9] for row in range(2)] == ["Warning ·", "Warning ·"]
    bar._dismiss.click()
    footer._problems.click()
    assert bar._list.isVisible()


def test_that_errors_stand_before_all_warnings(program, tmp_path):
    one = program(with_warnings(tmp_path, 2))
    bar = bar_of(one)
    words = [bar._list.item(row).text().split(" ")[0] for row in range(bar._list.count())]
    assert words == ["Error", "Error", "Warning", "Warning"]
    assert one.window.footer._problems.text() == "2 errors · 2 warnings"


def test_that_a_good_file_says_so_when_it_is_asked(program):
    one = program(GARDEN)
    assert one.window.footer._problems is None
    one.window.actions_by_id["show_problems"].trigger()
    assert bar_of(one)._count.text() == "Nothing is wrong with garden.json."
    assert not bar_of(one)._toggle.isVisible()


def test_that_a_card_that_is_not_shown_leads_to_its_problem(program, faulty, settle):
    one = program(faulty(3))
    bar = bar_of(one)
    tab = one.window.pages.currentWidget()
    card = tab.grid.cards()[2]
    assert card.card.trouble is not None
    tab.grid.make_current(card)
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert bar._list.currentRow() == 2
    assert "$.figures[2].value" in bar._list.currentItem().text()
    assert bar._list.hasFocus()
    bar._list.setCurrentRow(0)
    QTest.mouseDClick(tab.grid.cards()[1], Qt.MouseButton.LeftButton)
    assert bar._list.currentRow() == 1


def test_that_what_is_not_shown_in_the_other_tabs_leads_to_its_problem(program, tmp_path, settle):
    document = json.loads(H.read_text(encoding="utf-8"))
    document["timelines"][0]["events"][0]["date"] = "Octobre 2019"
    document["charts"][0]["kind"] = "pie"
    file = tmp_path / "gaps.json"
    file.write_text(json.dumps(document, indent=1), encoding="utf-8")
    one = program(file)
    from viewer.gui.charts.gap import Gap

    for tab, path in ((1, "$.timelines[0].events[0].date"), (2, "$.charts[0].kind")):
        one.window.header.tabs.setCurrentIndex(tab)
        settle()
        (gap,) = one.window.pages.currentWidget().findChildren(Gap)
        assert "not shown" in gap.accessibleName()
        assert gap.focusPolicy() & Qt.FocusPolicy.TabFocus
        gap.setFocus()
        QTest.keyClick(gap, Qt.Key.Key_Return)
        assert path in bar_of(one)._list.currentItem().text()
        bar_of(one)._list.setCurrentRow(0)
        QTest.mouseDClick(gap, Qt.MouseButton.LeftButton)
        assert path in bar_of(one)._list.currentItem().text()


def test_that_the_file_is_opened_only_on_request_and_only_if_the_system_would_show_it(
    program, faulty, tmp_path
):
    file = faulty(1)
    one = program(file)
    bar, asked = bar_of(one), []
    bar._open_url = lambda url: asked.append(url.toLocalFile()) or True
    bar._toggle.click()
    assert asked == []
    bar._open.click()
    assert asked == [str(file)]
    bar._open_url = lambda _url: False
    bar._open.click()
    assert "No program" in bar._count.text()
    script = tmp_path / "sheet.desktop"
    script.write_bytes(file.read_bytes())
    one.window.open(script)
    bar._toggle.setChecked(True)
    assert not bar._open.isVisible()


def test_that_a_place_that_was_copied_is_said(program, faulty):
    file = faulty(1)
    one = program(file)
    bar = bar_of(one)
    bar._toggle.click()
    bar._list.setCurrentRow(0)
    QTest.keyClick(bar._list, Qt.Key.Key_Return)
    problem = one.session.problems[0]
    assert bar._hint.text().replace("\u200b", "") == (
        f"Copied: {file}:{problem.line}:{problem.column}"
    )


def test_that_more_than_a_hundred_problems_end_with_a_line_that_says_so(program, tmp_path):
    document = json.loads(H.read_text(encoding="utf-8"))
    document["figures"] = [{"id": "a"}] * 200
    file = tmp_path / "many.json"
    file.write_text(json.dumps(document, indent=1), encoding="utf-8")
    bar = bar_of(program(file))
    assert "has 100+ errors" in bar._count.text()
    assert bar._list.count() == 101
    assert "there are more than 100 problems" in bar._list.item(100).text()


@pytest.mark.parametrize("zoom", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("width", [640, 1280])
def test_that_the_sentence_is_not_cut(program, faulty, width, zoom):
    one = program(faulty(3), width=width, zoom=zoom)
    said = bar_of(one)._count
    assert said.heightForWidth(said.width()) <= said.height()
    for button in (bar_of(one)._toggle, bar_of(one)._dismiss):
        words = button.fontMetrics().horizontalAdvance(button.text())
        assert words + 2 * one.theme.px(6) <= button.width()
        assert button.height() >= 24


def test_that_the_list_has_a_name_and_is_reached_by_the_keyboard(program, faulty):
    one = program(faulty(3))
    one.window.activateWindow()
    bar = bar_of(one)
    bar._toggle.click()
    assert bar._list.accessibleName()
    bar._toggle.setFocus()
    stops = []
    for _ in range(3):
        stops.append(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert stops == [bar._toggle, bar._dismiss, bar._list]
