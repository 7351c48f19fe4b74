"""Says in sentences why a session has no time or cannot move, and the smallest change that would help."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import combinations

from mentordesk.core import words
from mentordesk.core.errors import Refused
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.planning import zones
from mentordesk.core.planning.board import Board, Rule, length
from mentordesk.core.planning.request import Pairing
from mentordesk.core.planning.weeks import each_bit, starts, weekly

MOST_CHANGES = 3
"""More changes at once are no advice."""


def why_not(board: Board, pairing: Pairing, start: datetime) -> str:
    """Who or what stands in the way of a start, and the next that works; "" when nothing does."""
    zone = board.zone(pairing)
    wall = zones.here(start, zone)
    try:
        zones.instant(wall, zone)
    except Refused as twice:
        return str(twice)
    needed = board.horizon.between(start, start + timedelta(minutes=pairing.minutes))
    first, bits = board.horizon.bit(start), needed.bit_count()
    broken = [rule for rule, fits in board.fitting(pairing, bits).items() if not fits >> first & 1]
    if not broken:
        return ""
    when = words.meeting(wall, wall + timedelta(minutes=pairing.minutes))
    return " ".join([*_faults(board, broken, when), _next(board, pairing, first)])


def why_unplaced(board: Board, pairing: Pairing, days: int) -> str:
    """Why none of the starts `days` works: the first of times, absences, sessions and places to fail."""
    if not days:
        return _("No day is left for it between its neighbours and within the dates of the pairing.")
    if never := [each for each in pairing.member_ids if board.people[each].windows == ()]:
        return _("{names} gave no time as free.").format(names=_named(board, never))
    rules, failed = board.fitting(pairing, length(pairing.minutes)), []
    for kind in STAGES:
        at_fault = [rule for rule in rules if rule.kind == kind and days & ~rules[rule]]
        for rule in at_fault:
            days &= rules[rule]
        failed += [] if days else [(kind, [rule.person_id for rule in at_fault])]
    kind, people = failed[0]
    blamed = _named(board, people if any(people) else pairing.member_ids)
    return _(STAGES[kind]).format(names=blamed, minutes=words.minutes(pairing.minutes))


STAGES = {
    "hours": N_("The weekly times of {names} leave no {minutes} together around its date."),
    "away": N_("Absences of {names} leave no time together around its date."),
    "busy": N_("Other sessions of {names} take every time together around its date."),
    "place": N_("No place is free when {names} are."),
}


def remedy(board: Board, pairing: Pairing, target: date, days: tuple[int, int]) -> str:
    """The smallest change: a day further away (the second mask), else the fewest things that must give way.

    Of changes of one size, the cohort's default hours come first, then the start nearest to the target.
    """
    near, wide = days
    if not near:
        return _("Move its neighbours, give the pairing more time, or leave it out.")

    def days_off(bit: int) -> int:
        return abs((board.wall(bit, board.zone(pairing)).date() - target).days)

    if further := board.joint(pairing) & wide:
        bit = min(each_bit(further), key=days_off)
        return ngettext(
            "It would fit {count} day from its date, on {meeting}.",
            "It would fit {count} days from its date, on {meeting}.",
            days_off(bit),
        ).format(count=days_off(bit), meeting=_meeting(board, pairing, bit))
    office = starts(
        weekly(board.request.default_hours, board.request.zone, board.horizon), length(pairing.minutes)
    )
    sets = _fewest(board, pairing, near)
    if not sets:
        return _("Ask for more times, or let it be in writing.")
    ranked = []
    for order, (dropped, opened) in enumerate(sets):
        bit = min(each_bit(opened & office or opened), key=days_off)
        ranked.append((not opened & office, days_off(bit), -opened.bit_count(), order, bit, dropped))
    *_rank, bit, dropped = min(ranked)
    changes = [_(CHANGES[rule.kind]).format(name=_named(board, [rule.person_id])) for rule in dropped]
    return _("It would fit on {meeting} with {changes}.").format(
        meeting=_meeting(board, pairing, bit), changes=words.names(changes)
    )


CHANGES = {
    "hours": N_("{name} free then"),
    "away": N_("{name} not away"),
    "busy": N_("another session of {name} moved"),
    "place": N_("a place free then"),
}


def _fewest(board: Board, pairing: Pairing, near: int) -> list[tuple[tuple[Rule, ...], int]]:
    """The smallest sets of rules without which some of the starts `near` work, each with those starts."""
    fitting = board.fitting(pairing, length(pairing.minutes))
    rules = {rule: fits for rule, fits in fitting.items() if near & ~fits}
    for size in range(1, MOST_CHANGES + 1):
        opened = [(dropped, _without(rules, dropped, near)) for dropped in combinations(rules, size)]
        if any(mask for _dropped, mask in opened):
            return [(dropped, mask) for dropped, mask in opened if mask]
    return []


def _without(rules: dict[Rule, int], dropped: tuple[Rule, ...], mask: int) -> int:
    for rule, fits in rules.items():
        if rule not in dropped:
            mask &= fits
    return mask


def _faults(board: Board, broken: Iterable[Rule], when: str) -> list[str]:
    """A sentence for each kind of thing that stands in the way of a start."""
    people = {kind: [rule.person_id for rule in broken if rule.kind == kind] for kind in STAGES}
    hours = [each for each in people["hours"] if each not in people["away"]]
    unknown = [each for each in hours if board.people[each].windows is None]
    known = [each for each in hours if each not in unknown]
    busy, away = people["busy"], people["away"]
    told = [
        (away, ngettext("{names} is away on {when}.", "{names} are away on {when}.", len(away))),
        (known, ngettext("{names} is not free on {when}.", "{names} are not free on {when}.", len(known))),
        (unknown, _("The times of {names} are not known, and {when} is outside the usual hours.")),
        (
            busy,
            ngettext(
                "{names} is in another session on {when}.",
                "{names} are in other sessions on {when}.",
                len(busy),
            ),
        ),
        (people["place"], _("The place is closed or in use on {when}.")),
    ]
    return [sentence.format(names=_named(board, whose), when=when) for whose, sentence in told if whose]


def _next(board: Board, pairing: Pairing, after: int) -> str:
    later = board.joint(pairing) >> (after + 1)
    if not later:
        return _("No time in the next weeks suits everyone.")
    bit = after + 1 + next(each_bit(later))
    return _("The next time that suits everyone is {meeting}.").format(meeting=_meeting(board, pairing, bit))


def _meeting(board: Board, pairing: Pairing, bit: int) -> str:
    wall = board.wall(bit, board.zone(pairing))
    return words.meeting(wall, wall + timedelta(minutes=pairing.minutes))


def _named(board: Board, person_ids: Iterable[int]) -> str:
    """The people's names in the order of their ids; "" for what is no person."""
    return words.names(board.people[each].name for each in sorted(person_ids) if each)
