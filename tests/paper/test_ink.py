"""Fonts are inside the file and can be searched; the page is light, grey or sparing as asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest

from tests.paper.reading import Shape, colours, is_colour, opened, rgb, shapes
from tests.paper.sheets import as_data, bar_chart, cell, figure, rich_sheet, sheet, shipped
from viewer import assets
from viewer.paper.options import INKS, PrintOptions
from viewer.paper.press import render_pdf
from viewer.sheet.model import Presentation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.paper.conftest import Printed
    from viewer.sheet.model import FactSheet

WHITE = 1.0


def inked(made: FactSheet, ink: str, **others: Any) -> bytes:
    options = PrintOptions(ink=ink, **others)  # type: ignore[arg-type]
    return render_pdf(made, as_data(made), options)


# Fonts ------------------------------------------------------------------------------------------


def fonts_of(document: pikepdf.Pdf) -> Iterator[Any]:
    for item in document.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font":
            yield item


def test_that_every_font_is_embedded_as_a_subset_with_its_letters(operation_h: Printed):
    document = opened(operation_h.pdf)
    whole = [font for font in fonts_of(document) if font.Subtype == "/Type0"]
    assert whole
    for font in whole:
        assert re.fullmatch(r"/[A-Z]{6}\+(IBMPlexSans|NotoNaskhArabic)[-\w]*", str(font.BaseFont))
        assert "/ToUnicode" in font
        descriptor = font.DescendantFonts[0].FontDescriptor
        assert "/FontFile2" in descriptor or "/FontFile3" in descriptor
    used = " ".join(str(font.BaseFont) for font in whole)
    assert ("NotoNaskhArabic" in used) == (operation_h.language == "ar")


def test_that_no_font_comes_from_the_machine():
    """Every name in the files is that of a shipped family, whatever else is installed."""
    made = rich_sheet()
    names = {str(font.BaseFont) for font in fonts_of(opened(render_pdf(made, as_data(made))))}
    assert all("IBMPlexSans" in name or "NotoNaskhArabic" in name for name in names)


# Colours ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["operation-h", "tour", "rich"])
def test_that_grey_has_no_colour_at_all(name: str):
    made = rich_sheet() if name == "rich" else shipped(name)[0]
    found = colours(inked(made, "grey"))
    assert len(found) > 3
    for colour in found:
        assert len(colour) == 1 or max(colour) - min(colour) < 0.004


def area(shape: Shape) -> float:
    return shape.width * shape.height


def is_white(colour: tuple[float, ...] | None) -> bool:
    return colour is not None and min(colour) > 0.995


@pytest.mark.parametrize("name", ["operation-h", "tour"])
def test_that_saving_fills_next_to_nothing(name: str):
    made = shipped(name)[0]
    plain, sparing = (
        sum(area(s) for s in shapes(inked(made, ink)) if s.fill and not is_white(s.fill))
        for ink in ("colour", "saving")
    )
    assert sparing < plain / 8


def test_that_saving_outlines_cards_and_bars():
    made = sheet(figure(), charts=[bar_chart("c", cell(10), cell(5))])
    found = shapes(inked(made, "saving"))
    outlined = [s for s in found if s.fill is None and is_colour(s.stroke, rgb("#1c5d99"))]
    bars = [shape for shape in outlined if 9 < shape.height < 13]
    assert len(bars) == 2
    assert bars[0].width > bars[1].width
    assert not [s for s in found if is_colour(s.fill, rgb("#0b2a4a")) and s.width > 100]


def test_that_colour_has_a_dark_band_from_edge_to_edge_and_only_on_the_first_page():
    pdf = inked(shipped("operation-h")[0], "colour")
    bands = [s for s in shapes(pdf) if is_colour(s.fill, rgb("#0b2a4a")) and s.width > 300]
    assert [band.page for band in bands] == [0]
    assert bands[0].left == pytest.approx(0, abs=0.1)
    assert bands[0].right == pytest.approx(595.276, abs=0.1)
    assert bands[0].top == pytest.approx(0, abs=0.1)


def luminance(colour: tuple[float, ...]) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour * 3 if len(colour) == 1 else colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def colours_in_template(ink: str, name: str) -> list[tuple[float, ...]]:
    """Give the colours that the template names so, read from its text."""
    text = assets.resource("paper", "look.typ").read_text(encoding="utf-8")
    part = text[text.index(f"  {ink}: (") :]
    part = part[: part.index("\n  ),")]
    found = re.search(rf"\b{name}: (\(.*?\)\.map\(\w+\)|rgb\(.*?\)|luma\(.*?\)|white)", part)
    assert found, (ink, name)
    if found[1] == "white":
        return [(1.0,)]
    if "#" in found[1]:
        return [rgb(code) for code in re.findall(r"#[0-9a-f]{6}", found[1])]
    return [(int(code) / 255,) for code in re.findall(r"\d+", found[1])]


@pytest.mark.parametrize("ink", ["colour", "grey"])
def test_that_text_and_marks_stand_out_from_their_ground(ink: str):
    (card,), (band,) = colours_in_template(ink, "card"), colours_in_template(ink, "band")
    for name in ("ink", "muted", "link", "title"):
        for colour in colours_in_template(ink, name):
            assert contrast(colour, (WHITE,)) >= 4.5, name
    for name in ("ink", "muted", "groups", "link"):
        for colour in colours_in_template(ink, name):
            assert contrast(colour, card) >= 4.5, name
    for name in ("on-band", "band-soft", "kicker"):
        for colour in colours_in_template(ink, name):
            assert contrast(colour, band) >= 4.5, name
    for name in ("series", "span", "good", "doubtful", "rule"):
        for colour in colours_in_template(ink, name):
            assert contrast(colour, (WHITE,)) >= 3, name


def test_that_six_series_have_six_colours_in_every_ink():
    for ink in ("colour", "grey"):
        assert len(set(colours_in_template(ink, "series"))) == 6


@pytest.mark.parametrize(
    ("accent", "shown"),
    [("#7a1f6b", True), ("#ffee00", False), ("#ffffff", False), (None, False)],
)
def test_that_the_accent_of_a_sheet_colours_the_rule_where_it_can_be_seen(
    accent: str | None, shown: bool
):
    made = sheet(figure(), presentation=Presentation(accent=accent))
    rules = [s for s in shapes(inked(made, "colour")) if s.width > 590 and s.height < 6]
    assert len(rules) == 1
    assert is_colour(rules[0].fill, rgb(accent if shown and accent else "#0e7c7b"))


@pytest.mark.parametrize("ink", INKS)
def test_that_paper_is_white_in_every_ink(ink: str):
    """Nothing larger than a band is filled: there is no dark page."""
    for shape in shapes(inked(shipped("operation-h")[0], ink)):
        assert shape.fill is None or is_white(shape.fill) or shape.height < 250
