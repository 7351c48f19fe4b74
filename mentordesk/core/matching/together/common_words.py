"""When people can meet, in words: in the time of where they are, if that is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from mentordesk.core import words
from mentordesk.core.i18n import _
from mentordesk.core.matching.candidates import Candidate, Rules, Stretches
from mentordesk.core.matching.phrases import duration
from mentordesk.core.matching.times import minutes
from mentordesk.core.matching.together.joint_starts import in_common

_SHOWN = 3
"""As many stretches are named; of more, how long they are together."""


@dataclass(frozen=True, slots=True)
class Week:
    """The week that stretches are counted in, and the zone in which people say them."""

    monday: date
    zone: str

    def said(self, start: int, end: int) -> str:
        """Such as "Tue 10:00–12:00"."""
        first, last = (self._local(each) for each in (start, end))
        return _("{day} {span}").format(day=words.weekday(first), span=words.span(first, last))

    def _local(self, at: int) -> datetime:
        zero = datetime.combine(self.monday, time(0), UTC)
        return (zero + timedelta(minutes=at)).astimezone(ZoneInfo(self.zone))


def time_reasons(people: Sequence[Candidate], rules: Rules, week: Week | None) -> list[str]:
    """When all of them can meet, and of whom that is not known."""
    if rules.allow_async:
        return [_("They need no time in common: this cohort may meet apart in time.")]
    joint = in_common(people)
    if joint is None:
        return [_("Nobody's times are known.")]
    said = [_when(usable(joint, rules), week)]
    unknown = [each.name for each in people if each.free is None]
    if unknown:
        said.append(_("Not known when {names} can meet.").format(names=words.names(unknown)))
    return said


def usable(joint: Stretches, rules: Rules) -> Stretches:
    """Of the time in common what is long enough for a session."""
    return tuple(each for each in joint if each[1] - each[0] >= rules.session_minutes)


def _when(joint: Stretches, week: Week | None) -> str:
    if not joint:
        return _("They have no time in common that is long enough.")
    if week is None or len(joint) > _SHOWN:
        text = _("All can meet at the same time for {time} a week.")
        return text.format(time=duration(minutes(joint)))
    return _("All can meet on {times}.").format(times=words.names(week.said(*each) for each in joint))
