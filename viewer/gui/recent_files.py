"""Files opened lately: opening one again, and saying why where that can't be."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from viewer.content.texts import isolated
from viewer.content.wording import c_
from viewer.gui.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from viewer.gui.options import Options
    from viewer.gui.theme import Theme


def open_recent(
    file: str, open_it: Callable[[str], object], window: QWidget, theme: Theme, settings: Options
) -> None:
    """Open a recent *file*; where there is nothing to open, say why, and offer to forget it."""
    reason = why_not(file)
    if reason is None:
        open_it(file)
        return
    notice = Notice(window, theme, *reason, action=c_("button", "Remove from the list"))
    notice.accepted.connect(lambda: settings.forget_file(file))
    notice.open()


def why_not(file: str) -> tuple[str, str] | None:
    """Give why there is nothing to open, and what may help; None where it can be tried."""
    name, folder = Path(file).name, str(Path(file).parent)
    there = os.path.isdir(folder)  # noqa: PTH112 - never raises, whoever may look there
    if QApplication.isRightToLeft():
        name, folder = isolated(name), isolated(folder)
    try:
        kind = os.stat(file).st_mode  # noqa: PTH116 - the same call for every kind of fault
    except (FileNotFoundError, NotADirectoryError):
        if there:
            return (
                c_("recent file", "{file} is no longer there.", file=name),
                c_(
                    "recent file",
                    "It may have been moved, renamed or deleted. It was in {folder}.",
                    folder=folder,
                ),
            )
        return (
            c_("recent file", "The folder of {file} is no longer there.", file=name),
            c_(
                "recent file",
                "If {folder} is on a drive or a server, connect that and try again.",
                folder=folder,
            ),
        )
    except OSError as error:
        return _refused(name, folder, error)
    if not stat.S_ISREG(kind):
        return (
            c_("recent file", "{file} is not a file any more.", file=name),
            c_("recent file", "It is in {folder}.", folder=folder),
        )
    if not os.access(file, os.R_OK):
        return _refused(name, folder, PermissionError())
    return None


def _refused(name: str, folder: str, error: OSError) -> tuple[str, str]:
    if isinstance(error, PermissionError):
        return (
            c_("recent file", "You are not allowed to read {file}.", file=name),
            c_("recent file", "It is in {folder}. Ask its owner for access.", folder=folder),
        )
    return (
        c_("recent file", "{file} can’t be opened.", file=name),
        c_(
            "recent file",
            "It is in {folder}. The system says: {reason}",
            folder=folder,
            reason=error.strerror or str(error),
        ),
    )
