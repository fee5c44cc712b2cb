"""What a reader makes of a file: the sheet that can be shown, and all that is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from viewer.problems import MOST_PROBLEMS, STAND_IN, Fault, Severity, in_order
from viewer.sheet.model import EMPTY_SHEET, FactSheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from viewer.problems import Path, Problem
    from viewer.readers.json_text import JsonText


class Reading(Struct, frozen=True):
    """A file that was read, as far as it could be.

    `sheet` holds what can be shown. `whole` holds every element at its own place in the document,
    with something harmless where the file has a fault: rules are asked about it, so that they find
    everything in one go and speak of the places the author sees. It is None where no rule makes
    sense. `is_readable` is False where nothing can be shown; `sheet` is then `EMPTY_SHEET`.
    """

    text: JsonText
    data: bytes
    """The JSON itself, also where it came out of another file."""
    sheet: FactSheet = EMPTY_SHEET
    whole: FactSheet | None = None
    faults: tuple[Fault, ...] = ()
    mended: frozenset[Path] = frozenset()
    """Where `whole` says something else than the document."""
    lost: dict[Path, object] = {}
    """The parts that `sheet` lacks, as the document has them."""
    is_readable: bool = False

    def problems(self, of_rules: Iterable[Fault] = ()) -> tuple[Problem, ...]:
        """Give all problems at their places: those of the reading and those that rules found.

        What rules found where the document itself is not in `whole` only follows from a fault that
        is told already, and is left away.
        """
        around = {path[:-1] for path in self.mended if path}
        faults = [*self.faults]
        faults += [fault for fault in of_rules if not (around and self._follows(fault, around))]
        return in_order((*self.text.problems, *self.text.placed(_at_most(MOST_PROBLEMS, faults))))

    def _follows(self, fault: Fault, around: set[Path]) -> bool:
        """Whether a fault lies in or directly around something mended, or speaks of it."""
        path = fault.path
        return (
            any(path[:length] in self.mended for length in range(len(path) + 1))
            or path in around
            or STAND_IN in fault.message
        )


def _at_most(most: int, faults: Sequence[Fault]) -> Sequence[Fault]:
    """Give the worst of *faults*, and one more that says so where there were others.

    It is an error itself: a hundred warnings must not hide one.
    """
    if len(faults) <= most:
        return faults
    from viewer.readers.shape_words import too_many_problems

    said = too_many_problems(most)
    errors_first = sorted(faults, key=lambda fault: fault.severity is Severity.WARNING)
    return (*errors_first[:most], Fault((), said.code, said.message, said.remedy))
