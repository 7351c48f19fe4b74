"""Groups and circles by hand: put somebody in, take them out, keep them there, keep two apart, open one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from mentordesk.core import matching, pairings, words
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Refused
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import Participant
from mentordesk.core.pairings import Noted, PairingRow
from mentordesk.core.services import asking
from mentordesk.core.services.pairing_up import group_asking, group_costs, group_members, group_proposals
from mentordesk.core.services.pairing_up.open_proposals import open_rows
from mentordesk.core.vocab import Format, PairingState, RuleKind, Side


@command(N_("Put into a group"))
def put_in(db: Db, pairing_id: int, participant_id: int, today: date) -> None:
    """Somebody is in this proposed group now, and no longer in another; later proposals keep them there.

    Raises `Refused` where even the coordinator cannot have it.
    """
    row = _proposed(db, pairing_id)
    if row.holds(participant_id):
        raise Refused(_("They are in this group already."))
    _refuse_if_placed(db, participant_id)
    side = _side(db, row, participant_id)
    request = group_asking.about(db, row)
    mentors, members = with_one_more(row, participant_id, side)
    refuse_if_never(request, mentors, members)
    _leave_others(db, row.cohort_id, [participant_id])
    _lift(db, row, participant_id)
    if side is Side.LEARNER and row.mentors:
        _keep(db, row, participant_id, _("Put into the group by hand."), today)
    group_members.come_in(db, row.id, participant_id, side)
    describe(db, _("Put {name} into a group").format(name=_name(db, row.id, participant_id)))


@command(N_("Take out of a group"))
def take_out(db: Db, pairing_id: int, participant_id: int) -> None:
    """Somebody is no longer in this proposed group, nor kept there; without anybody left it goes."""
    row = _proposed(db, pairing_id)
    name = _name(db, row.id, participant_id)
    for mentor in row.mentors:
        _lift_if(db, (mentor.participant_id, participant_id), RuleKind.PIN, row.cohort_id)
    group_members.go_out(db, row, participant_id)
    describe(db, _("Take {name} out of a group").format(name=name))


@command(N_("Keep in a group"))
def keep_in(db: Db, pairing_id: int, participant_id: int, today: date) -> None:
    """Every later proposal puts this learner into a group of the mentor who leads this one."""
    row = pairings.row(db, pairing_id)
    if not row.mentors:
        raise Refused(_("Somebody is kept with a mentor, and a circle has none."))
    _keep(db, row, participant_id, "", today)


@command(N_("Never together"))
def keep_apart(db: Db, cohort_id: int, one: int, other: int, today: date) -> None:
    """No later proposal has these two in one group; what that costs everybody is kept with it."""
    if one == other:
        raise Refused(_("Choose two people."))
    mentor, learner = (other, one) if _mentors(db, other) else (one, other)
    price = group_costs.price_of_parting(db, cohort_id, (learner, mentor))
    pairings.forbid(db, mentor, learner, "", Noted(today, price))


@command(N_("Open a group by hand"))
def open_group(db: Db, cohort_id: int, mentors: Sequence[int], members: Sequence[int], today: date) -> int:
    """Propose these people together and keep them so; they leave the groups that they are proposed in.

    Raises `Refused` where even the coordinator cannot have it.
    """
    request = opening(db, cohort_id, members)
    circle = request.rules.format is Format.CIRCLE
    if not members or (circle and len(members) == 1):
        raise Refused(_("Choose who is to be together."))
    if not mentors and not circle:
        raise Refused(_("A group needs a mentor."))
    for each in members:
        _refuse_if_placed(db, each)
    refuse_if_never(request, mentors, members)
    _leave_others(db, cohort_id, members)
    found = matching.described(
        replace(request, pins=frozenset()),
        group_asking.sizes(db, cohort_id),
        mentors,
        members,
        group_asking.week(db, cohort_id),
    )
    (made,) = pairings.pair(db, cohort_id, [group_proposals.draft(found, request.rules.format)], today)
    for each in members if mentors else ():
        _lift(db, pairings.row(db, made), each)
        pairings.pin(db, mentors[0], each, _("Put into the group by hand."), Noted(today))
    describe(db, _("Open a group for {names}").format(names=words.names(_names(db, made))))
    return made


def opening(db: Db, cohort_id: int, members: Sequence[int]) -> matching.Request:
    """What is asked about a group of these people, as if they had left the groups that they are in."""
    rows = [
        row
        for row in open_rows(db, cohort_id)
        if {each.participant_id for each in row.learners} - set(members)
    ]
    return group_asking.taking(asking.request(db, cohort_id), rows)


def with_one_more(row: PairingRow, participant_id: int, side: Side) -> tuple[list[int], list[int]]:
    """Mentors and members of a group once somebody has joined on a side."""
    mentors, members = group_members.ids(row.mentors), group_members.ids(row.learners)
    return (
        ([*mentors, participant_id], members)
        if side is Side.MENTOR
        else (mentors, [*members, participant_id])
    )


def refuse_if_never(request: matching.Request, mentors: Sequence[int], members: Sequence[int]) -> None:
    """What nobody can override: one person twice, avoidance, conflict, a manager, no place with a mentor."""
    known = {each.id for each in (*request.mentors, *request.learners)}
    if not {*mentors, *members} <= known:
        raise Refused(_("One of them does not take part at the moment."))
    if sentences := group_costs.never(request, mentors, members):
        raise Refused(sentences[0])
    for each in mentors:
        mentor = request.mentor(each)
        if not mentor.places:
            raise Refused(_("{mentor} has no free place.").format(mentor=mentor.name))


def _proposed(db: Db, pairing_id: int) -> PairingRow:
    row = pairings.row(db, pairing_id)
    if row.state is not PairingState.PROPOSED or not row.format.gathers:
        raise Refused(_("Only a group or circle that is proposed is changed like this."))
    return row


def _side(db: Db, row: PairingRow, participant_id: int) -> Side:
    return Side.MENTOR if _mentors(db, participant_id) and row.mentors else Side.LEARNER


def _mentors(db: Db, participant_id: int) -> bool:
    return not db.get_one(Participant, participant_id).role.learns


def _keep(db: Db, row: PairingRow, learner_id: int, reason: str, today: date) -> None:
    """With the first mentor of the group, at the price that it has now."""
    mentor = row.mentors[0].participant_id
    price = group_costs.price_of_keeping(db, row.cohort_id, (learner_id, mentor))
    pairings.pin(db, mentor, learner_id, reason, Noted(today, price))


def _refuse_if_placed(db: Db, participant_id: int) -> None:
    row = pairings.confirmed_of(db, participant_id)
    if row is not None and not _mentors(db, participant_id):
        raise Refused(_("{pairing}: end that pairing first.").format(pairing=row.title))


def _leave_others(db: Db, cohort_id: int, people: Sequence[int]) -> None:
    for participant_id in people:
        if _mentors(db, participant_id):
            continue
        for row in open_rows(db, cohort_id):
            if row.holds(participant_id):
                group_members.go_out(db, row, participant_id)


def _lift(db: Db, row: PairingRow, participant_id: int) -> None:
    """Who is put together by hand is no longer kept apart."""
    for each in row.current:
        for two in ((each.participant_id, participant_id), (participant_id, each.participant_id)):
            _lift_if(db, two, RuleKind.FORBID, row.cohort_id)


def _lift_if(db: Db, two: tuple[int, int], kind: RuleKind, cohort_id: int) -> None:
    mentor, learner = two
    rules = pairings.decided(db, cohort_id)
    if any((rule.mentor_id, rule.learner_id, rule.kind) == (mentor, learner, kind) for rule in rules):
        pairings.undecide(db, mentor, learner)


def _name(db: Db, pairing_id: int, participant_id: int) -> str:
    members = pairings.row(db, pairing_id).members
    return next((each.name for each in members if each.participant_id == participant_id), "")


def _names(db: Db, pairing_id: int) -> list[str]:
    return [each.name for each in pairings.row(db, pairing_id).learners]
