"""Search-and-do finds people by name and by a code from paper."""

import pytest

from mentordesk.core import participants
from mentordesk.core.vocab import Role
from mentordesk.ui.views.participants.finding import people, provider


@pytest.fixture
def ada(someone):
    someone("Ben Moss")
    return someone("Ada Obi", role=Role.MENTOR, job_title="Consultant")


@pytest.mark.parametrize("typed", ["ada", "OBI", "consult"])
def test_a_name_or_post_finds_a_person(desk, programme, ada, typed):
    assert [number for number, *_more in desk.ask(people, programme, typed)] == [ada]


def test_a_code_typed_from_paper_finds_its_person_however_it_is_typed(desk, programme, ada):
    code = desk.ask(participants.profile, ada).code
    for typed in (code, code.lower(), code.replace("-", " "), code.replace("0", "o").replace("1", "l")):
        assert [number for number, *_more in desk.ask(people, programme, typed)] == [ada]


def test_a_hit_shows_the_person(desk, programme, ada):
    shown = []
    (hit,) = provider(desk, lambda: programme, shown.append)("ada")
    assert (hit.title, hit.subtitle.split(" · ")[0]) == ("Ada Obi", "Mentor")
    hit.act()
    assert shown == [ada]


def test_nothing_is_found_where_there_is_no_cohort(desk):
    assert provider(desk, lambda: 0, print)("ada") == []
