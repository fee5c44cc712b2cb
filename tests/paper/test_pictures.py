"""A part as a picture: whole without its sheet, of the size asked for, the same each time."""

from __future__ import annotations

import struct
import xml.etree.ElementTree as ElementTree

import pytest

from tests.paper.reading import Shape, is_colour, plain, rgb, shapes, text_of_pages
from tests.paper.reading import opened as as_pdf
from tests.paper.sheets import INJECTIONS, figure, rich_sheet, shipped
from tests.paper.sheets import sheet as a_sheet
from tests.paper.test_hostile import everywhere
from tests.paper.validating import is_sound
from viewer.content.parts import CHART, FIGURE, SOURCES, TIMELINE, lines_of, parts_of
from viewer.paper.pictures import (
    NoSuchPart,
    PictureOptions,
    TooLarge,
    page_of,
    render_part,
)
from viewer.sheet.model import Event, Timeline

SVG = "{http://www.w3.org/2000/svg}"


def made(name: str, form: str, language: str = "en", **options: object) -> bytes:
    sheet, _data = shipped("operation-h")
    chosen = PictureOptions(**options)  # type: ignore[arg-type]
    return render_part(sheet, page_of(sheet, language), name, form, chosen)  # type: ignore[arg-type]


def size_of(png: bytes) -> tuple[int, int]:
    return struct.unpack(">II", png[16:24])


def pixel_at_the_corner(png: bytes) -> tuple[int, ...]:
    from PySide6.QtGui import QImage

    return QImage.fromData(png).pixelColor(0, 0).getRgb()


def test_that_a_chart_holds_title_unit_qualifier_key_and_source():
    (text,) = text_of_pages(made("chart:accounts", "pdf"))
    for words in (
        "Operation H",
        "Two counts of accounts",
        "Unit: accounts",
        "more than 90,000",
        "approximately 153,000",
        "soft end: about this value",
        "INTERPOL press release on Operation H",
    ):
        assert plain(words) in plain(text), words


def test_that_an_svg_says_in_words_what_it_shows():
    root = ElementTree.fromstring(made("chart:accounts", "svg"))
    assert root.get("role") == "img"
    assert [root[0].tag, root[1].tag] == [f"{SVG}title", f"{SVG}desc"]
    assert root[0].text is not None
    assert root[0].text.startswith("Operation H – Two counts of accounts: those identified")
    for words in ("more than 90,000", "Unit: accounts", "[1] INTERPOL"):
        assert words in str(root[1].text)


@pytest.mark.parametrize("dpi", [72, 96, 300])
def test_that_a_png_has_the_pixels_its_dots_per_inch_ask_for(dpi: int):
    png = made("chart:accounts", "png", dpi=dpi)
    assert size_of(png)[0] == pytest.approx(170 / 25.4 * dpi, abs=1)
    kind, across, down, unit = struct.unpack(">4sIIB", png[37:50])
    assert (kind, across, down, unit) == (b"pHYs", round(dpi / 0.0254), round(dpi / 0.0254), 1)


def test_that_a_picture_is_as_wide_as_asked():
    assert size_of(made("chart:accounts", "png", width=100, dpi=254))[0] == 1000
    assert size_of(made("figure:individuals-arrested", "png", dpi=254))[0] == 800


def test_that_only_a_transparent_picture_has_nothing_behind_it():
    assert pixel_at_the_corner(made("figures", "png")) == (255, 255, 255, 255)
    assert pixel_at_the_corner(made("figures", "png", transparent=True))[3] == 0
    assert b"#ffffff" in made("chart:accounts", "svg")
    assert b"#ffffff" not in made("chart:accounts", "svg", transparent=True)


def test_that_arabic_is_mirrored():
    def bars(language: str) -> list[Shape]:
        blue = rgb("#1c5d99")
        found = shapes(made("chart:accounts", "pdf", language))
        return [one for one in found if is_colour(one.fill, blue) and one.width > 40]

    english, arabic = bars("en"), bars("ar")
    assert len({round(one.left) for one in english}) == 1 < len({round(b.right) for b in english})
    assert len({round(one.right) for one in arabic}) == 1 < len({round(b.left) for b in arabic})
    assert plain("٩٠") in plain(text_of_pages(made("chart:accounts", "pdf", "ar"))[0])


@pytest.mark.parametrize("form", ["svg", "png", "pdf"])
def test_that_the_same_part_gives_the_same_bytes(form: str):
    assert made("timeline:operation", form) == made("timeline:operation", form)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_that_every_part_of_a_sheet_of_every_kind_is_one_page_of_sound_pdf(language: str):
    sheet, _data = shipped("tour")
    page = page_of(sheet, language)
    parts = parts_of(page)
    assert {part.kind for part in parts} == {"figures", FIGURE, TIMELINE, CHART, SOURCES}
    for part in parts:
        pdf = render_part(sheet, page, part.name, "pdf")
        assert len(as_pdf(pdf).pages) == 1, part.name
        assert part.kind == FIGURE or is_sound(pdf), part.name


@pytest.mark.parametrize(
    ("name", "numbers"),
    [("chart:ribbons", {1, 2}), ("chart:change", {1}), ("figure:red", {1}), ("figures", {1, 2})],
)
def test_that_each_part_names_its_sources_and_no_other(name: str, numbers: set[int]):
    sheet, _data = shipped("tour")
    page = page_of(sheet, "en")
    part = next(one for one in parts_of(page) if one.name == name)
    (text,) = text_of_pages(render_part(sheet, page, name, "pdf"))
    for reference in page.references:
        is_named = reference.number in numbers
        line = f"[{reference.number}] {reference.citation}"
        assert (line in lines_of(page, part)) is is_named
        assert (plain(line) in plain(text)) is is_named


@pytest.mark.parametrize("text", INJECTIONS, ids=range(len(INJECTIONS)))
def test_that_text_of_a_file_is_never_obeyed_in_a_picture(text: str):
    sheet = everywhere(text)
    page = page_of(sheet)
    for name in ("figures", "timeline:t", "chart:c", "sources"):
        root = ElementTree.fromstring(render_part(sheet, page, name, "svg"))
        assert not list(root.iter(f"{SVG}script"))
        assert not list(root.iter(f"{SVG}a"))
        assert len(list(root.iter(f"{SVG}title"))) == 1
        assert render_part(sheet, page, name, "png").startswith(b"\x89PNG")


def test_that_a_part_that_is_not_there_is_named():
    sheet = rich_sheet()
    with pytest.raises(NoSuchPart, match="'chart:nowhere'"):
        render_part(sheet, page_of(sheet), "chart:nowhere", "svg")


def test_that_a_picture_too_large_for_its_format_is_refused():
    events = [Event(id=f"e{nth}", label="An event", date="2020") for nth in range(1200)]
    sheet = a_sheet(figure(), timelines=[Timeline(id="t", title="Long", events=events)])
    page = page_of(sheet)
    with pytest.raises(TooLarge, match="pixels"):
        render_part(sheet, page, "timeline:t", "png", PictureOptions(dpi=1200))
    with pytest.raises(TooLarge, match="too long for one page"):
        render_part(sheet, page, "timeline:t", "pdf")
    assert render_part(sheet, page, "timeline:t", "svg")


@pytest.mark.parametrize("wrong", [{"dpi": 0}, {"dpi": 5000}, {"width": 1.0}, {"width": 1e9}])
def test_that_no_picture_is_made_of_a_senseless_size(wrong: dict[str, float]):
    with pytest.raises(ValueError, match="is not between"):
        PictureOptions(**wrong)  # type: ignore[arg-type]
