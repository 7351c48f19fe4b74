import gc
import weakref

import pytest
from PySide6.QtCore import QObject

from mentordesk.ui.kit import collecting
from mentordesk.ui.kit.collecting import Collecting


@pytest.fixture
def tidier(qapp):
    """Python's own ways are put back afterwards."""
    before, was_on, parent = gc.get_threshold(), gc.isenabled(), QObject()
    made = Collecting(parent)
    made.begin()
    yield made
    gc.set_threshold(*before)
    if not was_on:
        gc.disable()


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
