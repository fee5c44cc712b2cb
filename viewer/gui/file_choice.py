"""The dialog in which the user chooses a fact sheet to open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.content.wording import c_

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def ask_for_file(parent: QWidget, folder: str) -> str:
    """Let the user choose a file to open; empty where none was chosen."""
    from PySide6.QtWidgets import QFileDialog

    kinds = c_("dialog", "Fact sheets (*.json *.factsheet *.pdf)")
    every = c_("dialog", "All files (*)")
    heading = c_("dialog", "Open a fact sheet")
    return QFileDialog.getOpenFileName(parent, heading, folder, f"{kinds};;{every}")[0]
