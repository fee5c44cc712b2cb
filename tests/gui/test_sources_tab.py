"""A source is shown whole, its address opened only after a question, and all evidence is seen."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject, QRect, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton

from viewer import assets
from viewer.content.quantities import LEFT_OUT
from viewer.gui import options
from viewer.gui.sources_tab import _SIGNS, EvidenceTable, SourcesTab
from viewer.sheet.evidence import Evidence

H, TOUR = assets.data("operation-h.json"), assets.data("tour.json")


@pytest.fixture
def sources(program, settle):
    """Show the last tab of a file, as it comes in the window."""

    def show(file=TOUR, **size):
        one = program(file, **size)
        one.window.activateWindow()
        one.window.header.tabs.setCurrentIndex(one.window.header.tabs.count() - 1)
        settle()
        tab = one.window.pages.currentWidget()
        assert isinstance(tab, SourcesTab)
        return one, tab

    return show


@pytest.fixture
def tab_with(program, settle):
    """A tab whose one source has an address of the test's, and what it has opened."""
    made = []

    def show(address):
        one = program(H)
        opened = []
        tab = SourcesTab(one.theme, None, opened.append)
        made.append(tab)
        reference = replace(one.session.page.references[0], url=address)
        tab.show_page(replace(one.session.page, references=(reference,)))
        tab.show()
        settle()
        return tab, opened

    yield show
    for tab in made:
        tab.deleteLater()


def pressed(tab, words, answer=None):
    """Press the button with *words*, answer what is asked, and give what was said."""
    said = []

    def reply():
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, QMessageBox)
        assert asked.textFormat() == Qt.TextFormat.PlainText
        said.extend((asked.text(), asked.informativeText(), asked.defaultButton()))
        said.extend((asked.detailedText(), asked.sizeHint()))
        button = asked.button(answer) if answer is not None else None
        (button or asked.buttons()[0]).click()

    if answer is not None:
        QTimer.singleShot(0, reply)
    button = next(b for b in tab.findChildren(QPushButton) if b.text().startswith(words))
    button.click()
    return said


OPEN, CANCEL, OK = (
    QMessageBox.StandardButton.Open,
    QMessageBox.StandardButton.Cancel,
    QMessageBox.StandardButton.Ok,
)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("file", [H, TOUR], ids=["sample", "tour"])
def test_that_the_full_record_of_every_source_is_there(sources, settings, file, language):
    settings.set(options.LANGUAGE, language)
    one, tab = sources(file)
    shown = [label.text() for label in tab.findChildren(QLabel)]
    assert one.session.page.references
    for reference in one.session.page.references:
        assert f"[{reference.number}]" in shown
        assert reference.title in shown
        for record in reference.records:
            assert record.value in shown
        if reference.note:
            assert reference.note in shown
    for line in one.session.page.imprint:
        assert line in shown


def test_that_what_a_source_says_of_itself_can_be_marked_by_keyboard(sources):
    one, tab = sources()
    values = {record.value for reference in one.session.page.references
              for record in reference.records}  # fmt: skip
    for label in tab.findChildren(QLabel):
        if label.text() in values:
            flags = label.textInteractionFlags()
            assert flags & Qt.TextInteractionFlag.TextSelectableByKeyboard, label.text()


def test_that_an_address_is_copied_as_the_file_has_it(sources):
    one, tab = sources()
    QApplication.clipboard().clear()
    pressed(tab, "Copy address")
    assert QApplication.clipboard().text() == one.session.page.references[0].url


def test_that_an_address_is_opened_only_after_the_question_was_answered_so(tab_with):
    tab, opened = tab_with("https://example.org/report?page=1")
    said = pressed(tab, "Open address", CANCEL)
    assert opened == []
    assert "example.org" in said[0]
    assert "https://example.org/report?page=1" in said[1]
    pressed(tab, "Open address", OPEN)
    assert opened == [QUrl("https://example.org/report?page=1")]


def test_that_nothing_is_opened_by_an_enter_key_pressed_too_soon(tab_with):
    tab, opened = tab_with("https://example.org/")

    def enter():
        QTest.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Return)

    QTimer.singleShot(0, enter)
    pressed(tab, "Open address")
    assert opened == []


@pytest.mark.parametrize("host", ["\u0456nterpol.int", "\u0456\u043d\u0442.org", "b\u00fccher.de"])
def test_that_a_host_that_looks_like_another_is_asked_about_as_it_is(tab_with, host):
    """What a browser would really go to: Cyrillic letters may look like others."""
    tab, opened = tab_with(f"https://{host}/")
    said = pressed(tab, "Open address", CANCEL)
    assert "xn--" in said[0]
    assert "xn--" in said[1]
    assert said[0].isascii()
    assert host not in said[1]
    assert opened == []


