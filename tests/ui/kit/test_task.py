"""Work runs off the window's thread, in order, and ends well."""

import threading
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from mentordesk.core.errors import Cancelled, Refused
from mentordesk.ui.kit import task
from mentordesk.ui.kit.message import Message
from mentordesk.ui.kit.progress_dialog import ProgressDialog


@pytest.fixture
def parent(qtbot, dressed):
    widget = QWidget()
    qtbot.addWidget(widget)
    yield widget
    task.wait_for_all()


def test_the_work_is_done_elsewhere_and_told_here(qtbot, parent):
    told = []
    task.fetch(parent, threading.get_ident, lambda there: told.append((there, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(told))
    there, here = told[0]
    assert there != here == threading.get_ident()


def test_acts_are_done_in_the_order_they_were_asked_for(qtbot, parent):
    done = []
    for number in range(20):
        task.run(parent, "Working…", lambda _progress, number=number: done.append(number))
    qtbot.waitUntil(lambda: len(done) == 20)
    assert done == list(range(20))


def test_of_several_reads_only_the_latest_arrives(qtbot, parent):
    gate, told = threading.Event(), []
    task.fetch(parent, lambda: gate.wait(5) and "old", told.append)
    task.fetch(parent, lambda: "new", told.append)
    gate.set()
    qtbot.waitUntil(lambda: bool(told))
    task.wait_for_all()
    QApplication.processEvents()
    assert told == ["new"]


def test_a_read_that_nobody_waits_for_is_not_made_at_all(qtbot, parent):
    made, arrived, begun = [], [], threading.Event()

    def read(number):
        begun.wait(10)
        made.append(number)
        return number

    for number in range(5):
        task.fetch(parent, partial(read, number), arrived.append)
    begun.set()
    qtbot.waitUntil(lambda: arrived == [4])
    assert set(made) <= {0, 4}  # the first had begun when the second was asked for


def test_cancel_stops_the_work_at_its_next_report(qtbot, parent):
    started, stopped = threading.Event(), []

    def work(progress):
        started.set()
        try:
            while True:
                progress(1, 10)
        except Cancelled:
            stopped.append(True)
            raise

    running = task.run(parent, "Working…", work)
    started.wait(5)
    running.cancel()
    qtbot.waitUntil(lambda: stopped == [True])


def test_a_refusal_is_shown_as_it_stands(qtbot, parent):
    def refuse():
        raise Refused("This pairing has ended.")

    task.fetch(parent, refuse, lambda _none: None)
    qtbot.waitUntil(lambda: bool(parent.findChildren(Message)))
    assert parent.findChild(Message).accessibleDescription() == "This pairing has ended."
    parent.findChild(Message).close()


def test_an_answer_for_a_widget_that_has_gone_is_dropped(qtbot, dressed):
    gate, told, widget = threading.Event(), [], QWidget()
    task.fetch(widget, lambda: gate.wait(5), told.append)
    widget.deleteLater()
    with qtbot.waitSignal(widget.destroyed):
        pass
    gate.set()
    task.wait_for_all()
    QApplication.processEvents()
    assert told == []


def test_long_work_shows_what_it_does(qtbot, parent):
    gate, parent_window = threading.Event(), parent
    parent_window.show()
    task.run(parent, "Importing…", lambda _progress: gate.wait(5))
    qtbot.waitUntil(lambda: any(d.isVisible() for d in parent.findChildren(ProgressDialog)), timeout=3000)
    assert parent.findChild(ProgressDialog).windowTitle() == "Importing…"
    gate.set()
    qtbot.waitUntil(lambda: not parent.findChildren(ProgressDialog))


def test_progress_is_told_at_most_twenty_times_a_second(qtbot, parent):
    told = []
    running = task.Task(lambda progress: [progress(done, 10_000) for done in range(9_999)] and "done")
    running.progressed.connect(lambda done, total: told.append(done))
    with qtbot.waitSignal(running.done):
        running.job.carry_out()
    assert 1 <= len(told) < 40


def test_a_thread_lets_go_of_nothing_that_it_was_handed(qtbot, parent):
    """What the work held dies on the window's thread, or a widget might die on another one."""
    gone = []

    class Held:
        def __del__(self):
            gone.append(threading.get_ident())

    def work(held):
        return lambda: held and None

    task.fetch(parent, work(Held()), lambda _none: None)
    qtbot.waitUntil(lambda: bool(gone))
    assert gone == [threading.get_ident()]


def test_what_went_wrong_lets_go_on_the_windows_thread_too(qtbot, parent):
    gone, told = [], []

    class Held:
        def __del__(self):
            gone.append(threading.get_ident())

    def work(held):
        def fail():
            raise Refused("No.")

        return lambda: held and fail()

    task.aside(parent, work(Held()), told.append, told.append)
    qtbot.waitUntil(lambda: bool(told))
    told.clear()
    qtbot.waitUntil(lambda: bool(gone))
    assert gone == [threading.get_ident()]
