"""Reports what was found in files: as text for people and editors, as JSON for programs.

The form of a line, `file:line:column: level: path: text [CODE]`, is the one of GNU tools, so that
editors and terminals make it a link. Nothing a file says can reach the terminal as a command.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from viewer.content.wording import _, n_
from viewer.problems import errors_in, path_text
from viewer.sheet.evidence import Evidence, Link

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from viewer.problems import Problem
    from viewer.sheet.evidence import Proof
    from viewer.sheet.model import FactSheet

_OF_TEXTS = ("E-SOURCE", "E-PATH", "E-ENC", "E-SIZE")


class Coverage(NamedTuple):
    """How much of a sheet rests on a quotation, and how far that could be followed."""

    figures: int
    quoted_figures: int
    events: int
    quoted_events: int
    found: int
    """Quotations found in the text of their source."""
    contradicted: int
    """Quotations that are not in it, or that don't hold the words published."""
    sources: int
    absent_texts: int
    """Sources whose text is not present."""
    tables: int
    """Charts with a table of their own: tables can't be quoted."""


class Checked(NamedTuple):
    """A file that was checked; `sheet` is None where there is nothing to be shown of it."""

    name: str
    problems: Sequence[Problem]
    sheet: FactSheet | None
    evidence: Mapping[str, Proof]
    """By figure id, and for events by `timeline/event`."""


def coverage(
    sheet: FactSheet, evidence: Mapping[str, Proof], problems: Sequence[Problem]
) -> Coverage:
    """Count what *sheet* quotes and how far it is proved; *problems* are all those found in it."""
    unread = {p.path[1] for p in problems if p.code in _OF_TEXTS and p.path[:1] == ("sources",)}
    present = [source for i, source in enumerate(sheet.sources) if source.text and i not in unread]
    events = [event for timeline in sheet.timelines for event in timeline.events]
    proofs = evidence.values()
    return Coverage(
        figures=len(sheet.figures),
        quoted_figures=sum(bool(figure.quote) for figure in sheet.figures),
        events=len(events),
        quoted_events=sum(bool(event.quote) for event in events),
        found=sum(proof.quotation is Link.HOLDS for proof in proofs),
        contradicted=sum(proof.state is Evidence.CONTRADICTED for proof in proofs),
        sources=len(sheet.sources),
        absent_texts=len(sheet.sources) - len(present),
        tables=sum(bool(chart.series) for chart in sheet.charts),
    )


def text_report(checked: Checked) -> str:
    """Give the problems of a file, one a line, then two lines that sum up; safe for a terminal."""
    name = terminal(checked.name)
    lines = [problem_line(checked.name, problem) for problem in checked.problems]
    errors = len(errors_in(checked.problems))
    warnings = len(checked.problems) - errors
    summary = (
        n_("{count} error", "{count} errors", errors, count=errors),
        n_("{count} warning", "{count} warnings", warnings, count=warnings),
    )
    lines.append(f"{name}: {', '.join(summary)}")
    if checked.sheet is not None:
        counted = coverage(checked.sheet, checked.evidence, checked.problems)
        lines.append(f"{name}: {_coverage_words(counted)}")
    return "\n".join(lines) + "\n"


def problem_line(name: str, problem: Problem) -> str:
    """Give a problem of the file *name* as one line that an editor can jump to."""
    place = f":{problem.line}:{problem.column}" if problem.line else ""
    where = f"{path_text(problem.path)}: " if problem.path else ""
    level = problem.severity.value
    return terminal(f"{name}{place}: {level}: {where}{problem.text} [{problem.code}]")


def _coverage_words(counted: Coverage) -> str:
    parts = []
    if counted.figures:
        parts.append(
            n_(
                "{quoted} of {count} figure quoted",
                "{quoted} of {count} figures quoted",
                counted.figures,
                quoted=counted.quoted_figures,
                count=counted.figures,
            )
        )
    if counted.events:
        parts.append(
            n_(
                "{quoted} of {count} event quoted",
                "{quoted} of {count} events quoted",
                counted.events,
                quoted=counted.quoted_events,
                count=counted.events,
            )
        )
    if looked_up := counted.found + counted.contradicted:
        parts.append(
            n_(
                "{found} of {count} quotation found in its source text",
                "{found} of {count} quotations found in their source texts",
                looked_up,
                found=counted.found,
                count=looked_up,
            )
        )
    if counted.absent_texts:
        parts.append(
            n_(
                "source text not present for {count} source: not verified",
                "source text not present for {count} sources: not verified",
                counted.absent_texts,
                count=counted.absent_texts,
            )
        )
    if counted.tables:
        parts.append(
            n_(
                "{count} table to be compared by eye",
                "{count} tables to be compared by eye",
                counted.tables,
                count=counted.tables,
            )
        )
    return "; ".join(parts) if parts else _("nothing to verify")


def json_report(files: Sequence[Checked]) -> str:
    """Give the reports of *files* as one JSON document in ASCII, its names those of `Problem`."""
    import json

    document = {"files": [_as_json(checked) for checked in files]}
    return json.dumps(document, indent=2) + "\n"


def _as_json(checked: Checked) -> dict[str, object]:
    errors = len(errors_in(checked.problems))
    sheet = checked.sheet
    counted = None if sheet is None else coverage(sheet, checked.evidence, checked.problems)
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
        "coverage": None if counted is None else counted._asdict(),
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
