"""The way along a document that has faults: what is noted on it.

The types of the sheet become a tree of kinds, one for each place a value may stand (see
`compound_kinds` and `single_kinds`). A kind looks at a value and gives two: one for the whole
sheet, where something harmless stands for whatever is wrong, and one for the sheet that is shown,
where what is wrong is LOST.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from viewer.problems import MOST_PROBLEMS, Fault, Severity

if TYPE_CHECKING:
    from viewer.problems import Path
    from viewer.readers.shape_words import Said

LOST: Any = object()
"""What stands for a value that can't be shown."""

Both = tuple[Any, Any]
"""A value as the whole sheet has it, and as the sheet that is shown has it."""

_MOST_GUESSES = 1_000


class Walk:
    """One walk along a document; keeps what it finds."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.mended: set[Path] = set()
        self.lost: dict[Path, Any] = {}
        """The parts of which nothing can be shown, as the document has them."""
        self.is_cut = False
        """Whether so much was lost that the whole can't be judged by rules."""
        self._told = dict.fromkeys(Severity, 0)
        self._guesses: dict[tuple[str, tuple[str, ...]], str] = {}

    @property
    def is_full(self) -> bool:
        """Whether no more errors are noted: one more than are listed says that there are more."""
        return self._told[Severity.ERROR] > MOST_PROBLEMS

    def tell(
        self, path: Path, said: Said, severity: Severity = Severity.ERROR, *, at_name: bool = False
    ) -> None:
        """Note a fault; warnings are counted apart, so that they never keep an error back."""
        if self._told[severity] <= MOST_PROBLEMS:
            self._told[severity] += 1
            self.faults.append(Fault(path, *said, severity, at_name))

    def refuse(self, path: Path, said: Said | None, kind: Kind) -> Both:
        """Note a fault that leaves nothing of a value, told unless it is one of too many."""
        if said:
            self.tell(path, said)
        self.mended.add(path)
        if kind.holds_parts:
            self.is_cut = True
        return kind.stand_in(), LOST

    def guess(self, name: str, offered: tuple[str, ...]) -> str:
        """Give the name that was probably meant, or nothing.

        Comparing is slow, so after many different names the name itself is given: too many
        problems are listed by then, and what holds it may not pass as good.
        """
        known = self._guesses.get((name, offered))
        if known is None:
            if len(self._guesses) == _MOST_GUESSES:
                return name
            from viewer.readers.shape_words import nearest

            known = self._guesses[name, offered] = nearest(name, offered)
        return known


class Kind(Protocol):
    """What may stand at one place of a document."""

    takes_null: bool
    holds_parts: bool
    """Whether it is a list or a map of things that others refer to."""

    def takes(self, value: Any) -> bool:
        """Whether a value is of the JSON kind this is written in."""

    def both(self, value: Any, path: Path, walk: Walk) -> Both:
        """Look at a value, tell what is wrong with it, and give what is left."""

    def stand_in(self) -> Any:
        """Give a harmless value of this kind."""
