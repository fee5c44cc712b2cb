"""What a sheet names is read only beside it, only if it is a plain file, and never without end."""

from __future__ import annotations

import os
import socket

import pytest

from viewer.problems import UnreadableFile
from viewer.readers.beside import is_beside, read_beside, read_plain

LIMIT = 1000


@pytest.fixture
def folder(tmp_path):
    """Give the folder of a sheet, with a file in it and one outside."""
    inside = tmp_path / "sheets"
    (inside / "texts").mkdir(parents=True)
    (inside / "texts" / "report.txt").write_bytes(b"report")
    (tmp_path / "secret.txt").write_bytes(b"secret")
    (tmp_path / "sheets-too").mkdir()
    (tmp_path / "sheets-too" / "secret.txt").write_bytes(b"secret")
    return inside


@pytest.mark.parametrize(
    "relative", ["report.txt", "texts/report.txt", "a b/ç.txt", "report", ".hidden", "a..b.txt"]
)
def test_that_a_plain_relative_path_is_beside(relative):
    assert is_beside(relative)


@pytest.mark.parametrize(
    "relative",
    [
        "",
        " ",
        "..",
        "../secret.txt",
        "texts/../../secret.txt",
        "texts\\..\\..\\secret.txt",
        "/etc/passwd",
        "\\\\server\\share",
        "//server/share",
        "C:\\report.txt",
        "C:report.txt",
        "report.txt:stream",
        "file:report.txt",
        "https://example.org/report.txt",
        ":/qrc/report.txt",
        "qrc:report.txt",
        "~/report.txt",
        "NUL",
        "con.txt",
        "texts/com1",
        "report.txt.",
        "report.txt ",
        "./report.txt",
        "texts//report.txt",
        "texts/",
        "a\x00b",
        "a\nb",
        "\u202etxt.exe",
        "x" * 301,
    ],
)
def test_that_what_may_lead_elsewhere_on_any_system_is_not_beside(relative, folder):
    assert not is_beside(relative)
    with pytest.raises(UnreadableFile) as error:
        read_beside(folder, relative, LIMIT)
    assert error.value.code == "E-PATH"


def test_that_a_file_beside_or_below_is_read(folder):
    assert read_beside(folder, "texts/report.txt", LIMIT) == b"report"


def test_that_a_link_inside_the_folder_is_followed_and_one_out_of_it_is_not(folder):
    (folder / "link.txt").symlink_to(folder / "texts" / "report.txt")
    (folder / "out.txt").symlink_to(folder.parent / "secret.txt")
    (folder / "away").symlink_to(folder.parent / "sheets-too")
    assert read_beside(folder, "link.txt", LIMIT) == b"report"
    for relative in ("out.txt", "away/secret.txt"):
        with pytest.raises(UnreadableFile) as error:
            read_beside(folder, relative, LIMIT)
        assert error.value.code == "E-PATH"


def test_that_a_folder_that_is_itself_a_link_is_its_own_place(folder, tmp_path):
    (tmp_path / "alias").symlink_to(folder)
    assert read_beside(tmp_path / "alias", "texts/report.txt", LIMIT) == b"report"


def test_that_a_loop_of_links_ends(folder):
    (folder / "a").symlink_to(folder / "b")
    (folder / "b").symlink_to(folder / "a")
    with pytest.raises(UnreadableFile) as error:
        read_beside(folder, "a", LIMIT)
    assert error.value.code == "E-SOURCE"


@pytest.mark.parametrize("kind", ["absent", "folder", "pipe", "socket"])
def test_that_what_is_no_plain_file_is_refused_and_never_waited_for(folder, kind, monkeypatch):
    place = folder / "x"
    if kind == "folder":
        place.mkdir()
    elif kind == "pipe":
        os.mkfifo(place)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as listening:
            monkeypatch.chdir(folder)  # the path of a socket must be short
            listening.bind("x")
    with pytest.raises(UnreadableFile) as error:
        read_beside(folder, "x", LIMIT)
    assert error.value.code == "E-SOURCE"


def test_that_a_device_is_no_plain_file():
    with pytest.raises(UnreadableFile) as error:
        read_plain("/dev/zero", LIMIT)
    assert error.value.code == "E-OPEN"


def test_that_a_file_is_read_up_to_its_limit_and_not_one_byte_longer(folder):
    (folder / "full").write_bytes(b"x" * LIMIT)
    (folder / "longer").write_bytes(b"x" * (LIMIT + 1))
    assert len(read_beside(folder, "full", LIMIT)) == LIMIT
    with pytest.raises(UnreadableFile) as error:
        read_beside(folder, "longer", LIMIT)
    assert error.value.code == "E-SOURCE"


def test_that_a_file_of_five_gigabytes_is_not_read(folder):
    with (folder / "sparse").open("wb") as file:
        file.truncate(5 << 30)
    with pytest.raises(UnreadableFile) as error:
        read_plain(folder / "sparse", LIMIT)
    assert error.value.code == "E-SIZE"


def test_that_only_a_pdf_may_be_longer_than_a_sheet(folder):
    (folder / "a").write_bytes(b"%PDF-" + b"x" * LIMIT)
    (folder / "b").write_bytes(b"%PDF_" + b"x" * LIMIT)
    (folder / "c").write_bytes(b"%PDF-" + b"x" * LIMIT * 2)
    assert len(read_plain(folder / "a", LIMIT, pdf_limit=2 * LIMIT)) == LIMIT + 5
    for name in ("b", "c"):
        with pytest.raises(UnreadableFile):
            read_plain(folder / name, LIMIT, pdf_limit=2 * LIMIT)
