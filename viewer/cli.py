"""The command line: `factsheet [FILE]`, `factsheet print`, `export`, `check` and `compare`.

Imports are inside the functions that need them: the window must not wait for what `print` needs,
and the commands must run where there is no window at all. For the same reason the everyday
forms of a command are understood here, and only the others are left to argparse.
"""

from __future__ import annotations

import errno
import sys
from typing import TYPE_CHECKING

from viewer.problems import FactsheetError

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from viewer.opening import Opened
    from viewer.output_names import Order
    from viewer.paper.options import PrintOptions

COMMANDS = ("print", "export", "check", "compare")

FINE = 0
SHEET_HAS_ERRORS = 1
CAN_NOT = 2
OWN_FAULT = 3
INTERRUPTED = 130
"""What shells give for a program ended by Ctrl-C: 128 and the number of the signal."""

_NOT_OUR_FAULT = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.ENAMETOOLONG)
"""What the system says of output that can't go where it was sent."""

_NOT_OPENED = ("E-OPEN", "E-SIZE")
"""Problems of a file that was not read at all."""


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says, by default that of this process, and give the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    _never_fail_to_encode()
    try:
        return _run(arguments)
    except FactsheetError as error:
        return _tell(error)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has seen enough, as `head` has; there is nobody left to tell.
        _close_standard_output()
        return FINE
    except OSError as error:
        return _fault_of_the_system(error)
    except Exception as error:  # noqa: BLE001 - the last place where it can be told to anybody
        return _own_fault(error)


def _run(arguments: list[str]) -> int:
    match arguments:
        case []:
            return _open(None)
        case ["--", file]:
            return _open(file)
        case [file] if file not in COMMANDS and not file.startswith("-"):
            return _open(file)
        case ["check", _, *_] if not any(word.startswith("-") for word in arguments):
            _speak_as_the_terminal()
            return _check(arguments[1:], "text", is_strict=False)
    _speak_as_the_terminal()
    return _run_parsed(arguments)


def _run_parsed(arguments: list[str]) -> int:
    """Do what a command line says that needs argparse, or a word of help."""
    from viewer import arguments as command_line

    command = arguments[0] if arguments[0] in COMMANDS else ""
    try:
        said = command_line.parse(command, arguments[1:] if command else arguments)
    except SystemExit as end:
        return int(end.code or FINE)
    if command == "check":
        return _check(said.files, said.format, is_strict=said.strict)
    if command == "compare":
        return _compare(said.file, said.draft, said.lang, said.format)
    if command == "export":
        return _export(said)
    if command == "print":
        from viewer.paper.options import PrintOptions

        options = PrintOptions(said.paper, said.landscape, said.lang, said.ink)
        return _print(said.files, said.output, options, anyway=said.anyway)
    return _open(said.file)


def _open(file: str | None) -> int:
    """Open the window."""
    from pathlib import Path

    from viewer.gui.app import run
    from viewer.gui.display import MissingDisplay

    _speak_as_the_terminal()  # which is where it is said that there is no display
    try:
        return run(Path(file) if file is not None else None)
    except MissingDisplay as error:
        # What to install or to do instead takes several lines, and all of them are ours.
        for line in str(error).splitlines():
            _complain(line, by_name=False)
        return error.exit_code


def _check(files: Sequence[str], form: str, *, is_strict: bool) -> int:
    """Say what is wrong with each of the files; if *is_strict*, a warning counts as an error."""
    from pathlib import Path

    from viewer.checks.report import Checked, json_report, text_report
    from viewer.glyph_warnings import glyph_warnings
    from viewer.opening import open_sheet
    from viewer.problems import in_order

    code = FINE
    all_checked = []
    for file in files:
        opened = open_sheet(Path(file))
        problems = in_order((*opened.problems, *glyph_warnings(opened)))
        code = max(code, _code_of(opened), SHEET_HAS_ERRORS if is_strict and problems else FINE)
        sheet = opened.sheet if opened.readable else None
        checked = Checked(file, problems, sheet, opened.evidence, opened.texts, opened.flaws)
        if form == "text":
            _say(text_report(checked))
        else:
            all_checked.append(checked)
    if form == "json":
        _say(json_report(all_checked))
    return code


def _compare(file: str, name: str, language: str | None, form: str) -> int:
    """Say of each number in the draft called *name* how it stands to the sheet in *file*."""
    from pathlib import Path

    from viewer.checks.report import problem_line
    from viewer.comparing import compared, json_report, read_draft, text_report
    from viewer.content.wording import _
    from viewer.opening import open_sheet
    from viewer.problems import errors_in

    opened = open_sheet(Path(file))
    errors = errors_in(opened.problems)
    for problem in errors:
        _complain(problem_line(file, problem), by_name=False)
    if not opened.readable:
        return CAN_NOT
    draft = compared(opened, name, read_draft(name), language)
    _say(text_report(draft) if form == "text" else json_report(draft, file))
    if errors:
        _complain(_("{file} has errors: only what is right of it was compared", file=file))
    return FINE if draft.comparison.is_clean and not errors else SHEET_HAS_ERRORS


def _code_of(opened: Opened) -> int:
    """Give the exit code that the problems of a file amount to."""
    if any(problem.code in _NOT_OPENED and not problem.path for problem in opened.problems):
        return CAN_NOT
    return SHEET_HAS_ERRORS if any(p.is_error for p in opened.problems) else FINE


