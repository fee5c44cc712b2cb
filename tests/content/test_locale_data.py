"""The files of `resources/locale/` are what `tools/make_locale_data.py` makes of CLDR."""

from __future__ import annotations

import json
import runpy
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from viewer import assets
from viewer.content.wording import LANGUAGES

TOOL = Path(__file__).parents[2] / "tools" / "make_locale_data.py"


@pytest.fixture(scope="module")
def tool() -> dict[str, Any]:
    return runpy.run_path(str(TOOL))


def file_text(language: str) -> str:
    return assets.resource("locale", f"{language}.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_locale_file_is_in_step_with_cldr(language: str, tool: dict[str, Any]) -> None:
    assert file_text(language) == tool["as_text"](tool["locale_data"](language))


def test_that_there_is_a_file_for_each_language_of_the_program_and_no_other() -> None:
    found = {file.stem for file in assets.resource("locale").glob("*.json")}
    assert found == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_no_mark_or_space_in_a_locale_file_is_unseen(language: str) -> None:
    unseen = [
        letter
        for letter in file_text(language)
        if unicodedata.category(letter) in {"Cf", "Zs"} and letter != " "
    ]
    assert unseen == []


@pytest.mark.parametrize(
    ("language", "direction", "month", "endonym"),
    [
        ("en", "ltr", "October", "English"),
        ("fr", "ltr", "octobre", "français"),
        ("es", "ltr", "octubre", "español"),
        ("ar", "rtl", "أكتوبر", "العربية"),
    ],
)
def test_that_each_file_speaks_its_language(
    language: str, direction: str, month: str, endonym: str
) -> None:
    data = json.loads(file_text(language))
    assert (data["direction"], data["months"][9], data["endonym"]) == (direction, month, endonym)
