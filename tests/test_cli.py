"""The command line as it is used: what it writes, what it gives back, and what it does not load."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.paper.reading import text_of_pages
from viewer import __version__, assets
from viewer.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLE = assets.data("operation-h.json")
GARDEN = Path(__file__).parent / "examples" / "good" / "garden.json"
TOUR = assets.data("tour.json")


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Speak English, and keep what is logged out of the home of who runs the tests."""
    from viewer.content import wording

    for name in ("FACTSHEET_LANGUAGE", "LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    yield
    wording.speak("en")


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """Give a sheet with an error: a figure whose unit nobody knows."""
    document = json.loads(SAMPLE.read_bytes())
    document["figures"][1]["unit"] = "individual"
    file = tmp_path / "broken.json"
    file.write_text(json.dumps(document, indent=1), encoding="utf-8")
    return file


def factsheet(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-P", "-m", "viewer", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **environment},
    )


# Exit codes --------------------------------------------------------------------------------------


def test_that_a_sheet_without_errors_is_fine_even_with_warnings():
    done = factsheet("check", SAMPLE)
    assert done.returncode == 0
    assert done.stderr == ""
    assert "warning" in done.stdout
    assert "11 of 11 figures quoted" in done.stdout
    assert "source text not present for 1 source: not verified" in done.stdout


def test_that_a_sheet_with_an_error_gives_one_and_its_place(broken: Path):
    done = factsheet("check", broken)
    assert done.returncode == 1
    (line,) = [text for text in done.stdout.splitlines() if " error: " in text]
    assert line.startswith(f"{broken}:")
    assert "$.figures[1].unit: no unit is called 'individual'" in line
    assert "did you mean 'individuals'?" in line
    number, column = map(int, line.removeprefix(f"{broken}:").split(":")[:2])
    written = broken.read_text(encoding="utf-8").splitlines()[number - 1]
    assert written[column - 1 :].startswith('"individual"')


def test_that_a_file_that_is_not_there_gives_two(tmp_path: Path):
    done = factsheet("check", tmp_path / "nowhere.json")
    assert done.returncode == 2
    assert "[E-OPEN]" in done.stdout


def test_that_a_file_that_is_no_json_gives_one(tmp_path: Path):
    file = tmp_path / "torn.json"
    file.write_text('{"format": 1,', encoding="utf-8")
    assert factsheet("check", file).returncode == 1


def test_that_the_worst_of_several_files_counts(broken: Path, tmp_path: Path):
    assert main(["check", str(SAMPLE), str(broken), str(TOUR)]) == 1
    assert main(["check", str(SAMPLE), str(tmp_path / "nowhere"), str(broken)]) == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ("check",),
        ("print",),
        ("print", "sheet.json"),
        ("print", "sheet.json", "-o", "x.pdf", "--paper", "b4"),
        ("check", "sheet.json", "--form", "json"),
        ("one.json", "two.json"),
        ("--fullscreen",),
    ],
    ids=" ".join,
)
def test_that_a_wrong_command_line_gives_two_and_says_how_it_is_used(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
):
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith("Usage: factsheet")


def test_that_a_fault_of_the_program_gives_three_one_line_and_a_log(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
):
    def fail(path: Path) -> None:
        message = "no such\nluck"
        raise LookupError(message)

    monkeypatch.setattr("viewer.opening.open_sheet", fail)
    assert main(["check", str(SAMPLE)]) == 3
    log = tmp_path / "state" / "fact-sheet-viewer" / "faults.log"
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("factsheet: this is a fault of the program, not of the file: ")
    assert f"LookupError: no such\\x0aluck (more in {log})" in line
    written = log.read_text(encoding="utf-8")
    assert f"Fact Sheet Viewer {__version__}" in written
    assert "raise LookupError(message)" in written
    assert "no such" not in written


def test_that_a_fault_is_told_also_where_no_log_can_be_written(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
):
    def fail(path: Path) -> None:
        raise LookupError

    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    monkeypatch.setattr("viewer.opening.open_sheet", fail)
    assert main(["check", str(SAMPLE)]) == 3
    assert capsys.readouterr().err.count("\n") == 1


