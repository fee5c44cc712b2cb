"""Work off the window's thread: printing, which would otherwise make the window stand still.

One thread does it all, a task after the other. What a task says reaches its listeners in the
window's thread, through the event loop. A task is stopped by asking it to: its work looks, where
it can stop cleanly, whether it is still wanted.
"""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

_worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="printing")


class Task(QObject):
    """One piece of work.

    Exactly one of `done` and `failed` is emitted, unless the task was cancelled: then neither is.

    Signals:
        done: the work is done (what it gave).
        failed: the work raised (the exception).
        advanced: so many steps of it are done (a count).
    """

    done = Signal(object)
    failed = Signal(object)
    advanced = Signal(int)

    _told = Signal(str, object)

    def __init__(self, work: Callable[[Task], object]) -> None:
        """Do *work*, which is given the task, once `start` is called."""
        # The application's child, so that it outlives who started it, and the thread it works in
        # never holds the last reference to an object of the window's thread.
        super().__init__(QCoreApplication.instance())
        self._work = work
        self._cancelled = threading.Event()
        # Queued, so that it is in the window's thread, last of all, that one looks whether the task
        # was cancelled: what has ended already may still be unwanted.
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin, as soon as the tasks before it have ended."""
        _worker.submit(self._run)

    def cancel(self) -> None:
        """Want no more of it: nothing is heard of this task again."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether nobody wants the rest; the work asks where it can stop."""
        return self._cancelled.is_set()

    def advance(self, steps: int) -> None:
        """Say, from the work, that *steps* of it are done."""
        self._told.emit("advanced", steps)

    def _run(self) -> None:
        try:
            outcome = "done", None if self.is_cancelled else self._work(self)
        except BaseException as fault:  # noqa: BLE001 - every end is told, or the window waits for ever
            outcome = "failed", fault
        self._told.emit(*outcome)

    def _tell(self, what: str, value: Any) -> None:
        if not self.is_cancelled:
            getattr(self, what).emit(value)
        if what != "advanced":
            self.deleteLater()


def finish() -> None:
    """Wait until every task given so far has come to its end."""
    _worker.submit(lambda: None).result()
