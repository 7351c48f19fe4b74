"""Two names for one skill are made one."""

import pytest

from mentordesk.core import participants, skills
from mentordesk.core.errors import Refused
from mentordesk.core.participants import SkillLine
from mentordesk.core.skills import SkillDraft
from mentordesk.core.vocab import SkillKind


@pytest.fixture
def two(desk, learner, mentor, skill_id):
    """Both names, among four people."""
    people = {
        "Ben": learner("Ben", "Audit", 2, 1),
        "Cleo": learner("Cleo", "Clinical audit", 3, 3),
        "Dee": mentor("Dee", "Clinical audit", 5),
    }
    both = (SkillLine("Audit", 2, 3), SkillLine("Clinical audit", 3, 1))
    people["Eve"] = learner("Eve", "Other", offers=(SkillLine("Audit", 4), SkillLine("Clinical audit", 2)))
    desk.do(participants.edit, people["Ben"], participants.PersonDraft("Ben", needs=both))
    return people, skill_id("Audit"), skill_id("Clinical audit")


def test_what_merging_would_do_is_told(desk, two):
    _people, kept, gone = two
    found = desk.ask(skills.would_merge, kept, gone)
    assert (found.needs, found.offers, found.both) == (2, 2, 2)


def test_the_higher_level_is_kept_and_all_needs_and_offers_move(turned, desk, two):
    people, kept, gone = two
    turned(skills.merge_skills, kept, gone)
    said = {name: desk.ask(participants.profile, number) for name, number in people.items()}
    assert said["Ben"].needs == (SkillLine("Audit", 3, 3),)
    assert said["Cleo"].needs == (SkillLine("Audit", 3, 3),)
    assert said["Dee"].offers == (SkillLine("Audit", 5),)
    assert said["Eve"].offers == (SkillLine("Audit", 4),)
    assert desk.undo_label == "Merge “Clinical audit” into “Audit”"


def test_the_other_name_and_its_words_stand_for_the_one_kept(turned, desk, two, skill_id):
    _people, kept, gone = two
    draft = SkillDraft("Clinical audit", SkillKind.CLINICAL, "Quality", ("CA",), ("a", "b", "c", "d", "e"))
    desk.do(skills.edit_skill, gone, draft)
    turned(skills.merge_skills, kept, gone)
    assert [skill_id(word) for word in ("clinical AUDIT", "ca", "Audit")] == [kept] * 3
    found = next(each for each in desk.ask(skills.every) if each.id == kept)
    assert (found.kind, found.family, found.levels) == (SkillKind.CLINICAL, "Quality", tuple("abcde"))


def test_a_skill_is_not_merged_with_itself(desk, two):
    _people, kept, _gone = two
    with pytest.raises(Refused, match="two different"):
        desk.do(skills.merge_skills, kept, kept)
