"""What tests of skills share: people with needs and offers in one cohort."""

import pytest

from mentordesk.core import participants
from mentordesk.core.participants import PersonDraft, SkillLine
from mentordesk.core.vocab import Role


@pytest.fixture
def learner(desk, cohort):
    """Adds a mentee who needs a skill at a level."""

    def add(name, skill, level=1, importance=2, **more):
        need = (SkillLine(skill, level, importance),)
        return desk.do(participants.add, cohort, PersonDraft(name=name, needs=need, **more))

    return add


@pytest.fixture
def mentor(desk, cohort):
    """Adds a mentor who offers a skill at a level."""

    def add(name, skill, level=4, **more):
        more = {"role": Role.MENTOR, "offers": (SkillLine(skill, level),), **more}
        return desk.do(participants.add, cohort, PersonDraft(name=name, **more))

    return add


@pytest.fixture
def skill_id(desk):
    """The id of the skill called so."""
    from mentordesk.core import named

    return lambda name: desk.ask(named.known_skill, name)
