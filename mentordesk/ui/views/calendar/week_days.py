"""One week of a cohort as the calendar shows it: meetings as cards on the clock, the rest as strips."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from mentordesk.core import words
from mentordesk.core.i18n import _
from mentordesk.core.sessions import AbsenceRow, SessionRow
from mentordesk.core.vocab import Mode, SessionState

_SHORTEST = 30  # minutes that a card takes at least, so that its words have room
_WORKING, _ALL = 5, 7
_FIRST_HOUR, _LAST_HOUR = 7, 20
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Card:
    """A meeting on one day, in minutes of the day on the calendar's clock; `column` of `columns` abreast."""

    row: SessionRow
    day: int
    start: int
    end: int
    column: int = 0
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Strip:
    """What takes whole days, from `first` to `last` (columns of the week); `session_id` is 0 for absences."""

    words: str
    first: int
    last: int
    line: int
    session_id: int = 0
    over: bool = False


@dataclass(frozen=True, slots=True)
class Week:
    """The days shown, and what is on them."""

    days: tuple[date, ...]
    zone: str
    cards: tuple[Card, ...] = ()
    strips: tuple[Strip, ...] = ()
    hours: tuple[int, int] = (_FIRST_HOUR, _LAST_HOUR)

    @property
    def until(self) -> date:
        """The day after the last that is shown."""
        return self.days[-1] + timedelta(days=1)

    @property
    def lines(self) -> int:
        """How many strips lie under each other."""
        return max((strip.line + 1 for strip in self.strips), default=0)

    def card(self, session_id: int) -> Card | None:
        """The card of a session."""
        return next((card for card in self.cards if card.row.id == session_id), None)

    def session_ids(self) -> list[int]:
        """Every session shown, in the order of the eye: by day, those of whole days first, then by time."""
        strips = [(strip.first, -1, 0, strip.session_id) for strip in self.strips if strip.session_id]
        cards = [(card.day, card.start, card.column, card.row.id) for card in self.cards]
        return [entry[-1] for entry in sorted(strips + cards)]

    def moment(self, day: int, minute: int) -> datetime:
        """The instant (UTC) of a place on the grid."""
        wall = datetime.combine(self.days[day], time(), ZoneInfo(self.zone)) + timedelta(minutes=minute)
        return wall.astimezone(UTC)

    def place_of(self, moment: datetime) -> tuple[int, int]:
        """The column and minute of an instant; the column may lie outside the week."""
        wall = moment.astimezone(ZoneInfo(self.zone))
        return (wall.date() - self.days[0]).days, wall.hour * 60 + wall.minute


def monday_of(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())


def week_of(monday: date, zone: str, rows: Iterable[SessionRow], away: Iterable[AbsenceRow]) -> Week:
    """Lay a week out; Saturday and Sunday are shown when a session is on them."""
    rows = list(rows)
    timed = [(row, *_wall(row, zone)) for row in rows if row.starts is not None]
    whole = [row for row in rows if row.starts is None]
    offsets = [(start.date() - monday).days for _row, start, _end in timed]
    offsets += [(row.day - monday).days for row in whole]
    shown = max([_WORKING - 1, *(offset for offset in offsets if offset < _ALL)]) + 1
    days = tuple(monday + timedelta(days=each) for each in range(shown))
    cards = [
        Card(row, offset, start.hour * 60 + start.minute, _end_minute(start, end))
        for (row, start, end), offset in zip(timed, offsets, strict=False)
        if 0 <= offset < shown
    ]
    return Week(days, zone, tuple(side_by_side(cards)), tuple(_strips(days, whole, away)), _hours(cards))


def side_by_side(cards: Sequence[Card]) -> list[Card]:
    """Give cards that overlap columns of their own: as few as the interval graph of each cluster needs."""
    laid: list[Card] = []
    cluster: list[tuple[Card, int]] = []
    ends: list[int] = []
    day, until = -1, 0
    for card in sorted(cards, key=lambda each: (each.day, each.start, -each.end, each.row.id)):
        if card.day != day or card.start >= until:
            laid += _closed(cluster, len(ends))
            cluster, ends, day, until = [], [], card.day, 0
        end = max(card.end, card.start + _SHORTEST)
        column = next((at for at, busy in enumerate(ends) if busy <= card.start), len(ends))
        ends[column : column + 1] = [end]
        until = max(until, end)
        cluster.append((card, column))
    return laid + _closed(cluster, len(ends))


def _closed(cluster: Sequence[tuple[Card, int]], columns: int) -> list[Card]:
    return [Card(card.row, card.day, card.start, card.end, at, columns) for card, at in cluster]


def _wall(row: SessionRow, zone: str) -> tuple[datetime, datetime]:
    place = ZoneInfo(zone)
    if row.starts is None or row.ends is None:
        raise ValueError("This session has no time.")
    return row.starts.astimezone(place), row.ends.astimezone(place)


def _end_minute(start: datetime, end: datetime) -> int:
    if end.date() > start.date():
        return _DAY
    return end.hour * 60 + end.minute


def _hours(cards: Sequence[Card]) -> tuple[int, int]:
    first = min([_FIRST_HOUR, *(card.start // 60 for card in cards)])
    return first, max([_LAST_HOUR, *(-(-card.end // 60) for card in cards)])


def _strips(days: tuple[date, ...], whole: Sequence[SessionRow], away: Iterable[AbsenceRow]) -> list[Strip]:
    """Lay strips under each other, each on the first line where its days are free."""
    wanted = [
        (row.opens_on or row.day, row.day, _told(row), row.id, row.state is SessionState.CANCELLED)
        for row in whole
    ]
    wanted += [(each.from_on, each.to_on - timedelta(days=1), _away(each), 0, False) for each in away]
    taken: list[int] = []
    laid = []
    for opens, closes, told, session_id, over in sorted(wanted, key=lambda each: (not each[3], each[0])):
        first, last = max(0, (opens - days[0]).days), min(len(days) - 1, (closes - days[0]).days)
        if first > last:
            continue
        mask = (1 << last + 1) - (1 << first)
        line = next((at for at, busy in enumerate(taken) if not busy & mask), len(taken))
        taken[line : line + 1] = [mask | (taken[line] if line < len(taken) else 0)]
        laid.append(Strip(told, first, last, line, session_id, over))
    return laid


def _told(row: SessionRow) -> str:
    what = _("in writing") if row.mode is Mode.ASYNC else _("time not known")
    return _("{people} · {what}").format(people=words.names(row.learners or row.mentors), what=what)


def _away(absence: AbsenceRow) -> str:
    return _("{name} away").format(name=absence.name)
