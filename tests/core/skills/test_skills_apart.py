"""Skills that read alike and are not stay told apart as long as they are called so."""

from mentordesk.core import skills
from mentordesk.core.services.likenesses import likenesses
from mentordesk.core.skills import SkillDraft
from tests.core.services.reading_alike import needed_and_offered


def test_what_was_told_apart_is_not_claimed_again_until_it_is_called_otherwise(desk, cohort, turned):
    desk.do(needed_and_offered, cohort)
    (claim,) = desk.ask(likenesses)
    turned(skills.tell_apart, claim.kept_id, claim.gone_id)
    assert desk.ask(likenesses) == []
    assert desk.ask(skills.apart) == {frozenset({claim.kept_id, claim.gone_id})}
    desk.do(skills.edit_skill, claim.gone_id, SkillDraft("Resolving conflict"))
    assert [each.gone for each in desk.ask(likenesses)] == ["Resolving conflict"]


def test_all_that_was_told_apart_is_asked_about_again(desk, cohort, turned):
    desk.do(needed_and_offered, cohort)
    (claim,) = desk.ask(likenesses)
    desk.do(skills.tell_apart, claim.kept_id, claim.gone_id)
    turned(skills.forget_apart)
    assert desk.ask(likenesses) == [claim]
