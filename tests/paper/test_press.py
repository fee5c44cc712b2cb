"""The same sheet gives the same bytes, with its data inside, and the same pages as SVG."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest
import typst

from tests.paper.reading import images, opened, text_of_pages
from tests.paper.sheets import LANGUAGES, as_data, as_sheet, figure, rich_sheet, sheet, shipped
from viewer.paper import press
from viewer.paper.options import INKS, PAPERS, PrintOptions
from viewer.paper.press import page_count, render_pdf, render_svg
from viewer.sheet.model import Source

if TYPE_CHECKING:
    from tests.paper.conftest import Printed

GOLDEN = Path(__file__).with_name("golden.json")

IN_ANOTHER_PROCESS = """
import hashlib, sys
from tests.paper.sheets import shipped
from viewer.paper.options import PrintOptions
from viewer.paper.press import render_pdf, render_svg
sheet, data = shipped("operation-h")
options = PrintOptions(paper="letter", language=sys.argv[1])
print(hashlib.sha256(render_pdf(sheet, data, options)).hexdigest())
print(hashlib.sha256("".join(render_svg(sheet, options)).encode()).hexdigest())
"""


def hashes_in_another_process(language: str, place: Path, **environment: str) -> list[str]:
    """Print Operation H in a fresh interpreter that knows another clock, home, zone and locale."""
    told = subprocess.run(
        [sys.executable, "-P", "-c", IN_ANOTHER_PROCESS, language],
        capture_output=True,
        text=True,
        check=True,
        cwd=place,
        env={"PATH": os.environ["PATH"], **environment},
    )
    return told.stdout.split()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_that_two_processes_give_the_same_bytes(language: str, tmp_path: Path):
    one = hashes_in_another_process(language, Path.cwd(), TZ="UTC", LANG="C.UTF-8")
    other = hashes_in_another_process(
        language,
        tmp_path,
        TZ="Pacific/Auckland",
        LANG="ar_EG.UTF-8",
        HOME=str(tmp_path),
        PYTHONHASHSEED="7",
        QT_SCALE_FACTOR="3",
        COLORTERM="dark",
    )
    assert one == other
    sheet, data = shipped("operation-h")
    here = render_pdf(sheet, data, PrintOptions(paper="letter", language=language))
    assert one[0] == hashlib.sha256(here).hexdigest()


def golden_hashes() -> dict[str, str]:
    """Give the hash of a small sheet of this file's own, which changes only if the page does."""
    small = sheet(figure(1), figure(2, 12500), issued="2024-02-01", summary="A summary.")
    return {
        language: hashlib.sha256(
            render_pdf(small, b"{}", PrintOptions(language=language))
        ).hexdigest()
        for language in ("en", "ar")
    }


def test_that_the_page_is_the_one_that_was_looked_at_last():
    """Bytes may only change on purpose: look at the page, then write these into golden.json."""
    assert golden_hashes() == json.loads(GOLDEN.read_text(encoding="utf-8"))


# Dates ------------------------------------------------------------------------------------------


def date_of(pdf: bytes) -> str:
    document = opened(pdf)
    with document.open_metadata() as metadata:
        assert (
            metadata["xmp:CreateDate"][:10].replace("-", "")
            == str(document.docinfo.CreationDate)[2:10]
        )
    return str(document.docinfo.CreationDate)[2:10]


