from mentordesk.core.paper import prompts
from mentordesk.core.paper.pack import Occasion


def test_grow_has_four_parts_with_two_questions_each() -> None:
    assert [name for name, _meaning, _asked in prompts.GROW] == ["Goal", "Reality", "Options", "Will"]
    assert all(len(asked) == 2 for _name, _meaning, asked in prompts.GROW)
    assert len(prompts.QUESTIONS) == 5


def test_people_have_not_met_before_a_first_meeting() -> None:
    assert [each for each in Occasion if prompts.before_first(each)] == [Occasion.FIRST, Occasion.REVERSE]
