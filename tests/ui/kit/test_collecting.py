import gc
import weakref

import pytest
from PySide6.QtCore import QObject

from mentordesk.ui.kit import collecting, task
from mentordesk.ui.kit.collecting import Collecting


@pytest.fixture
def tidier(qapp):
    """Python's own ways are put back afterwards."""
    before, parent = gc.get_threshold(), QObject()
    made = Collecting(parent)
    made.begin()
    yield made
    gc.set_threshold(*before)
    gc.unfreeze()


def ring():
    """An object that only a search finds to be unreachable."""
    one = QObject()
    one.itself = one
    return weakref.ref(one)


def test_the_old_ones_are_never_searched_by_python_itself(tidier):
    assert gc.isenabled()
    assert gc.get_threshold()[2] > 1_000_000


def test_what_is_unreachable_goes(tidier, monkeypatch):
    monkeypatch.setattr(collecting, "MOST", 10_000_000)
    lost = ring()
    tidier.tidy()
    assert lost() is None


def test_many_objects_are_spared_for_good(tidier, monkeypatch):
    monkeypatch.setattr(collecting, "MOST", -1)
    before = gc.get_freeze_count()
    kept = [[] for _each in range(5000)]
    tidier.tidy()
    assert gc.get_freeze_count() >= before + len(kept)


def test_nothing_is_searched_while_work_runs_in_the_background(qtbot, tidier):
    seen, parent = [], QObject()
    for _time in range(2):
        task.fetch(parent, gc.isenabled, seen.append)
    assert not gc.isenabled()
    qtbot.waitUntil(gc.isenabled)
    assert seen == [False]  # of two with the same answer the latest counts


def test_what_began_while_work_ran_begins_after_it(qtbot, qapp):
    before, parent = gc.get_threshold(), QObject()
    gc.disable()
    task.fetch(parent, str, parent.setObjectName)
    Collecting(parent).begin()
    assert not gc.isenabled()
    qtbot.waitUntil(gc.isenabled)
    gc.set_threshold(*before)
    gc.unfreeze()
