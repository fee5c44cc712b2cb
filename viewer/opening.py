"""From a path to an open sheet: the reader is chosen by structure, then the checks are asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from viewer.checks.citation import check_citations, evidence
from viewer.checks.rules import check_rules
from viewer.content.wording import _
from viewer.problems import Fault, Problem, UnreadableFile, errors_in, in_order
from viewer.readers import READERS, beside, limits
from viewer.sheet.model import EMPTY_SHEET

if TYPE_CHECKING:
    from pathlib import Path as File

    from viewer.checks.citation import SourceText
    from viewer.problems import Path
    from viewer.readers.native import Reading
    from viewer.sheet.evidence import Evidence
    from viewer.sheet.model import FactSheet


class Opened(NamedTuple):
    """A file that was opened, as far as it could be: a value, never an exception.

    `data` is the JSON as it was read, also where it came out of a PDF; `readable` is
    False where nothing can be shown, and `sheet` is then `EMPTY_SHEET`.
    """

    sheet: FactSheet
    problems: tuple[Problem, ...]
    data: bytes
    path: File | None
    readable: bool
    evidence: dict[str, Evidence]
    """How far each figure ("id") and event ("timeline/id") is proved by its source."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that make the sheet unfit to print."""
        return errors_in(self.problems)


NOTHING_OPEN = Opened(EMPTY_SHEET, (), b"", None, readable=False, evidence={})
"""What a window holds before a file is open."""


def open_sheet(path: File) -> Opened:
    """Open the file at *path*; what is wrong with it is in the problems of what comes back."""
    try:
        data = beside.read_plain(path, limits.LARGEST_PDF)
    except UnreadableFile as error:
        return _not_opened(path, error.code, str(error))
    except OSError as error:
        reason = error.strerror or str(error)
        message = _("{path} can't be opened: {reason}", path=path, reason=reason)
        return _not_opened(path, "E-OPEN", message)
    except ValueError:
        return _not_opened(path, "E-OPEN", _("{path} is not the name of a file", path=repr(path)))
    return open_bytes(data, path)


def open_bytes(data: bytes, path: File | None = None) -> Opened:
    """Open a sheet that is already in memory; files it names are looked for beside *path*."""
    if len(data) > limits.LARGEST_SHEET and not data.startswith(b"%PDF"):
        limit = limits.LARGEST_SHEET >> 20
        message = _("{path} is larger than {limit} MiB", path=path or "–", limit=limit)
        return _not_opened(path, "E-SIZE", message)
    reader = next(one for one in READERS if one.recognises(data[:1024]))
    reading = reader.read(data)
    if not reading.is_readable:
        return Opened(EMPTY_SHEET, reading.problems, data, path, readable=False, evidence={})
    sheet = reading.sheet
    texts = _source_texts(sheet, path)
    faults = _of_the_document((*check_rules(sheet), *check_citations(sheet, texts)), reading)
    problems = in_order((*reading.problems, *reading.text.placed(faults)))
    return Opened(
        sheet, problems, reading.data, path, readable=True, evidence=evidence(sheet, texts)
    )


def _of_the_document(faults: tuple[Fault, ...], reading: Reading) -> list[Fault]:
    """Give *faults* of the sheet with their paths in the document.

    A name that leads to something left out as faulty is no fault of its own.
    """
    left_out = reading.left_out
    found = [fault._replace(path=left_out.original(fault.path)) for fault in faults]
    return [
        fault
        for fault in found
        if fault.code != "E-REF" or _value_at(reading.text.value, fault.path) not in left_out.ids
    ]


def _value_at(value: Any, path: Path) -> Any:
    for step in path:
        value = value[step]
    return value


def _source_texts(sheet: FactSheet, path: File | None) -> dict[str, SourceText]:
    """Give the text of each source that names one, or the fault that says why it has none."""
    texts: dict[str, SourceText] = {}
    for place, source in enumerate(sheet.sources):
        if source.text is None or path is None:
            continue
        try:
            texts[source.id] = beside.read_beside(
                path.parent, source.text.file, limits.LARGEST_SOURCE_TEXT
            )
        except UnreadableFile as error:
            texts[source.id] = Fault(("sources", place, "text", "file"), error.code, str(error))
    return texts


def _not_opened(path: File | None, code: str, message: str) -> Opened:
    problem = Problem(0, 0, code, (), message)
    return Opened(EMPTY_SHEET, (problem,), b"", path, readable=False, evidence={})
