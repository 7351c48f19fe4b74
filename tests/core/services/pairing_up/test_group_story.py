"""Why a group is as it is: the mean of its people is its score, and what stands against it is said."""

import pytest

from mentordesk.core import pairings
from mentordesk.core.programmes import MeetingSizes
from mentordesk.core.services import pairing_up
from mentordesk.core.vocab import Acceptance, Format
from tests.core.services.conftest import TODAY
from tests.core.services.pairing_up.grouped import make_groups


@pytest.mark.parametrize(
    ("kind", "sizes"), [(Format.GROUP, MeetingSizes(2, 3)), (Format.CIRCLE, MeetingSizes(4, 7))]
)
def test_the_score_is_the_mean_of_its_people(desk, cohort, kind, sizes):
    desk.do(make_groups, cohort, kind, sizes)
    desk.do(pairing_up.propose, cohort, TODAY)
    for row in desk.ask(pairings.rows, cohort):
        found = desk.ask(pairing_up.group_story, row.id)
        assert found.against == ()
        assert abs(sum(each.score for each in found.fits) / len(found.fits) - row.score) <= 1


def test_what_stands_against_it_is_said_until_it_is_confirmed(desk, cohort):
    people = desk.do(make_groups, cohort)
    desk.do(pairing_up.propose, cohort, TODAY)
    row = next(row for row in desk.ask(pairings.rows, cohort) if row.theme == "data")
    desk.do(pairing_up.record_answer, row.id, people["eve"], Acceptance.NO, TODAY)
    found = desk.ask(pairing_up.group_story, row.id)
    assert found.against == ("A group here needs 2 mentees; these are 1.",)
    assert found.fits[0].sentence == "Nia is 5 in data; Dee 2."
    desk.do(pairing_up.confirm, [row.id], TODAY)
    assert desk.ask(pairing_up.group_story, row.id).against == ()