def test_that_a_page_that_can_not_be_set_is_a_fault_of_the_program(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
):
    from viewer.paper import press

    def fail(*arguments: object) -> None:
        message = "the template is at fault"
        raise press.SettingFailed(message)

    monkeypatch.setattr(press, "write_pdf", fail)
    assert main(["print", str(SAMPLE), "-o", str(tmp_path / "h.pdf")]) == 3
    assert f"(more in {tmp_path}" in capsys.readouterr().err


def test_that_the_log_does_not_grow_for_ever(tmp_path: Path):
    from viewer import fault_log

    fault_log.record(ValueError())
    fault_log.place().write_bytes(b"x" * (fault_log.LARGEST_LOG + 1))
    log = fault_log.record(LookupError())
    assert log == fault_log.place()
    assert log.stat().st_size < 1000
    assert fault_log.record(OSError(28, "full")) == log
    written = log.read_text(encoding="utf-8")
    assert "LookupError\n" in written
    assert "OSError 28\n" in written


def test_that_the_log_holds_nothing_that_an_exception_says():
    """It may quote the sheet: a key that was not found, a text that could not be converted."""
    from viewer import fault_log

    def fail() -> None:
        try:
            {}["46 secret arrests"]
        except KeyError as missing:
            message = "no figure 46 secret arrests"
            raise ValueError(message) from missing

    with pytest.raises(ValueError, match="secret") as fault:
        fail()
    log = fault_log.record(fault.value)
    written = log.read_text(encoding="utf-8")
    assert "KeyError" in written
    assert "ValueError" in written
    assert written.index("KeyError") < written.index("ValueError\n")
    assert 'message = "no figure' not in written
    said = [line for line in written.splitlines() if not line.startswith("    ")]
    assert not [line for line in said if "secret" in line]


def test_that_control_c_gives_what_shells_give(monkeypatch: pytest.MonkeyPatch):
    def interrupt(path: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("viewer.opening.open_sheet", interrupt)
    assert main(["check", str(SAMPLE)]) == 130


# Reports -----------------------------------------------------------------------------------------


def test_that_json_of_several_files_is_one_document(broken: Path):
    done = factsheet("check", "--format", "json", SAMPLE, broken)
    assert done.returncode == 1
    files = json.loads(done.stdout)["files"]
    assert [file["errors"] for file in files] == [0, 1]
    assert [file["file"] for file in files] == [str(SAMPLE), str(broken)]


def test_that_a_sheet_beside_its_text_is_looked_up_in_it():
    done = factsheet("check", TOUR)
    assert done.returncode == 0
    # One of them has no date, and the date of another is computed.
    assert "20 of 20 events quoted, 18 verified" in done.stdout
    assert "10 quoted without a number or date" in done.stdout
    assert "source text, line 17, column 1: Two is not used" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="no such file names there")
def test_that_a_file_name_does_not_reach_the_terminal_as_a_command(tmp_path: Path):
    file = tmp_path / "a\x1b[31m\nb.json"
    file.write_text("[]", encoding="utf-8")
    done = factsheet("check", file)
    assert "\x1b" not in done.stdout
    assert "a\\x1b[31m\\x0ab.json" in done.stdout


