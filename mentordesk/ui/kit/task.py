"""Work off the window's thread: `run` for acts, in order and with progress; `fetch` for reading."""

import sys
import time
from collections.abc import Callable
from itertools import count
from queue import SimpleQueue
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from mentordesk.core.errors import Cancelled
from mentordesk.core.progress import Progress
from mentordesk.ui.kit.trouble import show_error

T = TypeVar("T")
_SHOWN_AFTER = 300  # ms
_SIGNALS_A_SECOND = 20
_TURN = 0.0005
"""Seconds until work in the background lets the window's thread go on; Python's own 5 ms are felt, for that
thread lets go, and has to wait again, each time it calls Qt."""


class Courier(QObject):
    """Brings what threads have done to the window's thread, and is there as long as the program runs.

    A thread knows nothing of Qt but this, and hands back all it was handed: were it to let go of the last
    hold on a widget, that would be destroyed on the wrong thread, or twice at once.
    """

    rang = Signal()
    """Something has arrived."""
    told = Signal(int, int, int)
    """(number of the work, done, total)"""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.arrived: SimpleQueue[tuple[int, object, object, BaseException | None]] = SimpleQueue()
        """(number, the work itself, what it gave, what went wrong)"""
        self._tasks: dict[int, Task] = {}
        self._numbers = count(1)
        self.rang.connect(self._deliver)
        self.told.connect(self._tell)

    def enlist(self, task: "Task") -> int:
        """The number by which the work is known from now on."""
        number = next(self._numbers)
        self._tasks[number] = task
        return number

    def stop(self, number: int) -> None:
        """Nobody waits for that work any more; begun or not, it is told as `Cancelled`."""
        if number in self._tasks:
            self._tasks[number].cancel()

    @Slot()
    def _deliver(self) -> None:
        while not self.arrived.empty():
            number, _work, result, error = self.arrived.get()
            self._tasks.pop(number).deliver(result, error)

    @Slot(int, int, int)
    def _tell(self, number: int, done: int, total: int) -> None:
        if number in self._tasks:
            self._tasks[number].progressed.emit(done, total)


class Job:
    """Work as its thread sees it."""

    def __init__(self, courier: Courier, number: int, work: Callable[[Progress], object]) -> None:
        self._courier, self._number = courier, number
        self._work: Callable[[Progress], object] | None = work
        self._told_at = 0.0
        self.stopped = False

    def carry_out(self) -> None:
        """Do the work on the thread that calls; what comes of it is delivered on the window's."""
        work, self._work = self._work, None
        try:
            result = self._made(work) if work else None
        except Exception as error:  # noqa: BLE001 - handed on to show_error on the window's thread
            self._courier.arrived.put((self._number, work, None, error))
        else:
            self._courier.arrived.put((self._number, work, result, None))
        work = result = None  # the queue alone holds them now
        _emit(self._courier.rang)

    def _made(self, work: Callable[[Progress], object]) -> object:
        if self.stopped:  # before its turn came
            raise Cancelled
        return work(self._progress)

    def _progress(self, done: int, total: int) -> None:
        if self.stopped:
            raise Cancelled
        now = time.monotonic()
        if now - self._told_at >= 1 / _SIGNALS_A_SECOND or done == total:
            self._told_at = now
            _emit(self._courier.told, self._number, done, total)


class Task(QObject):
    """One piece of work on a thread of the pool, as the window's thread sees it."""

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, work: Callable[[Progress], object]) -> None:
        super().__init__(QCoreApplication.instance())
        courier = _courier()
        self.number = courier.enlist(self)
        self.job = Job(courier, self.number, work)
        self.over = True

    def start(self, pool: QThreadPool) -> None:
        """Work as soon as a thread is free."""
        self.over = False
        pool.start(self.job.carry_out)

    def cancel(self) -> None:
        """Have the next report of progress raise `Cancelled`."""
        self.job.stopped = True

    def deliver(self, result: object, error: BaseException | None) -> None:
        """Tell what came of it."""
        self.ended.emit()
        if error is None:
            self.done.emit(result)
        else:
            self.failed.emit(error)
        self.over = True
        self.deleteLater()


def run(
    parent: QObject,
    words: str | tuple[str, ...],
    work: Callable[[Progress], T],
    then: Callable[[T], object] | None = None,
    failed: Callable[[BaseException], object] | None = None,
) -> Task:
    """Act in the background, one act after the other; `words` (such as "Importing…") show after 300 ms.

    Words for each stage may follow: work that reports as many steps shows those of the one that it is at.
    """
    from mentordesk.ui.kit.progress_dialog import ProgressDialog

    task = Task(work)
    _hear(task, parent, then, failed)
    window = parent.window() if isinstance(parent, QWidget) else None
    title, *stages = (words,) if isinstance(words, str) else words
    dialog = ProgressDialog(window, title, task.cancel, stages)
    task.progressed.connect(dialog.show_progress)
    task.ended.connect(dialog.finish)
    QTimer.singleShot(_SHOWN_AFTER, dialog, dialog.open_unless_finished)
    task.start(_pool("acts", 1))
    return task


def fetch(parent: QObject, work: Callable[[], T], then: Callable[[T], object]) -> Task:
    """Read in the background, without a dialog; of reads with the same `then` only the latest is made."""
    key = f"latest {getattr(then, '__qualname__', '')}"
    task = Task(lambda _progress: work())
    number = task.number
    _courier().stop(int(parent.property(key) or 0))
    parent.setProperty(key, number)

    def latest(result: T) -> None:
        if parent.property(key) == number:
            then(result)

    _hear(task, parent, latest, None)
    task.start(_pool("reads", 1))  # two would only take turns, and keep the window's thread from its own
    return task


def aside(
    parent: QObject,
    work: Callable[[], T],
    then: Callable[[T], object],
    failed: Callable[[BaseException], object] | None = None,
) -> Task:
    """Do in the background what nobody waits for, such as a backup; no page waits behind it."""
    task = Task(lambda _progress: work())
    _hear(task, parent, then, failed)
    task.start(_pool("asides", 1))
    return task


def wait_for_all() -> None:
    """Let all work come to its end; for leaving the program."""
    for name in ("acts", "reads", "asides"):
        _pool(name, 1).waitForDone()


def _hear(
    task: Task,
    parent: QObject,
    then: Callable[[T], object] | None,
    failed: Callable[[BaseException], object] | None,
) -> None:
    def arrived(result: T) -> None:
        if then and shiboken6.isValid(parent):
            then(result)

    def broke(error: BaseException) -> None:
        if not shiboken6.isValid(parent):
            return
        if failed and not isinstance(error, Cancelled):
            failed(error)
        else:
            show_error(error, parent.window() if isinstance(parent, QWidget) else None)

    task.done.connect(arrived)
    task.failed.connect(broke)


def _courier() -> Courier:
    app = _app()
    return app.findChild(Courier) or Courier(app)


def _app() -> QCoreApplication:
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("Work in the background needs a QApplication.")
    return app


def _pool(name: str, threads: int) -> QThreadPool:
    app = _app()
    pool = app.findChild(QThreadPool, name)
    if pool is None:
        pool = QThreadPool(app)
        pool.setObjectName(name)
        pool.setMaxThreadCount(threads)
        sys.setswitchinterval(_TURN)
    return pool


def _emit(signal: object, *values: object) -> None:
    """Emit, unless the application has gone meanwhile."""
    try:
        signal.emit(*values)  # type: ignore[attr-defined]  # - Qt's signals have no type
    except RuntimeError:
        return
