"""The papers of one participant together."""

from datetime import date

import pytest

from mentordesk.core import participants
from mentordesk.core.errors import NotFound
from mentordesk.core.participants import known
from mentordesk.core.vocab import PriorityArea, Role, ScreeningDecision

TODAY = date(2026, 11, 18)


@pytest.mark.req("S0-58")
def test_vetted_is_what_screening_came_to(desk, someone):
    number = someone("Ada Obi", Role.MENTOR)
    assert not desk.ask(known.person_file, number).vetted
    vetted = known.ScreeningDraft(decision=ScreeningDecision.VETTED, decided_on=TODAY)
    desk.do(known.screen, number, vetted, TODAY)
    assert desk.ask(known.person_file, number).vetted


def test_papers_stand_together(desk, someone):
    number = someone("Ada Obi")
    desk.do(known.rank_priorities, number, [PriorityArea.SYSTEM])
    desk.do(participants.waitlist, [number], TODAY)
    found = desk.ask(known.person_file, number)
    assert found.priorities == (PriorityArea.SYSTEM,)
    assert (found.waiting.place, found.plan, found.consents) == (1, None, ())
    assert found.further_roles == (Role.MENTOR, Role.PEER)


def test_who_is_gone_has_no_papers(desk):
    with pytest.raises(NotFound):
        desk.ask(known.person_file, 99)
