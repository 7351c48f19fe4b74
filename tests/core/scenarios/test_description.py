"""What a scenario leaves out is not known, or the usual."""

from mentordesk.core.vocab import Format, MatchRule
from tests.core.scenarios.spelt import document, read, someone


def test_what_is_left_out_is_unknown_or_usual() -> None:
    found = read(document(someone("L", "mentee"), as_of=None))
    (participant,) = found.participants.values()
    assert (participant.capacity, participant.state, set(participant.days.values())) == (2, None, {None})
    assert (participant.profile.availability, participant.profile.style) == (None, None)
    assert (found.cohort.format, found.cohort.match_rule, found.cohort.session_minutes) == (
        Format.PAIR,
        MatchRule.NONE,
        60,
    )
    assert (found.as_of, found.cohort.zone, found.people["p-L"].name) == (None, "UTC", "p-L")
