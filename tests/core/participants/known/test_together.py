"""What several people have in common."""

from datetime import date

import pytest

from mentordesk.core import participants
from mentordesk.core.participants import SkillLine, known

TODAY = date(2026, 11, 18)


@pytest.mark.req("S3-18")
def test_a_team_shares_steps_skills_and_styles(desk, someone):
    needs = (SkillLine("Rotas", 1, 3), SkillLine("Chairing", 2, 1))
    ada, ben = someone("Ada Obi", needs=needs), someone("Ben Moss", needs=needs[:1])
    cleo = someone("Cleo Reid")
    desk.do(participants.accept, [ada, ben], TODAY)
    desk.do(known.set_style, ada, (1, 3, 3, 3))
    desk.do(known.set_style, ben, (4, 3, 3, 3))
    team = desk.ask(known.together, [ada, ben, cleo])
    assert team.people == (ada, ben, cleo)
    assert [(step.people, step.done) for step in team.steps] == [(2, 0)] * 6
    assert team.needs == (("Rotas", 2),)
    assert (team.style[0].mean, team.style[0].least, team.style[0].most, team.style[0].known) == (
        2.5,
        1,
        4,
        2,
    )


def test_strangers_share_nothing(desk, someone):
    team = desk.ask(known.together, [someone("Ada Obi"), someone("Ben Moss")])
    assert (team.steps, team.needs, team.style) == ((), (), ())
