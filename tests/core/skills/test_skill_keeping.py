"""Skills are added, renamed, worded and taken out."""

import pytest

from mentordesk.core import skills
from mentordesk.core.errors import Invalid, NotFound, Refused
from mentordesk.core.skills import SkillDraft
from mentordesk.core.vocab import SkillKind

LEVELS = ("knows what it is", "does it with help", "does it alone", "guides others", "")


def only(desk):
    (found,) = desk.ask(skills.every)
    return found


def test_a_skill_is_added_with_all_that_is_known(turned, desk):
    turned(skills.add_skill, SkillDraft(" Audit ", SkillKind.CLINICAL, " Quality ", ("Review", "QA"), LEVELS))
    found = only(desk)
    assert (found.name, found.kind, found.family) == ("Audit", SkillKind.CLINICAL, "Quality")
    assert (found.levels, found.synonyms) == (LEVELS, ("QA", "Review"))
    assert desk.undo_label == "Add the skill “Audit”"


def test_a_skill_is_renamed_and_its_other_words_changed(turned, desk, learner, skill_id):
    learner("Ben", "Audti")
    number = skill_id("Audti")
    turned(skills.edit_skill, number, SkillDraft("Audit", synonyms=("Review", "QA")))
    turned(skills.edit_skill, number, SkillDraft("Audit", synonyms=("review", "Inspection")))
    found = only(desk)
    assert (found.id, found.name, found.needed) == (number, "Audit", 1)
    assert found.synonyms == ("Inspection", "review")


def test_an_old_name_can_become_another_word(turned, skill_id, learner):
    learner("Ben", "Audti")
    number = skill_id("Audti")
    turned(skills.edit_skill, number, SkillDraft("Audit", synonyms=("Audti",)))
    assert skill_id("audti") == number


@pytest.mark.parametrize(
    ("draft", "about"),
    [
        (SkillDraft(" "), "name"),
        (SkillDraft("QI"), "name"),
        (SkillDraft("improving"), "name"),
        (SkillDraft("Audit", synonyms=("qi",)), "synonyms"),
        (SkillDraft("Audit", synonyms=("AUDIT",)), "synonyms"),
        (SkillDraft("Audit", synonyms=("a", "A")), "synonyms"),
        (SkillDraft("Audit", levels=("one",)), "levels"),
        (SkillDraft("x" * 201), "name"),
    ],
)
def test_what_is_no_skill_of_its_own_is_not_taken(desk, draft, about):
    desk.do(skills.add_skill, SkillDraft("QI", synonyms=("Improving",)))
    with pytest.raises(Invalid) as caught:
        desk.do(skills.add_skill, draft)
    assert {problem.field for problem in caught.value.problems} == {about}


def test_skills_that_nobody_uses_are_taken_out(turned, desk, learner):
    learner("Ben", "Audit")
    unused = [desk.do(skills.add_skill, SkillDraft(name, synonyms=(name * 2,))) for name in ("QI", "IT")]
    turned(skills.remove_skills, unused)
    assert only(desk).name == "Audit"
    assert desk.undo_label == "Remove 2 skills"


def test_a_skill_that_somebody_uses_stays(desk, learner, mentor, skill_id):
    learner("Ben", "Audit")
    mentor("Ada", "QI")
    with pytest.raises(Refused, match="needs or offers Audit, QI"):
        desk.do(skills.remove_skills, [skill_id("Audit"), skill_id("QI")])
    with pytest.raises(NotFound):
        desk.do(skills.remove_skills, [99])
