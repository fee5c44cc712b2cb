"""What the tests of the window have, and a red picture that nothing may ever draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from tests.gui.conftest import program, settings, sheet_file, shipped_fonts, speak
from tests.security.forging import PROBE

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["program", "settings", "sheet_file", "shipped_fonts", "speak"]


@pytest.fixture
def probe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to a folder that holds the red picture by the name the poisons have for it."""
    monkeypatch.chdir(tmp_path)
    picture = QImage(60, 60, QImage.Format.Format_RGB32)
    picture.fill(QColor(255, 0, 0))
    assert picture.save(PROBE)
    return tmp_path
