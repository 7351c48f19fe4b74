"""Who of a scenario waits and who could help, as the matching is asked."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from mentordesk.core import words
from mentordesk.core.folding import folded
from mentordesk.core.i18n import _
from mentordesk.core.matching import Candidate, Need, Offer, Request, Rules
from mentordesk.core.planning import weeks
from mentordesk.core.scenarios.description import Participant, Profile, Scenario
from mentordesk.core.scenarios.free_times import free_times
from mentordesk.core.scenarios.states_then import Standing, on
from mentordesk.core.vocab import MatchMode, ParticipantState, Role, Side

STEPS = 1_000_000
"""Scores are rounded to a millionth of a point where plans are exchanged."""

_TAKING_PART = (ParticipantState.ACCEPTED, ParticipantState.MATCHED)
_ONBOARDED = ("onboarded_on", "onboarding_override_on")


@dataclass(frozen=True, slots=True)
class Waiting:
    """The request, whose ties are the ids of the document, and what was taken for granted, in words."""

    request: Request
    notes: tuple[str, ...] = ()


def waiting(scenario: Scenario, mode: MatchMode = MatchMode.COVERAGE_TOTAL) -> Waiting:
    """Those who may be matched. To keep what there is, everybody who is matched is matched anew."""
    asking = _Asking(scenario, keep=mode is MatchMode.KEEP)
    left_out = _("Nothing is said about onboarding; it was not asked for.")
    return Waiting(asking.request(mode), () if asking.tells_onboarding else (left_out,))


class _Asking:
    """One scenario, its ids turned into numbers that sort as they do."""

    def __init__(self, scenario: Scenario, *, keep: bool) -> None:
        self.scenario, self.keep = scenario, keep
        self.standing = Standing(scenario)
        self.numbers = _ranks(scenario.participants)
        self.people = _ranks(scenario.people)
        self.departments = _ranks(each.department for each in scenario.people.values())
        self.organisations = _ranks(each.organisation for each in scenario.people.values())
        everybody = scenario.participants.values()
        self.tells_onboarding = any(each.days.get(key) for each in everybody for key in _ONBOARDED)

    def request(self, mode: MatchMode) -> Request:
        cohort = self.scenario.cohort
        everybody = self.scenario.participants.values()
        taking = [each for each in everybody if self.standing.state(each) in _TAKING_PART]
        free = [each for each in taking if self.keep or each.id not in self.standing.placed]
        return Request(
            mentors=tuple(self._candidate(each) for each in taking if each.role is Role.MENTOR),
            learners=tuple(self._candidate(each) for each in free if each.role.learns),
            rules=Rules(
                cohort.format,
                cohort.match_rule,
                cohort.allow_async,
                cohort.session_minutes,
                dict(cohort.match_weights),
            ),
            steps=STEPS,
            mode=mode,
            before=frozenset(self._before()),
        )

    def _before(self) -> set[tuple[int, int]]:
        """Who has whom, or is proposed to have; what is agreed counts before what is proposed."""
        standing, mine = self.standing, self.numbers
        found = dict(standing.pairs(standing.proposed)) | dict(standing.pairs(standing.current))
        return {(mine[one], mine[other]) for one, other in found.items() if {one, other} <= mine.keys()}

    @cached_property
    def _week(self) -> weeks.Horizon:
        """Over it weekly times are compared."""
        return weeks.week(self.scenario.cohort.start_on or self.scenario.as_of or date(2025, 1, 6))

    @cached_property
    def _taken(self) -> dict[str, int]:
        """Places that mentors' current matches hold."""
        found: dict[str, int] = {}
        for match in self.standing.current if not self.keep else ():
            for mentor in self.standing.of(match, Side.MENTOR):
                found[mentor] = found.get(mentor, 0) + len(self.standing.of(match, Side.LEARNER))
        return found

    def _candidate(self, participant: Participant) -> Candidate:
        person = self.scenario.people[participant.person]
        return replace(
            self._profile(participant.profile, person.zone or self.scenario.cohort.zone),
            id=self.numbers[participant.id],
            person=self.people[person.id],
            tie=participant.id,
            name=person.name,
            called=words.called(person.name),
            grade=person.grade,
            department=self.departments[person.department] if person.department else None,
            department_name=person.department,
            organisation=self.organisations[person.organisation] if person.organisation else None,
            organisation_name=person.organisation,
            line_manager=self.people.get(person.line_manager),
            avoid=self._named[person.id][0],
            conflicts=self._named[person.id][1],
            onboarded=self._onboarded(participant),
            capacity=participant.capacity,
            taken=self._taken.get(participant.id, 0),
        )

    def _profile(self, said: Profile, zone: str) -> Candidate:
        """What somebody said of themself, of a person still to be named."""
        free = said.availability
        return Candidate(
            id=0,
            person=0,
            tie="",
            name="",
            preferred=tuple(self._person(each) for each in said.preferences),
            needs=tuple(
                Need(folded(each.skill), each.skill, each.level, each.importance) for each in said.needs
            ),
            offers=tuple(Offer(folded(each.skill), each.skill, each.level) for each in said.offers),
            interests=frozenset(folded(tag) for tag in said.interests),
            style=said.style,
            wants_difference=said.wants_difference,
            free=None if free is None else free_times(free, zone, self._week),
        )

    @cached_property
    def _named(self) -> dict[str, tuple[frozenset[int], frozenset[int]]]:
        """By person whom they avoid and with whom they have a conflict, in whichever role they said so."""
        nobody = frozenset[int]()
        found = dict.fromkeys(self.scenario.people, (nobody, nobody))
        for each in self.scenario.participants.values():
            avoid, conflicts = found[each.person]
            said = each.profile
            found[each.person] = (
                avoid | {self._person(other) for other in said.avoid},
                conflicts | {self._person(other) for other in said.conflicts},
            )
        return found

    def _person(self, named: str) -> int:
        """The person who is named, as a participant or by themself."""
        there = self.scenario.participants.get(named)
        return self.people.get(there.person if there else named, 0)

    def _onboarded(self, participant: Participant) -> bool:
        days = (participant.days.get(key) for key in _ONBOARDED)
        return not self.tells_onboarding or any(on(day, self.scenario.as_of) for day in days)


def _ranks(ids: Iterable[str]) -> dict[str, int]:
    """Numbers from 1 on that sort as the ids do by code point."""
    return {identity: number for number, identity in enumerate(sorted(set(ids)), 1)}
