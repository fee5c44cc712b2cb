"""The look is legible in every theme, for every kind of eye, at every zoom."""

from __future__ import annotations

import itertools
import math
import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QLabel

from viewer import assets
from viewer.gui import actions, style
from viewer.gui.style import qt_palette, style_sheet
from viewer.gui.theme import DARK, HIGH_CONTRAST, LIGHT, PALETTES, Palette, Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

EVERY_THEME = pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES.keys())

TEXT = 4.5
MARK = 3.0
APART = 15.0
"""CIE76 difference below which two areas of colour are taken for one."""

# Machado, Oliveira and Fernandes 2009, complete loss of one kind of cone.
VISION = {
    "all colours": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "no blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: str) -> tuple[float, ...]:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return tuple(p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)


def luminance(rgb: tuple[float, ...]) -> float:
    red, green, blue = rgb
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2.2's contrast ratio."""
    dim, bright = sorted((luminance(linear(one)), luminance(linear(other))))
    return (bright + 0.05) / (dim + 0.05)


def seen(colour: str, vision: str) -> tuple[float, float, float]:
    """Give the colour in CIELAB as it is seen with this vision."""
    rgb = linear(colour)
    r, g, b = (
        min(1.0, max(0.0, sum(m * c for m, c in zip(row, rgb, strict=True))))
        for row in VISION[vision]
    )
    xyz = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
        luminance((r, g, b)),
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
    )
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@EVERY_THEME
def test_that_all_text_stands_out_from_what_is_behind_it(palette: Palette):
    pairs = [
        *itertools.product(("ink", "muted", "good", "doubtful"), ("ground", "surface")),
        *itertools.product(("band_ink", "band_muted", "kicker"), ("band",)),
        ("accent", "surface"),
        ("accent", "ground"),
        ("on_accent", "accent"),
        ("on_button", "button"),
        ("ink", "highlight"),
    ]
    faint = {
        (text, behind): round(ratio, 2)
        for text, behind in pairs
        if (ratio := contrast(getattr(palette, text), getattr(palette, behind))) < TEXT
    }
    assert not faint


@EVERY_THEME
def test_that_all_marks_and_borders_of_controls_stand_out(palette: Palette):
    marks = [*palette.series, palette.accent, palette.good, palette.doubtful]
    faint = [
        (mark, behind)
        for mark, behind in itertools.product(marks, (palette.ground, palette.surface))
        if contrast(mark, behind) < MARK
    ]
    assert not faint
    assert contrast(palette.band_line, palette.band) >= MARK


@EVERY_THEME
def test_that_the_ring_of_the_focus_stands_out_where_it_is_drawn(palette: Palette):
    for behind in (palette.ground, palette.surface, palette.highlight):
        assert contrast(palette.accent, behind) >= MARK
    assert contrast(palette.kicker, palette.band) >= MARK


@EVERY_THEME
@pytest.mark.parametrize("vision", VISION)
def test_that_no_two_series_look_alike(palette: Palette, vision: str):
    assert len(palette.series) >= 6
    alike = {
        (one, other): round(apart, 1)
        for one, other in itertools.combinations(palette.series, 2)
        if (apart := math.dist(seen(one, vision), seen(other, vision))) < APART
    }
    assert not alike


@EVERY_THEME
def test_that_every_colour_is_written_as_six_digits(palette: Palette):
    colours = [value for value in palette[1:] if isinstance(value, str)] + [*palette.series]
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in colours)


def test_that_every_name_in_the_style_sheet_is_a_colour_of_the_palette():
    named = set(re.findall(r"\$([a-z_]+)", style._RULES))
    colours = {name for name in Palette._fields if name not in {"name", "series"}}
    assert named <= colours
    assert len(named) > 10


@EVERY_THEME
@pytest.mark.parametrize("zoom", [0.8, 1.0, 3.0])
def test_that_the_style_sheet_is_finished_and_qt_understands_it(
    qapp: QApplication, palette: Palette, zoom: float
):
    """An unknown property or a missing brace makes Qt warn, and a warning fails a test."""
    sheet = style_sheet(palette, Theme(zoom=zoom).px)
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")
    qapp.setStyleSheet(sheet)
    label = QLabel("x")
    label.ensurePolished()
    assert label.palette().windowText().color().name() == palette.ink
    qapp.setStyleSheet("")


