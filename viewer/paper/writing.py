"""Files that appear whole or not at all, and sentences for the cases where they can't."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from viewer.content.wording import _
from viewer.problems import WriteRefused

if TYPE_CHECKING:
    from pathlib import Path


def write_whole(target: Path, data: bytes) -> Path:
    """Write *data* to *target* in one step and give the path written, links followed.

    The bytes go to a file beside it, which takes its place when they are safely on the disk; on
    any failure, a keyboard interrupt too, that file is removed and what stood there stays.
    Raises `WriteRefused` with a sentence that says what to do.
    """
    try:
        target = target.resolve()
        if target.is_dir():
            raise WriteRefused(_("{path} is a folder; name a file to write.", path=target))
        if target.exists() and not target.is_file():
            # A device or a pipe: to put a file in its place would take it from everybody else.
            raise WriteRefused(_("{path} is not a plain file", path=target))
        _replace(target, data)
    except OSError as error:
        raise WriteRefused(_why(error, target)) from error
    return target


def is_same_file(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to one file that is there."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def is_other_than_pdf(target: Path) -> bool:
    """Tell whether a plain file stands there that is no PDF: somebody's sheet, or their notes.

    An empty file is nobody's loss, and a file dialog may just have made it.
    """
    return head_of(target, 5) not in (b"", b"%PDF-")


def head_of(target: Path, most: int) -> bytes:
    """Give how a plain file begins that is there; nothing where none is, or it can't be read."""
    try:
        if not target.is_file():
            return b""
        with target.open("rb") as file:
            return file.read(most)
    except OSError:
        return b""


def _replace(target: Path, data: bytes) -> None:
    beside = target.with_name(f".{target.name[:100]}.{os.urandom(6).hex()}.part")
    try:
        _write_safely(beside, data)
        beside.replace(target)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def _write_safely(path: Path, data: bytes, mode: str = "xb") -> None:
    with path.open(mode) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _why(error: OSError, target: Path) -> str:
    """Give a sentence that says why *target* was not written."""
    folder = target.parent
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return _("The disk is full: {path} was not written.", path=target)
    if error.errno in {errno.EACCES, errno.EPERM}:
        return _("No permission to write {path}.", path=target)
    if error.errno == errno.EROFS:
        return _("{path} can’t be written: its disk is read-only.", path=target)
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return _("The folder {folder} is not there.", folder=folder)
    if error.errno == errno.ENAMETOOLONG:
        return _("The name of the file is too long: {path}", path=target)
    reason = error.strerror or type(error).__name__
    return _("{path} can’t be written: {reason}.", path=target, reason=reason)
