"""The PDF keeps the two standards it names, PDF/A-3a and PDF/UA-1, and says no more than it is."""

from __future__ import annotations

import getpass
import io
import os
import shutil
import socket
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest

from tests.paper.reading import opened
from tests.paper.sheets import as_data, figure, rich_sheet, sheet
from tests.paper.validating import faults
from viewer.paper.options import INKS, PAPERS, PrintOptions
from viewer.paper.press import render_pdf

if TYPE_CHECKING:
    from tests.paper.conftest import Printed, Prints


@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_that_operation_h_keeps_both_standards(operation_h: Printed, profile: str):
    assert not faults(operation_h.pdf, profile)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_that_the_tour_keeps_both_standards(print_shipped: Prints, language: str, profile: str):
    assert not faults(print_shipped("tour", language).pdf, profile)


@pytest.mark.parametrize("landscape", [False, True], ids=["portrait", "landscape"])
@pytest.mark.parametrize("paper", PAPERS)
def test_that_a_sheet_hard_to_print_keeps_both_standards(paper: str, landscape: bool):
    sheet = rich_sheet()
    ink = INKS[PAPERS.index(paper) % len(INKS)]
    options = PrintOptions(paper=paper, landscape=landscape, ink=ink)  # type: ignore[arg-type]
    pdf = render_pdf(sheet, as_data(sheet), options)
    assert not faults(pdf, "ua1")
    assert not faults(pdf, "3a")


def test_that_a_pdf_without_its_attachment_in_order_would_be_found_out(print_shipped: Prints):
    """The validator is no rubber stamp."""
    document = opened(print_shipped("operation-h", "en").pdf)
    del document.Root["/StructTreeRoot"]
    document.Root.Names.EmbeddedFiles.Names[1].AFRelationship = pikepdf.Name("/Nonsense")
    spoiled = io.BytesIO()
    document.save(spoiled)
    assert faults(spoiled.getvalue(), "ua1")
    assert faults(spoiled.getvalue(), "3a")


@pytest.mark.skipif(not shutil.which("qpdf"), reason="qpdf is not installed")
def test_that_qpdf_finds_nothing_wrong(operation_h: Printed, tmp_path: Path):
    file = tmp_path / "sheet.pdf"
    file.write_bytes(operation_h.pdf)
    checked = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_that_nothing_in_it_runs_or_leads_out_but_web_and_mail_addresses(print_shipped: Prints):
    for name in ("operation-h", "tour"):
        document = opened(print_shipped(name, "en").pdf)
        assert "/OpenAction" not in document.Root
        assert "/AA" not in document.Root
        for item in document.objects:
            if isinstance(item, pikepdf.Dictionary) and "/S" in item:
                kind = str(item.S)
                assert kind not in {
                    "/JavaScript",
                    "/Launch",
                    "/SubmitForm",
                    "/ImportData",
                    "/GoToR",
                }
                if kind == "/URI":
                    assert str(item.URI).startswith(("http://", "https://", "mailto:"))


def test_that_the_document_says_what_it_is(operation_h: Printed):
    document = opened(operation_h.pdf)
    assert document.Root.ViewerPreferences.DisplayDocTitle
    assert str(document.Root.Lang).split("-")[0] == operation_h.language
    assert document.Root.MarkInfo.Marked
    with document.open_metadata() as metadata:
        assert metadata["dc:title"] == operation_h.page.title
        assert metadata["dc:description"] == operation_h.page.summary
        # The sample names no publisher, and its source is not the author of our page.
        assert "dc:creator" not in metadata
        assert metadata["pdfaid:part"] == "3"
        assert metadata["pdfaid:conformance"] == "A"
        assert metadata["pdfuaid:part"] == "1"
        assert metadata.get("pdf:Keywords") is None
    assert str(document.docinfo.Title) == operation_h.page.title
    assert "/Author" not in document.docinfo


def test_that_who_publishes_a_sheet_is_its_author_and_its_sources_are_not():
    publishing = render_pdf(sheet(figure(1), publisher="The Ministry"), b"{}", PrintOptions())
    assert str(opened(publishing).docinfo.Author) == "The Ministry"
    silent = render_pdf(sheet(figure(1)), b"{}", PrintOptions())
    assert "/Author" not in opened(silent).docinfo


def test_that_the_document_names_nobody_and_no_place_of_this_machine(print_shipped: Prints):
    pdf = print_shipped("tour", "en").pdf
    document = opened(pdf)
    texts = [str(value) for value in document.docinfo.values()]
    texts += [bytes(document.Root.Metadata.read_bytes()).decode()]
    texts += [str(name) for name in document.attachments]
    told = " ".join(texts)
    for secret in (str(Path.home()), str(Path.cwd()), socket.gethostname(), os.sep + "tmp"):
        assert len(secret) < 3 or secret not in told
    assert f"/{getpass.getuser()}" not in told