def _print(files: Sequence[str], output: str, options: PrintOptions, *, anyway: bool) -> int:
    """Print each of the files; one that can't be printed does not keep the others back.

    With *anyway* those with errors are printed too, as far as they can be.
    """
    from viewer.output_names import orders

    code = FINE
    for order in orders(files, output):
        try:
            code = max(code, _print_one(order, options, anyway=anyway))
        except FactsheetError as error:
            code = max(code, _tell(error))
    return code


def _print_one(order: Order, options: PrintOptions, *, anyway: bool) -> int:
    from pathlib import Path

    from msgspec.structs import replace

    from viewer.checks.report import problem_line, terminal
    from viewer.content.wording import _
    from viewer.glyph_warnings import glyph_warnings
    from viewer.opening import open_sheet
    from viewer.paper.press import write_pdf
    from viewer.problems import errors_in

    opened = open_sheet(Path(order.file))
    errors = errors_in(opened.problems)
    for problem in errors:
        _complain(problem_line(order.file, problem), by_name=False)
    if errors and not (anyway and opened.readable):
        _complain(_("{file} was not printed: mend its errors first", file=order.file))
        return _code_of(opened)
    if options.language is not None:
        language = _language_in(opened, order.file, options.language)
        if language is None:
            return CAN_NOT
        options = replace(options, language=language)
    for warning in glyph_warnings(opened, options.language or opened.sheet.lang):
        _complain(problem_line(order.file, warning), by_name=False)
    written = write_pdf(opened, order.target, options, anyway=anyway)
    _say(terminal(str(written)) + "\n")
    if errors:
        _complain(_("{file} was printed without what is wrong in it", file=order.file))
    return SHEET_HAS_ERRORS if errors else FINE


def _export(said: Namespace) -> int:
    """Write one part of a sheet as a picture or as data."""
    from pathlib import Path

    from msgspec.structs import replace

    from viewer.arguments import export_options
    from viewer.checks.report import problem_line, terminal
    from viewer.content.wording import _
    from viewer.exporting import export
    from viewer.opening import open_sheet
    from viewer.problems import errors_in

    options = export_options(said)
    opened = open_sheet(Path(said.file))
    errors = errors_in(opened.problems)
    for problem in errors:
        _complain(problem_line(said.file, problem), by_name=False)
    if errors:
        _complain(_("{file} was not exported: mend its errors first", file=said.file))
        return _code_of(opened)
    language = _language_in(opened, said.file, options.picture.language)
    if options.picture.language is not None and language is None:
        return CAN_NOT
    picture = replace(options.picture, language=language)
    written = export(opened, Path(said.output), replace(options, picture=picture))
    _say(terminal(str(written)) + "\n")
    return FINE


def _language_in(opened: Opened, file: str, wanted: str | None) -> str | None:
    """Give the language *wanted* as the sheet writes it; None, and say so, where it has it not."""
    from viewer.content.page import languages_of
    from viewer.content.wording import _

    if wanted is None:
        return None
    languages = {tag.lower(): tag for tag in languages_of(opened.sheet)}
    if wanted.lower() not in languages:
        _complain(
            _(
                "{file} is not in the language {tag}; it is in: {tags}",
                file=file,
                tag=repr(wanted),
                tags=", ".join(languages.values()),
            )
        )
    return languages.get(wanted.lower())


def _tell(error: FactsheetError) -> int:
    """Say what went wrong, and give the exit code for it."""
    if error.exit_code == OWN_FAULT:
        return _own_fault(error)
    _complain(str(error))
    return error.exit_code


def _fault_of_the_system(error: OSError) -> int:
    """Tell what the system refused, such as output to a full disk or a name no file can have.

    What is read and printed has sentences of its own; other refusals are a fault of ours.
    """
    if error.errno not in _NOT_OUR_FAULT:
        return _own_fault(error)
    name = f"{error.filename}: " if error.filename else ""
    _complain(f"{name}{error.strerror}")
    return CAN_NOT


def _own_fault(error: Exception) -> int:
    """Say in one line that this program is at fault, and where its log is."""
    from viewer import fault_log
    from viewer.content.wording import _

    what = f"{type(error).__name__}: {error}"
    log = fault_log.record(error)
    if log is None:
        _complain(_("this is a fault of the program, not of the file: {what}", what=what))
    else:
        _complain(
            _(
                "this is a fault of the program, not of the file: {what} (more in {log})",
                what=what,
                log=log,
            )
        )
    return OWN_FAULT


def _speak_as_the_terminal() -> None:
    """Speak the language the environment asks for, by the rules of gettext."""
    import os

    from viewer.content import wording

    given = os.environ.get
    chosen = given("FACTSHEET_LANGUAGE")
    locale = given("LC_ALL") or given("LC_MESSAGES") or given("LANG") or "C"
    if chosen:
        wording.speak(wording.best_language((chosen,)))
    elif locale.split(".")[0] not in {"C", "POSIX"}:
        wanted = (*given("LANGUAGE", "").split(":"), locale)
        wording.speak(wording.best_language(wanted))


def _never_fail_to_encode() -> None:
    """Let what an old terminal has no letter for come out as an escape."""
    import io

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _say(text: str) -> None:
    # A program without a console, such as one started by a double click on Windows, has no output.
    if sys.stdout is not None:
        sys.stdout.write(text)
        sys.stdout.flush()


def _complain(text: str, *, by_name: bool = True) -> None:
    from viewer.checks.report import terminal

    if sys.stderr is not None:
        sys.stderr.write(("factsheet: " if by_name else "") + terminal(text) + "\n")


def _close_standard_output() -> None:
    """Let Python not complain again, at its end, that nobody reads its output."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
