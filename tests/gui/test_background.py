"""Work off the window's thread: heard of in the window's thread, once, and never after a stop."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject, QThread, Slot

from viewer.gui import background
from viewer.gui.background import Task


class Listener(QObject):
    """Notes what a task says, and in which thread it hears it."""

    def __init__(self, task: Task) -> None:
        super().__init__()
        self.heard: list[tuple[str, object]] = []
        self.threads: set[bool] = set()
        task.done.connect(self.hear_done)
        task.failed.connect(self.hear_failed)
        task.advanced.connect(self.hear_advanced)

    def _note(self, what: str, value: object) -> None:
        self.heard.append((what, value))
        self.threads.add(QThread.currentThread() is self.thread())

    @Slot(object)
    def hear_done(self, value: object) -> None:
        self._note("done", value)

    @Slot(object)
    def hear_failed(self, value: object) -> None:
        self._note("failed", value)

    @Slot(int)
    def hear_advanced(self, value: int) -> None:
        self._note("advanced", value)


def test_that_work_is_done_in_another_thread_and_told_in_this_one(qtbot):
    task = Task(lambda _task: threading.current_thread())
    listener = Listener(task)
    with qtbot.waitSignal(task.done):
        task.start()
    [(what, thread)] = listener.heard
    assert what == "done"
    assert thread is not threading.current_thread()
    assert listener.threads == {True}


def test_that_a_plain_function_hears_of_a_task_in_this_thread_too(qtbot):
    """Such a one has no thread that Qt could call it in; a dialog opened in it needs this one."""
    heard: list[threading.Thread] = []

    def hear(_value: object) -> None:
        heard.append(threading.current_thread())

    task = Task(lambda task: task.advance(1))
    task.advanced.connect(hear)
    task.done.connect(hear)
    with qtbot.waitSignal(task.done):
        task.start()
    assert heard == [threading.current_thread()] * 2


def test_that_the_steps_of_work_are_told_in_order_before_its_end(qtbot):
    def work(task: Task) -> str:
        for step in (1, 2, 3):
            task.advance(step)
        return "end"

    task = Task(work)
    listener = Listener(task)
    with qtbot.waitSignal(task.done):
        task.start()
    assert listener.heard == [("advanced", 1), ("advanced", 2), ("advanced", 3), ("done", "end")]
    assert listener.threads == {True}


@pytest.mark.parametrize("fault", [OSError("no"), KeyError("x"), SystemExit(3)], ids=repr)
def test_that_work_that_raises_is_told_as_failed(qtbot, fault: BaseException):
    def work(_task: Task) -> None:
        raise fault

    task = Task(work)
    listener = Listener(task)
    with qtbot.waitSignal(task.failed):
        task.start()
    assert listener.heard == [("failed", fault)]


def test_that_nothing_is_heard_of_a_task_after_it_was_cancelled(qtbot):
    is_under_way, may_end = threading.Event(), threading.Event()

    def work(task: Task) -> str:
        is_under_way.set()
        assert may_end.wait(20)
        task.advance(1)
        return "too late"

    task = Task(work)
    listener = Listener(task)
    task.start()
    assert is_under_way.wait(20)
    task.cancel()
    may_end.set()
    with qtbot.waitSignal(task.destroyed):
        background.finish()
    assert listener.heard == []


def test_that_a_task_that_has_ended_can_still_be_cancelled_while_nobody_has_heard(qtbot):
    task = Task(lambda _task: "just ended")
    listener = Listener(task)
    task.start()
    background.finish()
    task.cancel()
    with qtbot.waitSignal(task.destroyed):
        pass
    assert listener.heard == []


def test_that_work_cancelled_before_its_turn_is_never_begun(qtbot):
    may_end = threading.Event()
    begun = []
    Task(lambda _task: may_end.wait(20)).start()
    task = Task(lambda _task: begun.append(1))
    task.start()
    task.cancel()
    may_end.set()
    background.finish()
    assert not begun


def test_that_work_sees_that_it_is_no_longer_wanted(qtbot):
    is_under_way, seen = threading.Event(), threading.Event()

    def work(task: Task) -> None:
        is_under_way.set()
        while not task.is_cancelled:
            pass
        seen.set()

    task = Task(work)
    task.start()
    assert is_under_way.wait(20)
    task.cancel()
    background.finish()
    assert seen.is_set()


def test_that_a_task_goes_on_when_who_started_it_forgets_it(qtbot):
    ended = threading.Event()

    def begin() -> None:
        Task(lambda _task: ended.set()).start()

    begin()
    background.finish()
    assert ended.is_set()
