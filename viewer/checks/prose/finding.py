"""A number as it is found, in tokens, before it becomes a mention in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from viewer.checks.prose.mention import Kind
    from viewer.checks.prose.numerals import Numeral
    from viewer.sheet.qualifier import Qualifier


class Finding(NamedTuple):
    """A number with its kind and qualifier. All places are tokens."""

    start: int
    """Where its qualifier begins."""
    numeral: Numeral
    end: int
    """Behind it, and behind a qualifier that follows it."""
    unit_end: int
    """Behind its unit: "%", "euros", "years"."""
    kind: Kind
    meanings: tuple[Qualifier, ...]
    upper: Decimal | None = None
