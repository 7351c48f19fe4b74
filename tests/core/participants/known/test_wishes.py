"""Whom people would like, and whom they avoid."""

import pytest

from mentordesk.core import participants
from mentordesk.core.errors import Invalid
from mentordesk.core.participants import known
from mentordesk.core.participants.known import WishesDraft


@pytest.fixture
def people(desk, someone):
    """Ada, who wishes, and four others, each as a person with a name."""
    numbers = [someone(name) for name in ("Ada Obi", "Ben Moss", "Cleo Reid", "Dee Lau", "Eve Hall")]
    profiles = [desk.ask(participants.profile, number) for number in numbers]
    return numbers[0], [(each.person_id, each.name) for each in profiles]


def test_wishes_keep_their_order_and_avoiding_needs_no_reason(turned, desk, people):
    ada, (_me, ben, cleo, dee, _eve) = people
    turned(known.set_wishes, ada, WishesDraft((cleo, ben), (dee,), wants_difference=True))
    said = desk.ask(participants.profile, ada)
    assert (said.wishes, said.avoids, said.wants_difference) == ((cleo, ben), (dee,), True)


def test_a_new_order_changes_only_what_differs(turned, desk, people):
    ada, (_me, ben, cleo, dee, eve) = people
    desk.do(known.set_wishes, ada, WishesDraft((ben, cleo), (dee,)))
    turned(known.set_wishes, ada, WishesDraft((cleo,), (eve,)))
    assert desk.ask(known.wishes_draft, ada) == WishesDraft((cleo,), (eve,))


def test_at_most_three_people_are_wished_for(desk, people):
    ada, (_me, *others) = people
    with pytest.raises(Invalid, match="At most three"):
        desk.do(known.set_wishes, ada, WishesDraft(tuple(others)))


def test_nobody_is_wished_for_and_avoided(desk, people):
    ada, (_me, ben, *_others) = people
    with pytest.raises(Invalid, match="wished for and avoided"):
        desk.do(known.set_wishes, ada, WishesDraft((ben,), (ben,)))


@pytest.mark.parametrize("field", ["wishes", "avoids"])
def test_nobody_names_themselves(desk, people, field):
    ada, (me, *_others) = people
    with pytest.raises(Invalid) as caught:
        desk.do(known.set_wishes, ada, WishesDraft(**{field: (me,)}))
    assert [problem.field for problem in caught.value.problems] == [field]
