"""docs/manual.md says how numbers are read; each of its examples is read so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from viewer.checks.prose import Mention, numbers_in
from viewer.sheet.qualifier import Qualifier

MANUAL = (Path(__file__).parents[2] / "docs" / "manual.md").read_text(encoding="utf-8")
SECTION = MANUAL.partition("## How numbers in a text are read")[2].partition("\n## ")[0]
ROWS = re.findall(r"^\| ([^|]+) \((en|fr|es|ar)\) \| ([^|]+) \|$", SECTION, flags=re.MULTILINE)


def told(mention: Mention) -> str:
    qualifier = "" if mention.qualifier is Qualifier.EXACT else f"{mention.qualifier.value} "
    return f"{qualifier}{mention.value}{'' if mention.upper is None else f'..{mention.upper}'}"


def test_that_the_manual_shows_every_language_that_is_read():
    assert {language for _, language, _ in ROWS} == {"en", "fr", "es", "ar"}


@pytest.mark.parametrize(("written", "language", "read"), ROWS)
def test_that_a_number_is_read_as_the_manual_says(written: str, language: str, read: str):
    assert [told(each) for each in numbers_in(written, language)] == re.findall(r"`([^`]+)`", read)
