"""Pictures that the documentation shows are made here, and compared with those committed.

`./run test tests/pictures --accept-pictures` writes them anew; look at each before you commit it.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
MOST_DIFFERENT = 0.001
"""The part of the pixels that may differ: other systems smooth letters a little otherwise."""
VISIBLE = 24
"""How far apart two values of a colour channel must lie to count as different."""


def pytest_addoption(parser):
    parser.addoption(
        "--accept-pictures", action="store_true", help="write docs/pictures anew from this run"
    )


@pytest.fixture
def same_picture(request, tmp_path):
    """Hold a picture to the committed one of that name, or make it the committed one."""

    def compare(made: Image.Image, name: str) -> None:
        committed = PICTURES / name
        made = made.convert("RGB")
        if request.config.getoption("--accept-pictures"):
            committed.parent.mkdir(exist_ok=True)
            made.save(committed, optimize=True)
            return
        assert committed.exists(), f"{name} is not committed: see {Path(__file__).name}"
        expected = Image.open(committed).convert("RGB")
        assert made.size == expected.size, f"{name}: {made.size} instead of {expected.size}"
        apart = (
            ImageChops.difference(made, expected)
            .convert("L")
            .point(lambda value: 255 if value > VISIBLE else 0)
        )
        different = apart.histogram()[255] / (made.width * made.height)
        if different > MOST_DIFFERENT:
            made.save(tmp_path / name)
            apart.save(tmp_path / f"difference-{name}")
            pytest.fail(f"{name}: {different:.2%} of the pixels differ; see {tmp_path}")

    return compare
