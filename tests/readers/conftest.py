"""A good sheet for the readers, and ways to break it."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

GARDEN = Path(__file__).parents[1] / "examples" / "good" / "garden.json"


@pytest.fixture
def garden() -> dict[str, Any]:
    """Give a good sheet as JSON values, to be changed at will."""
    return copy.deepcopy(json.loads(GARDEN.read_text(encoding="utf-8")))
