"""A session on its way to another time: where it is, where it could go, and what stands in the way."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from mentordesk.core.services.scheduling import Moving
from mentordesk.ui.views.calendar.week_days import Card, Week

_DAY = 24 * 60
Stretch = tuple[int, int, int]
"""Day of the week shown, first minute, last minute."""


@dataclass(frozen=True, slots=True)
class Drag:
    """One move that is not yet made; pure, so that each step of the pointer costs nothing."""

    card: Card
    week: Week
    day: int
    start: int
    moving: Moving | None = None
    stretches: tuple[Stretch, ...] = ()
    """When everybody is free long enough."""
    reasons: dict[datetime, str] = field(default_factory=dict)

    @property
    def minutes(self) -> int:
        """How long the session is."""
        return self.card.row.minutes

    @property
    def target(self) -> datetime:
        """The instant (UTC) at which it would begin."""
        return self.week.moment(self.day, self.start)

    @property
    def is_home(self) -> bool:
        """Whether it is where it was."""
        return self.target == self.card.row.starts

    @property
    def is_known(self) -> bool:
        """Whether the free times have been found already."""
        return self.moving is not None

    @property
    def is_free(self) -> bool:
        """Whether everybody is free there, as far as is known."""
        end = self.start + self.minutes
        return self.is_home or any(
            day == self.day and first <= self.start and end <= last for day, first, last in self.stretches
        )

    @property
    def is_blocked(self) -> bool:
        """Whether somebody or something stands in the way."""
        return self.is_known and not self.is_free

    @property
    def reason(self) -> str:
        """Why it does not work there; "" while that is not known."""
        return self.reasons.get(self.target, "")

    def to(self, day: int, start: int) -> "Drag":
        """The same session somewhere else in the week."""
        day = max(0, min(len(self.week.days) - 1, day))
        return replace(self, day=day, start=max(0, min(_DAY - self.minutes, start)))

    def knowing(self, moving: Moving, starts: Sequence[datetime]) -> "Drag":
        """With the joint free times, from the moments at which the session could start."""
        return replace(self, moving=moving, stretches=tuple(joined(self.week, starts, self.minutes)))

    def because(self, target: datetime, reason: str) -> "Drag":
        """With the reason why a moment does not work."""
        return replace(self, reasons={**self.reasons, target: reason})


def joined(week: Week, starts: Sequence[datetime], minutes: int) -> list[Stretch]:
    """The stretches of days that starts of so many minutes cover."""
    found: list[Stretch] = []
    for moment in starts:
        day, first = week.place_of(moment)
        end_day, end = week.place_of(moment + timedelta(minutes=minutes))
        last = _DAY if end_day > day else end
        if found and found[-1][0] == day and first <= found[-1][2]:
            found[-1] = (day, found[-1][1], max(found[-1][2], last))
        elif 0 <= day < len(week.days):
            found.append((day, first, last))
    return found
