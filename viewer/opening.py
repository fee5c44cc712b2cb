"""From a path to an open sheet: the reader is chosen by structure, then the checks are asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from viewer.checks.citation import decoded, examine
from viewer.checks.rules import check_rules
from viewer.content.wording import _
from viewer.problems import Fault, Problem, UnreadableFile, errors_in
from viewer.readers import READERS, beside, limits
from viewer.readers.json_text import Unreadable
from viewer.sheet.model import EMPTY_SHEET

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path as File

    from viewer.checks.citation import SourceText
    from viewer.readers.reading import Reading
    from viewer.sheet.evidence import Proof
    from viewer.sheet.left_out import Flaws, LeftOut
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
    evidence: dict[str, Proof]
    """How far each claim of `sheet` is proved by its source, by the key of `Claim`."""
    texts: dict[str, str]
    """The texts of the sources of `sheet`, by the id of the source, as far as they are present."""
    left_out: tuple[LeftOut, ...] = ()
    """What of the file is not in `sheet`, because it is wrong."""
    rest: Callable[[], Opened] | None = None
    """What gives the same with the numbers of its quotations read, where they are not yet."""

    def in_full(self) -> Opened:
        """Give the same with every number and date compared with the words that are quoted."""
        return self.rest() if self.rest is not None else self

    @property
    def flaws(self) -> Flaws | None:
        """What is to be said where the sheet is shown in spite of errors; None if it has none."""
        if not self.errors:
            return None
        from viewer.sheet.left_out import flaws_of

        return flaws_of(self.problems, self.left_out)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that make the sheet unfit to print."""
        return errors_in(self.problems)


NOTHING_OPEN = Opened(EMPTY_SHEET, (), b"", None, readable=False, evidence={}, texts={})
"""What a window holds before a file is open."""


def open_sheet(path: File, *, is_reading: bool = True) -> Opened:
    """Open the file at *path*; what is wrong with it is in the problems of what comes back.

    Without *is_reading* the numbers of the quotations are left to `Opened.in_full`.
    """
    try:
        data = beside.read_plain(path, limits.LARGEST_SHEET, pdf_limit=limits.LARGEST_PDF)
    except UnreadableFile as error:
        return _not_opened(path, Problem(0, 0, error.code, (), str(error), error.remedy))
    except OSError as error:
        reason = error.strerror or str(error)
        message = _("{path} can't be opened: {reason}", path=path, reason=reason)
        return _not_opened(path, Problem(0, 0, "E-OPEN", (), message, _why_not_opened(error)))
    except ValueError:
        message = _("{path} is not the name of a file", path=repr(str(path)))
        return _not_opened(path, Problem(0, 0, "E-OPEN", (), message, _("check the name")))
    return open_bytes(data, path, is_reading=is_reading)


def open_bytes(data: bytes, path: File | None = None, *, is_reading: bool = True) -> Opened:
    """Open a sheet that is already in memory; files it names are looked for beside *path*.

    Without *is_reading* the numbers of the quotations are left to `Opened.in_full`, where no text
    of a source is there: nothing can be verified then, so that no state waits for them.
    """
    if data.startswith(limits.PDF_BEGINS):
        from viewer.readers.own_pdf import sheet_in

        try:
            data = sheet_in(data)
        except Unreadable as refusal:
            return _not_opened(path, refusal.problem)
    if len(data) > limits.LARGEST_SHEET:
        limit = limits.LARGEST_SHEET // limits.MEBIBYTE
        message = _("{path} is larger than {limit} MiB", path=path or "–", limit=limit)
        return _not_opened(path, Problem(0, 0, "E-SIZE", (), message, beside.too_large()))
    reader = next(one for one in READERS if one.recognises(data[:1024]) or one is READERS[-1])
    reading = reader.read(data)
    texts: dict[str, SourceText] = {}
    faults: tuple[Fault, ...] = ()
    if reading.whole is not None:
        texts = _source_texts(reading.whole, path)
        faults = check_rules(reading.whole)
    is_reading = is_reading or any(isinstance(text, bytes) for text in texts.values())
    return _opened(reading, faults, texts, path, is_reading=is_reading)


def _opened(
    reading: Reading,
    of_rules: tuple[Fault, ...],
    texts: dict[str, SourceText],
    path: File | None,
    *,
    is_reading: bool,
) -> Opened:
    """Follow the chains of evidence, and put together what is then known of the file."""
    judged = reading.whole or reading.sheet
    examined = examine(judged, texts, is_reading=is_reading)
    faults = (*of_rules, *examined.faults) if reading.whole is not None else ()
    sheet, own = reading.sheet, texts
    left_out: tuple[LeftOut, ...] = ()
    problems = reading.problems(faults)
    if reading.is_readable and errors_in(problems):
        from viewer.leaving_out import what_is_shown

        sheet, left_out = what_is_shown(reading, problems)
    if sheet != judged:
        # What is shown may bear the id of what is not, and must not be handed its proof.
        own = _texts_left(texts, judged, sheet)
        examined = examine(sheet, own, is_reading=is_reading)
    return Opened(
        sheet,
        problems,
        reading.data,
        path,
        reading.is_readable,
        examined.proofs,
        decoded(own),
        left_out,
        None if is_reading else partial(_opened, reading, of_rules, texts, path, is_reading=True),
    )


def _source_texts(sheet: FactSheet, path: File | None) -> dict[str, SourceText]:
    """Give the text of each source that names one, or the fault that says why it has none."""
    texts: dict[str, SourceText] = {}
    known: set[str] = set()
    for place, source in enumerate(sheet.sources):
        if source.id in known:  # and so what is quoted from is the first of that id
            continue
        known.add(source.id)
        if source.text is None or path is None:
            continue
        try:
            texts[source.id] = beside.read_beside(
                path.parent, source.text.file, limits.LARGEST_SOURCE_TEXT
            )
        except UnreadableFile as error:
            at = ("sources", place, "text", "file")
            texts[source.id] = Fault(at, error.code, str(error), error.remedy)
    return texts


def _texts_left(
    texts: dict[str, SourceText], judged: FactSheet, shown: FactSheet
) -> dict[str, SourceText]:
    """Give those of *texts*, found for the sheet *judged*, whose source is the one shown."""
    found_for = {source.id: source for source in reversed(judged.sources)}
    return {
        source.id: texts[source.id]
        for source in shown.sources
        if source.id in texts and found_for.get(source.id) == source
    }


def _why_not_opened(error: OSError) -> str:
    """Say what to do about a file that the system does not let be opened."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return _("check its name and the folder it is in")
    if isinstance(error, IsADirectoryError):
        return _("it is a folder: name a file in it")
    if isinstance(error, PermissionError):
        return _("ask its owner to let you read it, or copy it elsewhere")
    return _("copy it to this computer, and open the copy")


def _not_opened(path: File | None, problem: Problem) -> Opened:
    return Opened(EMPTY_SHEET, (problem,), b"", path, readable=False, evidence={}, texts={})