@EVERY_THEME
def test_that_qt_s_own_palette_holds_colours_of_the_theme_alone(palette: Palette):
    made = qt_palette(palette)
    assert made.window().color().name() == palette.ground
    assert made.text().color().name() == palette.ink
    assert made.highlight().color().name() == palette.accent
    faded = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert faded.name() == palette.muted


def test_that_every_length_of_the_style_sheet_grows_with_the_zoom():
    def lengths(zoom: float) -> list[int]:
        sheet = style_sheet(LIGHT, lambda design: round(design * zoom * 1000))
        return [int(found) for found in re.findall(r"(\d{4,})px", sheet)]

    assert lengths(1.0)
    assert [2 * length for length in lengths(1.0)] == lengths(2.0)


@pytest.fixture(autouse=True)
def undressed(qapp: QApplication):
    """Take the theme off the application after each test."""
    font, palette = qapp.font(), qapp.palette()
    yield
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)


def test_that_lengths_and_letters_grow_with_the_zoom():
    theme = Theme(zoom=2.0)
    assert theme.px(16) == 32
    assert theme.font(15).pixelSize() == 30


@pytest.mark.parametrize(("asked", "given"), [(0.1, 0.8), (9.0, 3.0), (1.25, 1.25)])
def test_that_the_zoom_stays_within_its_limits(asked: float, given: float):
    theme = Theme()
    theme.set_zoom(asked)
    assert theme.zoom == given


def test_that_a_change_is_told_once_and_no_change_not_at_all(qtbot):
    theme = Theme("light")
    theme.apply()
    told: list[None] = []
    theme.changed.connect(lambda: told.append(None))
    theme.choose("dark")
    theme.choose("dark")
    theme.set_zoom(1.0)
    assert theme.palette is DARK
    assert len(told) == 1


def test_that_a_theme_nobody_made_is_as_the_system(qapp: QApplication):
    assert Theme("pink").choice == "system"
    theme = Theme("dark")
    theme.choose("pink")
    assert theme.choice == "system"


def test_that_every_theme_can_be_chosen():
    assert {choice.value for choice in actions.themes()} == {"system", *PALETTES}
    theme = Theme()
    theme.choose("contrast")
    assert theme.palette is HIGH_CONTRAST


def test_that_what_is_shown_turns_at_once(program, settle):
    """No restart, no old colour left: the ground and the letters are the new theme's."""
    one = program()
    title = one.window.header.texts()[1]
    for name in ("dark", "contrast", "light"):
        one.theme.choose(name)
        settle()
        palette = PALETTES[name]
        picture = one.window.grab().toImage()
        place = one.window.pages.mapTo(one.window, one.window.pages.rect().topLeft())
        assert picture.pixelColor(place.x() + 4, place.y() + 40).name() == palette.ground
        assert title.palette().windowText().color().name() == palette.band_ink
        cards = one.window.pages.currentWidget().grid.cards()
        inks = {
            label.palette().windowText().color().name() for label in cards[0].findChildren(QLabel)
        }
        assert inks == {palette.ink, palette.muted}


def test_that_the_letters_are_the_shipped_ones(qapp: QApplication):
    for name in ("IBMPlexSans_400Regular.ttf", "NotoNaskhArabic-Regular.ttf"):
        assert QFontDatabase.addApplicationFont(str(assets.resource("fonts", name))) >= 0
    assert QFontInfo(Theme().font(15)).family() == "IBM Plex Sans"


def test_that_the_page_colours_series_as_the_window_does():
    look = assets.resource("paper", "look.typ").read_text(encoding="utf-8")
    (series,) = re.findall(r'series: \(((?:"#\w+",? ?)+)\)', look)
    assert tuple(re.findall(r"#\w+", series)) == LIGHT.series


@EVERY_THEME
def test_that_the_handle_of_a_scroll_bar_stands_out_from_its_ground(palette: Palette):
    (handle,) = re.findall(r"QScrollBar::handle \{ background: (#\w+)", style_sheet(palette, round))
    for ground in (palette.ground, palette.surface):
        assert contrast(handle, ground) >= MARK
