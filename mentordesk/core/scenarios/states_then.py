"""What holds on the day of a scenario: which matches are current, and where each participant stands."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property

from mentordesk.core.scenarios.description import Match, Participant, Scenario
from mentordesk.core.vocab import PairingState, ParticipantState, Side

_NEVER_BEGUN = (PairingState.DECLINED, PairingState.CANCELLED)
_OVER = (PairingState.COMPLETED, PairingState.ENDED_EARLY)


def on(day: date | None, as_of: date | None) -> bool:
    """Whether a day is known and has come; what is dated later than `as_of` is ignored."""
    return day is not None and (as_of is None or day <= as_of)


class Standing:
    """The state of one scenario, rebuilt from dates where it is not said."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario

    @cached_property
    def current(self) -> list[Match]:
        """Matches that are agreed or have begun, and are not over."""
        return [match for match in self.scenario.matches if self._current(match)]

    @cached_property
    def proposed(self) -> list[Match]:
        """Matches that wait for an answer."""
        asked = (None, PairingState.PROPOSED)
        return [match for match in self.scenario.matches if match.state in asked and not match.started_on]

    @cached_property
    def placed(self) -> frozenset[str]:
        """Participants who are in a current match, on either side."""
        found = ([*self.of(match, Side.MENTOR), *self.of(match, Side.LEARNER)] for match in self.current)
        return frozenset(each for match in found for each in match)

    @cached_property
    def _finished(self) -> frozenset[str]:
        return frozenset(
            member.participant
            for match in self.scenario.matches
            if self._over(match) and PairingState.COMPLETED in {match.end_state, match.state}
            for member in match.members
        )

    def of(self, match: Match, side: Side) -> list[str]:
        """Participants on a side of a match who have come and not left, in the order of their ids."""
        as_of = self.scenario.as_of
        return sorted(
            each.participant
            for each in match.members
            if each.side is side
            and (each.joined_on is None or on(each.joined_on, as_of))
            and not on(each.left_on, as_of)
        )

    def pairs(self, matches: list[Match]) -> Iterator[tuple[str, str]]:
        """Each learner with the first mentor of their match."""
        for match in matches:
            for mentor in self.of(match, Side.MENTOR)[:1]:
                yield from ((learner, mentor) for learner in self.of(match, Side.LEARNER))

    def _current(self, match: Match) -> bool:
        begun = match.state is PairingState.AGREED or on(match.started_on, self.scenario.as_of)
        return begun and match.state not in _NEVER_BEGUN and not self._over(match)

    def _over(self, match: Match) -> bool:
        """A match with the day of its end is over from then on; one without, where its state says so."""
        if match.ended_on is not None:
            return on(match.ended_on, self.scenario.as_of)
        return match.state in _OVER or match.end_state is not None

    def state(self, participant: Participant) -> ParticipantState:
        """As it is said, else as it follows from the dates; who never applied is taken for accepted."""
        as_of, days = self.scenario.as_of, participant.days
        if on(days.get("withdrawn_on"), as_of):
            return ParticipantState.WITHDRAWN
        if participant.state is not None:
            return participant.state
        told = days.get("applied_on") or days.get("accepted_on")
        follows = (
            (ParticipantState.MATCHED, participant.id in self.placed),
            (ParticipantState.COMPLETED, participant.id in self._finished),
            (ParticipantState.DECLINED, on(days.get("declined_on"), as_of)),
            (ParticipantState.ACCEPTED, on(days.get("accepted_on"), as_of) or not told),
        )
        return next((state for state, holds in follows if holds), ParticipantState.APPLIED)
