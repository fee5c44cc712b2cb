"""How soon a tab is there after the click, and how the cards grow with their number."""

from __future__ import annotations

from paired import absolute, paired
from processes import FIRST_FRAME, run

FIRST_CLICK = FIRST_FRAME.with_name("first_click.py")
CARDS = FIRST_FRAME.with_name("cards.py")


def test_first_chart_click():
    absolute("first_chart_click", [float(run("-P", FIRST_CLICK, "2").output) for _ in range(7)])


def test_first_timeline_click():
    absolute("first_timeline_click", [float(run("-P", FIRST_CLICK, "1").output) for _ in range(7)])


def test_cards_2000():
    paired(
        "cards_2000",
        lambda: float(run("-P", CARDS, "100").output),
        lambda: float(run("-P", CARDS, "2000").output),
        rounds=7,
    )
