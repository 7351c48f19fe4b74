"""A programme starts with its cohort and the two standing surveys, in one step."""

from datetime import date

from mentordesk.core import feedback, programmes
from mentordesk.core.programmes import CohortDraft
from mentordesk.core.services import founding
from mentordesk.core.vocab import SurveyKind, WaveState

DRAFT = CohortDraft("Leaders", name="2026", start_on=date(2026, 9, 1), end_on=date(2027, 8, 31))


def test_starting_opens_both_standing_waves(desk, turned):
    cohort = turned(founding.start, DRAFT, date(2026, 8, 1))
    waves = desk.ask(feedback.waves, cohort)
    assert {wave.survey for wave in waves} == set(SurveyKind)
    assert {wave.state for wave in waves} == {WaveState.OPEN}
    assert desk.ask(programmes.cohort, cohort).programme == "Leaders"
    assert desk.undo_label == "New programme"
