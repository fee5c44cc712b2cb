"""Shows a file where it lies, in the file manager of the desktop, selected where that is able to.

Over the session bus of the desktop, which is no network; elsewhere the folder is opened.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_PATIENCE = 2000
"""Milliseconds for a file manager that must first be started."""


def show_in_folder(file: Path, open_url: Callable[[QUrl], bool]) -> bool:
    """Show *file* in a file manager and say whether there was one.

    *open_url* opens the folder where the desktop can't be asked to show the file in it.
    """
    return _ask_file_manager(file) or open_url(QUrl.fromLocalFile(str(file.parent)))


def _ask_file_manager(file: Path) -> bool:
    """Call `ShowItems` of the desktop's `org.freedesktop.FileManager1`."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage
    except ImportError:
        return False
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    call = QDBusMessage.createMethodCall(
        "org.freedesktop.FileManager1",
        "/org/freedesktop/FileManager1",
        "org.freedesktop.FileManager1",
        "ShowItems",
    )
    address = QUrl.fromLocalFile(str(file)).toEncoded().toStdString()
    call.setArguments([[address], ""])
    reply = bus.call(call, QDBus.CallMode.Block, _PATIENCE)
    return reply.type() == QDBusMessage.MessageType.ReplyMessage
