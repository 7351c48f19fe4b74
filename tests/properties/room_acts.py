"""What a coordinator does in the rooms: acts that pick their target by a drawn number among what is there."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from mentordesk.core import feedback, goals, pairings, participants, sessions
from mentordesk.core.participants import PersonDraft, Shown, SkillLine, Window
from mentordesk.core.services import pairing_up, scheduling
from mentordesk.core.services.pairing_up import MendWish, RematchDraft
from mentordesk.core.vocab import Acceptance, EndReason, Mark, Mode, Role, SessionState

TODAY = date(2026, 11, 18)
NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
COHORT = 1
ROLES = tuple(Role)
SKILLS = ("Leading a team", "Talking to patients", "Figures")
NINE_TO_ELEVEN = Window(2, "09:00", "11:00")


def draft(number):
    role = ROLES[number % 2]
    lines = (SkillLine(SKILLS[number % 3], 1 + number % 5, 1 + number % 3 if role.learns else 0),)
    return PersonDraft(
        name=f"Person {number}",
        role=role,
        email=f"p{number}@x.org" if number % 2 else "",
        department=f"Department {number % 3}",
        organisation="Trust",
        capacity=1 + number % 8,
        needs=lines if role.learns else (),
        offers=() if role.learns else lines,
        interests=("Walking",) * (number % 2),
    )


class Around:
    """What an act may be about: of each kind the one that a drawn number picks, or None."""

    def __init__(self, desk, number):
        self.desk, self.number = desk, number

    def one(self, of):
        return of[self.number % len(of)] if of else None

    def participant(self):
        return self.one(self.desk.ask(participants.ids, COHORT, Shown()))

    def of_role(self, role):
        people = self.desk.ask(participants.profiles, COHORT)
        return self.one([each.id for each in people if each.role is role])

    def pairing(self):
        return self.one(list(self.desk.ask(pairings.rows, COHORT)))

    def session(self):
        return self.one(list(self.desk.ask(sessions.rows, COHORT)))

    def goal(self):
        return self.one(list(self.desk.ask(goals.rows, COHORT)))

    def answer(self):
        return self.one(list(self.desk.ask(feedback.rows, COHORT)))

    def slip(self):
        session = self.session()
        return self.one(self.desk.ask(feedback.sheets, session.id)) if session else None


def add(at):
    return participants.add, (COHORT, draft(at.number), TODAY)


def edit(at):
    return participants.edit, (at.participant(), draft(at.number + 1))


def accept(at):
    return participants.accept, ([at.participant()], TODAY)


def let_in(at):
    return participants.override_onboarding, ([at.participant()], "Knows the house", TODAY)


def times(at):
    return participants.set_free_times, (at.participant(), None if at.number % 3 else [NINE_TO_ELEVEN])


def withdraw(at):
    return pairing_up.withdraw, (at.participant(), "Moved away", TODAY)


def pin(at):
    return pairings.pin, (at.of_role(Role.MENTOR), at.of_role(Role.MENTEE), "Asked for it")


def forbid(at):
    return pairings.forbid, (at.of_role(Role.MENTOR), at.of_role(Role.MENTEE), "Line manager")


def undecide(at):
    return pairings.undecide, (at.of_role(Role.MENTOR), at.of_role(Role.MENTEE))


def propose(_at):
    return pairing_up.propose, (COHORT, TODAY)


def confirm(at):
    return (pairing_up.confirm, ([row.id], TODAY)) if (row := at.pairing()) else None


def answer(at):
    if not (row := at.pairing()):
        return None
    said = tuple(Acceptance)[at.number % len(Acceptance)]
    return pairing_up.record_answer, (row.id, row.learners[0].participant_id, said, TODAY)


def sign(at):
    row = at.pairing()
    return (pairings.sign, (row.id, row.mentors[0].participant_id, TODAY)) if row else None


def end(at):
    return (pairing_up.end, (row.id, EndReason.MISMATCH_GOALS, TODAY)) if (row := at.pairing()) else None


def rematch(at):
    row = at.pairing()
    found = at.desk.ask(pairing_up.rematching, row.id).mentors if row and row.state.confirmed else ()
    draft = RematchDraft(TODAY, EndReason.MISMATCH_RAPPORT, again=bool(at.number % 2))
    return (pairing_up.rematch, (row.id, found[at.number % len(found)].id, draft, TODAY)) if found else None


def mend(at):
    wish = MendWish(stay=frozenset({at.number}))
    plans = at.desk.ask(pairing_up.mending, COHORT, wish, TODAY).plans
    pairs = [plan.pairs for plan in plans if plan.pairs]
    return (pairing_up.mend, (COHORT, wish, pairs[-1], TODAY)) if pairs else None


def place(at):
    plan = at.desk.ask(scheduling.plan, COHORT, Mode.VIDEO, NOW)
    return scheduling.keep, (plan.placed, Mode.VIDEO, TODAY)


def move(at):
    if not (row := at.session()):
        return None
    wanted = sessions.MoveDraft(row.day + timedelta(days=at.number % 5), "10:30", reason="Clinic")
    return scheduling.move, (row.id, wanted, NOW)


def record(at):
    if not (row := at.session()):
        return None
    state = (SessionState.HELD, SessionState.NO_SHOW)[at.number % 2]
    came = {member.participant_id: Mark.ATTENDED for member in row.members}
    return sessions.record, (row.id, sessions.RecordDraft(state, came, minutes=45), row.day)


def cancel(at):
    return (scheduling.cancel, (row.id, "Ill", NOW)) if (row := at.session()) else None


def reopen(at):
    return (scheduling.reopen, (row.id, "Mistake", NOW)) if (row := at.session()) else None


def pulse(at):
    return (feedback.add_pulse, ([row.id],)) if (row := at.session()) else None


def enter(at):
    if not (slip := at.slip()):
        return None
    values = {item.key: 1 + at.number % 5 for item in slip.items[:2]}
    return feedback.enter, (slip.slip_id, feedback.AnswerDraft(slip.survey, values, comment="Good"), slip.day)


def take_back(at):
    return (feedback.withdraw_answer, (row.id,)) if (row := at.answer()) else None


def aim(at):
    if not (row := at.pairing()):
        return None
    wanted = goals.GoalDraft(row.id, row.learners[0].participant_id, "Lead a ward round", "Two a month")
    return goals.add, (replace(wanted, due_on=TODAY + timedelta(weeks=6)),)


def activate(at):
    return (goals.activate, (row.id,)) if (row := at.goal()) else None


def drop(at):
    return (goals.drop, (row.id,)) if (row := at.goal()) else None


def step(at):
    if not (row := at.pairing()):
        return None
    return goals.add_action, (goals.ActionDraft(row.id, row.learners[0].participant_id, "Read the guide"),)


ROOM_ACTS = (
    *(add, edit, accept, let_in, times, withdraw),
    *(pin, forbid, undecide, propose, answer, confirm, sign, rematch, mend, end),
    *(place, move, cancel, reopen, record),
    *(pulse, enter, take_back, aim, activate, drop, step),
)
