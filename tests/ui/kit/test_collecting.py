import gc
import weakref

import pytest
from PySide6.QtCore import QObject

from mentordesk.ui.kit import collecting
from mentordesk.ui.kit.collecting import Collecting


@pytest.fixture
def tidier(qapp):
    """Python's own ways are put back afterwards."""
    was_on, parent = gc.isenabled(), QObject()
    made = Collecting(parent)
    made.begin()
    yield made
    if was_on:
        gc.enable()


def ring():
    """An object that only a search finds to be unreachable."""
    one = QObject()
    one.itself = one
    return weakref.ref(one)


def test_python_itself_searches_nothing_for_it_would_do_so_on_any_thread(tidier):
    assert not gc.isenabled()


def test_what_is_unreachable_goes_once_there_is_enough_of_it(tidier, monkeypatch):
    monkeypatch.setattr(collecting, "MOST", 10_000_000)
    lost = ring()
    tidier.tidy()
    assert lost() is not None
    kept = [[] for _each in range(6000)]
    tidier.tidy()
    assert (lost(), len(kept)) == (None, 6000)


def test_after_a_while_old_and_few_ones_go_too(tidier, monkeypatch):
    monkeypatch.setattr(collecting, "MOST", 10_000_000)
    one = QObject()
    one.itself = one
    gc.collect(1)  # it has been spared twice
    lost = weakref.ref(one)
    del one
    for _turn in range(40):
        tidier.tidy()
    assert lost() is None


def test_many_objects_are_spared_for_good(tidier, monkeypatch):
    monkeypatch.setattr(collecting, "MOST", -1)
    before = gc.get_freeze_count()
    kept = [[] for _each in range(5000)]
    tidier.tidy()
    assert gc.get_freeze_count() >= before + len(kept)
