"""Reports what was found in files: as text for people and editors, as JSON for programs.

The form of a line, `file:line:column: level: path: text [CODE]`, is the one of GNU tools, so that
editors and terminals make it a link. Nothing a file says can reach the terminal as a command.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from viewer.content.wording import _, n_
from viewer.problems import errors_in, path_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viewer.problems import Path, Problem
    from viewer.sheet.model import FactSheet

_OF_TEXTS = ("E-SOURCE", "E-PATH", "E-ENC", "E-SIZE")
_OF_QUOTATIONS = ("E-QUOTE", "E-PUBLISHED")


class Coverage(NamedTuple):
    """How much of a sheet rests on a quotation, and how much of that was looked up."""

    figures: int
    quoted_figures: int
    events: int
    quoted_events: int
    looked_up: int
    """Quotations whose source text is present."""
    found: int
    """Quotations found in it."""
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


def coverage(sheet: FactSheet, problems: Sequence[Problem]) -> Coverage:
    """Count what *sheet* quotes; *problems* are all those that were found in it."""
    unread = {p.path[1] for p in problems if p.code in _OF_TEXTS and p.path[:1] == ("sources",)}
    present = {
        source.id for i, source in enumerate(sheet.sources) if source.text and i not in unread
    }
    broken: set[Path] = {p.path[:-1] for p in problems if p.code in _OF_QUOTATIONS}
    figures = [(("figures", i), item, item.sources[0]) for i, item in enumerate(sheet.figures)]
    events = [
        (("timelines", i, "events", k), event, event.source)
        for i, timeline in enumerate(sheet.timelines)
        for k, event in enumerate(timeline.events)
    ]
    quoted_figures = [(path, source) for path, item, source in figures if item.quote]
    quoted_events = [(path, source) for path, item, source in events if item.quote]
    looked_up = [path for path, source in (*quoted_figures, *quoted_events) if source in present]
    return Coverage(
        figures=len(figures),
        quoted_figures=len(quoted_figures),
        events=len(events),
        quoted_events=len(quoted_events),
        looked_up=len(looked_up),
        found=sum(path not in broken for path in looked_up),
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
    counted = (
        n_("{count} error", "{count} errors", errors, count=errors),
        n_("{count} warning", "{count} warnings", warnings, count=warnings),
    )
    lines.append(f"{name}: {', '.join(counted)}")
    if checked.sheet is not None:
        lines.append(f"{name}: {_coverage_words(coverage(checked.sheet, checked.problems))}")
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
    if counted.looked_up:
        parts.append(
            n_(
                "{found} of {count} quotation found in its source text",
                "{found} of {count} quotations found in their source texts",
                counted.looked_up,
                found=counted.found,
                count=counted.looked_up,
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
        "coverage": None if sheet is None else coverage(sheet, checked.problems)._asdict(),
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
