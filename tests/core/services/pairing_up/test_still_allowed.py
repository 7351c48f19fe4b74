"""What has changed since it was proposed is looked at before a pairing is confirmed."""

from datetime import date

import pytest

from mentordesk.core import pairings, participants
from mentordesk.core.errors import Refused
from mentordesk.core.participants import known
from mentordesk.core.services import pairing_up
from mentordesk.core.vocab import PairingState

TODAY = date(2026, 11, 18)


@pytest.fixture
def who(desk, people):
    """Name and person id by first name."""
    return {
        name: (found.person_id, found.name)
        for name in ("ann", "mo")
        for found in [desk.ask(participants.profile, people[name])]
    }


@pytest.mark.req("S4-16")
def test_a_mentor_who_has_become_the_line_manager_is_not_confirmed(desk, people, proposed, who):
    draft = participants.PersonDraft("Ann Lee", line_manager=(who["mo"],))
    desk.do(participants.edit, people["ann"], draft)
    with pytest.raises(Refused, match=r"^Mo Hart manages Ann Lee\.$"):
        desk.do(pairing_up.confirm, list(proposed.values()), TODAY)
    states = {desk.ask(pairings.row, number).state for number in proposed.values()}
    assert states == {PairingState.PROPOSED}


def test_a_wish_not_to_meet_that_came_later_is_kept(desk, people, proposed, who):
    desk.do(known.set_wishes, people["ann"], known.WishesDraft(avoids=(who["mo"],)))
    with pytest.raises(Refused, match="asked not to be paired"):
        desk.do(pairing_up.confirm, [proposed[people["ann"]]], TODAY)
