"""Attacks by files, numbers and addresses, each a test: none does what it is meant to.

The numbers are those of the rows of the table in `docs/decisions/0040-text-of-a-file.md`; the rows
up to 13 are in `test_attacks_by_texts`. Each test fails if what stops its attack is taken away.
"""

from __future__ import annotations

import importlib.machinery
import importlib.util
import io
import json
import os
import re
import shlex
import shutil
import struct
import subprocess
import sys
import tracemalloc
import zlib
from math import inf, nan
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtWidgets import (
    QApplication,
    QMessageBox,
    QPushButton,
)

from tests.security.forging import SAMPLE, Forge, sample, written
from tests.security.looking import settle
from viewer import assets
from viewer.content.page import compose
from viewer.content.tables import csv_text, figures_table
from viewer.gui.charts.placing import refuse_the_placeless
from viewer.gui.sources_tab import SourcesTab
from viewer.opening import open_bytes, open_sheet
from viewer.paper.press import render_pdf
from viewer.readers.json_text import Unreadable
from viewer.readers.limits import LARGEST_SHEET, LARGEST_SOURCE_TEXT
from viewer.readers.own_pdf import sheet_in
from viewer.sheet.model import EMPTY_SHEET

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]

attack = pytest.mark.attack


# Pictures beside the sheet -----------------------------------------------------------------------


def png(width: int, height: int) -> bytes:
    """Give a PNG of one colour that is as large as it says, and small as a file."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    packer = zlib.compressobj(9)
    rows = b"".join(packer.compress(b"\0" * ((width + 7) // 8 + 1)) for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows + packer.flush())
        + chunk(b"IEND", b"")
    )  # fmt: skip


PICTURES = {
    "a PNG of 900 million pixels": png(30_000, 30_000),
    "an SVG that names a device": b"<svg xmlns='http://www.w3.org/2000/svg'>"
    b"<image width='9' height='9' href='/dev/zero'/></svg>",
}


@pytest.fixture
def with_picture(tmp_path: Path) -> Callable[[bytes, str], Path]:
    """Write a sheet that names a picture in every place that may name a file."""

    def write(picture: bytes, name: str) -> Path:
        (tmp_path / name).write_bytes(picture)
        document = json.loads(Forge("x").sheet())
        for source in document["sources"]:
            source["text"] = {"file": name}
        return written(tmp_path, document)

    return write


@attack(14)
def test_that_a_picture_larger_than_memory_is_never_unpacked(with_picture):
    """A sheet can name no picture; what it names is read as a text, with a limit."""
    file = with_picture(PICTURES["a PNG of 900 million pixels"], "logo.png")
    tracemalloc.start()
    try:
        problems = open_sheet(file).errors
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert "E-ENC" in {problem.code for problem in problems}
    assert most < 8 * LARGEST_SOURCE_TEXT  # 900 million pixels take thirty times that


@attack(15)
def test_that_a_drawing_beside_the_sheet_is_never_drawn(with_picture, program):
    """No drawing of a file is played, under whatever name: only ours, and Typst's pages."""
    file = with_picture(PICTURES["an SVG that names a device"], "logo.png")
    window = program(file).window
    for place in range(window.header.tabs.count()):
        window.header.tabs.setCurrentIndex(place)
        settle()
    named = {
        path.name
        for path in (ROOT / "viewer").rglob("*.py")
        if "QSvgRenderer" in path.read_text(encoding="utf-8")
    }
    assert named <= {"icons.py", "page_shapes.py", "print_dialog.py"}


# Numbers -----------------------------------------------------------------------------------------


def chart_of(*values: str) -> bytes:
    cells = ", ".join(f'{{"value": {value}}}' for value in values)
    rows = ", ".join(f'{{"id": "r{n}", "label": "R{n}"}}' for n, _ in enumerate(values))
    return (
        '{"format": 1, "id": "a", "lang": "en", "title": "A", "units": {"u": {"label": "u", '
        '"kind": "measure"}}, "sources": [{"id": "s", "title": "S"}], "charts": [{"id": "c", '
        f'"kind": "bar", "title": "C", "unit": "u", "source": "s", "categories": [{rows}], '
        f'"series": [{{"id": "s", "label": "S", "cells": [{cells}]}}]}}]}}'
    ).encode()


@attack(16)
@pytest.mark.parametrize(
    "value", ["1e400", "NaN", "-Infinity", "1e308", "1e16", "1000000000000001"]
)
def test_that_no_value_spoils_the_bars_of_the_others(value):
    opened = open_bytes(chart_of("46", value))
    assert opened.errors
    for chart in compose(opened.sheet).charts:
        assert all(
            bar.number is None or abs(bar.number) <= 10**15
            for row in chart.rows
            for bar in row.bars
        )
    (chart,) = compose(open_bytes(chart_of("46", "1e15")).sheet).charts
    assert len(chart.rows) == 2
    for place in (inf, -inf, nan):
        with pytest.raises(ValueError, match="finite"):
            refuse_the_placeless(1.0, place)


