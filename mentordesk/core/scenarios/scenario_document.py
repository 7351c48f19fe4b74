"""Reads a scenario document; an impossible record stops it, with every problem and its place."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from mentordesk.core.documents import Object, Reader, inner, one_of, shown
from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _
from mentordesk.core.planning import zones
from mentordesk.core.scenarios.description import (
    DAYS,
    Cohort,
    Match,
    Member,
    Participant,
    Person,
    Profile,
    Scenario,
)
from mentordesk.core.scenarios.sign_ups import profile
from mentordesk.core.vocab import Format, MatchRule, PairingState, ParticipantState, Role, Side, Vocabulary

FORMAT = "mentordesk.scenario/1"

Word = TypeVar("Word", bound=Vocabulary)
T = TypeVar("T")

_MOST_MINUTES, _MOST_WEIGHT, _MOST_PLACES, _HIGHEST_GRADE = 1_440, 1_000_000, 1_000, 1_000


def read(document: Object, file: str, weights: Iterable[str]) -> Scenario:
    """The scenario of a document; `weights` are the criteria that it may weigh. Raises `DeskError`."""
    if document.get("format") != FORMAT:
        sentence = _("{file} is no scenario: its “format” must be “{format}”.")
        raise DeskError(sentence.format(file=file, format=FORMAT))
    reader = Reader(file)
    scenario = _Reading(reader, tuple(weights)).scenario(document)
    reader.finish()
    return scenario


class _Reading:
    """One document being read."""

    def __init__(self, reader: Reader, weights: tuple[str, ...]) -> None:
        self.reader, self.weights = reader, weights

    def scenario(self, document: Object) -> Scenario:
        reader = self.reader
        cohorts = self._by_id(document, "cohorts", self._cohort)
        if not cohorts:
            reader.note(inner("", "cohorts"), _("There must be a cohort; the first is the one that counts."))
        organisations = self._by_id(document, "organisations", self._home)
        home = next(filter(None, organisations.values()), "UTC")
        first = next(iter(cohorts.values()), Cohort(""))
        first = replace(first, zone=first.zone or home)
        self.places = self._by_id(
            document, "departments", lambda each, at: self._known(each, "organisation", at, organisations)
        )
        people = self._by_id(document, "people", self._person)
        for place, each in reader.entries(document, "people"):
            self._known(each, "line_manager", place, people)
        everybody = self._by_id(document, "participants", self._participant)
        mine = {key: each for key, (cohort, each) in everybody.items() if cohort in {"", first.id}}
        for place, each in reader.entries(document, "participants"):
            self._known(each, "person", place, people)
            self._known(each, "cohort", place, cohorts)
        matches = self._by_id(document, "matches", self._match)
        for key, match in matches.items():
            for member in match.members:
                if member.participant not in everybody:
                    said = _("There is no participant {id}.").format(id=shown(member.participant))
                    reader.note(f"“matches” {shown(key)}", said)
        self._refuse_strangers(everybody, people)
        return Scenario(
            reader.day(document, "as_of"),
            first,
            dict(sorted(people.items())),
            dict(sorted(mine.items())),
            tuple(matches[key] for key in sorted(matches)),
        )

    def _by_id(self, document: Object, key: str, make: Callable[[Object, str], T]) -> dict[str, T]:
        """The records of an array by their ids, of which each must be there once."""
        found: dict[str, T] = {}
        for place, each in self.reader.entries(document, key):
            identity = self.reader.needed(each, "id", place)
            if identity in found:
                self.reader.note(place, _("The id {id} is there twice.").format(id=shown(identity)))
            found[identity] = make(each, place)
        return found

    def _known(self, record: Object, key: str, place: str, known: Mapping[str, object]) -> str:
        found = self.reader.text(record, key, place)
        if found and found not in known:
            self.reader.note(inner(place, key), _("There is no {id}.").format(id=shown(found)))
        return found

    def _word(self, kind: type[Word], record: Object, key: str, place: str) -> Word | None:
        found = self.reader.word(record, key, place, (each.key for each in kind))
        return next((each for each in kind if each.key == found), None)

    def _zone(self, record: Object, key: str, place: str) -> str:
        found = self.reader.text(record, key, place)
        if found and not zones.known(found):
            self.reader.note(inner(place, key), _("There is no time zone {name}.").format(name=shown(found)))
            return ""
        return found

    def _cohort(self, record: Object, place: str) -> Cohort:
        reader = self.reader
        start, end = reader.day(record, "start_on", place), reader.day(record, "end_on", place)
        if start and end and end <= start:
            reader.note(inner(place, "end_on"), _("It ends before it begins."))
        at = inner(place, "match_weights")
        said = reader.part(record, "match_weights", place)
        for key in said:
            if key not in self.weights:
                reader.note(at, one_of(key, self.weights))
        given = {key: reader.whole(said, key, at, 0, _MOST_WEIGHT) for key in said}
        return Cohort(
            id=reader.text(record, "id", place),
            start_on=start,
            format=self._word(Format, record, "format", place) or Format.PAIR,
            match_rule=self._word(MatchRule, record, "match_rule", place) or MatchRule.NONE,
            allow_async=reader.flag(record, "allow_async", place),
            session_minutes=reader.whole(record, "session_minutes", place, 1, _MOST_MINUTES) or 60,
            match_weights={key: weight for key, weight in given.items() if weight is not None},
            zone=self._zone(record, "zone", place),
        )

    def _home(self, record: Object, place: str) -> str:
        """The zone of our own organisation, "" of any other."""
        zone = self._zone(record, "timezone", place)
        return zone if self.reader.flag(record, "is_own", place) else ""

    def _person(self, record: Object, place: str) -> Person:
        reader, identity = self.reader, self.reader.text(record, "id", place)
        department = self._known(record, "department", place, self.places)
        manager = reader.text(record, "line_manager", place)
        if manager and manager == identity:
            reader.note(inner(place, "line_manager"), _("Nobody is their own manager."))
        return Person(
            id=identity,
            name=reader.text(record, "name", place) or identity,
            department=department,
            organisation=reader.text(record, "organisation", place) or self.places.get(department, ""),
            line_manager=manager,
            zone=self._zone(record, "timezone", place),
            grade=reader.whole(record, "grade", place, 0, _HIGHEST_GRADE),
            specialty=reader.text(record, "specialty", place),
            languages=reader.texts(record, "languages", place),
        )

    def _participant(self, record: Object, place: str) -> tuple[str, Participant]:
        reader = self.reader
        capacity = reader.whole(record, "capacity", place, 0, _MOST_PLACES)
        at = inner(place, "profile")
        if not reader.text(record, "role", place):
            reader.needed(record, "role", place)
        return reader.text(record, "cohort", place), Participant(
            id=reader.text(record, "id", place),
            person=reader.needed(record, "person", place),
            role=self._word(Role, record, "role", place) or Role.MENTEE,
            state=self._word(ParticipantState, record, "state", place),
            days={key: reader.day(record, key, place) for key in DAYS},
            capacity=2 if capacity is None else capacity,
            profile=profile(reader, reader.part(record, "profile", place), at),
        )

    def _refuse_strangers(
        self, everybody: Mapping[str, tuple[str, Participant]], people: Mapping[str, Person]
    ) -> None:
        for identity, (_cohort, each) in everybody.items():
            said: Profile = each.profile
            for other in (*said.preferences, *said.avoid, *said.conflicts):
                if other not in everybody and other not in people:
                    text = _("There is no participant {id}.").format(id=shown(other))
                    self.reader.note(f"“participants” {shown(identity)}", text)

    def _match(self, record: Object, place: str) -> Match:
        reader = self.reader
        started, ended = reader.day(record, "started_on", place), reader.day(record, "ended_on", place)
        if started and ended and ended < started:
            reader.note(inner(place, "ended_on"), _("It ends before it begins."))
        return Match(
            id=reader.text(record, "id", place),
            members=tuple(self._member(each, at) for at, each in reader.entries(record, "members", place)),
            state=self._word(PairingState, record, "state", place),
            started_on=started,
            ended_on=ended,
            end_state=self._word(PairingState, record, "end_state", place),
        )

    def _member(self, record: Object, place: str) -> Member:
        joined, left = (self.reader.day(record, key, place) for key in ("joined_on", "left_on"))
        if joined and left and left < joined:
            self.reader.note(inner(place, "left_on"), _("It ends before it begins."))
        side = self._word(Side, record, "side", place) or Side.LEARNER
        return Member(self.reader.needed(record, "participant", place), side, joined, left)
