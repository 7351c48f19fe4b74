"""Sessions in search-and-do."""

from datetime import date

from mentordesk.core.services import scheduling
from mentordesk.core.sessions import SessionDraft
from mentordesk.ui.views.calendar import session_hits


def test_a_session_is_found_with_its_code_and_time(shell, story):
    session = story.add(0, date(2026, 12, 10))
    context = shell.rooms._context
    shown = []
    find = session_hits.provider(context, shown.append)
    context.cohort.all = [type("Row", (), {"id": story.cohort})()]
    (hit,) = find("hargreaves")
    assert hit.subtitle == f"{story.one(session).code} · Thu 10 Dec, 14:00–15:00"
    hit.act()
    assert shown == [session]


def test_nothing_is_found_for_nothing(shell, story):
    story.desk.do(scheduling.add, SessionDraft(story.pairs[0], date(2026, 12, 10)), date(2026, 11, 18))
    find = session_hits.provider(shell.rooms._context, lambda _session: None)
    assert find("  ") == []
