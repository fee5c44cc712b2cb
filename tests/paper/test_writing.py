"""A file appears whole or not at all, and what can't be written is said in a sentence."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.paper.sheets import as_data, figure, sheet
from viewer.paper import press, writing
from viewer.paper.options import PrintOptions
from viewer.paper.press import render_pdf, write_pdf
from viewer.paper.writing import write_whole
from viewer.problems import BadSheet, Problem, Severity, WriteRefused
from viewer.sheet.evidence import Link, Proof

if TYPE_CHECKING:
    from viewer.sheet.left_out import Flaws
    from viewer.sheet.model import FactSheet

VERIFIED = Proof(Link.HOLDS, Link.HOLDS, Link.HOLDS, Link.HOLDS)


class Open(NamedTuple):
    """An open file, as far as printing it goes."""

    sheet: FactSheet
    data: bytes
    problems: tuple[Problem, ...] = ()
    path: Path | None = None
    evidence: dict[str, Proof] = {}  # noqa: RUF012 - never changed
    flaws: Flaws | None = None
    readable: bool = True


def an_open_file(**others: object) -> Open:
    made = sheet(figure())
    return Open(made, as_data(made))._replace(**others)  # type: ignore[arg-type]


def test_that_the_file_holds_the_pdf_and_its_path_is_given_back(tmp_path: Path):
    opened = an_open_file()
    target = tmp_path / "out.pdf"
    assert write_pdf(opened, target) == target
    assert target.read_bytes() == render_pdf(opened.sheet, opened.data)
    assert list(tmp_path.iterdir()) == [target]


def test_that_options_and_evidence_reach_the_page(tmp_path: Path):
    opened = an_open_file(evidence={"figure-1": VERIFIED})
    options = PrintOptions(paper="a5", landscape=True)
    target = write_pdf(opened, tmp_path / "out.pdf", options)
    assert target.read_bytes() == render_pdf(
        opened.sheet, opened.data, options, {"figure-1": VERIFIED}
    )
    assert target.read_bytes() != render_pdf(opened.sheet, opened.data, options)


def test_that_a_sheet_with_errors_is_not_printed(tmp_path: Path):
    error = Problem(1, 1, "E-TYPE", (), "wrong")
    warning = Problem(1, 1, "W-NAME", (), "odd", severity=Severity.WARNING)
    with pytest.raises(BadSheet) as raised:
        write_pdf(an_open_file(problems=(warning, error)), tmp_path / "out.pdf")
    assert raised.value.problems == (warning, error)
    assert not list(tmp_path.iterdir())
    assert write_pdf(an_open_file(problems=(warning,)), tmp_path / "out.pdf").exists()


def test_that_the_sheet_itself_is_never_written_over(tmp_path: Path):
    target = tmp_path / "sheet.json"
    target.write_bytes(b"{}")
    (tmp_path / "link").symlink_to(target)
    for name in ("sheet.json", "link", "../" + tmp_path.name + "/sheet.json"):
        with pytest.raises(WriteRefused, match="is the sheet itself"):
            write_pdf(an_open_file(path=target), tmp_path / name)
    assert target.read_bytes() == b"{}"


def test_that_a_pipe_or_a_device_is_never_replaced_by_a_file(tmp_path: Path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    link = tmp_path / "link.pdf"
    link.symlink_to(pipe)
    for target in (pipe, link):
        with pytest.raises(WriteRefused, match="not a plain file"):
            write_whole(target, b"%PDF")
    assert pipe.is_fifo()
    assert sorted(tmp_path.iterdir()) == [link, pipe]


def test_that_a_link_is_followed(tmp_path: Path):
    target = tmp_path / "there.pdf"
    target.write_bytes(b"%PDF-old")
    link = tmp_path / "here.pdf"
    link.symlink_to(target)
    assert write_pdf(an_open_file(), link) == target
    assert link.is_symlink()
    assert target.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EDQUOT, "disk is full"),
        (errno.EACCES, "No permission"),
        (errno.EROFS, "read-only"),
        (errno.EIO, "Input/output error"),
    ],
)
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_that_a_failure_leaves_what_stood_there_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str, step: str
):
    target = tmp_path / "out.pdf"
    target.write_bytes(b"%PDF-old")

    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os if step == "fsync" else Path, step, fail)
    with pytest.raises(WriteRefused, match=words) as raised:
        write_whole(target, b"new")
    assert str(target) in str(raised.value)
    assert raised.value.exit_code == 2
    assert target.read_bytes() == b"%PDF-old"
    assert list(tmp_path.iterdir()) == [target]


def test_that_an_interrupt_leaves_what_stood_there_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    target = tmp_path / "out.pdf"

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_whole(target, b"new")
    assert not list(tmp_path.iterdir())


def test_that_a_full_disk_is_told_and_leaves_nothing():
    """On a real full device, which Linux has for such tests."""
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    with pytest.raises(OSError, match="No space left"):
        writing._write_safely(Path("/dev/full"), b"x", mode="wb")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("missing/out.pdf", "is not there"),
        ("a-file/out.pdf", "is not there"),
        ("folder", "is a folder"),
        ("x" * 300, "too long"),
    ],
)
def test_that_a_place_that_can_not_be_is_told(tmp_path: Path, name: str, words: str):
    (tmp_path / "folder").mkdir()
    (tmp_path / "a-file").write_bytes(b"")
    with pytest.raises(WriteRefused, match=words):
        write_pdf(an_open_file(), tmp_path / name)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a-file", "folder"]


def test_that_a_fault_of_the_template_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(press, "_template", lambda: {"main.typ": b"#nothing"})
    with pytest.raises(press.SettingFailed):
        write_pdf(an_open_file(), tmp_path / "out.pdf")
    assert not list(tmp_path.iterdir())


WRITE_FOR_EVER = """
import sys
from pathlib import Path
from viewer.paper.writing import write_whole
print("begun", flush=True)
while True:
    write_whole(Path(sys.argv[1]), b"whole" * 200_000)
"""


@pytest.mark.skipif(os.name == "nt", reason="kills by signal")
@pytest.mark.parametrize("blow", [signal.SIGINT, signal.SIGKILL])
def test_that_whoever_ends_the_process_finds_a_whole_file_or_none(tmp_path: Path, blow: int):
    target = tmp_path / "out.pdf"
    process = subprocess.Popen(
        [sys.executable, "-P", "-c", WRITE_FOR_EVER, str(target)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(0.15)
    process.send_signal(blow)
    process.wait()
    process.stdout.close()
    if target.exists():
        assert target.read_bytes() == b"whole" * 200_000
    if blow == signal.SIGINT:
        assert [path for path in tmp_path.iterdir() if path != target] == []
