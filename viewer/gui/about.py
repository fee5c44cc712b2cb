"""The dialogs of the Help menu: versions to copy, and the keys."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, qVersion
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QPushButton, QVBoxLayout

from viewer import __version__
from viewer.content.wording import c_
from viewer.gui.actions import table
from viewer.gui.text import copy, label, selectable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from viewer.gui.theme import Theme

_PARTS = ("PySide6_Essentials", "pyqtgraph", "typst", "msgspec")


def versions() -> tuple[tuple[str, str], ...]:
    """Give what a report of a fault should say: name and version of each part."""
    parts = [("Fact Sheet Viewer", __version__), ("Python", platform.python_version())]
    for name in _PARTS:
        try:
            parts.append((name.replace("_", "-"), version(name)))
        except PackageNotFoundError:
            continue
    return (
        *parts,
        ("Qt", qVersion()),
        ("Platform", f"{platform.system()} {platform.machine()}, {QGuiApplication.platformName()}"),
        ("Locale", QLocale.system().name()),
    )


class _Sheet(QDialog):
    """A dialog of two columns."""

    def __init__(self, title: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        px = theme.px
        self._theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(28), px(24), px(28), px(20))
        self.column.setSpacing(px(14))
        self.column.addWidget(label(title, theme.font(20, 700)))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)

    def show_rows(self, rows: tuple[tuple[str, str], ...], intro: str = "") -> None:
        """Show *rows* of a name and what it is."""
        font = self._theme.font
        if intro:
            self.column.addWidget(label(intro, font(14), "muted"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.px(28))
        grid.setVerticalSpacing(self._theme.px(6))
        for place, (name, value) in enumerate(rows):
            left, right = label(name, font(14), "muted"), selectable(value, font(14, 500))
            left.setWordWrap(False)
            right.setWordWrap(False)
            right.setMinimumWidth(0)  # as wide as its one line, which is never a file's
            grid.addWidget(left, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(right, place, 1)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)
        self.column.addWidget(self.buttons)


class AboutDialog(_Sheet):
    """What this program is, and of what it is made."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Show the versions, with a button that copies them."""
        super().__init__(c_("title", "About Fact Sheet Viewer"), theme, parent)
        to_copy = QPushButton(c_("button", "Copy"))
        to_copy.setAutoDefault(False)  # Enter closes, as in every dialog of this kind
        to_copy.clicked.connect(self._copy)
        self.buttons.addButton(to_copy, QDialogButtonBox.ButtonRole.ActionRole)
        self.show_rows(
            versions(),
            c_("about", "Shows, proves and prints published figures. It opens no connection."),
        )

    def _copy(self) -> None:
        copy("\n".join(f"{name}: {value}" for name, value in versions()))


class ShortcutsDialog(_Sheet):
    """The keys, as the table of actions has them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """List every action that has keys."""
        super().__init__(c_("title", "Keyboard shortcuts"), theme, parent)
        native = QKeySequence.SequenceFormat.NativeText
        rows = tuple(
            (
                row.text.replace("&", "").rstrip("…"),
                "   ".join(QKeySequence(keys).toString(native) for keys in row.keys),
            )
            for row in table()
            if row.keys
        )
        self.show_rows(
            (
                *rows,
                (c_("shortcut", "Tab by its number"), "Alt+1 … Alt+9"),
                (c_("shortcut", "From card to card, bar to bar, event to event"), "← → ↑ ↓"),
            )
        )
