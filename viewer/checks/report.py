"""Reports what was found in files: as text for people and editors, as JSON for programs.

The form of a line, `file:line:column: level: path: text [CODE]`, is the one of GNU tools, so that
editors and terminals make it a link. Nothing a file says can reach the terminal as a command.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from viewer.checks.claims import claims_of
from viewer.checks.coverage import Counted, coverage, coverage_words
from viewer.checks.unused import numbers_of
from viewer.content.wording import _, n_
from viewer.problems import errors_in, path_text
from viewer.sheet.evidence import NOT_QUOTED

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from viewer.checks.claims import Claim
    from viewer.checks.coverage import Coverage
    from viewer.checks.unused import Numbers
    from viewer.problems import Path, Problem
    from viewer.sheet.evidence import Proof
    from viewer.sheet.left_out import Flaws
    from viewer.sheet.model import FactSheet

_MOST_NUMBERS = 50
"""How many numbers of a kind are listed as text; JSON has all of them."""


class Checked(NamedTuple):
    """A file that was checked; `sheet` is None where there is nothing to be shown of it."""

    name: str
    problems: Sequence[Problem]
    sheet: FactSheet | None
    evidence: Mapping[str, Proof]
    """By the key of each claim."""
    texts: Mapping[str, str]
    """The texts of the sources, by id, as far as they are present."""
    flaws: Flaws | None = None
    """What of the file is not in `sheet`: places are told as the file has them."""

    def in_file(self, path: Path) -> str:
        """Give in words the place in the file of what stands at *path* in the sheet."""
        return path_text(self.flaws.in_file(path) if self.flaws else path)

    def coverage(self, sheet: FactSheet) -> Coverage:
        """Count how far *sheet* is quoted and proved, and what of the file it lacks."""
        return coverage(sheet, self.evidence, self.texts.keys(), self.problems, self.flaws)


def text_report(checked: Checked) -> str:
    """Give the problems of a file, one a line, then the numbers that are left over, and a sum.

    All of it is safe for a terminal.
    """
    name = terminal(checked.name)
    lines = [problem_line(checked.name, problem) for problem in checked.problems]
    if checked.sheet is not None:
        told = number_lines(numbers_of(checked.sheet, checked.texts), checked.in_file)
        lines += [f"{name}: {terminal(line)}" for line in told]
    errors = len(errors_in(checked.problems))
    warnings = len(checked.problems) - errors
    summary = (
        n_("{count} error", "{count} errors", errors, count=errors),
        n_("{count} warning", "{count} warnings", warnings, count=warnings),
    )
    lines.append(f"{name}: {', '.join(summary)}")
    if checked.sheet is not None:
        lines.append(f"{name}: {coverage_words(checked.coverage(checked.sheet))}")
    return "\n".join(lines) + "\n"


def number_lines(numbers: Numbers, place_of: Callable[[Path], str] = path_text) -> list[str]:
    """Give the numbers that sources have and the sheet does not, and the other way round.

    *place_of* says where in the file a part of the sheet stands.
    """
    unused = Counter(number.source for number in numbers.unused)
    lines = [
        n_(
            "source {source}: {used} of {count} number used",
            "source {source}: {used} of {count} numbers used",
            count,
            source=source,
            used=count - unused[source],
            count=count,
        )
        for source, count in numbers.read.items()
    ]
    lines += [
        _(
            "source {source}, line {line}, column {column}: {words} is not used: {around}",
            source=number.source,
            line=number.line,
            column=number.column,
            words=number.words,
            around=number.around,
        )
        for number in numbers.unused[:_MOST_NUMBERS]
    ]
    lines += _and_more(len(numbers.unused))
    lines += [
        _("{path}: {value} is computed, not quoted", path=place_of(bare.path), value=bare.value)
        if bare.is_derived
        else _("{path}: {value} has no quotation", path=place_of(bare.path), value=bare.value)
        for bare in numbers.bare[:_MOST_NUMBERS]
    ]
    lines += _and_more(len(numbers.bare))
    return lines


def _and_more(count: int) -> list[str]:
    more = count - _MOST_NUMBERS
    if more <= 0:
        return []
    return [n_("and {count} more such number", "and {count} more such numbers", more, count=more)]


def problem_line(name: str, problem: Problem) -> str:
    """Give a problem of the file *name* as one line that an editor can jump to."""
    place = f":{problem.line}:{problem.column}" if problem.line else ""
    where = f"{path_text(problem.path)}: " if problem.path else ""
    level = problem.severity.value
    return terminal(f"{name}{place}: {level}: {where}{problem.text} [{problem.code}]")


def json_report(files: Sequence[Checked]) -> str:
    """Give the reports of *files* as one JSON document in ASCII, its names those of `Problem`."""
    import json

    document = {"files": [_as_json(checked) for checked in files]}
    return json.dumps(document, indent=2) + "\n"


def _as_json(checked: Checked) -> dict[str, object]:
    errors = len(errors_in(checked.problems))
    return {
        "file": checked.name,
        "errors": errors,
        "warnings": len(checked.problems) - errors,
        "problems": [
            {
                "line": problem.line,
                "column": problem.column,
                "severity": problem.severity.value,
                "code": problem.code,
                "path": path_text(problem.path),
                "message": problem.message,
                "remedy": problem.remedy,
            }
            for problem in checked.problems
        ],
        **_of_sheet(checked),
    }


def _of_sheet(checked: Checked) -> dict[str, object]:
    """Give what is told of the sheet itself, nothing where there is none."""
    sheet = checked.sheet
    if sheet is None:
        return {"evidence": None, "numbers": None, "coverage": None}
    counted = checked.coverage(sheet)._asdict()
    return {
        "evidence": [
            _proof_as_json(
                claim, checked.in_file(claim.path), checked.evidence.get(claim.key, NOT_QUOTED)
            )
            for claim in claims_of(sheet)
        ],
        "numbers": _numbers_as_json(numbers_of(sheet, checked.texts), checked.in_file),
        "coverage": {
            name: part._asdict() if isinstance(part, Counted) else part
            for name, part in counted.items()
        },
    }


def _proof_as_json(claim: Claim, place: str, proof: Proof) -> dict[str, object]:
    return {
        "key": claim.key,
        "path": place,
        "source": claim.source.id if claim.source else None,
        "derived": claim.is_derived,
        "state": proof.state.value,
        **{name: link.value for name, link in proof._asdict().items()},
    }


def _numbers_as_json(numbers: Numbers, place_of: Callable[[Path], str]) -> dict[str, object]:
    unused = Counter(number.source for number in numbers.unused)
    return {
        "sources": [
            {"source": source, "numbers": count, "unused": unused[source]}
            for source, count in numbers.read.items()
        ],
        "unused": [{**number._asdict(), "value": str(number.value)} for number in numbers.unused],
        "without_quotation": [
            {
                "key": bare.key,
                "path": place_of(bare.path),
                "value": str(bare.value),
                "derived": bare.is_derived,
            }
            for bare in numbers.bare
        ],
    }


def terminal(text: str) -> str:
    """Give *text* with everything a terminal might obey, or not show, written as an escape."""
    return "".join(
        letter if letter.isprintable() or unicodedata.category(letter) == "Zs" else _escape(letter)
        for letter in text
    )


def _escape(letter: str) -> str:
    number = ord(letter)
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
