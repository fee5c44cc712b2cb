"""What the program remembers from one start to the next: one typed table.

Only what a user would expect to find again: window, tab, theme, zoom, language,
recent files. Nothing of a sheet's content is ever kept.
"""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar, cast

from PySide6.QtCore import QByteArray, QSettings

if TYPE_CHECKING:
    from pathlib import Path

T = TypeVar("T")

MOST_RECENT = 10


class Option(NamedTuple, Generic[T]):
    """One thing remembered: its key in the file, and what it is before anybody chose."""

    key: str
    default: T
    help: str


THEME = Option("look/theme", "system", "system, light, dark or contrast")
ZOOM = Option("look/zoom", 1.0, "scale of lettering and spacing, 0.8 to 3.0")
LANGUAGE = Option("language", "", "language of the program; empty follows the system")
WINDOW = Option("window/place", QByteArray(), "where the window last was")
TAB = Option("window/tab", 0, "the tab that was last open, counted from 0")
LENS_WIDTH = Option("window/evidence", 392, "width of the evidence, px at 100 % zoom")
RECENT = Option("files/recent", "", "files opened lately, newest first, one a line")
FOLDER = Option("files/folder", "", "folder a file was last opened from")
PLACES = Option("files/places", "", "tab, scroll and item one was at in the recent files")
START_WITH_LAST = Option("files/start-with-last", False, "whether to begin with the last sheet")
FOLLOW = Option("files/follow", True, "whether a file that changes is shown anew by itself")
OUTPUT_FOLDER = Option("print/folder", "", "folder a PDF was last written to")
PAPER = Option("print/paper", "a4", "paper last printed on")
INK = Option("print/ink", "colour", "colours last printed with")

OPTIONS: tuple[Option[object], ...] = cast(
    "tuple[Option[object], ...]",
    (
        THEME,
        ZOOM,
        LANGUAGE,
        WINDOW,
        TAB,
        LENS_WIDTH,
        RECENT,
        FOLDER,
        PLACES,
        START_WITH_LAST,
        FOLLOW,
        OUTPUT_FOLDER,
        PAPER,
        INK,
    ),
)


def landscape_of(paper: str) -> Option[bool]:
    """Give the option that remembers whether *paper* last lay on its side."""
    return Option(f"print/{paper}/landscape", False, "whether this paper last lay on its side")


def margin_of(paper: str) -> Option[str]:
    """Give the option that remembers the margins *paper* was last printed with."""
    return Option(f"print/{paper}/margin", "normal", "margins this paper was last printed with")


class Options:
    """Reads and writes the table, in an INI file of the program's own."""

    def __init__(self, file: Path | None = None) -> None:
        """Use *file*, by default the place the system keeps settings of programs in."""
        if file is not None:
            self._settings = QSettings(str(file), QSettings.Format.IniFormat)
        else:
            self._settings = QSettings(
                QSettings.Format.IniFormat,
                QSettings.Scope.UserScope,
                "Fact Sheet Viewer",
                "factsheet",
            )

    def get(self, option: Option[T]) -> T:
        """Give what is remembered; the default where it is nothing, or of the wrong type."""
        found = self._settings.value(option.key, None)
        wanted = type(option.default)
        if isinstance(found, wanted) and isinstance(found, bool) == (wanted is bool):
            return found
        # A comma that somebody wrote without quotation marks makes it a list.
        if not isinstance(found, str):
            return option.default
        try:
            return _read(found, option.default)
        except ValueError:
            return option.default

    def set(self, option: Option[T], value: T) -> None:
        """Remember *value*."""
        self._settings.setValue(option.key, value)

    def recent(self) -> tuple[str, ...]:
        """Give the files opened lately, newest first."""
        return tuple(line for line in self.get(RECENT).split("\n") if line)[:MOST_RECENT]

    def remember_file(self, path: Path) -> None:
        """Put *path* first among the recent files, findable from every folder."""
        place = str(path.absolute())
        if "\n" in place:  # which the list could not hold
            return
        others = [line for line in self.recent() if line != place]
        self.set(RECENT, "\n".join([place, *others][:MOST_RECENT]))

    def forget_file(self, file: str) -> None:
        """Take *file* from the list of recent files."""
        self.set(RECENT, "\n".join(line for line in self.recent() if line != file))

    def forget_files(self) -> None:
        """Empty the list of recent files, and forget where one was in them."""
        self.set(RECENT, "")
        self.set(PLACES, "")

    def save(self) -> None:
        """Write now what was set; it happens by itself a little later anyway."""
        self._settings.sync()


def _read(written: str, default: T) -> T:
    """Give what an INI file holds as text, as the type of *default*; raises `ValueError`."""
    if isinstance(default, bool):
        if written not in {"true", "false"}:
            raise ValueError(written)
        return cast("T", written == "true")
    if isinstance(default, float):
        number = float(written)
        if not isfinite(number):
            raise ValueError(written)
        return cast("T", number)
    if isinstance(default, int | str):
        return cast("T", type(default)(written))
    raise ValueError(written)
