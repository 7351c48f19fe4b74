"""Who waits for a group and why, and which mentors could lead one more."""

from mentordesk.core.services import pairing_up
from mentordesk.core.vocab import Format
from tests.core.services.conftest import TODAY
from tests.core.services.pairing_up.grouped import make_groups


def test_who_is_left_out_is_told_why_and_mentors_count_groups(desk, cohort, mentee):
    desk.do(make_groups, cohort)
    zoe = mentee("Zoe Fox", cooking=2)
    before = desk.ask(pairing_up.waiting, cohort)
    assert {each.reason for each in before.learners} == {""}
    assert [(each.name, each.free) for each in before.mentors] == [("Mo Hart", 1), ("Nia Pope", 1)]
    desk.do(pairing_up.propose, cohort, TODAY)
    found = desk.ask(pairing_up.waiting, cohort)
    (waits,) = found.learners
    assert (waits.id, found.meets_as) == (zoe, Format.GROUP)
    assert waits.reason
    assert [(each.name, each.free) for each in found.mentors] == [("Mo Hart", 0), ("Nia Pope", 0)]
    assert [each.label for each in found.skills] == ["cooking"]