@pytest.mark.parametrize(
    "address",
    [
        "https://www.interpol.int@evil.example/",
        "https://www.interpol.int:secret@evil.example/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "ftp://example.org/",
        "https:///nowhere",
        "https://",
        "//example.org/",
        "data:text/html,<script>alert(1)</script>",
        "data:text/html;base64,PGI+",
        "vbscript:x",
        "JavaScript://example.org/%0aalert(1)",
        "mailto:someone@example.org",
        "qrc:/x",
        "view-source:https://example.org/",
        "https:example.org",
        "https:/example.org",
        "https://user@example.org/",
        "https://example.org:443@evil.example/",
        "https://example.org%2F@evil.example/",
        "https://example.org%40evil.example/",
        "https://example.org\\@evil.example/",
        "https://example.org/\nX: 1",
        "https://example.org\t/",
        "https://ex ample.org/",
        "https://example.org:99999/",
        "https://-bad-.example/",
    ],
)
def test_that_an_address_that_is_not_what_it_seems_is_refused(tab_with, address):
    tab, opened = tab_with(address)
    said = pressed(tab, "Open address", OK)
    assert said[0] == "This address is not one that is opened."
    assert opened == []


@pytest.mark.parametrize(
    ("address", "host", "whole"),
    [
        ("http://[2001:db8::1]:8080/x", "2001:db8::1", "http://[2001:db8::1]:8080/x"),
        ("https://[::1]/", "::1", "https://[::1]/"),
        ("HTTPS://EXAMPLE.ORG/Path", "example.org", "https://example.org/Path"),
        ("http://2130706433/", "127.0.0.1", "http://127.0.0.1/"),
        ("http://0x7f.1/", "127.0.0.1", "http://127.0.0.1/"),
        ("https://\uff45xample.org/", "example.org", "https://example.org/"),
        ("https://exa\u200bmple.org/", "example.org", "https://example.org/"),
        ("https://example.org/\u202egnp.exe", "example.org", "https://example.org/%E2%80%AEgnp.exe"),
        ("https://evil.example/?https://www.interpol.int/", "evil.example", "?https://www.interpol"),
        ("https://evil.example/#@www.interpol.int/", "evil.example", "#@www.interpol.int/"),
        ("https://interpol.int.evil.example/", "interpol.int.evil.example", ".evil.example/"),
        ("https://xn--nterpol-qog.int/", "xn--nterpol-qog.int", "https://xn--nterpol-qog.int/"),
        ("https://\u0627\u0644\u0623\u0645\u0645.example/", "xn--igbh1gfa.example", "xn--igbh1gfa"),
        ("https://example.org:8443/a?b=c&d=%20#e", "example.org", ":8443/a?b=c&d=%20#e"),
    ],
)  # fmt: skip
def test_that_the_question_names_the_host_a_browser_would_go_to(tab_with, address, host, whole):
    tab, opened = tab_with(address)
    said = pressed(tab, "Open address", CANCEL)
    assert said[0] == f"Open {host} in your browser?"
    assert whole in said[1].replace("\u200b", "")
    assert not set(said[0] + said[1]) & set("\u202e\uff45\u0456")
    assert opened == []
    pressed(tab, "Open address", OPEN)
    assert [url.host(QUrl.ComponentFormattingOption.FullyEncoded) for url in opened] == [
        host.replace("::1%", "::1")
    ]


@pytest.mark.parametrize("length", [401, 2000, 9000])
def test_that_a_very_long_address_leaves_the_buttons_in_reach(tab_with, length):
    address = f"https://example.org/{'a/' * length}"[:length]
    tab, opened = tab_with(address)
    said = pressed(tab, "Open address", CANCEL)
    assert said[0] == "Open example.org in your browser?"
    assert said[1].endswith("…")
    assert said[3] == address
    assert said[4].height() < 480
    pressed(tab, "Open address", OPEN)
    assert opened == [QUrl(address)]


def test_that_an_address_of_ordinary_length_stands_whole_in_the_question(tab_with):
    address = f"https://example.org/{'a/' * 400}"[:400]
    tab, _ = tab_with(address)
    said = pressed(tab, "Open address", CANCEL)
    assert address in said[1].replace("\u200b", "")
    assert said[3] == ""


