"""Who and what is free when, over one horizon, as sessions take their times."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from mentordesk.core.planning import zones
from mentordesk.core.planning.request import Meeting, Pairing, Person, Place, Request
from mentordesk.core.planning.weeks import DAY, GRAIN, Horizon, absent, starts, stretches, weekly

STEP = 2
"""Bits between two starts on the local grid: 30 minutes."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What can stand in the way of a start: someone's times, absence or other session, or the place."""

    kind: Literal["hours", "away", "busy", "place"]
    person_id: int = 0


class Board:
    """Masks of free time, worked out when first asked for; `apart` is a session that is about to move."""

    def __init__(self, request: Request, horizon: Horizon, apart: tuple[int, int] | None = None) -> None:
        self.request = request
        self.horizon = horizon
        self.people = {person.id: person for person in request.people}
        self.pairings = {pairing.id: pairing for pairing in request.pairings}
        self._places = {place.id: place for place in request.places}
        self._apart = apart
        self._hours: dict[int, int] = {}
        self._away: dict[int, int] = {}
        self._busy: dict[int, int] = {}
        self._taken: dict[int, int] = {}
        self._walls: dict[tuple[str, int], datetime] = {}
        self._day: dict[tuple[str, date], int] = {}

    def zone(self, pairing: Pairing) -> str:
        """Whose clocks the sessions of a pairing keep."""
        return pairing.zone or self.request.zone

    def hours(self, person_id: int) -> int:
        """Someone's weekly times; the cohort's default hours where they are not known."""
        if person_id not in self._hours:
            self._hours[person_id] = self._hours_of(self.people[person_id])
        return self._hours[person_id]

    def away(self, person_id: int) -> int:
        """When someone is away."""
        if person_id not in self._away:
            person = self.people[person_id]
            self._away[person_id] = absent(person.away, person.zone, self.horizon)
        return self._away[person_id]

    def busy(self, person_id: int) -> int:
        """When someone is in a session."""
        if person_id not in self._busy:
            theirs = [each for each in self.request.pairings if person_id in each.member_ids]
            self._busy[person_id] = self._covered([m for each in theirs for m in self._kept(each)])
        return self._busy[person_id]

    def taken(self, place_id: int) -> int:
        """When a place is in use."""
        if place_id not in self._taken:
            kept = [meeting for each in self.request.pairings for meeting in self._kept(each)]
            self._taken[place_id] = self._covered([each for each in kept if each.place_id == place_id])
        return self._taken[place_id]

    def take(self, pairing: Pairing, meeting: Meeting) -> None:
        """Note that a session has its time now."""
        mask = self._covered([meeting])
        for person_id in pairing.member_ids:
            self._busy[person_id] = self.busy(person_id) | mask
        if meeting.place_id is not None:
            self._taken[meeting.place_id] = self.taken(meeting.place_id) | mask

    def fitting(self, pairing: Pairing, bits: int) -> dict[Rule, int]:
        """For each thing that could stand in the way, the starts at which it does not, for so many bits."""
        rules = {}
        for person_id in pairing.member_ids:
            rules[Rule("hours", person_id)] = starts(self.hours(person_id), bits)
            if self.away(person_id):
                rules[Rule("away", person_id)] = starts(self.all & ~self.away(person_id), bits)
            if self.busy(person_id):
                rules[Rule("busy", person_id)] = starts(self.all & ~self.busy(person_id), bits)
        if pairing.place_ids:
            rules[Rule("place")] = self.placeable(pairing, bits)
        return rules

    def placeable(self, pairing: Pairing, bits: int) -> int:
        """The starts at which one of a pairing's places is free for so many bits."""
        mask = 0
        for place_id in pairing.place_ids:
            mask |= starts(self.vacant(place_id), bits)
        return mask

    def vacant(self, place_id: int) -> int:
        """When a place is open and not in use."""
        place = self._places[place_id]
        shut = absent(place.closed, place.zone, self.horizon) | self.taken(place_id)
        return self._open(place) & ~shut

    def joint(self, pairing: Pairing) -> int:
        """The starts on the grid at which everyone, and a place where one is needed, is free long enough."""
        mask, bits = self.all, length(pairing.minutes)
        for person_id in pairing.member_ids:
            mask &= self.hours(person_id) & ~(self.away(person_id) | self.busy(person_id))
        mask = starts(mask, bits) & grid(self.zone(pairing), self.horizon, bits)
        return mask & self.placeable(pairing, bits) if mask and pairing.place_ids else mask

    def days(self, first: date, last: date, zone: str) -> int:
        """The bits of the days `first` to `last` in `zone`, from `not_before` on."""
        begin, end = zones.day_bounds(first, zone)[0], zones.day_bounds(last, zone)[1]
        if self.request.not_before:
            begin = max(begin, self.request.not_before + timedelta(minutes=GRAIN, microseconds=-1))
        return self.horizon.between(begin, end) if begin < end else 0

    def day(self, day: date, zone: str) -> int:
        """The bits of one day in `zone`, remembered."""
        if (zone, day) not in self._day:
            self._day[zone, day] = self.days(day, day, zone)
        return self._day[zone, day]

    def place_at(self, pairing: Pairing, bit: int) -> int | None:
        """The first of a pairing's places that is free at a start; None where none is needed."""
        bits = length(pairing.minutes)
        free = (each for each in pairing.place_ids if starts(self.vacant(each), bits) >> bit & 1)
        return next(free, None)

    def wall(self, bit: int, zone: str) -> datetime:
        """What clocks in `zone` show when a bit begins; remembered, for the same are asked for again."""
        if (zone, bit) not in self._walls:
            self._walls[zone, bit] = zones.here(self.horizon.moment(bit), zone)
        return self._walls[zone, bit]

    @property
    def all(self) -> int:
        """Every bit."""
        return (1 << self.horizon.days * DAY) - 1

    def _hours_of(self, person: Person) -> int:
        if person.windows is None:
            return weekly(self.request.default_hours, self.request.zone, self.horizon)
        return weekly(person.windows, person.zone, self.horizon)

    def _open(self, place: Place) -> int:
        return self.all if place.windows is None else weekly(place.windows, place.zone, self.horizon)

    def _kept(self, pairing: Pairing) -> list[Meeting]:
        return [each for each in pairing.fixed if (pairing.id, each.index) != self._apart]

    def _covered(self, meetings: list[Meeting]) -> int:
        mask = 0
        for each in meetings:
            mask |= self.horizon.between(each.start, each.start + timedelta(minutes=each.minutes))
        return mask


def length(minutes: int) -> int:
    """Bits that so many minutes take, begun ones counted, at least one."""
    return max(1, -(-minutes // GRAIN))


@lru_cache(maxsize=256)
def grid(zone: str, horizon: Horizon, bits: int) -> int:
    """The half hours of the clocks in `zone` from which so many bits run unbroken; none shown twice."""
    mask, every = 0, horizon.days * DAY
    halves = sum(1 << bit for bit in range(0, DAY, STEP))
    pattern = int.from_bytes(halves.to_bytes(DAY // 8, "little") * horizon.days, "little")
    cuts = stretches(zone, horizon)
    for stretch in cuts:
        last = stretch.end if stretch.end == every else stretch.end - bits + 1
        inside = (1 << max(last, stretch.start)) - (1 << stretch.start)
        mask |= (pattern << stretch.offset % STEP) & inside
    for before, after in pairwise(cuts):
        twice = before.offset - after.offset
        if twice > 0:
            mask &= ~((1 << after.start + twice) - (1 << after.start - twice))
    return mask


def span_of(start: datetime, days: int) -> Horizon:
    """The days from the one before an instant to so many after it: wide enough for every zone."""
    day = start.date()
    return Horizon(day - timedelta(days=1), day + timedelta(days=days + 2))
