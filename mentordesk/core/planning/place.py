"""Places sessions at their dates, offers free starts and says why a start does not work."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from mentordesk.core.planning import reasons, zones
from mentordesk.core.planning.board import Board, grid, length, span_of
from mentordesk.core.planning.request import Meeting, Pairing, Placement, Plan, Request, Unplaced
from mentordesk.core.planning.weeks import Horizon, each_bit
from mentordesk.core.progress import Progress, silent

DAY_OFF = 10
"""Cost of each day between a session and its target date; an hour off the usual time costs 1, at most 5."""
OTHER_WEEKDAY = 35
"""Cost of leaving the usual weekday: more than the three days within which it always comes round."""
AHEAD = 35
"""Days that are searched for the next joint time when a move does not work."""


def place(request: Request, progress: Progress = silent) -> Plan:
    """Give each missing session a start near its target date; the same request gives the same plan.

    Sessions whose target comes first choose first, among equals those with the fewest starts to choose from.
    """
    board = Board(request, _horizon(request.pairings))
    held = {pairing.id: list(pairing.fixed) for pairing in request.pairings}
    placed, left = [], []
    work = _in_order(board)
    for done, (pairing, index) in enumerate(work):
        progress(done, len(work))
        days = _days(board, pairing, index, held[pairing.id])
        if meeting := _best(board, pairing, index, board.joint(pairing) & days, held[pairing.id]):
            board.take(pairing, meeting)
            held[pairing.id].append(meeting)
            placed.append(_placement(board, pairing, meeting))
        else:
            left.append((pairing, index))
    progress(len(work), len(work))
    unplaced = [_unplaced(board, pairing, index, held[pairing.id]) for pairing, index in left]
    return Plan(
        tuple(sorted(placed, key=lambda each: (each.pairing_id, each.index))),
        tuple(sorted(unplaced, key=lambda each: (each.pairing_id, each.index))),
    )


def options(request: Request, pairing_id: int, index: int, first: date, until: date) -> tuple[datetime, ...]:
    """The starts (UTC) from `first` up to, not including, `until` at which everyone could meet.

    The session `index` itself, if it has a time, does not stand in its own way.
    """
    around = Horizon(first - timedelta(days=1), until + timedelta(days=2))
    board = Board(request, around, apart=(pairing_id, index))
    pairing = board.pairings[pairing_id]
    days = board.days(first, until - timedelta(days=1), board.zone(pairing))
    return tuple(around.moment(bit) for bit in each_bit(board.joint(pairing) & days))


def check_move(request: Request, pairing_id: int, index: int, start: datetime) -> str:
    """Why a session cannot start at `start` (UTC), who is not free, and what is the next time; "" if it can.

    Any minute may be asked about, not only the half hours on which sessions are placed.
    """
    board = Board(request, span_of(start, AHEAD), apart=(pairing_id, index))
    pairing = board.pairings[pairing_id]
    return reasons.why_not(board, pairing, start)


def _horizon(pairings: Iterable[Pairing]) -> Horizon:
    """Wide enough for each session, and as much again on either side for the advice that goes with it."""
    first, last = [], []
    for pairing in pairings:
        if missing := pairing.missing():
            reach = timedelta(days=2 * pairing.tolerance + 2)
            first.append(pairing.target(missing[0]) - reach)
            last.append(pairing.target(missing[-1]) + reach)
    return Horizon(min(first), max(last)) if first else Horizon(date.max, date.max)


def _in_order(board: Board) -> list[tuple[Pairing, int]]:
    work = []
    for pairing in board.request.pairings:
        missing = pairing.missing()
        joint = board.joint(pairing) if missing else 0
        for index in missing:
            choice = (joint & _days(board, pairing, index, pairing.fixed)).bit_count()
            work.append((pairing.target(index), choice, pairing.id, index))
    return [(board.pairings[pairing_id], index) for _, _, pairing_id, index in sorted(work)]


def _days(board: Board, pairing: Pairing, index: int, held: Iterable[Meeting], times: int = 1) -> int:
    """The bits where a session may start: its tolerance (`times` as wide), between its neighbours' days."""
    zone, reach = board.zone(pairing), timedelta(days=times * pairing.tolerance)
    first = max(pairing.first, pairing.target(index) - reach)
    last = pairing.target(index) + reach
    last = min(last, pairing.until) if pairing.until else last
    for meeting in held:
        day = zones.here(meeting.start, zone).date()
        if meeting.index < index:
            first = max(first, day + timedelta(days=1))
        else:
            last = min(last, day - timedelta(days=1))
    return board.days(first, last, zone) if first <= last else 0


def _best(board: Board, pairing: Pairing, index: int, free: int, held: list[Meeting]) -> Meeting | None:
    """The cheapest start among those that are free; of equal ones the earliest."""
    zone, target = board.zone(pairing), pairing.target(index)
    usual = _usual(held, index, zone)
    best: tuple[int, int] | None = None
    reach = range(-pairing.tolerance, pairing.tolerance + 1)
    for off in sorted(reach, key=abs) if free else ():
        if best and best[0] < DAY_OFF * abs(off):
            break  # no start so far from the target can be cheaper
        for bit in each_bit(free & board.day(target + timedelta(days=off), zone)):
            found = (_cost(board.wall(bit, zone), target, usual), bit)
            best = min(best or found, found)
    if best is None:
        return None
    return Meeting(index, board.horizon.moment(best[1]), pairing.minutes, board.place_at(pairing, best[1]))


def _usual(held: list[Meeting], index: int, zone: str) -> datetime | None:
    """When the pairing met last before a session, else first after it: people like to keep to a time."""
    before = [meeting for meeting in held if meeting.index < index]
    if before:
        return zones.here(max(before, key=lambda each: each.index).start, zone)
    return zones.here(min(held, key=lambda each: each.index).start, zone) if held else None


def _cost(wall: datetime, target: date, usual: datetime | None) -> int:
    cost = DAY_OFF * abs((wall.date() - target).days)
    if usual is None:
        return cost
    off = abs((wall.hour - usual.hour) * 60 + wall.minute - usual.minute)
    return cost + min(5, -(-off // 60)) + (OTHER_WEEKDAY if wall.weekday() != usual.weekday() else 0)


def _placement(board: Board, pairing: Pairing, meeting: Meeting) -> Placement:
    zone = board.zone(pairing)
    wall = zones.here(meeting.start, zone)
    return Placement(
        pairing.id, meeting.index, meeting.start, wall, zone, meeting.minutes, place_id=meeting.place_id
    )


def _unplaced(board: Board, pairing: Pairing, index: int, held: list[Meeting]) -> Unplaced:
    days, wider = _days(board, pairing, index, held), _days(board, pairing, index, held, times=2)
    starts = days & grid(board.zone(pairing), board.horizon, length(pairing.minutes))
    return Unplaced(
        pairing.id,
        index,
        pairing.target(index),
        reasons.why_unplaced(board, pairing, starts),
        reasons.remedy(board, pairing, pairing.target(index), (starts, wider)),
    )
