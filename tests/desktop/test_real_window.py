"""The main journeys in the real window, as a screen reader and a keyboard know them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from viewer import assets
from viewer.opening import open_sheet

H = assets.data("operation-h.json")
TOUR = assets.data("tour.json")
LIBRARIES = Path(__file__).parents[1] / "evidence" / "libraries.json"


def test_that_the_sample_opens_with_its_tabs_and_its_figures_in_words(start):
    program = start()
    tabs = [node.name for node in program.node.walk() if node.role == "page tab"]
    assert [name.split("   ")[0] for name in tabs] == [
        "Key figures",
        "Timeline",
        "Bar charts",
        "Sources",
    ]
    said = [node.name for node in program.node.walk()]
    assert any(name.startswith("Online accounts identified: more than 90,000") for name in said)


def test_that_bars_and_events_are_named_one_by_one(start):
    program = start(H)
    program.wait_for("page tab", "Bar charts").press()
    program.wait_for("graphic", "Online accounts identified: more than 90,000")
    program.find("graphic", "Countries sent referral packages: 130")
    program.find("page tab", "Timeline").press()
    program.wait_for("graphic", "October 2019: Operation H launched")


def test_that_every_thing_one_can_use_has_a_name(start):
    program = start(TOUR)
    usable = {
        "push button", "check box", "text", "combo box", "page tab", "menu item", "table", "chart",
        "list", "menu",
    }  # fmt: skip
    for tab in ("Dates", "Bar charts", "Sources", "Key figures"):
        program.wait_for("page tab", tab).press()
        time.sleep(0.3)
        nameless = [
            node.role for node in program.node.walk() if node.role in usable and not node.name
        ]
        assert nameless == []


def test_that_every_tab_is_reached_by_its_number(start):
    program = start(H)
    program.key("alt+2")
    program.wait_for("graphic", "October 2019: Operation H launched")
    program.key("alt+3")
    program.wait_for("graphic", "Countries sent referral packages: 130")
    program.key("alt+4")
    program.wait_for("table", "Evidence")
    program.key("alt+1")
    program.wait_for_focus("Key figures")


def test_that_arrows_walk_the_cards_and_a_screen_reader_hears_where(start):
    program = start(H)
    program.take_focus()
    program.wait_for_focus("Online accounts identified: more than 90,000")
    for key, card in (
        ("Right", "Individuals arrested: 46"),
        ("End", "Offenders: some 12,500"),
        ("Home", "Online accounts identified"),
        ("Down", "Countries sent referral packages: 130"),
    ):
        program.key(key)
        program.wait_for_focus(card)


def test_that_evidence_is_opened_read_walked_and_left_with_the_keyboard(start):
    program = start(LIBRARIES)
    program.take_focus()
    program.wait_for_focus("Evenings with open doors: 146")
    program.key("Return")
    program.wait_for("label", "The quotation is in the text of the source")
    program.wait_for("push button", "Copy as sentence with source")
    program.wait_for_focus("Evenings with open doors: 146")
    program.key("Right")
    program.wait_for_focus("Evenings for children: 46")
    program.wait_for("label", "46 evenings")
    program.key("F6")
    program.wait_for_focus("In the text of the source")
    program.key("Escape")
    program.wait_for_focus("Evenings for children: 46")


def test_that_another_file_is_shown_when_the_command_names_it(start):
    program = start(TOUR)
    assert program.find("frame", "A tour of the marks")
    assert program.find("page tab", "Dates")


def test_that_the_program_is_left_by_a_key_without_a_word(start):
    program = start(H)
    program.key("ctrl+q")
    said = program.process.communicate(timeout=10)
    assert (program.process.returncode, *said) == (0, "", "")


def test_that_a_sheet_is_printed_with_the_keyboard_and_opens_again(start, tmp_path):
    program = start(H, HOME=str(tmp_path))
    program.key("ctrl+e")
    program.wait_for_focus("Save PDF")
    program.key("Return")
    program.wait_for("text", "File name")
    target = tmp_path / "printed.pdf"
    program.type(str(target))
    program.key("Return")
    program.wait_for("push button", "Show in folder")
    end = time.monotonic() + 30  # the button is there, unseen, before the page is
    while not target.exists() and time.monotonic() < end:
        time.sleep(0.05)
    again = open_sheet(target)
    assert again.sheet == open_sheet(H).sheet
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".pdf"] == ["printed.pdf"]


def test_that_a_broken_figure_is_counted_over_the_sheet(start, tmp_path):
    document = json.loads(H.read_text(encoding="utf-8"))
    document["figures"][1]["value"] = "46"
    file = tmp_path / "one-bad.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    program = start(file)
    program.wait_for("label", "one-bad.json has 1 error")


def test_that_a_file_that_is_no_sheet_is_told_of_over_an_empty_window(start, tmp_path):
    file = tmp_path / "broken.json"
    file.write_text('{"format": ', encoding="utf-8")
    program = start(file)
    program.wait_for("label", "broken.json has 1 error and can’t be shown")
    assert not [node for node in program.node.walk() if node.role == "page tab"]


def test_that_the_keys_are_listed_by_a_key_and_escape_closes_the_list(start):
    program = start(H)
    program.key("ctrl+slash")
    program.wait_for("dialog", "Keyboard shortcuts")
    program.key("Escape")
    program.wait_until_gone("dialog")


def test_that_about_is_reached_through_its_menu_and_left_by_escape(start):
    program = start(H)
    program.key("alt+h")
    program.wait_for("menu item", "About Fact Sheet Viewer")
    program.key("a")
    program.wait_for("dialog", "About Fact Sheet Viewer")
    program.key("Escape")
    program.wait_until_gone("dialog")


def test_that_without_a_display_it_says_so_and_leaves_no_core(tmp_path):
    plain = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("QT_", "DISPLAY", "WAYLAND", "XDG_SESSION"))
    }
    finished = subprocess.run(
        [sys.executable, "-P", "-m", "viewer", str(H)],
        env=plain | {"LC_ALL": "C.UTF-8"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert finished.returncode == 69
    assert "there is no display here" in finished.stderr
    assert "factsheet print FILE -o OUT.pdf" in finished.stderr
    assert list(Path(tmp_path).iterdir()) == []
