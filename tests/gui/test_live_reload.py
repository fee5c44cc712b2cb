"""A file that changes on the disk is shown as it is now, and the reader stays where they are.

Every test writes real files, in the ways editors and scripts do.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from viewer import assets
from viewer.gui import options
from viewer.gui.live_reload import QUIET, LiveReload
from viewer.gui.session import Session

TOUR = assets.data("tour.json")
RELOADED = re.compile(r"reloaded \d\d:\d\d\Z")


def document() -> dict:
    content = json.loads(TOUR.read_text(encoding="utf-8"))
    for source in content["sources"]:
        source.pop("text", None)
    return content


def titled(title: str) -> str:
    return json.dumps(document() | {"title": title}, ensure_ascii=False)


def in_place(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")


def by_renaming_over(file: Path, text: str) -> None:
    beside = file.with_name(".sheet.json.tmp")
    beside.write_text(text, encoding="utf-8")
    beside.replace(file)


def by_deleting_and_creating(file: Path, text: str) -> None:
    file.unlink()
    file.write_text(text, encoding="utf-8")


def by_moving_aside(file: Path, text: str) -> None:
    """As vim does: what was there becomes the back-up."""
    file.replace(file.with_name("sheet.json~"))
    file.write_text(text, encoding="utf-8")


def with_a_second_name(file: Path, text: str) -> None:
    """What is replaced lives on under another name, so that nothing is deleted."""
    kept = file.with_name("kept.json")
    kept.unlink(missing_ok=True)
    os.link(file, kept)
    by_renaming_over(file, text)


WAYS = [in_place, by_renaming_over, by_deleting_and_creating, by_moving_aside, with_a_second_name]


@pytest.fixture
def follow(qapp):
    """Open a file in a session and follow it; give the session and what was told."""
    made = []

    def start(file, **opened):
        session = Session("en")
        session.open(file)
        live = LiveReload(session)
        told, pages = [], []
        live.noted.connect(told.append)
        session.page_changed.connect(lambda page: pages.append(page.title))
        live.follow(opened.get("wanted", True))
        made.append(live)
        return session, told, pages, live

    yield start
    for live in made:
        live.follow(False)
        live.deleteLater()


@pytest.fixture
def sheet(tmp_path):
    file = tmp_path / "sheet.json"
    file.write_text(titled("First"), encoding="utf-8")
    return file


@pytest.fixture
def rest(qtbot):
    """Wait until whatever was stirred has come to rest, and it is clear that nothing more comes."""
    return lambda: qtbot.wait(3 * QUIET)


# ---- ways to write -----------------------------------------------------------------------------


@pytest.mark.parametrize("write", WAYS, ids=lambda way: way.__name__)
def test_that_a_change_is_shown_however_it_was_written_and_again_the_next_time(
    follow, sheet, qtbot, write
):
    session, told, *_ = follow(sheet)
    for title in ("Second", "Third", "Fourth"):
        write(sheet, titled(title))
        qtbot.waitUntil(lambda title=title: session.page.title == title)
    qtbot.waitUntil(lambda: len(told) >= 3)
    assert all(RELOADED.match(one) for one in told if one)


@pytest.mark.parametrize("write", WAYS, ids=lambda way: way.__name__)
def test_that_a_change_while_the_last_one_is_being_shown_is_not_missed(
    follow, sheet, qtbot, monkeypatch, write
):
    session, *_ = follow(sheet)
    reload, count = session.reload, []

    def reload_while_somebody_saves():
        shown = reload()
        count.append(shown)
        if len(count) == 1:
            write(sheet, titled("Third"))
        return shown

    monkeypatch.setattr(session, "reload", reload_while_somebody_saves)
    write(sheet, titled("Second"))
    qtbot.waitUntil(lambda: session.page.title == "Third")
    assert len(count) == 2


def test_that_a_change_from_another_process_is_shown(follow, sheet, qtbot):
    session, *_ = follow(sheet)
    code = "import sys; open(sys.argv[1], 'w', encoding='utf-8').write(sys.argv[2])"
    subprocess.run([sys.executable, "-c", code, str(sheet), titled("Elsewhere")], check=True)
    qtbot.waitUntil(lambda: session.page.title == "Elsewhere")


def test_that_the_same_bytes_written_again_change_nothing(follow, sheet, rest):
    _, told, pages, _ = follow(sheet)
    for write in WAYS:
        write(sheet, titled("First"))
        rest()
    assert pages == []
    assert [one for one in told if one] == []


def test_that_a_file_written_in_three_steps_is_shown_when_it_is_whole(follow, sheet, qtbot):
    session, _, pages, _ = follow(sheet)
    text = titled("Whole").encode()
    third = len(text) // 3
    with sheet.open("wb") as file:
        for step in (text[:third], text[third : 2 * third], text[2 * third :]):
            assert session.page.title == "First"
            file.write(step)
            file.flush()
            qtbot.wait(2 * QUIET)
    qtbot.waitUntil(lambda: session.page.title == "Whole")
    assert set(pages) == {"Whole"}
    assert session.problems == session.opened.problems


def test_that_fifty_changes_at_once_are_shown_in_a_few_steps_and_end_with_the_last(
    follow, sheet, qtbot, rest
):
    session, _, pages, _ = follow(sheet)
    for number in range(50):
        WAYS[number % len(WAYS)](sheet, titled(f"Change {number}"))
        qtbot.wait(5)
    qtbot.waitUntil(lambda: session.page.title == "Change 49")
    rest()
    assert pages[-1] == "Change 49"
    assert len(pages) < 10


def test_that_a_file_that_never_comes_to_rest_is_shown_all_the_same(follow, sheet, qtbot):
    session, _, pages, _ = follow(sheet)
    written = iter(range(10_000))
    writer = QTimer()
    writer.timeout.connect(lambda: in_place(sheet, titled(f"Change {next(written)}")))
    writer.start(QUIET // 5)
    qtbot.waitUntil(lambda: len(pages) >= 2, timeout=20_000)
    writer.stop()
    assert session.page.title.startswith("Change")


# ---- broken, gone, elsewhere -------------------------------------------------------------------


@pytest.mark.parametrize("broken", ["{", "", titled("Cut")[:-40], "\0" * 20])
def test_that_a_broken_file_leaves_the_sheet_and_is_forgiven_once_mended(
    follow, sheet, qtbot, broken
):
    session, _, pages, _ = follow(sheet)
    page = session.page
    in_place(sheet, broken)
    qtbot.waitUntil(lambda: bool(session.problems) and session.problems[0].is_error)
    assert session.page is page
    assert pages == []
    in_place(sheet, titled("First"))
    qtbot.waitUntil(lambda: session.problems == session.opened.problems)
    assert session.opened.errors == ()


def test_that_a_deleted_file_leaves_the_sheet_with_a_quiet_note_until_it_is_back(
    follow, sheet, qtbot, rest
):
    session, told, pages, _ = follow(sheet)
    problems = session.problems
    sheet.unlink()
    qtbot.waitUntil(lambda: told == ["the file is no longer there"])
    assert session.problems == problems
    in_place(sheet, titled("First"))
    qtbot.waitUntil(lambda: told == ["the file is no longer there", ""])
    rest()
    assert pages == []
    sheet.unlink()
    qtbot.waitUntil(lambda: told[-1] == "the file is no longer there")
    in_place(sheet, titled("Back"))
    qtbot.waitUntil(lambda: session.page.title == "Back")
    qtbot.waitUntil(lambda: bool(RELOADED.match(told[-1])))


def test_that_a_file_comes_back_with_its_whole_folder(follow, tmp_path, qtbot):
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    file = folder / "sheet.json"
    in_place(file, titled("First"))
    session, told, *_ = follow(file)
    shutil.rmtree(tmp_path / "a")
    qtbot.waitUntil(lambda: told == ["the file is no longer there"])
    folder.mkdir(parents=True)
    in_place(file, titled("Back"))
    qtbot.waitUntil(lambda: session.page.title == "Back")


def test_that_a_reload_by_hand_of_a_file_that_is_gone_is_forgiven_when_it_is_back(
    follow, sheet, qtbot
):
    session, *_ = follow(sheet)
    sheet.unlink()
    assert session.reload() is False
    assert session.problems[0].code == "E-OPEN"
    in_place(sheet, titled("First"))
    qtbot.waitUntil(lambda: not session.problems or not session.problems[0].is_error)
    assert session.page.title == "First"


@pytest.mark.parametrize("write", WAYS, ids=lambda way: way.__name__)
def test_that_what_a_link_leads_to_is_followed_and_so_is_the_link(
    follow, sheet, tmp_path, qtbot, write
):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    link = elsewhere / "link.json"
    link.symlink_to(sheet)
    session, *_ = follow(link)
    for title in ("Second", "Third"):
        write(sheet, titled(title))
        qtbot.waitUntil(lambda title=title: session.page.title == title)
    other = tmp_path / "other.json"
    in_place(other, titled("Other"))
    new_link = elsewhere / "new-link"
    new_link.symlink_to(other)
    new_link.replace(link)
    qtbot.waitUntil(lambda: session.page.title == "Other")
    in_place(other, titled("Other again"))
    qtbot.waitUntil(lambda: session.page.title == "Other again")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_that_a_folder_nobody_may_read_is_no_fault(follow, sheet, qtbot, rest):
    session, *_ = follow(sheet)
    sheet.parent.chmod(0o100)
    try:
        in_place(sheet, titled("Second"))
        qtbot.waitUntil(lambda: session.page.title == "Second")
    finally:
        sheet.parent.chmod(0o700)


@pytest.mark.parametrize("name", ["", "nowhere/at/all.json", "a\0b", "/proc/self/status", "."])
def test_that_what_can_not_be_watched_is_no_fault(follow, tmp_path, monkeypatch, rest, name):
    monkeypatch.chdir(tmp_path)
    session, told, *_ = follow(Path(name))
    rest()
    assert not session.has_sheet
    assert told == []


def test_that_a_file_that_could_not_be_shown_is_shown_once_mended(follow, sheet, tmp_path, qtbot):
    session, *_ = follow(sheet)
    broken, missing = tmp_path / "broken.json", tmp_path / "missing.json"
    in_place(broken, "{")
    assert session.open(broken) is False
    qtbot.wait(2 * QUIET)
    in_place(broken, titled("Mended"))
    qtbot.waitUntil(lambda: session.page.title == "Mended")
    assert session.open(missing) is False
    in_place(missing, titled("There"))
    qtbot.waitUntil(lambda: session.page.title == "There")


def test_that_only_the_file_that_is_open_is_followed(follow, sheet, tmp_path, qtbot, rest):
    session, *_ = follow(sheet)
    other = tmp_path / "other.json"
    in_place(other, titled("Other"))
    session.open(other)
    in_place(sheet, titled("Second"))
    rest()
    assert session.page.title == "Other"


def test_that_a_change_while_the_file_was_left_alone_is_shown_on_return(follow, sheet, qtbot):
    session, _, _, live = follow(sheet, wanted=False)
    in_place(sheet, titled("Meanwhile"))
    live.follow(True)
    qtbot.waitUntil(lambda: session.page.title == "Meanwhile")


def test_that_a_change_between_the_opening_and_the_first_frame_is_not_missed(qtbot, sheet):
    session = Session("en")
    session.open(sheet)
    in_place(sheet, titled("Meanwhile"))
    live = LiveReload(session)
    live.follow(True)
    qtbot.waitUntil(lambda: session.page.title == "Meanwhile")
    live.follow(False)


def test_that_a_pdf_of_ours_is_followed_too(follow, sheet, tmp_path, qtbot, rest):
    from viewer import render_pdf

    file = tmp_path / "sheet.pdf"
    file.write_bytes(render_pdf(sheet))
    session, _, pages, _ = follow(file)
    rest()
    assert pages == []
    in_place(sheet, titled("Printed anew"))
    file.write_bytes(render_pdf(sheet))
    qtbot.waitUntil(lambda: session.page.title == "Printed anew", timeout=10_000)


# ---- source texts ------------------------------------------------------------------------------


@pytest.fixture
def with_text(tmp_path):
    """A sheet whose source text lies beside it, in a folder of its own."""
    content = document()
    quotes = [figure["quote"] for figure in content["figures"] if figure.get("quote")]
    (tmp_path / "texts").mkdir()
    text = tmp_path / "texts" / "source.txt"
    text.write_text("\n".join(quotes), encoding="utf-8")
    for source in content["sources"]:
        source["text"] = {"file": "texts/source.txt"}
    file = tmp_path / "sheet.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    return file, text


def test_that_a_source_text_that_changes_changes_the_evidence(follow, with_text, qtbot):
    file, text = with_text
    session, *_ = follow(file)
    before = session.opened.evidence
    for write in WAYS[:3]:
        whole = text.read_text(encoding="utf-8")
        write(text, "nothing of it")
        qtbot.waitUntil(lambda: session.opened.evidence != before)
        write(text, whole)
        qtbot.waitUntil(lambda: session.opened.evidence == before)


def test_that_a_source_text_that_changes_between_the_opening_and_the_first_frame_is_noticed(
    qtbot, with_text
):
    file, text = with_text
    session = Session("en")
    session.open(file)
    before = session.opened.evidence
    text.write_text("nothing of it", encoding="utf-8")
    live = LiveReload(session)
    live.follow(True)
    qtbot.waitUntil(lambda: session.opened.evidence != before)
    live.follow(False)


def test_that_a_source_text_with_a_mark_of_byte_order_is_not_read_again_and_again(
    follow, with_text, rest
):
    file, text = with_text
    text.write_bytes(b"\xef\xbb\xbf" + text.read_bytes())
    _session, told, pages, _live = follow(file)
    rest()
    assert (told, pages) == ([], [])


def test_that_a_source_text_that_comes_only_later_is_noticed(follow, with_text, qtbot):
    file, text = with_text
    whole = text.read_bytes()
    shutil.rmtree(text.parent)
    session, *_ = follow(file)
    assert any(problem.code == "E-SOURCE" for problem in session.problems)
    text.parent.mkdir()
    text.write_bytes(whole)
    qtbot.waitUntil(lambda: not any(one.code == "E-SOURCE" for one in session.problems))


def test_that_nothing_outside_the_folder_is_watched_for_a_sheet(follow, tmp_path):
    outside = tmp_path / "outside.txt"
    outside.write_text("secret", encoding="utf-8")
    folder = tmp_path / "folder"
    folder.mkdir()
    content = document()
    for place, source in enumerate(content["sources"]):
        source["text"] = {"file": ["../outside.txt", str(outside), "link.txt"][place % 3]}
    (folder / "link.txt").symlink_to(outside)
    file = folder / "sheet.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    _, _, _, live = follow(file)
    watched = {*live._watcher.files(), *live._watcher.directories()}
    assert watched == {str(file), str(folder)}


# ---- in the window -----------------------------------------------------------------------------


@pytest.fixture
def running(program, sheet, qtbot):
    """The program on a sheet it follows."""

    def start(**size):
        one = program(sheet, **size)
        one.window.activateWindow()
        qtbot.waitUntil(lambda: one._live is not None)
        qtbot.wait(QUIET)
        return one

    return start


def footer_words(one) -> list[str]:
    return [label.text() for label in one.window.footer.findChildren(QLabel)]


def changed(content_title: str) -> str:
    """The tour, with another title and one figure more at its end."""
    content = document() | {"title": content_title}
    content["figures"].append(content["figures"][0] | {"id": "one-more"})
    return json.dumps(content, ensure_ascii=False)


def test_that_the_window_says_when_it_has_reloaded_and_tells_it_aloud(
    running, sheet, qtbot, monkeypatch
):
    heard = []
    monkeypatch.setattr(
        "viewer.gui.announcing.QAccessible.updateAccessibility",
        lambda event: heard.append((event.message(), event.politeness().name)),
    )
    one = running()
    in_place(sheet, titled("Second"))
    qtbot.waitUntil(lambda: one.window.header.texts()[1].text() == "Second")
    qtbot.waitUntil(lambda: any(RELOADED.search(words) for words in footer_words(one)))
    assert one.window.windowTitle() == "Second"
    assert QApplication.activeModalWidget() is None
    assert [politeness for _, politeness in heard] == ["Polite"]
    assert RELOADED.match(heard[0][0])
    one.window.open(TOUR)
    assert not any("reloaded" in words for words in footer_words(one))


@pytest.mark.parametrize("zoom", [1.0, 1.4])
@pytest.mark.parametrize("place", range(4))
def test_that_tab_scroll_choice_focus_and_zoom_stay(running, sheet, qtbot, settle, place, zoom):
    one = running(height=620, zoom=zoom)
    window = one.window
    window.header.tabs.setCurrentIndex(place)
    settle()
    tab = window.pages.currentWidget()
    items = tab.items()
    assert len(items) > 2
    tab.choose_item(items[2], focus=True)
    settle()
    bar = tab.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    settle()
    scrolled, chosen = bar.value(), tab.chosen_item()
    assert chosen == items[2]
    by_renaming_over(sheet, changed("Second"))
    qtbot.waitUntil(lambda: window.header.texts()[1].text() == "Second")
    settle()
    now = window.pages.currentWidget()
    assert now is not tab
    assert window.header.tabs.currentIndex() == place
    assert now.chosen_item() == chosen
    assert now.verticalScrollBar().value() == scrolled
    assert now.isAncestorOf(window.focusWidget())
    assert one.theme.zoom == zoom


def test_that_the_tabs_that_are_not_in_sight_keep_their_places_too(running, sheet, qtbot, settle):
    one = running(height=520)
    tabs = one.window.header.tabs
    for place in range(tabs.count()):
        tabs.setCurrentIndex(place)
        settle()
        tab = one.window.pages.currentWidget()
        tab.choose_item(tab.items()[1], focus=False)
        tab.verticalScrollBar().setValue(90)
        settle()
    left = [places_in(one.window.pages.widget(place)) for place in range(tabs.count())]
    assert all(scrolled for scrolled, _ in left)
    for title in ("Second", "Third"):
        in_place(sheet, titled(title))
        qtbot.waitUntil(lambda title=title: one.session.page.title == title)
    settle()
    for place in (tabs.currentIndex(), *range(tabs.count() - 1)):
        tabs.setCurrentIndex(place)
        settle()
        assert places_in(one.window.pages.currentWidget()) == left[place]


def places_in(tab) -> tuple[int, str]:
    return tab.verticalScrollBar().value(), tab.chosen_item()


def test_that_the_tab_stays_where_another_comes_before_it(running, sheet, qtbot):
    one = running()
    tabs = one.window.header.tabs
    tabs.setCurrentIndex(2)
    was = tabs.tabText(2)
    content = document() | {"title": "Second"}
    content["timelines"].insert(0, content["timelines"][0] | {"id": "another"})
    content.pop("presentation", None)
    in_place(sheet, json.dumps(content))
    qtbot.waitUntil(lambda: one.session.page.title == "Second")
    assert tabs.tabText(tabs.currentIndex()) == was


def test_that_another_sheet_is_shown_from_its_beginning(running, sheet, tmp_path, settle):
    one = running(height=520)
    tab = one.window.pages.currentWidget()
    tab.choose_item(tab.items()[3], focus=True)
    tab.verticalScrollBar().setValue(tab.verticalScrollBar().maximum())
    other = tmp_path / "other.json"
    shutil.copy(sheet, other)
    one.window.open(other)
    settle()
    now = one.window.pages.currentWidget()
    assert now.verticalScrollBar().value() == 0
    assert now.chosen_item() == now.items()[0]


def test_that_a_broken_file_brings_the_bar_and_a_mended_one_takes_it_away(running, sheet, qtbot):
    one = running()
    bar = one.window.problems_bar
    in_place(sheet, titled("Second")[:-20])
    qtbot.waitUntil(bar.isVisible)
    assert one.window.header.texts()[1].text() == "First"
    in_place(sheet, titled("First"))
    qtbot.waitUntil(bar.isHidden)


def test_that_a_sheet_is_not_changed_under_an_open_dialog(running, sheet, qtbot, rest):
    one = running()
    dialog = QDialog(one.window)
    dialog.setModal(True)
    dialog.show()
    in_place(sheet, titled("Second"))
    rest()
    assert one.session.page.title == "First"
    dialog.close()
    dialog.deleteLater()
    qtbot.waitUntil(lambda: one.session.page.title == "Second")


def test_that_whoever_presents_can_leave_the_file_alone(running, sheet, qtbot, settings, rest):
    one = running()
    action = one.window.actions_by_id["follow_file"]
    assert action.isChecked()
    action.trigger()
    assert settings.get(options.FOLLOW) is False
    assert not (*one._live._watcher.files(), *one._live._watcher.directories())
    in_place(sheet, titled("Second"))
    rest()
    assert one.session.page.title == "First"
    action.trigger()
    qtbot.waitUntil(lambda: one.session.page.title == "Second")
    assert settings.get(options.FOLLOW) is True


def test_that_the_choice_is_remembered(program, settings, sheet, qtbot, rest):
    settings.set(options.FOLLOW, False)
    one = program(sheet)
    assert not one.window.actions_by_id["follow_file"].isChecked()
    qtbot.waitUntil(lambda: one._live is not None)
    in_place(sheet, titled("Second"))
    rest()
    assert one.session.page.title == "First"


def test_that_the_file_is_followed_in_every_language(running, sheet, qtbot):
    one = running()
    one.speak("ar")
    in_place(sheet, titled("Second"))
    qtbot.waitUntil(lambda: one.session.page.title == "Second")
    qtbot.waitUntil(lambda: any(re.search(r"[٠-٩]{2}:[٠-٩]{2}", w) for w in footer_words(one)))


def test_that_a_quiet_file_wakes_nothing(running, rest):
    one = running()
    rest()
    assert not one._live._timer.isActive()
    assert [timer for timer in one.findChildren(QTimer) if timer.isActive()] == []
