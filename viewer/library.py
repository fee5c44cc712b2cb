"""The program as a library: `load`, `check` and `render_pdf`, without any window.

>>> from viewer import check, render_pdf
>>> for problem in check("sheet.json"):
...     print(problem.line, problem.text)
>>> pdf = render_pdf("sheet.json", paper="letter", language="fr")
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from viewer.opening import Opened, open_sheet
from viewer.problems import BadSheet, errors_in

if TYPE_CHECKING:
    from os import PathLike

    from viewer.paper.options import Ink, Margin, Paper
    from viewer.problems import Problem


def load(path: str | PathLike[str]) -> Opened:
    """Read a fact sheet.

    What is wrong with the file is in `problems` of what comes back, never raised. `sheet` holds
    what could be read, and is an empty sheet where nothing could be.
    """
    return open_sheet(Path(path))


def check(path: str | PathLike[str]) -> tuple[Problem, ...]:
    """Give everything that is wrong with a fact sheet, in the order of its lines."""
    return load(path).problems


def render_pdf(  # noqa: PLR0913 - each is an option by its name
    sheet: str | PathLike[str] | Opened,
    *,
    paper: Paper = "a4",
    landscape: bool = False,
    language: str | None = None,
    ink: Ink = "colour",
    margin: Margin | float = "normal",
    anyway: bool = False,
) -> bytes:
    """Give a fact sheet, by its path or as `load` read it, as the bytes of a PDF.

    *language* is a BCP 47 tag, by default the sheet's own; *margin* a name or millimetres. Raises
    `viewer.problems.BadSheet`, which holds the problems, for a sheet with errors, and `ValueError`
    for options that no page can be made from. A sheet of which some can be shown is printed
    *anyway*, where that is wanted: without what is wrong, and each page says so.
    """
    from viewer.paper import press
    from viewer.paper.options import PrintOptions

    options = PrintOptions(paper, landscape, language, ink, margin)
    opened = sheet if isinstance(sheet, Opened) else load(sheet)
    if errors_in(opened.problems) and not (anyway and opened.readable):
        raise BadSheet(opened.problems)
    return press.render_pdf(opened.sheet, opened.data, options, opened.evidence, opened.flaws)
