from datetime import date

import pytest

from mentordesk.core import programmes
from mentordesk.core.intake.report import Kind
from mentordesk.core.services import founding
from tests.core.intake.applying.intake_world import PEOPLE, TODAY, World


@pytest.fixture
def world(desk, tmp_path) -> World:
    draft = programmes.CohortDraft(
        programme="Leaders", name="2026", start_on=date(2026, 5, 1), end_on=date(2027, 2, 1)
    )
    made = World(desk, desk.do(founding.start, draft, TODAY), tmp_path)
    made.take(PEOPLE, Kind.PEOPLE)
    return made
