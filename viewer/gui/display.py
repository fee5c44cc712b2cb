"""Is there a display to open a window on, and if not, what is missing? Asked without loading Qt.

Left to itself, Qt aborts when it finds no display, with a core dump and a sentence that blames a
library even where that is installed. So Qt is offered one more platform after the real ones, which
draws nothing and always loads; if that is the one it took, there is no display.

    prepare()                       before Qt is imported
    app = QApplication(...)
    if not is_real(app.platformName()): raise missing_display(qt_said)
"""

from __future__ import annotations

import ctypes
import os
import sys
from typing import TYPE_CHECKING, NamedTuple

from viewer.content.wording import _
from viewer.problems import FactsheetError

if TYPE_CHECKING:
    from collections.abc import Sequence

UNAVAILABLE = 69
"""The exit code of sysexits.h for "something this needs is not here"."""

_VARIABLE = "QT_QPA_PLATFORM"
_SENTINEL = "minimal"
_ALWAYS_LOAD = ("minimal", "offscreen")


class _Chosen:
    """What `prepare` found in the environment and what it left there."""

    before: str | None = None
    here: str | None = None


class Library(NamedTuple):
    """A shared library that Qt needs and does not bring along."""

    soname: str
    debian: str
    """The package of Debian and Ubuntu that holds it; newer names stand for the same one."""
    kind: str
    """What can't start without it: "core" anything of Qt, "gui" any window, "xcb" or "wayland"."""


LIBRARIES = (
    Library("libglib-2.0.so.0", "libglib2.0-0", "core"),
    Library("libGL.so.1", "libgl1", "gui"),
    Library("libEGL.so.1", "libegl1", "gui"),
    Library("libX11.so.6", "libx11-6", "gui"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "gui"),
    Library("libfontconfig.so.1", "libfontconfig1", "gui"),
    Library("libfreetype.so.6", "libfreetype6", "gui"),
    Library("libdbus-1.so.3", "libdbus-1-3", "gui"),
    Library("libX11-xcb.so.1", "libx11-xcb1", "xcb"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb"),
    Library("libxcb-image.so.0", "libxcb-image0", "xcb"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0", "xcb"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "xcb"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1", "xcb"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "xcb"),
    Library("libwayland-client.so.0", "libwayland-client0", "wayland"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0", "wayland"),
    Library("libwayland-egl.so.1", "libwayland-egl1", "wayland"),
)


class MissingDisplay(FactsheetError):
    """No window can be opened here: no display, or a library of the system is missing."""

    exit_code = UNAVAILABLE


def prepare() -> None:
    """Let Qt fall on a platform that we recognise, rather than abort, where no real one loads.

    What somebody has set themselves goes first; else the real platforms, in Qt's own order. Does
    nothing on Windows and macOS, which always have a display.
    """
    chosen = os.environ.get(_VARIABLE)
    if not sys.platform.startswith("linux") or (chosen or "").startswith(_ALWAYS_LOAD):
        return
    _Chosen.before = chosen
    _Chosen.here = ";".join([*([chosen] if chosen else _platforms()), _SENTINEL])
    os.environ[_VARIABLE] = _Chosen.here


def forget() -> None:
    """Take the choice of `prepare` back, so that programs we start make their own."""
    if _Chosen.here and os.environ.get(_VARIABLE) == _Chosen.here:
        del os.environ[_VARIABLE]
        if _Chosen.before:
            os.environ[_VARIABLE] = _Chosen.before


def is_real(platform: str) -> bool:
    """Say whether the platform that Qt took, `QGuiApplication.platformName()`, shows windows."""
    return platform != _SENTINEL or not _Chosen.here


def missing_display(qt_said: Sequence[str] = ()) -> MissingDisplay:
    """Give the exception to raise when there is no display, or when Qt itself can't be loaded."""
    kinds = ("core", "gui", *_platforms())
    return MissingDisplay(explanation(missing_packages(kinds), qt_said))


def missing_packages(kinds: Sequence[str]) -> tuple[str, ...]:
    """Name the Debian packages of the libraries of these kinds that can't be loaded, sorted."""
    if not sys.platform.startswith("linux"):
        return ()
    return tuple(
        sorted({lib.debian for lib in LIBRARIES if lib.kind in kinds and not _loads(lib.soname)})
    )


def explanation(missing: Sequence[str], qt_said: Sequence[str]) -> str:
    """Say why no window can be opened, and what to do about it.

    Qt's own words are shown only when a display was promised and no library is missing: they are
    then the only hint, and else they mislead.
    """
    promised = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if not promised:
        lines = [_("No window can be opened: there is no display here.")]
    elif missing:
        lines = [_("No window can be opened: some libraries of the system are missing.")]
    else:
        lines = [_("No window can be opened: the display {name} does not answer.", name=promised)]
        lines += [f"    {line.strip()}" for line in qt_said]
    if missing:
        lines.append(_("On Debian or Ubuntu, a window needs:"))
        lines.append(f"    sudo apt install {' '.join(missing)}")
    lines.append(_("A sheet can be printed without a window:"))
    lines.append("    factsheet print FILE -o OUT.pdf")
    return "\n".join(lines)


def _platforms() -> tuple[str, ...]:
    wayland = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("XDG_SESSION_TYPE") == "wayland"
    return ("wayland", "xcb") if wayland else ("xcb",)


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True
