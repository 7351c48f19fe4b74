"""Changes of the file reach the window on the window's thread."""

import threading
from datetime import date

from mentordesk.core import programmes
from mentordesk.ui.kit.live import Live

DRAFT = programmes.CohortDraft(
    programme="Emerging leaders", name="2026", start_on=date(2026, 9, 1), end_on=date(2027, 8, 31)
)


def test_a_change_made_on_another_thread_is_told_on_this_one(qtbot, desk):
    live, told = Live(desk), []
    live.changed.connect(lambda change: told.append((change.tables, threading.get_ident())))
    worker = threading.Thread(target=lambda: desk.do(programmes.add, DRAFT))
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: bool(told))
    tables, thread = told[0]
    assert "cohort" in tables
    assert thread == threading.get_ident()


def test_after_stop_nothing_is_told(qtbot, qapp, desk):
    live, told = Live(desk), []
    live.changed.connect(told.append)
    live.stop()
    desk.do(programmes.add, DRAFT)
    qapp.processEvents()
    assert told == []