class Desktop(QObject):
    """Stands where the browser of the system would: what is opened arrives here."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot(QUrl)
    def open(self, url):
        self.opened.append(url)


@pytest.fixture
def desktop():
    """What reaches the services of the desktop while the test runs."""
    there = Desktop()
    schemes = ("http", "https", "file", "javascript", "data")
    for scheme in schemes:
        QDesktopServices.setUrlHandler(scheme, there, "open")
    yield there
    for scheme in schemes:
        QDesktopServices.unsetUrlHandler(scheme)


def test_that_nothing_reaches_the_desktop_but_what_was_agreed_to(program, settle, desktop):
    one = program(TOUR)
    for place in range(one.window.header.tabs.count()):
        one.window.header.tabs.setCurrentIndex(place)
        settle()
    tab = one.window.pages.currentWidget()
    for label in tab.findChildren(QLabel):
        QTest.mouseClick(label, Qt.MouseButton.LeftButton)
        assert not label.openExternalLinks()
    pressed(tab, "Copy address")
    pressed(tab, "Open address", CANCEL)
    settle()
    assert desktop.opened == []
    pressed(tab, "Open address", OPEN)
    settle()
    assert desktop.opened == [QUrl(one.session.page.references[0].url)]


# ---- evidence ----------------------------------------------------------------------------------


def test_that_every_figure_and_event_has_its_row_of_evidence(sources):
    one, tab = sources()
    table = tab.findChild(EvidenceTable)
    model, page = table.model(), one.session.page
    events = sum(len(timeline.events) for timeline in one.session.opened.sheet.timelines)
    charts = one.session.opened.sheet.charts
    cells = sum(
        bool(cell.quote) for chart in charts for series in chart.series for cell in series.cells
    )
    others = sum(len(card.others) for card in page.cards)
    assert model.rowCount() == len(page.cards) + others + events + cells
    assert min(cells, others) > 0
    rows = [[model.index(row, column).data() for column in range(model.columnCount())]
            for row in range(model.rowCount())]  # fmt: skip
    for row, evidence in zip(rows, page.evidence, strict=True):
        assert row[:3] == [evidence.mark, evidence.label, evidence.words]
        assert row[3] == (evidence.quote or evidence.published)
        assert row[5].endswith(evidence.status)
    marks = [row[0] for row in rows]
    assert set(marks) >= {card.mark for card in page.cards}


def test_that_each_state_of_evidence_has_a_sign_of_its_own_beside_its_words(sources, sheet_file):
    figures = json.loads(H.read_text(encoding="utf-8"))["figures"]
    for figure in figures:
        figure.pop("group", None)
    del figures[0]["quote"]
    _, tab = sources(sheet_file(figures=figures))
    model = tab.findChild(EvidenceTable).model()
    states = [model.index(row, 5).data().split(" ", 1) for row in range(model.rowCount())]
    assert states[0] != states[1]
    assert {sign for sign, _ in states} == {"–", "❝"}
    assert set(_SIGNS) == {state.value for state in Evidence} | {LEFT_OUT}
    assert len(set(_SIGNS.values())) == len(_SIGNS)


@pytest.mark.parametrize("zoom", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [800, 1280, 1920])
def test_that_every_row_of_the_evidence_is_as_high_as_its_text(sources, settle, width, zoom):
    one, tab = sources(width=width, zoom=zoom)
    settle()
    table = tab.findChild(EvidenceTable)
    model, beside = table.model(), 2 * one.theme.px(8)
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            font = index.data(Qt.ItemDataRole.FontRole) or table.font()
            room = QRect(0, 0, table.columnWidth(column) - beside, 100_000)
            words = QFontMetrics(font).boundingRect(
                room, Qt.TextFlag.TextWordWrap.value, index.data()
            )
            assert words.height() <= table.rowHeight(row) - one.theme.px(12), index.data()
    last = table.visualRect(model.index(model.rowCount() - 1, 0))
    assert last.bottom() <= table.viewport().height()
    assert not table.verticalScrollBar().maximum()


def test_that_the_chosen_row_is_what_is_copied(sources):
    one, tab = sources()
    table = tab.findChild(EvidenceTable)
    assert tab.copy_text() == ""
    table.setFocus()
    table.selectRow(1)
    copied = tab.copy_text().split("\t")
    evidence = one.session.page.evidence[1]
    assert copied[:3] == [evidence.mark, evidence.label, evidence.words]
    assert evidence.words.startswith("about")


def test_that_the_tab_key_passes_through_the_tab_and_out_of_it(sources):
    """No trap: the table does not keep the key for its cells."""
    one, tab = sources()
    table = tab.findChild(EvidenceTable)
    table.setFocus()
    seen = set()
    for _ in range(60):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.add(QApplication.focusWidget())
        if QApplication.focusWidget() is table:
            break
    assert QApplication.focusWidget() is table
    assert one.window.header.tabs in seen
    assert len(seen) > 5


def test_that_a_sheet_of_the_sample_has_nothing_cut_in_a_window_of_ordinary_width(sources):
    for file in (H, TOUR):
        _, tab = sources(file, width=800)
        assert tab.widget().width() <= tab.viewport().width()
        for label in tab.findChildren(QLabel):
            if label.wordWrap() and label.isVisible():
                assert label.heightForWidth(label.width()) <= label.height(), label.text()
