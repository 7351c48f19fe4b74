"""What is asked in each round."""

from mentordesk.core import pairings
from mentordesk.core.services import pairing_up
from mentordesk.core.services.pairing_up import open_proposals
from tests.core.services.conftest import TODAY
from tests.core.services.pairing_up.test_later_rounds import _more_places


def test_the_second_round_asks_those_with_one_mentor_and_leaves_the_first_alone(desk, cohort, people, mentee):
    ann, ben, mo, nia = (people[who] for who in ("ann", "ben", "mo", "nia"))
    desk.do(_more_places, [mo, nia])
    desk.do(pairing_up.propose, cohort, TODAY)
    desk.do(pairing_up.confirm, [row.id for row in desk.ask(pairings.rows, cohort) if row.holds(ann)], TODAY)
    people.change_cohort(mentors_each=2)
    cy = mentee("Cy Orr", lead=1)
    found = desk.ask(open_proposals.request, cohort, None, 2)
    assert {each.id for each in found.learners} == {ann, ben}  # Cy has nobody yet
    assert found.together == {(ann, mo), (ben, nia)}
    assert {each.id: each.places for each in found.mentors} == {mo: 1, nia: 1}
    anew = desk.ask(open_proposals.request, cohort)
    assert {each.id for each in anew.learners} == {ben, cy}  # Ann's is confirmed
    assert {each.id: each.places for each in anew.mentors} == {mo: 1, nia: 2}
    assert anew.before == {(ben, nia)}
