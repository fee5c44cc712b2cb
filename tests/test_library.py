"""The program as a library: three functions, no window, and faults as they are documented."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pypdfium2
import pytest

import viewer
from viewer import assets, check, load, render_pdf
from viewer.problems import BadSheet

if TYPE_CHECKING:
    from pathlib import Path

SAMPLE = assets.data("operation-h.json")


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    document = json.loads(SAMPLE.read_bytes())
    del document["figures"][0]["label"]
    file = tmp_path / "broken.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    return file


def test_that_load_reads_a_sheet_by_a_path_or_its_text():
    assert load(SAMPLE).sheet.id == "operation-h"
    assert load(str(SAMPLE)).sheet == load(SAMPLE).sheet
    assert load(SAMPLE).data == SAMPLE.read_bytes()


def test_that_check_gives_what_load_finds(broken: Path):
    assert check(broken) == load(broken).problems
    assert [problem.code for problem in check(broken) if problem.is_error] == ["E-MISSING"]
    assert not [problem for problem in check(SAMPLE) if problem.is_error]


def test_that_a_file_that_is_not_there_is_a_problem_and_not_an_exception(tmp_path: Path):
    (problem,) = check(tmp_path / "nowhere.json")
    assert problem.code == "E-OPEN"


def test_that_a_page_is_the_same_from_a_path_and_from_what_was_loaded():
    assert render_pdf(SAMPLE) == render_pdf(load(SAMPLE))


def test_that_options_reach_the_page():
    pdf = render_pdf(SAMPLE, paper="a5", landscape=True, language="es", ink="grey", margin=8)
    document = pypdfium2.PdfDocument(pdf)
    assert document[0].get_size() == pytest.approx((595, 420), abs=1)
    assert "Operación H" in document[0].get_textpage().get_text_bounded()
    document.close()


def test_that_a_sheet_with_errors_is_not_rendered(broken: Path):
    with pytest.raises(BadSheet) as refused:
        render_pdf(broken)
    assert refused.value.problems == check(broken)


def test_that_an_option_that_is_none_is_refused():
    with pytest.raises(ValueError, match="paper: 'b4' is not one of"):
        render_pdf(SAMPLE, paper="b4")  # type: ignore[arg-type]


def test_that_no_window_is_loaded_for_any_of_it():
    program = (
        "import sys, viewer\n"
        f"viewer.check({str(SAMPLE)!r})\nviewer.render_pdf(viewer.load({str(SAMPLE)!r}))\n"
        "print(*{name.split('.')[0] for name in sys.modules})"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", program], capture_output=True, text=True, check=True
    )
    assert not {"PySide6", "shiboken6", "pyqtgraph", "numpy"} & set(done.stdout.split())


def test_that_the_package_offers_no_more_than_it_says():
    with pytest.raises(AttributeError, match="no attribute 'save'"):
        viewer.save  # noqa: B018
