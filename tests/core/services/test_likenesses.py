"""What reads alike among all skills."""

from mentordesk.core import skills
from mentordesk.core.services.likenesses import likenesses
from tests.core.services.reading_alike import needed_and_offered


def test_one_needed_and_one_offered_that_read_alike_are_claimed(desk, cohort):
    assert desk.ask(likenesses) == []
    desk.do(needed_and_offered, cohort)
    (claim,) = desk.ask(likenesses)
    assert (claim.kept, claim.gone) == ("Conflict resolution", "Resolving conflicts")
    assert 40 <= claim.percent < 100
    desk.do(skills.merge_skills, claim.kept_id, claim.gone_id)
    assert desk.ask(likenesses) == []