@pytest.mark.parametrize(
    ("issued", "as_of", "expected"),
    [
        ("2024-02-01", "2024-01-31", "20240201"),
        ("2024-02", None, "20240201"),
        (None, "2023~", "20230101"),
        ("1789-07-14", None, "17890714"),
        ("2100-01-01", None, "21000101"),
        ("-0043", None, "19700101"),
        ("../2021", None, "19700101"),
        (None, None, "19700101"),
    ],
)
def test_that_the_date_is_the_sheets_own(
    issued: str | None, as_of: str | None, expected: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    made = sheet(figure(), issued=issued, as_of=as_of)
    assert date_of(render_pdf(made, b"{}")) == expected


def test_that_the_environment_can_set_the_date(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert date_of(render_pdf(sheet(figure(), issued="2024-02-01"), b"{}")) == "20231114"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert date_of(render_pdf(sheet(figure(), issued="2024-02-01"), b"{}")) == "20240201"


def test_that_today_stands_nowhere(operation_h: Printed):
    today = time.strftime("%Y%m%d").encode()
    assert today not in operation_h.pdf


# Attachment -------------------------------------------------------------------------------------


def attached_to(pdf: bytes) -> bytes:
    document = opened(pdf)
    (specification,) = document.Root.AF
    assert specification.AFRelationship == pikepdf.Name("/Data")
    assert specification.EF.F.Subtype == pikepdf.Name("/application/json")
    assert str(specification.UF) == "sheet.json"
    file = specification.EF.F
    return bytes(file.read_bytes())


def test_that_the_data_are_inside(operation_h: Printed):
    data = attached_to(operation_h.pdf)
    assert data == operation_h.data
    assert as_sheet(data) == operation_h.sheet


@pytest.mark.parametrize("data", [b"\xff\xfe{\x00}\x00", b"{}\r\n", b"\xef\xbb\xbf{}", b"\x00\xff"])
def test_that_the_data_are_inside_byte_for_byte(data: bytes):
    assert attached_to(render_pdf(sheet(figure()), data)) == data


def test_that_nothing_of_the_template_or_of_its_content_is_attached(operation_h: Printed):
    document = opened(operation_h.pdf)
    assert [str(name) for name in document.attachments] == ["sheet.json"]


# SVG --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", PAPERS)
def test_that_preview_and_pdf_have_the_same_pages(language: str, paper: str):
    made, data = shipped("operation-h")
    options = PrintOptions(paper=paper, language=language)  # type: ignore[arg-type]
    pages = render_svg(made, options)
    document = opened(render_pdf(made, data, options))
    assert len(pages) == len(document.pages) == page_count(made, options)
    for svg, page in zip(pages, document.pages, strict=True):
        root = ElementTree.fromstring(svg)
        box = [float(value) for value in root.attrib["viewBox"].split()]
        assert box == pytest.approx([float(value) for value in page.mediabox], abs=0.01)


def test_that_an_svg_is_a_picture_and_nothing_else():
    allowed = {"svg", "g", "path", "use", "defs", "symbol", "a", "rect"}
    for svg in (*render_svg(shipped("tour")[0]), *render_svg(rich_sheet())):
        for element in ElementTree.fromstring(svg).iter():
            name = element.tag.rpartition("}")[2]
            assert name in allowed
            for key, value in element.attrib.items():
                assert not key.startswith("on")
                if key.endswith("href"):
                    assert value.startswith("#")


@pytest.mark.parametrize("address", ["https://example.org/?a=1&b=2", "https://example.org/'&lt;"])
def test_that_an_address_of_any_letters_leaves_a_picture_that_can_be_read(address: str):
    """Typst writes the address of a link into an SVG as it stands, which an & makes no XML."""
    made = sheet(figure(), sources=[Source(id="release", title="T", url=address)])
    for svg in render_svg(made):
        assert ElementTree.fromstring(svg).tag.endswith("svg")


def test_that_an_svg_uses_nothing_that_its_player_gets_wrong():
    """QSvgRenderer plays no patterns, and gradients and clips not always as meant."""
    for made in (shipped("tour")[0], rich_sheet()):
        for ink in INKS:
            for svg in render_svg(made, PrintOptions(ink=ink)):
                for name in ("pattern", "Gradient", "clipPath", "mask", "filter", "image"):
                    assert f"<{name}" not in svg
                    assert f"<linear{name}" not in svg
                    assert f"<radial{name}" not in svg


def test_that_there_are_no_raster_images(operation_h: Printed):
    assert images(operation_h.pdf) == 0


# Languages and faults ---------------------------------------------------------------------------


def test_that_a_language_the_sheet_does_not_have_gives_its_own():
    made, data = shipped("operation-h")
    assert render_pdf(made, data, PrintOptions(language="de")) == render_pdf(
        made, data, PrintOptions(language="en")
    )
    assert render_pdf(made, data, PrintOptions(language="fr-CH")) == render_pdf(
        made, data, PrintOptions(language="fr")
    )


def test_that_a_sheet_in_a_language_the_program_does_not_speak_is_printed_in_its_own_words():
    made = sheet(figure(label="Gefundene Konten"), lang="de-AT", title="Ein Blatt")
    pdf = render_pdf(made, as_data(made))
    assert str(opened(pdf).Root.Lang) == "de-AT"
    text = " ".join(text_of_pages(pdf))
    assert "Gefundene Konten" in text
    assert "Key figures" in text


def test_that_a_fault_of_the_template_is_called_one(monkeypatch: pytest.MonkeyPatch):
    broken = {**press._template(), "main.typ": b"#let x = 1\n#x.nothing"}
    monkeypatch.setattr(press, "_template", lambda: broken)
    with pytest.raises(press.SettingFailed, match=r"fault of the program.*nothing") as raised:
        render_pdf(sheet(figure()), b"{}")
    assert raised.value.exit_code == 3
    assert isinstance(raised.value.__cause__, typst.TypstError)
    assert len(str(raised.value)) < 1000
