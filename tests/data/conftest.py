"""The two sheets that ship with the program, as documents and as sheets."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from viewer import assets
from viewer.sheet.model import FactSheet

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture(scope="session")
def document() -> Callable[[str], Any]:
    """Give a reader of a file in `data/` as plain JSON."""
    return lambda name: json.loads(assets.data(name).read_bytes())


@pytest.fixture(scope="session")
def sheet(document: Callable[[str], Any]) -> Callable[[str], FactSheet]:
    """Give a reader of a file in `data/` as a sheet."""

    def read(name: str) -> FactSheet:
        return msgspec.convert(
            document(name), FactSheet, dec_hook=lambda kind, value: kind(str(value))
        )

    return read
