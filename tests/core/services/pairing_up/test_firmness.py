"""How firm the proposals of a file stand."""

from datetime import date

from mentordesk.core import pairings
from mentordesk.core.services import pairing_up

TODAY = date(2026, 11, 18)


def test_proposals_are_tried_and_decisions_are_not(desk, cohort, people, proposed):
    pairs = [(people["ann"], people["mo"]), (people["ben"], people["nia"])]
    found = desk.ask(pairing_up.firmness, cohort)
    assert found.pairs == set(pairs)
    assert found.told(pairs[0]).startswith(
        "Stays in 10 of 10 plans in which one weight is a fifth more or less."
    )
    assert "Of all 2 pairs, 2 stay in every such plan." in found.told(pairs[0])
    desk.do(pairings.pin, people["mo"], people["ann"])
    assert desk.ask(pairing_up.firmness, cohort).told(pairs[0]) == ""


def test_without_a_proposal_there_is_nothing_to_tell(desk, cohort, people):
    found = desk.ask(pairing_up.firmness, cohort)
    assert (found.pairs, found.equal) == (frozenset(), False)
