"""Files that a sheet names: only plain ones, only in its own folder, never more than a limit.

A sheet comes from anybody. A path in it may not lead out of its folder, by `..`, by
an absolute path, by a drive, by a link; and what it leads to may not block or fill
the memory, as a pipe, a device or a file without end would.
"""

from __future__ import annotations

import os
import re
import stat
from typing import TYPE_CHECKING

from viewer.content.wording import _
from viewer.problems import UnreadableFile
from viewer.readers.limits import MEBIBYTE, PDF_BEGINS

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST_PATH = 300
_LEADS_ELSEWHERE = r"[\\/~]|[A-Za-z]:|\w+:"
_DEVICE = r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?\Z"


def is_beside(relative: str) -> bool:
    """Say whether a path has the form of one beside the sheet, on every system."""
    if not relative.strip() or len(relative) > _LONGEST_PATH or not relative.isprintable():
        return False
    if re.match(_LEADS_ELSEWHERE, relative) or ":" in relative:
        return False
    return all(
        part not in {"", ".."} and not part.endswith((" ", ".")) and not re.match(_DEVICE, part)
        for part in re.split(r"[\\/]", relative)
    )


def too_large() -> str:
    """Say what to do about a file that is longer than any that is read."""
    return _("take out what does not belong there, or split it into several")


def read_plain(path: Path | str, limit: int, *, pdf_limit: int = 0) -> bytes:
    """Give the bytes of a plain file; a PDF may be as long as *pdf_limit*, if that is more.

    Never reads more than the limit and one byte, and never waits. Raises `OSError` where
    the file can't be opened, and `UnreadableFile` for what is no plain file or longer.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            is_folder = stat.S_ISDIR(os.fstat(file.fileno()).st_mode)
            raise UnreadableFile(
                _("{path} is a folder", path=path)
                if is_folder
                else _("{path} is not a plain file, but a pipe or a device", path=path),
                remedy=_("name a file in it") if is_folder else _("save it as a file first"),
            )
        data = file.read(limit + 1)
        if len(data) > limit and pdf_limit > limit and data.startswith(PDF_BEGINS):
            data += file.read(pdf_limit - limit)
            limit = pdf_limit
    if len(data) > limit:
        mebibytes = limit // MEBIBYTE
        raise UnreadableFile(
            _("{path} is larger than {limit} MiB", path=path, limit=mebibytes),
            "E-SIZE",
            too_large(),
        )
    return data


def place_beside(folder: Path, relative: str) -> str | None:
    """Give where the file *relative* lies, links followed; None where it leads out of *folder*."""
    return _within(folder, relative) if is_beside(relative) else None


def read_beside(folder: Path, relative: str, limit: int) -> bytes:
    """Give the bytes of the file *relative* in *folder* or below it.

    Raises `UnreadableFile` with the code `E-PATH` where it leads out of the folder,
    and with `E-SOURCE` where it can't be read.
    """
    full = place_beside(folder, relative)
    if full is None:
        message = _("{path} leads out of the folder of the sheet", path=repr(relative))
        remedy = _("put it into the folder of the sheet, or below it")
        raise UnreadableFile(message, "E-PATH", remedy)
    try:
        return read_plain(full, limit)
    except OSError as error:
        raise UnreadableFile(
            _("{path} can't be read: {reason}", path=repr(relative), reason=error.strerror),
            "E-SOURCE",
            _("put the text of the source there, or take 'text' out of the sheet"),
        ) from error
    except UnreadableFile as error:
        raise UnreadableFile(str(error), "E-SOURCE", error.remedy) from error


def _within(folder: Path, relative: str) -> str | None:
    """Give the real path of a file, all links followed, if it lies in *folder* or below it."""
    root = os.path.realpath(folder)
    full = os.path.realpath(os.path.join(root, relative))  # noqa: PTH118 - realpath forgives loops
    try:
        return full if os.path.commonpath([root, full]) == root else None
    except ValueError:
        return None  # on another drive
