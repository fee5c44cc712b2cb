"""Keeps the traceback of a fault of this program where its user can find it and send it on.

It stays on this machine, and holds the versions of what ran and where in our code it was. What an
exception says is left out, since it may quote the sheet; the one line on the terminal says it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

LARGEST_LOG = 1 << 20
"""Bytes at which the log is begun anew."""

_FOLDER = "fact-sheet-viewer"
_FILE = "faults.log"


def place() -> Path:
    """Give the file that faults are written to, which need not exist yet."""
    return _state_folder() / _FOLDER / _FILE


def _state_folder() -> Path:
    """Give the folder of this system for what a program notes for itself."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Logs"
    # The XDG Base Directory Specification wants a relative path ignored.
    named = Path(os.environ.get("XDG_STATE_HOME", ""))
    return named if named.is_absolute() else Path.home() / ".local" / "state"


def record(fault: BaseException) -> Path | None:
    """Add the traceback of *fault* to the log and give its place; None if it can't be written."""
    try:
        log = place()
        log.parent.mkdir(parents=True, exist_ok=True)
        is_full = log.exists() and log.stat().st_size > LARGEST_LOG
        with log.open("w" if is_full else "a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(_entry(fault))
    except (OSError, RuntimeError):  # RuntimeError: there is no home folder
        return None
    return log


def _entry(fault: BaseException) -> str:
    import platform
    from datetime import UTC, datetime

    from viewer import __version__

    when = datetime.now(UTC).isoformat(timespec="seconds")
    versions = f"Fact Sheet Viewer {__version__}, Python {sys.version.split()[0]}"
    return f"{when}  {versions}, {platform.platform()}\n{_traceback(fault)}\n"


def _traceback(fault: BaseException) -> str:
    """Give the places and the kinds of *fault* and of those it followed from, the first one first.

    Not what they say.
    """
    import traceback

    chain: list[BaseException] = []
    one: BaseException | None = fault
    while one is not None and one not in chain:
        chain.append(one)
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
    said = []
    for one in reversed(chain):
        number = f" {one.errno}" if isinstance(one, OSError) and one.errno is not None else ""
        places = "".join(traceback.format_tb(one.__traceback__))
        said.append(f"Traceback (most recent call last):\n{places}{type(one).__name__}{number}\n")
    return "and then:\n".join(said)
