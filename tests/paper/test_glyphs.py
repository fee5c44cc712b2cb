"""Every character is printed, or spelled and reported; the list of them is that of the fonts."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import typst
from hypothesis import given
from hypothesis import strategies as some

from tests.paper.sheets import as_data, figure, rich_sheet, sheet, shipped
from viewer import assets
from viewer.paper.coverage import covered, signs_without_glyph
from viewer.paper.glyphs import printable, unprintable
from viewer.problems import Severity
from viewer.sheet.model import Group

ROOT = Path(__file__).resolve().parents[2]


def test_that_the_list_of_characters_is_that_of_the_fonts():
    """If not, run tools/make_font_coverage.py."""
    made = subprocess.run(
        [
            sys.executable,
            "-c",
            "import make_font_coverage as m; print(m.as_text(m.covered()), end='')",
        ],
        cwd=ROOT / "tools",
        capture_output=True,
        text=True,
        check=True,
    )
    assert assets.resource("fonts", "coverage.txt").read_text(encoding="ascii") == made.stdout


@pytest.mark.parametrize("style", ["", ', weight: "bold"', ', style: "italic"', ', lang: "ar"'])
def test_that_every_character_of_the_list_can_be_set(style: str):
    source = (
        '#set document(title: "All")\n'
        f'#set text(font: ("IBM Plex Sans", "Noto Naskh Arabic"), fallback: false{style})\n'
        '#for sign in json("signs.json") [#sign #parbreak()]'
    )
    files = {"main.typ": source.encode(), "signs.json": json.dumps(sorted(covered())).encode()}
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(assets.resource("fonts"))],
    )
    assert typst.compile(
        files,  # type: ignore[call-overload]
        font_paths=fonts,
        format="pdf",
        pdf_standards=["a-3a", "ua-1"],
        timestamp=0,
    )


def test_that_all_languages_of_the_program_are_in_the_list():
    for text in ("Éàçœ«»’“”… ñ¿¡", "حُدِّدت هوياتهم، ؟ ٠١٢٣٤٥٦٧٨٩ ٪٫٬", "\u00a0\u202f–—·−×≈≤≥"):
        assert not signs_without_glyph(text)


def test_that_what_has_no_glyph_is_spelled():
    assert printable("a\N{PARTY POPPER}b漢") == "a[U+1F389]b[U+6F22]"
    assert printable("plain") == "plain"
    assert printable("\N{OPEN BOX}") == "\N{REPLACEMENT CHARACTER}"
    assert printable("\x07") == "[U+0007]"


@given(some.text())
def test_that_nothing_unprintable_is_left_and_nothing_printable_lost(text: str):
    shown = printable(text)
    assert not signs_without_glyph(shown)
    for sign in text:
        assert sign in shown or f"[U+{ord(sign):04X}]" in shown or sign == "\N{OPEN BOX}"


def test_that_a_text_that_is_spelled_is_reported_with_its_path():
    made = sheet(
        figure(),
        figure(2, note={"en": "a \N{PARTY POPPER}", "ar": "ب"}),
        groups=[Group(id="g", label="漢字")],
        notes=["fine", "snow \N{SNOWFLAKE}"],
    )
    faults = {fault.path: fault for fault in unprintable(made)}
    assert set(faults) == {("figures", 1, "note", "en"), ("notes", 1)}, "the group has no figures"
    fault = faults["notes", 1]
    assert fault.severity is Severity.WARNING
    assert fault.code == "W-GLYPH"
    assert "U+2744" in fault.message
    assert fault.remedy


def test_that_a_language_that_is_not_printed_is_not_reported():
    made = sheet(figure(label={"en": "Label", "ar": "عنوان", "zh": "标签"}))
    assert not unprintable(made)
    assert not unprintable(made, "ar")


def test_that_the_shipped_sheets_need_no_spelling():
    for name in ("operation-h", "tour"):
        for language in ("en", "fr", "es", "ar"):
            assert not unprintable(shipped(name)[0], language)


def test_that_the_rich_sheet_is_reported():
    reported = {sign for fault in unprintable(rich_sheet()) for sign in fault.message.split()}
    assert any("U+1F389" in word for word in reported)
    assert as_data(rich_sheet())
