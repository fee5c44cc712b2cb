"""The Qt binding is one that can be used: guards for faults of its own, not of ours."""

from __future__ import annotations

import sys
from pathlib import Path

import PySide6
import pytest
from PySide6.QtWidgets import QLabel

CALLS = 500


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal there")
def test_that_a_call_which_returns_none_takes_no_reference_to_it(qtbot):
    """PySide6 6.12.0 takes one each time, and aborts after some thousands (decision 0002)."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        label.setText("x")
    assert sys.getrefcount(None) > before - CALLS // 10


def test_that_the_version_known_to_abort_is_not_the_one_installed():
    assert PySide6.__version_info__[:3] != (6, 12, 0)


def test_that_shiboken_was_unpacked_so_that_byte_code_of_it_is_kept():
    """Else it compiles its own Python sources at each start. `./run` sees to it."""
    import shibokensupport

    if not (Path(sys.prefix) / "dev.stamp").exists():
        pytest.skip("not the environment that ./run makes")
    assert "files.dir" in str(shibokensupport.__path__)
