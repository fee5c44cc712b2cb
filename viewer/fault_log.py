"""Keeps the traceback of a fault of this program where its user can find it and send it on.

It stays on this machine, and holds the traceback and the versions of what ran, nothing of a sheet
but what the message of the exception itself may quote.
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
    import traceback
    from datetime import UTC, datetime

    from viewer import __version__

    when = datetime.now(UTC).isoformat(timespec="seconds")
    versions = f"Fact Sheet Viewer {__version__}, Python {sys.version.split()[0]}"
    lines = "".join(traceback.format_exception(fault))
    return f"{when}  {versions}, {platform.platform()}\n{lines}\n"
