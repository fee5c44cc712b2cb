"""Which characters the fonts that ship with the program can print."""

from __future__ import annotations

from functools import cache

from viewer import assets

_WITHOUT_GLYPH_BY_NATURE = (
    "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\u2068\u2069\ufe0e\ufe0f"
)
"""What steers the setting of its neighbours; the typesetter obeys it and prints nothing."""


def signs_without_glyph(text: str) -> list[str]:
    """Give the characters of *text*, each once, that no shipped font has."""
    return sorted(set(text) - covered())


@cache
def covered() -> frozenset[str]:
    """Give every character that can be handed to the typesetter."""
    points: set[int] = {ord(sign) for sign in _WITHOUT_GLYPH_BY_NATURE}
    lines = assets.resource("fonts", "coverage.txt").read_text(encoding="ascii").splitlines()
    for line in lines:
        if not line.startswith("#"):
            first, _, last = line.partition("-")
            points.update(range(int(first, 16), int(last or first, 16) + 1))
    return frozenset(map(chr, points))