@attack(17)
def test_that_an_axis_of_ten_thousand_years_has_ticks():
    document = sample()
    events = document["timelines"][0]["events"]
    document["timelines"][0]["events"] = [
        events[0] | {"id": "a", "date": "0000"}, events[0] | {"id": "b", "date": "9999"},
    ]  # fmt: skip
    sheet = open_bytes(json.dumps(document).encode()).sheet
    (chart,) = compose(sheet).timelines
    assert len(chart.ticks) >= 2
    assert all(0 <= tick.fraction <= 1 for tick in chart.ticks)


@attack(18)
@pytest.mark.parametrize(
    "text", ['=HYPERLINK("https://evil.example","46")', "+46", "@SUM(A1)", "-1+1"]
)
def test_that_no_text_becomes_a_formula_of_a_spreadsheet(text):
    document = sample()
    document["figures"][0]["label"] = text
    table = csv_text(figures_table(compose(open_bytes(json.dumps(document).encode()).sheet)))
    assert f"'{text[:4]}" in table
    assert not re.search(rf'(^|,)"?{re.escape(text[:4])}', table, re.MULTILINE)


# Addresses ---------------------------------------------------------------------------------------


@attack(19)
@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://www.interpol.int@evil.example/", "This address is not one that is opened."),
        ("https://www.\u0456nterpol.int/", "www.xn--nterpol-qog.int"),
    ],
)
def test_that_an_address_is_asked_about_as_what_it_is(address, said, program):
    started = program(SAMPLE)
    opened: list[QUrl] = []
    tab = SourcesTab(started.theme, None, opened.append)
    reference = replace(started.session.page.references[0], url=address)
    tab.show_page(replace(started.session.page, references=(reference,)))
    heard: list[str] = []

    def refuse() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, QMessageBox)
        heard.append(asked.text())
        asked.reject()

    QTimer.singleShot(0, refuse)
    tab.findChildren(QPushButton)[1].click()
    assert said in heard[0]
    assert opened == []
    tab.deleteLater()


# Files beside the sheet that Python would import -------------------------------------------------


def run_script() -> object:
    loader = importlib.machinery.SourceFileLoader("run_of_ours", str(ROOT / "run"))
    spec = importlib.util.spec_from_loader(loader.name, loader)
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


@attack(20)
def test_that_no_module_beside_the_sheet_is_run(tmp_path, monkeypatch):
    sheet = written(tmp_path, sample())
    for name in ("msgspec", "typst", "json", "viewer", "PySide6", "gettext", "sitecustomize"):
        (tmp_path / f"{name}.py").write_text('open("ran", "w").close()\n', encoding="utf-8")
    desktop = assets.resource("desktop", "org.example.FactSheetViewer.desktop")
    (command,) = re.findall("^Exec=(.*)$", desktop.read_text(encoding="utf-8"), re.MULTILINE)
    assert shlex.split(command) == ["factsheet", "--", "%f"]
    script = shutil.which("factsheet", path=str(Path(sys.executable).parent))
    assert script is not None, "the command is installed beside the interpreter"
    for arguments in (["check", sheet.name], ["print", sheet.name, "-o", "out.pdf"]):
        done = subprocess.run([script, *arguments], cwd=tmp_path, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
    assert not (tmp_path / "ran").exists()

    started: list[list[str]] = []
    script_of_ours = run_script()
    monkeypatch.setattr(script_of_ours, "is_set_up", lambda _kind: True)

    def become(_python: str, command: list[str]) -> None:
        started.append(command)
        raise SystemExit

    monkeypatch.setattr(os, "execv", become)
    for arguments in ([], ["sheet.json"], ["check", "sheet.json"], ["bench"]):
        with pytest.raises(SystemExit):
            script_of_ours.main(arguments)
    assert len(started) == 4
    assert {command[1] for command in started} == {"-P"}


# PDF ---------------------------------------------------------------------------------------------


@attack(21)
def test_that_an_attachment_that_unfolds_is_bounded():
    packer = zlib.compressobj(9)
    stream = b"".join(packer.compress(bytes(1 << 24)) for _ in range(64)) + packer.flush()
    entries = b"/Type/EmbeddedFile/Subtype/application#2Fjson/Length %d/Filter/FlateDecode"
    pdf = b"%%PDF-1.7\n1 0 obj\n<<%s>>\nstream\n%s\nendstream\nendobj\n" % (
        entries % len(stream), stream,
    )  # fmt: skip
    assert len(pdf) < 2 << 20  # and a gibibyte when it is unfolded
    tracemalloc.start()
    try:
        with pytest.raises(Unreadable) as refusal:
            sheet_in(pdf)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert refusal.value.problem.code == "E-SIZE"
    assert most < 3 * LARGEST_SHEET


@attack(22)
def test_that_the_title_of_a_pdf_holds_no_control_character():
    hostile = "a\0b\n(x) \\ ) endobj"
    sheet = replace(EMPTY_SHEET, title=hostile, publisher=hostile, summary=hostile)
    with pikepdf.open(io.BytesIO(render_pdf(sheet, b"{}"))) as pdf:
        title_in_pdf = str(pdf.docinfo.Title)
        said = [str(value) for value in pdf.docinfo.values()]
        said.append(pdf.Root.Metadata.read_bytes().decode())
    assert "(x) \\ ) endobj" in title_in_pdf
    assert "\n" not in title_in_pdf
    assert not any(set(text) & {chr(n) for n in range(32) if n not in {9, 10, 13}} for text in said)
