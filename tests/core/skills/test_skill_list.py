"""All skills, with how many need and offer each."""

from mentordesk.core import participants, skills
from mentordesk.core.participants import PersonDraft, SkillLine
from mentordesk.core.skills import SkillDraft
from mentordesk.core.vocab import Role, SkillKind


def test_skills_come_by_name_with_how_many_need_and_offer_them(desk, cohort):
    for name, more in {
        "Ada": {"role": Role.MENTOR, "offers": (SkillLine("Audit", 4), SkillLine("QI", 3))},
        "Ben": {"needs": (SkillLine("audit", 1, 3),)},
        "Cleo": {"needs": (SkillLine("Audit", 2, 1),)},
    }.items():
        desk.do(participants.add, cohort, PersonDraft(name=name, **more))
    desk.do(skills.add_skill, SkillDraft("Écoute", SkillKind.PERSONAL, "Talking", ("Listening", "Hearing")))
    found = desk.ask(skills.every)
    assert [(each.name, each.needed, each.offered, each.used) for each in found] == [
        ("Audit", 2, 1, True),
        ("Écoute", 0, 0, False),
        ("QI", 0, 1, True),
    ]
    assert (found[1].kind, found[1].family) == (SkillKind.PERSONAL, "Talking")
    assert (found[1].synonyms, found[1].levels) == (("Hearing", "Listening"), ())
