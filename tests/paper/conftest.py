"""Printed sheets, each set once for the whole run of the tests."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

import pytest

from tests.paper.sheets import LANGUAGES, shipped
from viewer.content.page import Page, compose
from viewer.paper.options import PrintOptions
from viewer.paper.press import render_pdf

if TYPE_CHECKING:
    from viewer.sheet.model import FactSheet


class Printed(NamedTuple):
    """A sheet, what is shown of it, and its PDF."""

    sheet: FactSheet
    data: bytes
    page: Page
    pdf: bytes
    language: str


class Prints(Protocol):
    def __call__(self, name: str, language: str, paper: str = "a4") -> Printed: ...


@cache
def _printed(name: str, language: str, paper: str) -> Printed:
    sheet, data = shipped(name)
    options = PrintOptions(paper=paper, language=language)  # type: ignore[arg-type]
    return Printed(
        sheet, data, compose(sheet, language), render_pdf(sheet, data, options), language
    )


@pytest.fixture(scope="session")
def print_shipped() -> Prints:
    """Print a sheet of `data/`; the same one is set only once."""

    def give(name: str, language: str, paper: str = "a4") -> Printed:
        return _printed(name, language, paper)

    return give


@pytest.fixture(
    scope="session",
    params=[(language, paper) for language in LANGUAGES for paper in ("a4", "letter")],
    ids="-".join,
)
def operation_h(request: pytest.FixtureRequest, print_shipped: Prints) -> Printed:
    """Operation H in each language on each of the two papers most in use."""
    language, paper = request.param
    return print_shipped("operation-h", language, paper)
