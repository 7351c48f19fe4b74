"""What can be had when somebody has left: the plan mended without a move, with one, with two, and so on."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from mentordesk.core import matching, pairings, programmes
from mentordesk.core.desk import Db
from mentordesk.core.i18n import _
from mentordesk.core.matching.fewest_moves import Mending, MendStep, Shift
from mentordesk.core.matching.fewest_moves import mending as mended
from mentordesk.core.pairings import PairingRow
from mentordesk.core.services import asking
from mentordesk.core.services.pairing_up import ending, open_proposals
from mentordesk.core.services.pairing_up.matrix import Someone
from mentordesk.core.vocab import EndReason, Format, PairingState

_GOING = (PairingState.AGREED, PairingState.ACTIVE)
_BROKEN = (PairingState.ENDED_EARLY, PairingState.CANCELLED)


@dataclass(frozen=True, slots=True)
class MendWish:
    """Learners who are to stay where they are, and a pairing that is to end (0: none), with the reason."""

    stay: frozenset[int] = frozenset()
    apart: int = 0
    reason: EndReason = EndReason.NO_FAULT_MUTUAL


@dataclass(frozen=True, slots=True)
class MendLine:
    """Who would have another mentor; scores in hundredths of a point.

    `pairing` is the one that would end for it, and `called_off` its planned sessions; 0 where nothing ends.
    """

    learner: int
    name: str
    before: str
    after: str
    was: int | None
    now: int
    pairing: int = 0
    called_off: int = 0


@dataclass(frozen=True, slots=True)
class MendPlan:
    """What so many moves bring: scores in hundredths of a point; who moves first, then who comes to somebody.

    `pairs` are the learners and mentors of the lines; `left` has nobody, each with the reason.
    """

    moves: int
    matched: int
    worst: int | None
    total: int
    enough: bool
    lines: tuple[MendLine, ...]
    left: tuple[tuple[str, str], ...]
    pairs: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Mended:
    """The plans, the fewest moves first; `most` could be matched of so many `people` if all began anew.

    `staying` are those who were asked to stay; `refusal` says why nothing can be mended here.
    """

    plans: tuple[MendPlan, ...]
    people: int
    most: int
    staying: tuple[Someone, ...] = ()
    refusal: str = ""


@dataclass(frozen=True, eq=False)
class MendCase:
    """What was asked and answered, and the pairing of each learner that ends when they move.

    `apart` is the learner whose pairing is to end (0: nobody's), and who is placed in each step.
    """

    request: matching.Request
    found: Mending
    ends: dict[int, PairingRow]
    apart: int

    @property
    def steps(self) -> list[MendStep]:
        """Those that can be offered."""
        return [step for step in self.found.steps if self.apart not in step.left]


def mending(db: Db, cohort_id: int, wish: MendWish, today: date) -> Mended:
    """All plans; it solves many, so not for the window's thread."""
    kind = programmes.cohort(db, cohort_id).format
    if kind in {Format.GROUP, Format.CIRCLE}:
        text = _("Plans of pairs are mended here; this cohort meets as: {format}.")
        return Mended((), 0, 0, refusal=text.format(format=kind.label.lower()))
    case = mend_case(db, cohort_id, wish)
    names = {each.id: each.name for each in (*case.request.learners, *case.request.mentors)}
    plans = tuple(_plan(db, case, step, names, today) for step in case.steps)
    if not plans:
        text = _("Nobody else can be had for {name}, whoever moves. The pairing stays as it is.")
        return Mended((), 0, 0, refusal=text.format(name=names[case.apart]))
    staying = tuple(Someone(each, names[each]) for each in sorted(wish.stay & names.keys()))
    return Mended(plans, len(case.request.learners), case.found.most, staying)


def mend_case(db: Db, cohort_id: int, wish: MendWish) -> MendCase:
    """Everybody who waits, and everybody who has a mentor in a pairing of two that goes on."""
    rows = pairings.rows(db, cohort_id)
    going = _of_two(rows)
    request = _request(db, cohort_id, rows, going, wish)
    ends = {each.id: going[each.id] for each in request.learners if each.id in going}
    apart = next((each for each, row in ends.items() if row.id == wish.apart), 0)
    return MendCase(request, mended(request, wish.stay), ends, apart)


def left_waiting(db: Db, cohort_id: int) -> tuple[Someone, ...]:
    """Who lost their mentor and has nobody yet, not even a proposal."""
    waits = {each.id: each.name for each in asking.request(db, cohort_id).learners}
    rows = pairings.rows(db, cohort_id)
    held = {each.participant_id for row in rows if row.state.holds_place for each in row.learners}
    return tuple(
        Someone(each, waits[each]) for each in sorted(broken_off(rows)) if each in waits.keys() - held
    )


def broken_off(rows: Iterable[PairingRow]) -> dict[int, int]:
    """By learner the pairing that ended before its time and that none has taken the place of."""
    replaced = {row.replaces_id for row in rows if row.state is not PairingState.DECLINED}
    over = [row for row in rows if row.state in _BROKEN]
    over.sort(key=lambda row: (row.ended_on or date.min, row.id))
    last = {row.learners[0].participant_id: row.id for row in over if len(row.learners) == 1}
    return {learner: number for learner, number in last.items() if number not in replaced}


def _of_two(rows: Iterable[PairingRow]) -> dict[int, PairingRow]:
    """By learner the pairing, where it is their only one and one of two."""
    confirmed = [row for row in rows if row.state.confirmed]
    often = Counter(each.participant_id for row in confirmed for each in row.learners)
    return {
        row.learners[0].participant_id: row
        for row in confirmed
        if len(row.learners) == len(row.mentors) == 1 and often[row.learners[0].participant_id] == 1
    }


def _request(
    db: Db, cohort_id: int, rows: list[PairingRow], going: dict[int, PairingRow], wish: MendWish
) -> matching.Request:
    """As proposals ask, with who goes on put back; what rests or is proposed to stay keeps its place."""
    proposed = _twos(kept_proposals(rows))
    busy = {each for each, _mentor in proposed}
    apart = {each for each, row in going.items() if row.id == wish.apart}
    moving = {each for each, row in going.items() if row.state in _GOING and each not in busy} | apart
    asked = asking.request(db, cohort_id, also=moving)
    there = {each.id for each in asked.mentors}
    before = {each: going[each].mentors[0].participant_id for each in moving}
    gone = (busy | {each for each, mentor in before.items() if mentor not in there}) - apart
    held = Counter(mentor for _each, mentor in proposed)
    return replace(
        asked,
        learners=tuple(each for each in asked.learners if each.id not in gone),
        mentors=tuple(replace(each, taken=each.taken + held[each.id]) for each in asked.mentors),
        first=asked.first | apart,
        before=frozenset((each, to) for each, to in before.items() if each not in gone | apart),
        pins=frozenset(pin for pin in asked.pins if pin[0] not in apart),
        forbids=asked.forbids | {(each, before[each]) for each in apart} | proposed,
    )


def kept_proposals(rows: Iterable[PairingRow]) -> list[PairingRow]:
    """Those that are left alone: somebody has answered, they are of more than two, or of a second mentor."""
    has = {each.participant_id for row in rows if row.state.confirmed for each in row.learners}
    return [
        row
        for row in rows
        if row.state is PairingState.PROPOSED
        and (
            open_proposals.answered(row)
            or len(row.learners) != 1
            or len(row.mentors) != 1
            or row.learners[0].participant_id in has
        )
    ]


def _twos(rows: Iterable[PairingRow]) -> set[tuple[int, int]]:
    """Each learner with each of their mentors."""
    return {
        (learner.participant_id, mentor.participant_id)
        for row in rows
        for learner in row.learners
        for mentor in row.mentors
    }


def _plan(db: Db, case: MendCase, step: MendStep, names: dict[int, str], today: date) -> MendPlan:
    reasons = {each.learner: each.reason for each in step.plan.unmatched}
    shifts = sorted(step.shifts, key=lambda each: each.before is None)
    return MendPlan(
        step.moves,
        step.matched,
        None if step.worst is None else round(step.worst * 100),
        round(step.total * 100),
        step.enough,
        tuple(_line(db, case, each, names, today) for each in shifts),
        tuple((names[each], reasons.get(each, "")) for each in step.left),
        pairs_of(step),
    )


def pairs_of(step: MendStep) -> tuple[tuple[int, int], ...]:
    """The learners and mentors who would be proposed."""
    return tuple(sorted((each.learner, each.after) for each in step.shifts))


def _line(db: Db, case: MendCase, shift: Shift, names: dict[int, str], today: date) -> MendLine:
    row = case.ends.get(shift.learner)
    return MendLine(
        shift.learner,
        names[shift.learner],
        row.mentors[0].name if row else "",
        names[shift.after],
        None if shift.was is None else round(shift.was * 100),
        round(shift.now * 100),
        row.id if row else 0,
        ending.consequences(db, row.id, today).called_off if row else 0,
    )
