"""What can be wrong with a file, said so that its author can mend it.

A fault in a *file* is a value, a `Problem`; it is collected, sorted and shown,
and never raised at a window. Only a fault that stops a whole *action* is an
exception, and all of those stand in one tree:

    FactsheetError              something the person at the keyboard can act on
    ├── UnreadableFile          the file could not be opened at all   (exit 2)
    ├── BadSheet                the sheet has errors and was refused  (exit 1)
    └── WriteRefused            the output may not or can not be written (exit 2)
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Path = tuple["str | int", ...]
"""The way from the root of a JSON document to a value: names and list positions."""

MOST_PROBLEMS = 100
"""How many problems of one file are listed; past that one `E-MANY` says so."""

TOO_MANY = "E-MANY"

STAND_IN = "left-out-by-the-reader"
"""The id that a reader puts in the place of every one that is wrong; it is shown to nobody."""

_PLAIN_NAME = re.compile(r"[A-Za-z_$][\w-]*\Z")
_LONGEST_NAME_SHOWN = 60


class Severity(Enum):
    """How bad a problem is: an error stops `print`, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Problem(NamedTuple):
    """One thing wrong with a file. Sorts by its place, then by its code.

    `line` and `column` count from 1; both are 0 for a problem of the file as a
    whole. `message` says what is wrong, `remedy` how to mend it (or is empty
    where the message says both).
    """

    line: int
    column: int
    code: str
    path: Path
    message: str
    remedy: str = ""
    severity: Severity = Severity.ERROR

    @property
    def is_error(self) -> bool:
        """Whether this problem makes the sheet unfit to print."""
        return self.severity is Severity.ERROR

    @property
    def text(self) -> str:
        """Message and remedy as one sentence."""
        return f"{self.message}: {self.remedy}" if self.remedy else self.message


class Fault(NamedTuple):
    """A problem that knows its path, and not yet its line: the way all checks say what they found.

    Only who holds the file can give it a place; `placed` turns it into a `Problem`. With `at_name`
    the place wanted is that of the last name of the path, not that of the value behind it.
    """

    path: Path
    code: str
    message: str
    remedy: str = ""
    severity: Severity = Severity.ERROR
    at_name: bool = False

    def placed(self, line: int, column: int) -> Problem:
        """Give the problem this is, at its place in the file."""
        return Problem(line, column, self.code, self.path, self.message, self.remedy, self.severity)


def path_text(path: Path) -> str:
    """Give the path as people write it: `$.figures[0].value`.

    A name that is not a plain identifier is quoted, a long one is cut.
    """
    written = "$"
    for step in path:
        if isinstance(step, int):
            written += f"[{step}]"
        elif _PLAIN_NAME.match(step) and len(step) < _LONGEST_NAME_SHOWN:
            written += f".{step}"
        else:
            written += f"[{step[:_LONGEST_NAME_SHOWN]!r}]"
    return written


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Give the errors sorted by place, and then the warnings: no error drowns among those.

    What says that there are more than are listed comes at the very end.
    """
    return tuple(
        sorted(
            problems,
            key=lambda p: (p.code == TOO_MANY, not p.is_error, p.line, p.column, p.code, p.message),
        )
    )


def count_words(errors: Sequence[Problem]) -> str:
    """Give the number of *errors*, as "100+" where one of them says that there are more."""
    more = any(error.code == TOO_MANY for error in errors)
    return f"{len(errors) - 1}+" if more else str(len(errors))


def errors_in(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Give only the problems that make a sheet unfit to print."""
    return tuple(problem for problem in problems if problem.is_error)


class FactsheetError(Exception):
    """Something went wrong that the person at the keyboard can act on."""

    exit_code = 2


class UnreadableFile(FactsheetError):
    """The file could not be opened or read at all; the message is a whole sentence.

    `code` is `E-OPEN`, `E-SIZE`, or for a file that a sheet names `E-PATH` or `E-SOURCE`.
    """

    def __init__(self, message: str, code: str = "E-OPEN", remedy: str = "") -> None:
        """Keep the sentence, its code and how to mend it for whoever reports them."""
        super().__init__(message)
        self.code, self.remedy = code, remedy


class BadSheet(FactsheetError):
    """The sheet has errors; `problems` holds all of them."""

    exit_code = 1

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep the problems for whoever reports them."""
        super().__init__(f"{len(errors_in(problems))} errors")
        self.problems = tuple(problems)


class WriteRefused(FactsheetError):
    """The output could not be written; whatever stood there before still stands."""
