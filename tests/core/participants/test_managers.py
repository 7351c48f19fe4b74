"""Who manages whom."""

from dataclasses import replace

import pytest

from mentordesk.core import participants
from mentordesk.core.errors import Invalid, NotFound


@pytest.fixture
def people(desk, someone):
    """Three people."""
    return [desk.ask(participants.profile, someone(name)) for name in ("Ada Obi", "Ben Moss", "Cleo Reid")]


@pytest.fixture
def managed(desk):
    """Has someone managed by somebody."""

    def put(one, boss, do=None):
        chosen = ((boss.person_id, boss.name),) if boss else ()
        draft = replace(desk.ask(participants.draft, one.id), line_manager=chosen)
        (do or desk.do)(participants.edit, one.id, draft)

    return put


def test_a_line_manager_is_kept_and_taken_out(turned, desk, people, managed):
    ada, ben, _cleo = people
    managed(ada, ben, turned)
    assert desk.ask(participants.draft, ada.id).line_manager == ((ben.person_id, "Ben Moss"),)
    managed(ada, None, turned)
    assert desk.ask(participants.draft, ada.id).line_manager == ()


def test_nobody_manages_themselves_in_the_end(desk, people, managed):
    ada, ben, cleo = people
    managed(ada, ben)
    managed(ben, cleo)
    with pytest.raises(Invalid) as caught:
        managed(cleo, ada)
    assert [problem.field for problem in caught.value.problems] == ["line_manager"]
    with pytest.raises(Invalid, match="own manager"):
        managed(ada, ada)


def test_someone_has_one_line_manager(people):
    two = tuple((each.person_id, each.name) for each in people[:2])
    problems = participants.PersonDraft("Dee Lau", line_manager=two).problems()
    assert [problem.field for problem in problems] == ["line_manager"]


def test_a_manager_who_is_gone_cannot_be_named(desk, someone):
    with pytest.raises(NotFound):
        someone("Ada Obi", line_manager=((99, "Nobody"),))
