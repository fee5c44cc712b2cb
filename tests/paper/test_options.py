"""What one may choose, and what no page can be made from."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from viewer.paper.options import INKS, MARGINS, PAPERS, PrintOptions


def test_that_the_defaults_are_a4_upright_and_in_colour():
    options = PrintOptions()
    assert (options.paper, options.landscape, options.ink) == ("a4", False, "colour")
    assert options.language is None
    assert options.size == (210, 297)


def test_that_landscape_turns_the_paper():
    for paper in PAPERS:
        assert (
            PrintOptions(paper=paper, landscape=True).size == PrintOptions(paper=paper).size[::-1]
        )


def test_that_margins_grow_from_narrow_to_wide_and_with_the_paper():
    for paper in PAPERS:
        narrow, normal, wide = (
            PrintOptions(paper=paper, margin=margin).margin_mm
            for margin in ("narrow", "normal", "wide")
        )
        assert narrow < normal < wide
    assert PrintOptions(paper="a5").margin_mm < PrintOptions(paper="a3").margin_mm
    assert PrintOptions(margin=20).margin_mm == 20
    assert set(MARGINS) == {"narrow", "normal", "wide"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"paper": "b5"},
        {"paper": "A4"},
        {"ink": "red"},
        {"margin": "huge"},
        {"margin": 0},
        {"margin": 4.9},
        {"margin": 60},
        {"margin": -5},
        {"margin": float("nan")},
        {"paper": "a5", "margin": 38},
    ],
)
def test_that_what_no_page_can_be_made_from_is_refused(wrong: dict[str, Any]):
    with pytest.raises(ValueError, match="is not"):
        PrintOptions(**wrong)


def test_that_options_can_be_compared_and_kept_as_keys():
    assert PrintOptions() == PrintOptions(paper="a4")
    assert len({PrintOptions(), PrintOptions(ink=INKS[1]), PrintOptions()}) == 2
    with pytest.raises(AttributeError):
        PrintOptions().paper = "a3"  # type: ignore[misc]


def loaded_by(program: str) -> set[str]:
    told = subprocess.run(
        [sys.executable, "-P", "-c", f"{program}\nimport sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return {name.split(".")[0] for name in told.stdout.split()}


def test_that_options_do_not_load_the_typesetter():
    assert not loaded_by("from viewer.paper.options import PrintOptions") & {"typst", "PySide6"}


def test_that_printing_loads_nothing_it_does_not_need():
    program = (
        "from tests.paper.sheets import figure, sheet\n"
        "before = set(__import__('sys').modules)\n"
        "from viewer.paper.press import render_pdf\n"
        "assert render_pdf(sheet(figure()), b'{}')"
    )
    heavy = {
        "PySide6",
        "shiboken6",
        "pyqtgraph",
        "numpy",
        "fontTools",
        "babel",
        "dataclasses",
        "tempfile",
        "argparse",
        "logging",
        "socket",
        "subprocess",
        "asyncio",
        "xml",
    }
    assert not loaded_by(program) & heavy