def test_that_an_old_terminal_gets_escapes_instead_of_a_traceback(tmp_path: Path):
    file = tmp_path / "عملية.json"
    file.write_text("[]", encoding="utf-8")
    done = factsheet("check", file, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 1
    assert "\\u0639" in done.stdout


def test_that_nobody_reading_is_no_fault():
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-P", "-m", "viewer", "check", SAMPLE],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_that_a_program_without_a_console_does_not_fail(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sys.stdout", None)
    monkeypatch.setattr("sys.stderr", None)
    assert main(["check", str(SAMPLE)]) == 0
    assert main(["check", "nowhere.json"]) == 2


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"LANG": "fr_FR.UTF-8"}, "avertissement"),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "es:en"}, "advertencia"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "C", "LANGUAGE": "fr"}, "1 warning"),
        ({"LANG": "C", "FACTSHEET_LANGUAGE": "fr"}, "avertissement"),
        ({"LANG": "xx_XX"}, "1 warning"),
    ],
    ids=str,
)
def test_that_the_terminal_is_spoken_to_in_its_language(
    environment: dict[str, str],
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    main(["check", str(SAMPLE)])
    assert said in capsys.readouterr().out


# Help --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", [(), ("print",), ("check",)], ids=str)
def test_that_each_command_has_help_with_its_exit_codes(
    command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
):
    assert main([*command, "--help"]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"Usage: {' '.join(('factsheet', *command))} ")
    codes = said.partition("Exit codes:\n")[2].splitlines()
    assert [int(line.split()[0]) for line in codes if line] == [0, 1, 2, 3, 69]


def test_that_help_names_every_command(capsys: pytest.CaptureFixture[str]):
    main(["-h"])
    said = capsys.readouterr().out
    for form in ("factsheet [FILE]", "factsheet print FILE… -o OUT", "factsheet check FILE…"):
        assert form in said


def test_that_help_of_print_says_that_a_file_is_replaced(capsys: pytest.CaptureFixture[str]):
    main(["print", "--help"])
    said = " ".join(capsys.readouterr().out.split())
    assert "A PDF of that name is replaced" in said
    assert "any other file is not" in said


def test_that_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"Fact Sheet Viewer {__version__}\n"


# The window --------------------------------------------------------------------------------------

WINDOW_STUB = """
import sys, types
app = types.ModuleType("viewer.gui.app")
app.run = lambda path: print(repr(str(path)) if path else None) or 0
sys.modules["viewer.gui.app"] = app
from viewer.cli import main
code = main(sys.argv[1:])
print(code, "argparse" in sys.modules, "msgspec" in sys.modules)
"""


def opened_by(*arguments: str) -> list[str]:
    """Give what would be opened, the exit code, and whether argparse and msgspec were loaded."""
    done = subprocess.run(
        [sys.executable, "-P", "-c", WINDOW_STUB, *arguments],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


@pytest.mark.parametrize(
    ("arguments", "opens"),
    [
        ((), "None"),
        (("sheet.json",), "'sheet.json'"),
        (("./print",), "'print'"),
        (("--", "print"), "'print'"),
        (("--", "-x.json"), "'-x.json'"),
    ],
    ids=str,
)
def test_that_the_window_opens_without_waiting_for_argparse(arguments: tuple[str, ...], opens: str):
    assert opened_by(*arguments) == [opens, "0", "False", "False"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_that_without_a_display_it_says_what_to_do_line_by_line_and_gives_69():
    nowhere = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"), "")
    done = factsheet(SAMPLE, **nowhere)
    assert done.returncode == 69
    assert done.stdout == ""
    assert "\\x0a" not in done.stderr
    assert "factsheet print" in done.stderr


# Printing ----------------------------------------------------------------------------------------


def test_that_a_sheet_is_printed_and_its_place_is_told(tmp_path: Path):
    target = tmp_path / "h.pdf"
    done = factsheet("print", SAMPLE, "-o", target)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{target}\n"
    assert target.read_bytes().startswith(b"%PDF-")
    assert list(tmp_path.glob("*")) == [target]


def test_that_a_character_no_font_has_is_told_and_the_sheet_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    document = json.loads(assets.data("operation-h.json").read_text(encoding="utf-8"))
    document["subtitle"] = "Key figures \N{SNOWMAN WITHOUT SNOW}"
    sheet = tmp_path / "h.json"
    sheet.write_text(json.dumps(document), encoding="utf-8")
    assert main(["print", str(sheet), "-o", str(tmp_path / "h.pdf")]) == 0
    said = capsys.readouterr().err
    assert "$.subtitle" in said
    assert "W-GLYPH" in said
    assert (tmp_path / "h.pdf").exists()


def test_that_options_reach_the_paper(tmp_path: Path):
    import pypdfium2

    target = tmp_path / "h.pdf"
    chosen = ["--paper", "letter", "--landscape", "--lang", "fr", "--ink", "saving"]
    assert main(["print", str(SAMPLE), "-o", str(target), *chosen]) == 0
    with pypdfium2.PdfDocument(target) as pdf:
        assert pdf[0].get_size() == pytest.approx((792, 612), abs=1)
        assert "Opération H" in pdf[0].get_textpage().get_text_bounded()


def test_that_an_output_nothing_can_be_written_to_is_no_fault_of_the_program(tmp_path: Path):
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "viewer", "check", str(SAMPLE)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert "No space left on device" in done.stderr
    assert "fault of the program" not in done.stderr
    done = factsheet("print", SAMPLE, "-o", tmp_path / ("a" * 300 + ".pdf"))
    assert done.returncode == 2
    assert "too long" in done.stderr
    assert "fault of the program" not in done.stderr


def test_that_a_file_of_that_name_is_replaced(tmp_path: Path):
    target = tmp_path / "h.pdf"
    target.write_bytes(b"%PDF-old")
    assert main(["print", str(SAMPLE), "-o", str(target)]) == 0
    assert target.read_bytes().startswith(b"%PDF-1.7")


def test_that_a_file_that_is_no_pdf_is_never_replaced_by_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    notes = tmp_path / "notes.txt"
    notes.write_text("mine", encoding="utf-8")
    assert main(["print", str(SAMPLE), "-o", str(notes)]) == 2
    assert "is no PDF" in capsys.readouterr().err
    assert notes.read_text(encoding="utf-8") == "mine"
    assert [file.name for file in tmp_path.iterdir()] == ["notes.txt"]


def test_that_the_name_of_a_paper_may_be_in_capitals(tmp_path: Path):
    target = tmp_path / "h.pdf"
    assert main(["print", str(SAMPLE), "-o", str(target), "--paper", "Letter"]) == 0


def test_that_a_sheet_with_errors_is_refused_and_nothing_is_touched(
    broken: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    target = tmp_path / "h.pdf"
    target.write_bytes(b"%PDF-old")
    assert main(["print", str(broken), "-o", str(target)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"{broken}:")
    assert "was not printed" in said.err
    assert target.read_bytes() == b"%PDF-old"


def test_that_one_bad_sheet_does_not_keep_the_others_from_being_printed(
    broken: Path, tmp_path: Path
):
    out = tmp_path / "out" / "deep"
    arguments = ["print", SAMPLE, broken, tmp_path / "nowhere.json", TOUR, "-o", out]
    assert main([str(argument) for argument in arguments]) == 2
    assert {file.name for file in out.iterdir()} == {"operation-h.pdf", "tour.pdf"}


def test_that_one_file_is_printed_into_a_folder_that_is_there(tmp_path: Path):
    assert main(["print", str(SAMPLE), "-o", str(tmp_path)]) == 0
    assert [file.name for file in tmp_path.glob("*.pdf")] == ["operation-h.pdf"]


def test_that_no_sheet_is_printed_over_another(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    other = tmp_path / "operation-h.json"
    other.write_bytes(SAMPLE.read_bytes())
    out = tmp_path / "out"
    assert main(["print", str(SAMPLE), str(other), "-o", str(out)]) == 2
    assert "would both be printed" in capsys.readouterr().err
    assert not out.exists()


def test_that_a_folder_that_can_not_be_made_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (tmp_path / "file").touch()
    assert main(["print", str(SAMPLE), str(TOUR), "-o", str(tmp_path / "file" / "out")]) == 2
    assert "can't be made" in capsys.readouterr().err


def test_that_a_language_the_sheet_does_not_have_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert main(["print", str(SAMPLE), "-o", str(tmp_path / "h.pdf"), "--lang", "de"]) == 2
    assert "it is in: en, fr, es, ar" in capsys.readouterr().err
    assert not list(tmp_path.glob("*.pdf"))


def test_that_a_sheet_with_errors_is_printed_anyway_and_its_pages_say_so(
    broken: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    target = tmp_path / "out.pdf"
    assert main(["print", str(broken), "-o", str(target), "--anyway"]) == 1
    told = capsys.readouterr()
    assert target.read_bytes().startswith(b"%PDF-")
    assert str(target) in told.out
    assert "[E-" in told.err
    assert "was printed without what is wrong in it" in told.err
    (page, *_) = text_of_pages(target.read_bytes())
    assert "What is wrong is left out." in page


def test_that_what_is_no_sheet_is_not_printed_anyway(tmp_path: Path):
    (tmp_path / "no.json").write_text("{", encoding="utf-8")
    target = tmp_path / "out.pdf"
    assert main(["print", str(tmp_path / "no.json"), "-o", str(target), "--anyway"]) == 1
    assert main(["print", str(tmp_path / "gone.json"), "-o", str(target), "--anyway"]) == 2
    assert not target.exists()


@pytest.mark.parametrize("output", ["", "  ", "-"])
def test_that_an_output_that_names_no_file_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], output: str
):
    monkeypatch.chdir(tmp_path)
    assert main(["print", str(SAMPLE), "-o", output]) == 2
    assert "name" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_that_several_sheets_are_not_printed_to_the_name_of_one_pdf(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    out = tmp_path / "two.pdf"
    assert main(["print", str(SAMPLE), str(TOUR), "-o", str(out)]) == 2
    assert "name a folder" in capsys.readouterr().err
    assert not out.exists()
    out.mkdir()
    assert main(["print", str(SAMPLE), str(TOUR), "-o", str(out)]) == 0
    assert len(list(out.iterdir())) == 2


def test_that_a_name_that_ends_in_a_slash_is_a_folder(tmp_path: Path):
    assert main(["print", str(SAMPLE), "-o", f"{tmp_path}/new/"]) == 0
    assert (tmp_path / "new" / "operation-h.pdf").exists()


def test_that_capitals_do_not_matter_in_a_language(tmp_path: Path):
    one, other = tmp_path / "one.pdf", tmp_path / "other.pdf"
    assert main(["print", str(SAMPLE), "-o", str(one), "--lang", "FR"]) == 0
    assert main(["print", str(SAMPLE), "-o", str(other), "--lang", "fr"]) == 0
    assert one.read_bytes() == other.read_bytes()


def test_that_a_strict_check_counts_a_warning_as_an_error(tmp_path: Path):
    warned = tmp_path / "warned.json"
    sheet = json.loads(GARDEN.read_text(encoding="utf-8"))
    warned.write_text(json.dumps(sheet | {"surprise": 1}), encoding="utf-8")
    assert main(["check", str(warned)]) == 0
    assert main(["check", "--strict", str(warned)]) == 1
    assert main(["check", "--strict", str(GARDEN)]) == 0


def test_that_check_tells_what_no_font_can_print_at_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    sheet = json.loads(GARDEN.read_text(encoding="utf-8"))
    sheet["figures"][1]["label"] = {"en": "Felled \N{PARTY POPPER}", "fr": "Arbres"}
    for name, escaped in (("plain.json", False), ("escaped.json", True)):
        file = tmp_path / name
        text = json.dumps(sheet, indent=1, ensure_ascii=escaped)
        file.write_text(text, encoding="utf-8")
        line = next(n for n, one in enumerate(text.splitlines(), 1) if '"Felled ' in one)
        assert main(["check", str(file)]) == 0
        told = capsys.readouterr().out
        assert f"{file}:{line}:11: warning: $.figures[1].label.en: " in told
        assert "U+1F389" in told
        assert "[W-GLYPH]" in told
        assert "0 errors, 1 warning" in told


# What is not loaded ------------------------------------------------------------------------------

WINDOWS_AND_CHARTS = {"PySide6", "shiboken6", "pyqtgraph", "numpy"}


def loaded_by(*arguments: str | Path) -> set[str]:
    tell = (
        "import sys\nfrom viewer.cli import main\ncode = main(sys.argv[1:])\n"
        "print('\\n' + ' '.join({name.split('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", tell, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.splitlines()[-1].split())


def test_that_a_plain_check_loads_neither_window_nor_paper_nor_argparse():
    assert not loaded_by("check", SAMPLE) & {*WINDOWS_AND_CHARTS, "typst", "argparse"}


def test_that_print_loads_no_window(tmp_path: Path):
    assert not loaded_by("print", SAMPLE, "-o", tmp_path / "h.pdf") & WINDOWS_AND_CHARTS


def test_that_help_loads_neither_window_nor_typst():
    assert not loaded_by("print", "--help") & {*WINDOWS_AND_CHARTS, "typst"}
