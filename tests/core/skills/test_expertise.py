"""The directory of who can help with what."""

from datetime import date

import pytest

from mentordesk.core import participants, skills
from mentordesk.core.desk import command
from mentordesk.core.model import Consent
from mentordesk.core.participants import SkillLine
from mentordesk.core.skills import SkillDraft
from mentordesk.core.vocab import ConsentKind, ConsentWay

TODAY = date(2026, 11, 18)


@pytest.fixture
def people(desk, cohort, mentor, learner):
    """Two who offer, one who only needs; gives the places in the cohort."""
    both = (SkillLine("Audit", 3), SkillLine("Chess", 5))
    return {
        "Ada": mentor("Ada Obi", "Audit", 5, job_title="Matron", department="Théâtres"),
        "Ben": mentor("Ben Moss", "Audit", offers=both),
        "Cleo": learner("Cleo Reid", "Audit"),
    }


def names(desk, cohort, text="", **how):
    found = desk.ask(skills.experts, text, **how)
    rows = desk.ask(skills.expert_rows, cohort, found)
    return [rows[each].name for each in found]


@pytest.mark.req("S3-19")
def test_everybody_who_offers_something_is_listed_with_what_they_offer(desk, cohort, people):
    assert names(desk, cohort) == ["Ada Obi", "Ben Moss"]
    rows = desk.ask(skills.expert_rows, cohort, desk.ask(skills.experts))
    (ben,) = [row for row in rows.values() if row.name == "Ben Moss"]
    assert ben.offers == (("Chess", 5), ("Audit", 3))
    assert ben.participant_id == people["Ben"]


@pytest.mark.req("S3-19")
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("audit", ["Ada Obi", "Ben Moss"]),
        ("chess", ["Ben Moss"]),
        ("quality AUDIT", ["Ada Obi", "Ben Moss"]),
        ("review", ["Ada Obi", "Ben Moss"]),
        ("theatres audit", ["Ada Obi"]),
        ("matron chess", []),
        ("%", []),
    ],
)
def test_any_word_of_a_person_or_a_skill_finds(desk, cohort, people, text, found):
    number = next(each.id for each in desk.ask(skills.every) if each.name == "Audit")
    desk.do(skills.edit_skill, number, SkillDraft("Audit", family="Quality", synonyms=("Review",)))
    assert names(desk, cohort, text) == found


def test_the_best_at_what_is_meant_come_first(desk, cohort, people, mentor):
    mentor("Zoe Yu", "Chess", 2)
    mentor("Abe Zed", "Chess", 1)
    assert names(desk, cohort, "chess") == ["Ben Moss", "Zoe Yu", "Abe Zed"]
    assert names(desk, cohort, "chess", order="name") == ["Abe Zed", "Ben Moss", "Zoe Yu"]
    assert names(desk, cohort, "chess", order="name", descending=True)[0] == "Zoe Yu"


def test_who_has_left_is_not_listed(desk, cohort, people):
    desk.do(participants.decline, [people["Ada"]], TODAY)
    assert names(desk, cohort) == ["Ben Moss"]


def test_whoever_agreed_to_be_shown_is_marked(desk, cohort, people):
    person = desk.ask(participants.profile, people["Ada"]).person_id

    @command("Consent")
    def agree(db):
        db.add(Consent(person_id=person, kind=ConsentKind.PROFILE, given_on=TODAY, way=ConsentWay.FORM))

    desk.do(agree)
    rows = desk.ask(skills.expert_rows, cohort, desk.ask(skills.experts))
    assert {row.name: row.listed for row in rows.values()} == {"Ada Obi": True, "Ben Moss": False}
