"""Weekly times in people's own zones, laid out over real days as bit masks so that joint free time is `&`.

A mask is one Python int; bit n is the n-th quarter of an hour of a `Horizon`. Local clocks are laid out in
the same way first (bit n: what the clock shows) and then moved into UTC piece by piece between the clock
changes, so the hour that is skipped vanishes and the hour that comes twice counts twice.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from mentordesk.core.planning import zones

GRAIN = 15
"""Minutes in a bit: every offset and every change of clocks in use is a multiple of it."""
DAY = 24 * 60 // GRAIN
"""Bits in a day."""


@dataclass(frozen=True, slots=True)
class Window:
    """A time of every week: day 0 is Monday; start and end in minutes after midnight, end up to 1440."""

    day: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Away:
    """Dates, in the person's own zone, without meetings: from `first` up to, not including, `until`."""

    first: date
    until: date


Windows = tuple[Window, ...] | None
"""None: not known; empty: never."""

OFFICE_HOURS = tuple(Window(day, 9 * 60, 17 * 60) for day in range(5))
"""When sessions are placed of people whose times are not known, where a cohort says nothing else."""


def merged(windows: Iterable[Window]) -> tuple[Window, ...]:
    """The same times in order, those that touch or overlap as one (09-12 and 12-14 hold 11:30 to 12:30)."""
    joined: list[Window] = []
    for window in sorted(windows, key=lambda each: (each.day, each.start, each.end)):
        last = joined[-1] if joined else None
        if last and last.day == window.day and window.start <= last.end:
            joined[-1] = Window(last.day, last.start, max(last.end, window.end))
        else:
            joined.append(window)
    return tuple(joined)


@dataclass(frozen=True, slots=True)
class Horizon:
    """The days that masks are about, `until` excluded; bit 0 begins at 00:00 UTC of `first`."""

    first: date
    until: date

    @property
    def days(self) -> int:
        """How many."""
        return (self.until - self.first).days

    @property
    def start(self) -> datetime:
        """The instant when it begins."""
        return datetime.combine(self.first, datetime.min.time(), UTC)

    def bit(self, moment: datetime) -> int:
        """The bit in which an instant lies; below 0 or too high outside the horizon."""
        return int((moment - self.start) // timedelta(minutes=GRAIN))

    def moment(self, bit: int) -> datetime:
        """The instant when a bit begins."""
        return self.start + timedelta(minutes=GRAIN * bit)

    def between(self, start: datetime, end: datetime) -> int:
        """The mask of every bit that an interval touches."""
        after = -int((self.start - end) // timedelta(minutes=GRAIN))  # rounded up
        low, high = max(0, self.bit(start)), min(self.days * DAY, after)
        return (1 << high) - (1 << low) if high > low else 0


@dataclass(frozen=True, slots=True)
class Stretch:
    """Bits `start` to `end` (exclusive) between two changes of the clocks, and the offset there, in bits."""

    start: int
    end: int
    offset: int


@lru_cache(maxsize=256)
def stretches(zone: str, horizon: Horizon) -> tuple[Stretch, ...]:
    """The horizon cut at the changes of the clocks in `zone`."""
    cuts = [0]
    for day in range(horizon.days):
        low, high = day * DAY, (day + 1) * DAY
        if _offset(zone, horizon, low) != _offset(zone, horizon, high):
            cuts.append(_change(zone, horizon, low, high))
    ends = [*cuts[1:], horizon.days * DAY]
    return tuple(Stretch(a, b, _offset(zone, horizon, a)) for a, b in zip(cuts, ends, strict=True) if b > a)


def _change(zone: str, horizon: Horizon, low: int, high: int) -> int:
    old = _offset(zone, horizon, low)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if _offset(zone, horizon, middle) == old else (low, middle)
    return high


def _offset(zone: str, horizon: Horizon, bit: int) -> int:
    moment = horizon.moment(bit)
    return int((zones.here(moment, zone) - moment.replace(tzinfo=None)) // timedelta(minutes=GRAIN))


def in_utc(local: int, zone: str, horizon: Horizon) -> int:
    """A mask of what clocks in `zone` show, its bit 0 one day before the horizon, as a mask of UTC."""
    mask = 0
    for stretch in stretches(zone, horizon):
        shifted = local >> (DAY + stretch.offset)  # an offset is less than a day, so this never shifts left
        mask |= shifted & ((1 << stretch.end) - (1 << stretch.start))
    return mask


@lru_cache(maxsize=4096)
def weekly(windows: tuple[Window, ...], zone: str, horizon: Horizon) -> int:
    """When weekly times in `zone` fall, over the horizon."""
    days = [bytes(DAY // 8)] * 7
    for day in range(7):
        bits = 0
        for window in windows:
            if window.day == day and window.end > window.start:
                bits |= _inside(window.start, window.end)
        days[day] = bits.to_bytes(DAY // 8, "little")
    start = horizon.first - timedelta(days=1)
    local = b"".join(days[(start.weekday() + day) % 7] for day in range(horizon.days + 2))
    return in_utc(int.from_bytes(local, "little"), zone, horizon)


def _inside(start: int, end: int) -> int:
    """The bits of a day that lie wholly between two minutes."""
    low, high = -(-start // GRAIN), end // GRAIN
    return (1 << high) - (1 << low) if high > low else 0


def absent(away: Iterable[Away], zone: str, horizon: Horizon) -> int:
    """When someone in `zone` is away, over the horizon."""
    local, start = 0, horizon.first - timedelta(days=1)
    for each in away:
        low = max(0, (each.first - start).days) * DAY
        high = min(horizon.days + 2, (each.until - start).days) * DAY
        if high > low:
            local |= (1 << high) - (1 << low)
    return in_utc(local, zone, horizon) if local else 0


def starts(mask: int, bits: int) -> int:
    """The bits at which `mask` holds a run of at least `bits`."""
    held = 1
    while mask and held < bits:
        step = min(held, bits - held)
        mask &= mask >> step
        held += step
    return mask


def each_bit(mask: int) -> Iterator[int]:
    """The bits that are set, from the lowest."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


@dataclass(frozen=True, slots=True)
class Shared:
    """What two masks have in common, in minutes: all of it, and the longest run."""

    minutes: int
    longest: int


def shared(one: int, other: int) -> Shared:
    """How much two people could meet, from their masks over one horizon."""
    joint = one & other
    total, longest = joint.bit_count(), 0
    while joint:
        joint &= joint >> 1
        longest += 1
    return Shared(total * GRAIN, longest * GRAIN)


def week(day: date) -> Horizon:
    """The week, from Monday, in which `day` lies: over it weekly times are compared."""
    monday = day - timedelta(days=day.weekday())
    return Horizon(monday, monday + timedelta(days=7))
