"""What comparing a draft with a sheet comes to: a verdict for each number, without any words."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from viewer.sheet.qualifier import Qualifier


class Verdict(Enum):
    """How a number of a draft stands to the sheet."""

    MATCHES = "matches"
    LOST = "lost"
    """The value is there, but its qualifier was dropped or became another one."""
    DIFFERS = "differs"
    ABSENT = "absent"


class Difference(Enum):
    """In what a number differs from the one it was compared with."""

    NONE = "none"
    QUALIFIER = "qualifier"
    VALUE = "value"
    ROUNDED = "rounded"
    """It is that value with fewer digits."""
    UNIT = "unit"
    """The value is right, and said of something else."""
    DIRECTION = "direction"
    """A rise where the sheet has a fall, or the other way round."""
    OTHER_SOURCE = "other-source"
    """It is what another source says of the figure, not what the sheet shows."""


class Part(Enum):
    """What part of a sheet states a number."""

    FIGURE = "figure"
    EVENT = "event"
    CELL = "cell"
    TEXT = "text"
    """A title, a scope, a note: running text rather than a value."""


class Stated(NamedTuple):
    """A number the sheet states.

    `key` is that of the evidence: a figure's "id", "timeline/id" of an event,
    "chart/series/category" of a cell; empty for what the sheet says as a whole.
    """

    part: Part
    key: str
    value: Decimal
    upper: Decimal | None
    qualifier: Qualifier
    unit: str
    """The id of its unit; empty for a number in a text."""


class Marked(NamedTuple):
    """A number of a draft and what became of it.

    The offsets are into the draft as it was given: `start` where its qualifier begins,
    `number_start` where its digits or number words do, `end` behind all of it.
    """

    start: int
    number_start: int
    end: int
    value: Decimal
    upper: Decimal | None
    qualifier: Qualifier
    verdict: Verdict
    difference: Difference = Difference.NONE
    stated: tuple[Stated, ...] = ()
    """What it was compared with; several where nothing tells them apart, none where absent."""
    said_of: str = ""
    """For a difference of unit: what the draft counts, in its own words."""
    same_value: tuple[Stated, ...] = ()
    """What has this value but counts something else, beside a number that differs or is absent."""


class Comparison(NamedTuple):
    """A draft, compared: its language, and its numbers in the order they stand."""

    language: str
    marks: tuple[Marked, ...]

    def count(self, verdict: Verdict) -> int:
        """Give how many numbers have the *verdict*."""
        return sum(mark.verdict is verdict for mark in self.marks)

    @property
    def is_clean(self) -> bool:
        """Whether every number matches."""
        return self.count(Verdict.MATCHES) == len(self.marks)
