"""Thins out the labels of an axis until none touches another."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def spread(lefts: Sequence[float], widths: Sequence[float], kept: int, gap: float) -> set[int]:
    """Give which labels to show: every n-th, the *kept* one among them, with the least n.

    *lefts* and *widths* say where the labels would lie, in order; *gap* is what must be left
    between two of them.
    """
    spans = [(left, left + width) for left, width in zip(lefts, widths, strict=True)]
    for step in range(1, len(spans) + 1):
        shown = [place for place in range(len(spans)) if (place - kept) % step == 0]
        if all(spans[one][1] + gap <= spans[other][0] for one, other in pairwise(shown)):
            return set(shown)
    return {kept} if spans else set()
