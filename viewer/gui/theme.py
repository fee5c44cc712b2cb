"""The look: palettes, lettering and scale.

Every colour and every size of the window comes from here. The style sheet made of
them (`style.py`) holds constants of ours only: what a file says never reaches it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from viewer.gui.style import qt_palette, style_sheet

if TYPE_CHECKING:
    from collections.abc import Mapping

FAMILIES = ("IBM Plex Sans", "Noto Naskh Arabic")
SMALLEST_ZOOM, LARGEST_ZOOM, ZOOM_STEP = 0.8, 3.0, 0.1
SYSTEM = "system"
_HALF_LIGHT = 128


class Palette(NamedTuple):
    """The colours of one theme, as "#rrggbb"."""

    name: str
    band: str
    band_ink: str
    band_muted: str
    band_line: str
    kicker: str
    rule: str
    """The line under the band."""
    ground: str
    surface: str
    ink: str
    muted: str
    line: str
    handle: str
    """Of scroll bars: 3:1 against what is behind it, and no louder."""
    accent: str
    on_accent: str
    button: str
    """The main button in the band."""
    on_button: str
    series: tuple[str, ...]
    good: str
    doubtful: str
    highlight: str


LIGHT = Palette(
    name="light",
    band="#0b2a4a",
    band_ink="#ffffff",
    band_muted="#c9d6e2",
    band_line="#7d90a3",
    kicker="#8fd6d2",
    rule="#0e7c7b",
    ground="#f6f8fa",
    surface="#ffffff",
    ink="#16212e",
    muted="#51606f",
    line="#d5dde5",
    handle="#81909e",
    accent="#0e7c7b",
    on_accent="#ffffff",
    button="#ffffff",
    on_button="#16212e",
    series=("#1c5d99", "#2a9590", "#9a5b00", "#16212e", "#7d3fc0", "#8c8468"),
    good="#1b7a43",
    doubtful="#9a5b00",
    highlight="#fff3c4",
)
DARK = Palette(
    name="dark",
    band="#0a1a2c",
    band_ink="#ffffff",
    band_muted="#b4c3d1",
    band_line="#6f8092",
    kicker="#8fd6d2",
    rule="#4fc1b8",
    ground="#0f1720",
    surface="#17212c",
    ink="#e8eef4",
    muted="#9fb0c0",
    line="#2b3946",
    handle="#64778a",
    accent="#4fc1b8",
    on_accent="#0a1a2c",
    button="#4fc1b8",
    on_button="#0a1a2c",
    series=("#6cb0ee", "#2a9088", "#e0a44c", "#e8eef4", "#9068f0", "#8c7850"),
    good="#5fce8f",
    doubtful="#e0a44c",
    highlight="#5c4a12",
)
HIGH_CONTRAST = Palette(
    name="contrast",
    band="#000000",
    band_ink="#ffffff",
    band_muted="#ffffff",
    band_line="#ffffff",
    handle="#ffffff",
    kicker="#ffffff",
    rule="#ffd500",
    ground="#000000",
    surface="#000000",
    ink="#ffffff",
    muted="#ffffff",
    line="#ffffff",
    accent="#ffd500",
    on_accent="#000000",
    button="#ffd500",
    on_button="#000000",
    series=("#8cc8ff", "#2fa89e", "#ffb84d", "#ffffff", "#a37dff", "#a08c64"),
    good="#7dffb0",
    doubtful="#ffb84d",
    highlight="#6b5200",
)
PALETTES: Mapping[str, Palette] = {one.name: one for one in (LIGHT, DARK, HIGH_CONTRAST)}


class Theme(QObject):
    """The palette and the scale in force.

    Signals:
        changed: the palette or the zoom is another one now.
    """

    changed = Signal()

    def __init__(self, choice: str = SYSTEM, zoom: float = 1.0) -> None:
        """Begin with *choice*, the name of a palette or "system", and *zoom*, 1.0 for 100 %."""
        super().__init__()
        self.choice = _known(choice)
        self.zoom = _within(zoom)
        self._follows = False
        self.palette = self._wanted()

    def follow_system(self) -> None:
        """From now on hear when the system turns dark or light."""
        self._follows = True
        QApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def choose(self, choice: str) -> None:
        """Wear the palette of that name, or follow the system with "system" or a name unknown."""
        self.choice = _known(choice)
        self._wear(self._wanted())

    def set_zoom(self, zoom: float) -> None:
        """Scale lettering and spacing; 1.0 is 100 %, and the limits are 80 and 300 %."""
        zoom = _within(zoom)
        if zoom != self.zoom:
            self.zoom = zoom
            self.apply()
            self.changed.emit()

    def px(self, design: float) -> int:
        """Give a length of the design in pixels at this zoom."""
        return round(design * self.zoom)

    def font(self, size: float, weight: int = 400, *, italic: bool = False) -> QFont:
        """Give our lettering at *size* design pixels and a CSS *weight*."""
        font = QFont(list(FAMILIES))
        font.setPixelSize(max(1, self.px(size)))
        font.setWeight(QFont.Weight(weight))
        font.setItalic(italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setStyleStrategy(
            QFont.StyleStrategy.PreferAntialias | QFont.StyleStrategy.NoSubpixelAntialias
        )
        return font

    def apply(self) -> None:
        """Dress the whole application."""
        application = cast("QApplication", QApplication.instance())
        application.setFont(self.font(15))
        application.setPalette(qt_palette(self.palette))
        application.setStyleSheet(style_sheet(self.palette, self.px))

    def _wear(self, palette: Palette) -> None:
        if palette != self.palette:
            self.palette = palette
            self.apply()
            self.changed.emit()

    def _system_changed(self) -> None:
        self._wear(self._wanted())

    def _wanted(self) -> Palette:
        if self.choice in PALETTES:
            return PALETTES[self.choice]
        if not self._follows:
            # Before the first frame: the style hints would load all of Qt's enums, 11 ms.
            is_dark = QApplication.palette().window().color().lightness() < _HALF_LIGHT
            return DARK if is_dark else LIGHT
        hints = QApplication.styleHints()
        if hints.accessibility().contrastPreference().name == "HighContrast":
            return HIGH_CONTRAST
        return DARK if hints.colorScheme().name == "Dark" else LIGHT


def _known(choice: str) -> str:
    return choice if choice in PALETTES else SYSTEM


def _within(zoom: float) -> float:
    return round(min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM), 2)
