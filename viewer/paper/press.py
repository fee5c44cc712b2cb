"""A sheet as a PDF, or as one SVG a page: the same template, so the same pages.

The PDF is at once PDF/A-3a and PDF/UA-1 and carries the data it shows. It knows no clock: the
same sheet and options give the same bytes, today and tomorrow.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol, cast

import typst

from viewer import assets
from viewer.content.wording import _
from viewer.paper.manuscript import DATA, DATA_AS_CODE_POINTS, NO_DATA, manuscript
from viewer.paper.options import PrintOptions
from viewer.paper.writing import is_other_than_pdf, is_same_file, write_whole
from viewer.problems import BadSheet, FactsheetError, WriteRefused, errors_in
from viewer.sheet import dates

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from viewer.problems import Problem
    from viewer.sheet.evidence import Proof
    from viewer.sheet.left_out import Flaws
    from viewer.sheet.model import FactSheet

_STANDARDS: list[typst.PDFStandard] = ["a-3a", "ua-1"]

_WORDS_OF_DIAGNOSIS = 60
"""Enough of Typst's to name the place; it goes on with every reference left dangling."""

_SECONDS_A_DAY = 86400
_NO_DATE = 0
"""1970-01-01, for a sheet without any: PDF/A wants a date, and a clock would change the bytes."""
_EARLIEST, _LATEST = dates.days_from_civil(1, 1, 1), dates.days_from_civil(9999, 12, 31)


class Printable(Protocol):
    """What `write_pdf` needs of an open file; `viewer.opening.Opened` is one."""

    @property
    def sheet(self) -> FactSheet:
        """The sheet read from it."""

    @property
    def data(self) -> bytes:
        """The file's bytes as they were read."""

    @property
    def problems(self) -> Sequence[Problem]:
        """What is wrong with it."""

    @property
    def path(self) -> Path | None:
        """Where it lies."""

    @property
    def evidence(self) -> Mapping[str, Proof]:
        """How far each figure and event is proved."""

    @property
    def readable(self) -> bool:
        """Whether any of it can be shown."""

    @property
    def flaws(self) -> Flaws | None:
        """What is to be said of its errors, and what they leave out; None where it has none."""


class SettingFailed(FactsheetError):
    """The page could not be set, though the sheet is sound: a fault of this program."""

    exit_code = 3


def render_pdf(
    sheet: FactSheet,
    data: bytes,
    options: PrintOptions | None = None,
    evidence: Mapping[str, Proof] | None = None,
    flaws: Flaws | None = None,
) -> bytes:
    """Give *sheet* as a PDF that has *data*, the bytes it was read from, attached.

    *evidence* says how far each figure ("id") and event ("timeline/id") is proved, where that
    was looked up. Each page says that the sheet has *flaws*, where it has some, and what they leave
    out is marked. Raises `SettingFailed` if the template is at fault.
    """
    kind, data = _for_typst(data)
    content = manuscript(sheet, options or PrintOptions(), evidence, kind, flaws)
    (pdf,) = typeset(content, "pdf", timestamp_of(sheet), data)
    return pdf


def render_svg(
    sheet: FactSheet,
    options: PrintOptions | None = None,
    evidence: Mapping[str, Proof] | None = None,
    flaws: Flaws | None = None,
) -> tuple[str, ...]:
    """Give *sheet* as SVG documents, one a page, laid out just as `render_pdf` does it."""
    content = manuscript(sheet, options or PrintOptions(), evidence, NO_DATA, flaws)
    return tuple(page.decode() for page in typeset(content, "svg", timestamp_of(sheet)))


def page_count(
    sheet: FactSheet,
    options: PrintOptions | None = None,
    evidence: Mapping[str, Proof] | None = None,
    flaws: Flaws | None = None,
) -> int:
    """Give the number of pages that *sheet* has on this paper."""
    return len(render_svg(sheet, options, evidence, flaws))


def write_pdf(
    opened: Printable,
    target: Path,
    options: PrintOptions | None = None,
    *,
    anyway: bool = False,
) -> Path:
    """Print *opened* to *target* and give the path written, links followed.

    The file appears whole or not at all. Raises `BadSheet` for a sheet with errors, unless it is
    to be printed *anyway* and some of it can be shown, and `WriteRefused` where the file can't be
    written; whatever stood there before still stands.
    """
    refuse_unprintable(opened, target, anyway=anyway)
    pdf = render_pdf(opened.sheet, opened.data, options, opened.evidence, opened.flaws)
    return write_whole(target, pdf)


def refuse_unprintable(opened: Printable, target: Path, *, anyway: bool = False) -> None:
    """Raise `BadSheet` for a sheet with errors, `WriteRefused` where *target* is the sheet."""
    if errors_in(opened.problems) and not (anyway and opened.readable):
        raise BadSheet(opened.problems)
    if opened.path is not None and is_same_file(opened.path, target):
        raise WriteRefused(_("{path} is the sheet itself and was left as it is.", path=target))
    if is_other_than_pdf(target):
        raise WriteRefused(
            _("{path} is there and is no PDF; it was left as it is: name another.", path=target)
        )


def _for_typst(data: bytes) -> tuple[str, bytes]:
    """Give *data* so that Typst can be handed them: its package takes files in UTF-8 only.

    Sheets are, but for the odd one in UTF-16, whose bytes go as code points.
    """
    try:
        data.decode()
    except UnicodeDecodeError:
        return DATA_AS_CODE_POINTS, data.decode("latin-1").encode()
    return DATA, data


def typeset(
    content: bytes,
    kind: typst.OutputFormat,
    timestamp: int,
    data: bytes = b"",
    *,
    template: str = "main.typ",
    dpi: int | None = None,
) -> list[bytes]:
    """Give what Typst makes of a template: one PDF, or an SVG or PNG a page.

    *data* are attached, where *content* says so. Raises `SettingFailed`.
    """
    files = {**_template(), "content.json": content, "sheet.json": data}
    files["main.typ"] = files[template]
    try:
        made: bytes | list[bytes] = typst.compile(
            cast("Any", files),  # files by name are taken, though its stub does not say so
            font_paths=_fonts(),
            format=kind,
            ppi=dpi,
            pdf_standards=_STANDARDS if kind == "pdf" else [],
            timestamp=timestamp,
        )
    except typst.TypstError as error:
        raise SettingFailed(
            _(
                "The page could not be made, though the sheet is sound. This is a fault of the "
                "program; please report it, with this: {details}",
                details=" ".join(error.diagnostic.split()[:_WORDS_OF_DIAGNOSIS]),
            )
        ) from error
    return [made] if isinstance(made, bytes) else made


@cache
def _template() -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(assets.resource("paper").glob("*.typ"))}


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(assets.resource("fonts"))],
    )


def timestamp_of(sheet: FactSheet) -> int:
    """Give the date of the document in seconds since 1970.

    It is `SOURCE_DATE_EPOCH` where the environment sets it, else the first day the sheet's own
    date (of issue, else of its figures) can mean.
    """
    wanted = os.environ.get("SOURCE_DATE_EPOCH", "")
    if wanted.isdecimal():
        return int(wanted)
    for text in (sheet.issued, sheet.as_of):
        day = dates.first_day(dates.parse(text)) if text else None
        if day is not None and _EARLIEST <= day <= _LATEST:
            return day * _SECONDS_A_DAY
    return _NO_DATE
