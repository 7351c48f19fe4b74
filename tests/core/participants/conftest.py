"""What tests of participants share: someone added by the form."""

from datetime import date

import pytest

from mentordesk.core import participants
from mentordesk.core.participants import PersonDraft, SkillLine
from mentordesk.core.vocab import Role

TODAY = date(2026, 11, 18)


@pytest.fixture
def someone(desk, cohort):
    """Adds someone to the cohort and gives the participant's id."""

    def add(name="Wanjiru Kamau", role=Role.MENTEE, **said):
        return desk.do(participants.add, cohort, PersonDraft(name=name, role=role, **said), TODAY)

    return add


@pytest.fixture
def told_all(desk, someone):
    """A mentee of whom all ten things but the style are known."""
    number = someone(
        email="w.kamau@example.org",
        phone="07700 900164",
        job_title="Staff Nurse",
        department="Paediatrics",
        grade="Band 5",
        aspiration="Ward manager in two years",
        needs=(SkillLine("Leading a shift", 1, 3),),
        interests=("Teaching",),
    )
    desk.do(participants.set_free_times, number, [participants.Window(1, "14:00", "18:00")])
    return number
