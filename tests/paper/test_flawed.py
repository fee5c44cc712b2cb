"""A sheet that is printed in spite of its errors says so on every page, and shows nothing wrong."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.paper.reading import colours, opened, plain, structure_text, text_of_pages
from tests.paper.validating import faults
from viewer import assets
from viewer.opening import Opened, open_bytes
from viewer.paper.options import INKS, PAPERS, PrintOptions
from viewer.paper.press import refuse_unprintable, render_pdf, render_svg, write_pdf
from viewer.problems import BadSheet

if TYPE_CHECKING:
    from pathlib import Path


def flawed(name: str = "operation-h.json") -> Opened:
    sheet: dict[str, Any] = json.loads(assets.data(name).read_text(encoding="utf-8"))
    sheet["figures"][2]["value"] = "90,001"
    sheet["timelines"][0]["events"][0]["date"] = "Octobre 2019"
    sheet["charts"][0]["kind"] = "pie"
    sheet["sources"].append({"id": "wrong", "title": 7})
    return open_bytes(json.dumps(sheet, indent=1).encode())


FLAWED = flawed()


def printed(one: Opened = FLAWED, **options: Any) -> bytes:
    return render_pdf(one.sheet, one.data, PrintOptions(**options), one.evidence, one.flaws)


BAND = plain("This sheet has 4 errors. What is wrong is left out.")


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("landscape", [False, True])
def test_that_every_page_says_that_the_sheet_has_errors(paper, landscape):
    pages = text_of_pages(printed(paper=paper, landscape=landscape))
    assert len(pages) > 1
    for page in pages:
        assert plain(page).count(BAND) == 1


def test_that_a_sheet_without_errors_says_nothing_of_the_kind():
    good = open_bytes(assets.data("operation-h.json").read_bytes())
    assert good.flaws is None
    assert "error" not in " ".join(text_of_pages(printed(good)))


@pytest.mark.parametrize("profile", ["ua1", "3a"])
@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("ink", INKS)
def test_that_a_flawed_sheet_keeps_both_standards(profile, language, ink):
    assert not faults(printed(language=language, ink=ink), profile)


def test_that_the_band_is_read_aloud_once_and_is_no_part_of_a_line_elsewhere():
    told = [plain(text) for text in structure_text(opened(printed()))]
    assert sum(BAND in text for text in told) == 1
    at = next(number for number, text in enumerate(told) if BAND in text)
    title = next(number for number, text in enumerate(told) if plain("Operation H") == text)
    figures = next(number for number, text in enumerate(told) if plain("Key figures") == text)
    assert title < at < figures


@pytest.mark.parametrize("ink", INKS)
def test_that_the_band_is_seen_without_colour(ink):
    """Dark words on a light ground, with a rule and a sign: a printer without colour shows them."""

    def luminance(colour):
        return sum(
            part * (channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)
            for part, channel in zip((0.2126, 0.7152, 0.0722), colour, strict=True)
        )

    used = colours(printed(ink=ink)) - colours(
        render_pdf(FLAWED.sheet, FLAWED.data, PrintOptions(ink=ink), FLAWED.evidence)
    )
    grounds = [(1.0, 0xE9 / 255, 0xA8 / 255), (225 / 255,) * 3, (1.0, 1.0, 1.0)]
    inks = [(0x16 / 255, 0x21 / 255, 0x2E / 255), (20 / 255,) * 3]
    ground, text = luminance(grounds[INKS.index(ink)]), luminance(inks[ink == "grey"])
    assert (ground + 0.05) / (text + 0.05) > 7
    if ink != "saving":
        expected = grounds[INKS.index(ink)]
        assert any(
            len(colour) in (1, 3)
            and all(abs(a - b) < 0.01 for a, b in zip(colour * 3, expected, strict=False))
            for colour in used
        ), used


def test_that_a_flawed_sheet_is_the_same_byte_for_byte_each_time():
    assert printed() == printed(flawed())


def test_that_what_is_wrong_is_marked_on_paper_and_its_value_is_not_there():
    text = plain(" ".join(text_of_pages(printed())))
    for said in (
        "K3", "T1", "not shown", "Cases investigated", "Not shown", "has an error",
        "Source 2: not shown, because of an error.",
    ):  # fmt: skip
        assert plain(said) in text, said
    # Only the reason names it, in quotation marks, beside what to write.
    assert text.count(plain("90,001")) == text.count(plain("'90,001' is text"))


def test_that_the_pages_of_the_preview_have_the_band_too():
    with_band = render_svg(FLAWED.sheet, PrintOptions(), FLAWED.evidence, FLAWED.flaws)
    without = render_svg(FLAWED.sheet, PrintOptions(), FLAWED.evidence)
    assert all("#ffe9a8" in page for page in with_band)
    assert not any("#ffe9a8" in page for page in without)


def test_that_a_flawed_sheet_is_refused_unless_it_is_to_be_printed_anyway(tmp_path: Path):
    target = tmp_path / "out.pdf"
    with pytest.raises(BadSheet):
        write_pdf(FLAWED, target)
    assert not target.exists()
    assert write_pdf(FLAWED, target, anyway=True) == target
    assert target.read_bytes() == printed()


def test_that_of_a_file_that_can_not_be_read_nothing_is_printed_anyway(tmp_path: Path):
    broken = open_bytes(b"{")
    with pytest.raises(BadSheet):
        refuse_unprintable(broken, tmp_path / "out.pdf", anyway=True)


def test_that_everything_can_be_wrong_and_the_page_is_set_all_the_same():
    sheet: dict[str, Any] = json.loads(assets.data("tour.json").read_text(encoding="utf-8"))
    for kind in ("figures", "charts", "timelines", "sources", "groups"):
        sheet[kind] = [7 for _ in sheet[kind]]
    one = open_bytes(json.dumps(sheet).encode())
    assert one.readable
    pdf = printed(one)
    assert not faults(pdf, "ua1")
    assert not faults(pdf, "3a")
