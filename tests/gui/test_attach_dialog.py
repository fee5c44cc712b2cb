"""Attach source text: what a text proves, what to add, and a copy; never the sheet itself."""

from __future__ import annotations

import json
import os
import shutil
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from viewer.content.texts import as_written
from viewer.gui import attach_dialog
from viewer.gui.attach_dialog import AttachDialog, UnfitText, attach_text, read_text
from viewer.gui.notice import Notice
from viewer.opening import open_sheet
from viewer.readers.limits import LARGEST_SOURCE_TEXT
from viewer.sheet.evidence import Evidence

EVIDENCE = Path(__file__).parents[1] / "evidence"


@pytest.fixture
def home(tmp_path) -> Path:
    """A folder with the sheet, which names no text yet, and with no text."""
    folder = tmp_path / "sheets"
    folder.mkdir()
    document = json.loads((EVIDENCE / "libraries.json").read_text(encoding="utf-8"))
    for source in document["sources"]:
        source.pop("text", None)
    (folder / "libraries.json").write_text(
        json.dumps(document, ensure_ascii=False, indent=2), encoding="utf-8"
    )
    return folder


@pytest.fixture
def texts(tmp_path) -> Path:
    """Another folder, with the texts."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for file in EVIDENCE.glob("*.txt"):
        shutil.copy(file, folder)
    return folder


@pytest.fixture
def attach(program, settle, home):
    """Attach a text to the sheet in *home*; the copy is written where the test says."""
    one = program(home / "libraries.json")
    settle()

    def begin(text: Path, key: str = "", target: Path | None = None) -> AttachDialog | Notice:
        window = one.window
        dialog = attach_text(
            window, one.session, one.theme, one.settings, key, lambda *_: str(text)
        )
        settle()
        if dialog is None:
            return next(w for w in window.findChildren(Notice) if w.isVisible())
        if target is not None:
            dialog._choose_copy = lambda *_: str(target)
        return dialog

    begin.session = one.session
    begin.window = one.window
    yield begin
    for dialog in one.window.findChildren(QDialog):
        dialog.close()


def answer(accept: bool, said: list[str]) -> None:
    """Answer the next question, and note what it asked."""

    def press():
        notice = QApplication.activeModalWidget()
        assert isinstance(notice, Notice)
        said.append(notice.sentences[0].text())
        (notice.action_button if accept else notice.close_button).click()

    QTimer.singleShot(0, press)


def test_that_it_begins_with_the_source_the_text_proves_most_of(attach, texts):
    dialog = attach(texts / "libraries.bulletin.txt")
    assert dialog.sources.currentData() == "bulletin"
    assert dialog.verdict.text() == "The 1 quotation of this source stands in the text."
    assert not dialog.missing.isVisible()
    assert dialog.write_button.hasFocus()


def test_that_it_begins_with_the_source_of_what_was_looked_into_where_that_is_quoted(attach, texts):
    assert attach(texts / "libraries.source.txt", "volunteers-days").sources.currentData() == (
        "report"
    )
    dialog = attach(texts / "libraries.source.txt", "books-year")
    assert dialog.sources.currentData() == "report"
    assert dialog.verdict.text() == "All 15 quotations of this source stand in the text."


def test_that_what_is_not_in_the_text_is_listed(attach, texts):
    text = texts / "libraries.source.txt"
    said = text.read_text(encoding="utf-8").replace("46 evenings were", "47 evenings were")
    text.write_text(said, encoding="utf-8")
    dialog = attach(text)
    assert dialog.verdict.text().startswith("14 of 15 quotations")
    listed = [dialog.missing.item(row).text() for row in range(dialog.missing.count())]
    assert [as_written(one) for one in listed] == ["46 evenings"]
    assert dialog.missing.isVisible()
    dialog.sources.setCurrentIndex(dialog.sources.findData("letter"))
    assert dialog.verdict.text().startswith("0 of 1 quotation")
    assert QAccessible.queryAccessibleInterface(dialog.missing).text(QAccessible.Text.Name)


def test_that_what_to_add_is_shown_and_copied_to_the_letter(attach, texts, home):
    text = texts / "libraries.source.txt"
    dialog = attach(text)
    expected = {"file": text.name, "sha256": sha256(text.read_bytes()).hexdigest()}
    assert json.loads("{" + dialog.snippet.toPlainText() + "}") == {"text": expected}
    before = (home / "libraries.json").read_bytes()
    dialog.copy_button.click()
    assert json.loads("{" + QApplication.clipboard().text() + "}") == {"text": expected}
    assert (home / "libraries.json").read_bytes() == before


def test_that_a_copy_beside_its_text_is_written_opened_and_verified(attach, texts, home, settle):
    text = home / "libraries.source.txt"
    shutil.copy(texts / text.name, text)
    before = (home / "libraries.json").read_bytes()
    target = home / "copy.json"
    dialog = attach(text, target=target)
    QTest.keyClick(dialog.write_button, Qt.Key.Key_Return)
    settle()
    assert attach.session.opened.path == target
    assert (home / "libraries.json").read_bytes() == before
    added = json.loads(target.read_text(encoding="utf-8"))
    assert added["sources"][0].pop("text")["file"] == text.name
    assert added == json.loads(before)
    opened = open_sheet(target)
    assert opened.errors == ()
    assert opened.evidence["books-year"].state is Evidence.VERIFIED
    attach.window.workspace.examine("books-year")
    assert attach.window.workspace.lens.text_view.quotation == "more than 190,000 books were lent"


def test_that_a_text_from_elsewhere_comes_along_only_if_that_is_wanted(attach, texts, home, settle):
    target, text = home / "copy.json", texts / "libraries.source.txt"
    dialog, said = attach(text, target=target), []
    answer(False, said)
    dialog.write_copy()
    assert not target.exists()
    assert sorted(one.name for one in home.iterdir()) == ["libraries.json"]
    answer(True, said)
    dialog.write_copy()
    settle()
    assert said == ["The text lies elsewhere. Copy it beside the sheet too?"] * 2
    assert (home / text.name).read_bytes() == text.read_bytes()
    assert attach.session.opened.path == target


def test_that_another_text_of_that_name_is_replaced_only_if_that_is_wanted(
    attach, texts, home, settle
):
    target, text = home / "copy.json", texts / "libraries.source.txt"
    (home / text.name).write_text("Somebody’s notes.", encoding="utf-8")
    dialog, said = attach(text, target=target), []
    answer(False, said)
    dialog.write_copy()
    assert (home / text.name).read_text(encoding="utf-8") == "Somebody’s notes."
    assert not target.exists()
    assert "lies beside the copy already" in said[0]


def test_that_the_sheet_itself_is_never_written(attach, texts, home, tmp_path):
    sheet = home / "libraries.json"
    before = sheet.read_bytes()
    link = tmp_path / "link.json"
    link.symlink_to(sheet)
    for target in (sheet, link, home / ".." / "sheets" / "libraries.json"):
        dialog = attach(texts / "libraries.source.txt", target=target)
        dialog.write_copy()
        assert dialog.trouble.isVisible()
        assert "choose another name" in dialog.trouble.text()
        dialog.close()
    assert sheet.read_bytes() == before
    assert sorted(one.name for one in home.iterdir()) == ["libraries.json"]


def test_that_a_name_without_an_ending_gets_one_and_replaces_nothing_unasked(
    attach, texts, home, settle
):
    text = home / "libraries.source.txt"
    shutil.copy(texts / text.name, text)
    (home / "copy.json").write_text("{}", encoding="utf-8")
    dialog, said = attach(text, target=home / "copy"), []
    answer(False, said)
    dialog.write_copy()
    assert said == ["copy.json is there already."]
    assert (home / "copy.json").read_text(encoding="utf-8") == "{}"


def test_that_no_name_chosen_writes_nothing(attach, texts, home):
    dialog = attach(texts / "libraries.source.txt")
    dialog._choose_copy = lambda *_: ""
    dialog.write_copy()
    assert dialog.isVisible()
    assert sorted(one.name for one in home.iterdir()) == ["libraries.json"]


def test_that_where_nothing_can_be_written_it_says_so(attach, texts, tmp_path):
    dialog = attach(texts / "libraries.source.txt", target=tmp_path / "gone" / "copy.json")
    answer(True, [])
    dialog.write_copy()
    assert "is not there" in dialog.trouble.text()
    assert dialog.isVisible()


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("latin.txt", b"caf\xe9", "not UTF-8"),
        ("wide.txt", "46 evenings".encode("utf-16"), "not UTF-8"),
        ("blank.txt", b" \n\t", "There is no text"),
        ("large.txt", b"a" * (LARGEST_SOURCE_TEXT + 1), "larger than 4 MiB"),
        ("a:b.txt", b"46 evenings", "rename it"),
    ],
)
def test_that_a_file_that_is_no_text_of_a_source_is_told_of(attach, tmp_path, name, data, said):
    file = tmp_path / name
    file.write_bytes(data)
    notice = attach(file)
    assert isinstance(notice, Notice)
    assert said in notice.sentences[0].text().replace("\u200b", "")


def test_that_the_largest_text_and_one_with_a_byte_order_mark_are_read(tmp_path):
    file = tmp_path / "large.txt"
    file.write_bytes(b"\xef\xbb\xbf" + b"a" * (LARGEST_SOURCE_TEXT - 3))
    attached = read_text(file)
    assert attached.text[0] == "a"
    assert attached.fingerprint == sha256(file.read_bytes()).hexdigest()


def test_that_neither_a_folder_nor_a_pipe_nor_a_file_that_is_gone_keeps_anybody_waiting(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    for name in ("pipe.txt", "gone.txt"):
        with pytest.raises(UnfitText):
            read_text(tmp_path / name)
    (tmp_path / "folder").mkdir()
    with pytest.raises(UnfitText):
        read_text(tmp_path / "folder")


def test_that_the_panel_leads_here_where_the_text_is_not_there(attach, texts, settle, monkeypatch):
    monkeypatch.setattr(
        attach_dialog, "ask_for_text", lambda *_: str(texts / "libraries.source.txt")
    )
    asked = []
    monkeypatch.setattr(
        attach_dialog, "attach_text", lambda *arguments: asked.append(arguments[-1])
    )
    attach.window.workspace.examine("groups-all")
    settle()
    attach.window.workspace.lens.attach_button.click()
    assert asked == ["groups-all"]
    attach.window.actions_by_id["attach_text"].trigger()
    assert asked == ["groups-all"] * 2


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_that_nothing_in_it_is_cut(attach, texts, settle, zoom):
    attach.window.theme.set_zoom(zoom)
    settle()
    dialog = attach(texts / "libraries.source.txt")
    settle()
    for button in (dialog.copy_button, dialog.close_button, dialog.write_button):
        assert button.width() >= button.sizeHint().width()
        assert dialog.rect().contains(button.mapTo(dialog, button.rect().bottomRight()))
    for part in (dialog.sources, dialog.snippet, dialog.copy_button, dialog.write_button):
        assert QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)


# A sheet of which a part is wrong, and a copy that goes elsewhere ---------------------------------


def spoil(file: Path, *places: int) -> None:
    """Give the sources at these places a title that is no text."""
    document = json.loads(file.read_text(encoding="utf-8"))
    for place in places:
        document["sources"][place]["title"] = 5
    file.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")


def test_that_the_text_is_written_to_its_own_source_though_one_before_it_is_wrong(
    attach, texts, home, settle
):
    sheet, text = home / "libraries.json", home / "libraries.bulletin.txt"
    shutil.copy(texts / text.name, text)
    spoil(sheet, 0)
    attach.session.open(sheet)
    dialog = attach(text, target=home / "copy.json")
    assert dialog.sources.findData("report") == -1
    dialog.sources.setCurrentIndex(dialog.sources.findData("bulletin"))
    dialog.write_copy()
    settle()
    sources = json.loads((home / "copy.json").read_text(encoding="utf-8"))["sources"]
    assert [source["id"] for source in sources if "text" in source] == ["bulletin"]


def test_that_without_a_source_that_can_be_read_nothing_is_asked(attach, texts, home):
    sheet = home / "libraries.json"
    count = len(json.loads(sheet.read_text(encoding="utf-8"))["sources"])
    spoil(sheet, *range(count))
    attach.session.open(sheet)
    notice = attach(texts / "libraries.source.txt")
    assert notice.sentences[0].text() == "No source of this sheet can be read: mend it first."


def test_that_a_copy_elsewhere_takes_the_texts_of_the_other_sources_along(
    attach, texts, home, tmp_path, settle
):
    first, second = home / "libraries.source.txt", home / "libraries.bulletin.txt"
    shutil.copy(texts / first.name, first)
    attach(first, target=home / "one.json").write_copy()
    settle()
    away = tmp_path / "away"
    away.mkdir()
    shutil.copy(texts / second.name, away / second.name)
    dialog, said = attach(away / second.name, target=away / "two.json"), []
    answer(False, said)
    dialog.write_copy()
    assert not (away / "two.json").exists()
    answer(True, said)
    dialog.write_copy()
    settle()
    assert said == ["The texts of the other sources lie elsewhere. Copy them too?"] * 2
    assert (away / first.name).read_bytes() == first.read_bytes()
    assert attach.session.opened.path == away / "two.json"
    assert attach.session.opened.errors == ()


def test_that_another_text_in_the_place_of_a_source_s_is_left_alone(
    attach, texts, home, tmp_path, settle
):
    first, second = home / "libraries.source.txt", home / "libraries.bulletin.txt"
    shutil.copy(texts / first.name, first)
    attach(first, target=home / "one.json").write_copy()
    settle()
    away = tmp_path / "away"
    away.mkdir()
    shutil.copy(texts / second.name, away / second.name)
    (away / first.name).write_text("something else", encoding="utf-8")
    dialog = attach(away / second.name, target=away / "two.json")
    dialog.write_copy()
    assert dialog.trouble.text() == f"Another {first.name} lies beside the copy already."
    assert (away / first.name).read_text(encoding="utf-8") == "something else"
    assert not (away / "two.json").exists()
