"""What both sides say to a proposal, and what follows: agreed, or over and not proposed again."""

from collections.abc import Sequence
from datetime import date

from mentordesk.core import lifecycles, pairings, participants, programmes, words
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Refused
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.model import Participant
from mentordesk.core.pairings import Cost, PairingRow
from mentordesk.core.services.pairing_up import group_members, open_proposals
from mentordesk.core.services.pairing_up.decision_prices import price_of_forbidding
from mentordesk.core.services.pairing_up.still_allowed import refuse_if_never
from mentordesk.core.vocab import Acceptance, PairingState, ParticipantState


class NotOnboarded(Refused):
    """Some of those to be matched have steps open; `people` are they (participant ids)."""

    def __init__(self, message: str, people: Sequence[int]) -> None:
        super().__init__(message)
        self.people = tuple(people)


@command(N_("Confirm pairings"))
def confirm(db: Db, wanted: Sequence[int], today: date) -> None:
    """Record that both sides said yes: the pairings are agreed and their people matched.

    Raises `NotOnboarded`, and `Refused` where a mentor has no place, someone is paired already, or two have
    come to be such as must not be paired.
    """
    rows = [pairings.row(db, pairing_id) for pairing_id in wanted]
    for cohort_id in {row.cohort_id for row in rows}:
        pairings.refuse_if_over(db, cohort_id)
    _refuse_if_not_onboarded(db, rows)
    refuse_if_never(db, rows)
    for row in rows:
        _refuse_if_full(db, row)
        pairing = pairings.get(db, row.id)
        pairing.state = lifecycles.moved(lifecycles.PAIRING, pairing.state, PairingState.AGREED)
        pairing.agreed_on = today
        for member in row.current:
            pairings.join(db, row.id, member.participant_id, today)
            _match(db, member.participant_id)
        db.flush()
    count = len(rows)
    describe(db, ngettext("Confirm {count} pairing", "Confirm {count} pairings", count).format(count=count))


@command(N_("Confirm pairings"))
def confirm_anyway(db: Db, wanted: Sequence[int], reason: str, today: date) -> None:
    """Confirm, and keep the reason why those who are not onboarded may be paired all the same."""
    missing = _not_onboarded(db, [pairings.row(db, pairing_id) for pairing_id in wanted])
    participants.override_onboarding(db, [each.id for each in missing], reason, today)
    confirm(db, wanted, today)


@command(N_("Record an answer"))
def record_answer(db: Db, pairing_id: int, participant_id: int, said: Acceptance, today: date) -> str:
    """Note what someone said to a proposal; a no declines it, or leaves a group to go on without them.

    Says so where the group is too small then.
    """
    if said is Acceptance.NO:
        return decline(db, pairing_id, participant_id, today)
    if pairings.get(db, pairing_id).state is not PairingState.PROPOSED:
        raise Refused(_("Answers are recorded while a pairing is proposed."))
    pairings.answer(db, pairing_id, participant_id, said, today)
    return ""


@command(N_("Decline pairing"))
def decline(db: Db, pairing_id: int, participant_id: int | None, today: date) -> str:
    """One side (or nobody in particular) said no: it is over, and never proposed again by itself.

    A group goes on without the one who said no; says so where it is too small then.
    """
    row = pairings.row(db, pairing_id)
    if participant_id is not None and row.format.gathers and not group_members.alone(row, participant_id):
        return _go_on_without(db, row, participant_id, today)
    pairing = pairings.get(db, pairing_id)
    pairing.state = lifecycles.moved(lifecycles.PAIRING, pairing.state, PairingState.DECLINED)
    pairing.declined_on = today
    if participant_id is not None:
        pairings.answer(db, pairing_id, participant_id, Acceptance.NO, today)
    for mentor in row.mentors:
        for learner in row.learners:
            two = mentor.participant_id, learner.participant_id
            pairings.forbid(db, *two, _("One of them declined."), pairings.Noted(today))
    return ""


def _go_on_without(db: Db, row: PairingRow, participant_id: int, today: date) -> str:
    """No later group brings who declined together with its mentors again, or a mentor with its learners."""
    lifecycles.moved(lifecycles.PAIRING, row.state, PairingState.DECLINED)
    group_members.say_no(db, row, participant_id, today)
    for mentor in row.mentors:
        for learner in row.learners:
            two = mentor.participant_id, learner.participant_id
            if participant_id in two:
                pairings.forbid(db, *two, _("One of them declined."), pairings.Noted(today))
    return group_members.too_few(db, pairings.row(db, row.id))


@command(N_("Forbid a pairing"))
def forbid(db: Db, pairing_id: int, today: date) -> Cost:
    """No later plan pairs these people; where they are proposed, the proposal goes. Tells what that costs."""
    row = pairings.row(db, pairing_id)
    points = fewer = 0
    for mentor in row.mentors:
        for learner in row.learners:
            two = mentor.participant_id, learner.participant_id
            price = price_of_forbidding(db, *two)
            points, fewer = points + price.points, fewer + price.fewer
            pairings.forbid(db, *two, "", pairings.Noted(today, price))
    if row.state is PairingState.PROPOSED:
        open_proposals.remove(db, [pairing_id])
    return Cost(points, fewer)


def _refuse_if_not_onboarded(db: Db, rows: Sequence[PairingRow]) -> None:
    missing = _not_onboarded(db, rows)
    if missing:
        text = ngettext(
            "{names} has not finished onboarding. Tick the steps, or override onboarding with a reason.",
            "{names} have not finished onboarding. Tick the steps, or override onboarding with a reason.",
            len(missing),
        )
        names = words.names([each.name for each in missing])
        raise NotOnboarded(text.format(names=names), [each.id for each in missing])


def _not_onboarded(db: Db, rows: Sequence[PairingRow]) -> list[participants.Profile]:
    ids = {member.participant_id: None for row in rows for member in row.current}
    people = [participants.profile(db, number) for number in ids]
    return [each for each in people if not each.onboarded and each.state is not ParticipantState.MATCHED]


def _refuse_if_full(db: Db, row: PairingRow) -> None:
    """A mentor needs a place for what the pairing takes, a learner one pairing or as many as all have."""
    for mentor in row.mentors:
        places = db.get_one(Participant, mentor.participant_id).capacity
        if row.takes + pairings.mentored(db, mentor.participant_id) > places:
            raise Refused(_("{mentor} has no free place.").format(mentor=mentor.name))
    most = programmes.mentors_each(db, row.cohort_id)
    for learner in row.learners:
        others = pairings.all_confirmed_of(db, learner.participant_id)
        if len(others) >= most:
            told = words.names([other.title for other in others])
            raise Refused(
                _("{learner} is paired already: {pairing}.").format(learner=learner.name, pairing=told)
            )


def _match(db: Db, participant_id: int) -> None:
    participant = db.get_one(Participant, participant_id)
    if participant.state is not ParticipantState.MATCHED:
        participant.state = lifecycles.moved(
            lifecycles.PARTICIPANT, participant.state, ParticipantState.MATCHED
        )
