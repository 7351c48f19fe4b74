"""Consents: what someone agreed to, in which words, and what changes when they take it back."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, select

from mentordesk.core import typed
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Invalid, NotFound, Problem, Refused
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import Consent, Person
from mentordesk.core.vocab import ConsentKind, ConsentWay

_WORDINGS = {
    ConsentKind.KEEP: N_("You may keep what I wrote on the sign-up form for as long as I take part."),
    ConsentKind.CONTACT: N_("You may write to me or call me about the programme."),
    ConsentKind.PROFILE: N_("You may show my profile to someone whom you propose as my partner."),
    ConsentKind.MANAGER: N_("You may tell my line manager that I take part."),
    ConsentKind.PHOTO: N_("You may take photographs of me at events and use them to tell of the programme."),
}
_AFTERWARDS = {
    ConsentKind.KEEP: N_("Take out what they wrote and no longer want kept: hopes, interests, wishes."),
    ConsentKind.CONTACT: N_("From now on, do not write to them or call them about the programme."),
    ConsentKind.PROFILE: N_("From now on, do not show their profile to anybody whom you propose."),
    ConsentKind.MANAGER: N_("From now on, do not tell their line manager anything about their part in it."),
    ConsentKind.PHOTO: N_("From now on, use no picture of them, and take down those that you can."),
}


@dataclass(frozen=True, slots=True)
class ConsentDraft:
    """A consent as it is typed; `given_by` is empty when they gave it themselves."""

    kind: ConsentKind = ConsentKind.KEEP
    wording: str = ""
    given_on: date | None = None
    way: ConsentWay = ConsentWay.FORM
    given_by: str = ""

    def problems(self, today: date) -> list[Problem]:
        """What cannot be taken."""
        found = typed.problems(self, typed.PROSE, "wording") + typed.problems(self, typed.LINES, "given_by")
        if not self.wording.strip():
            found.append(Problem("wording", _("Keep the words to which they agreed.")))
        if self.given_on is None:
            found.append(Problem("given_on", _("Say when they agreed.")))
        elif self.given_on > today:
            found.append(Problem("given_on", _("This day has not come yet.")))
        return found


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """A consent as it is kept; `afterwards` says what its withdrawal asks of the coordinator."""

    id: int
    kind: ConsentKind
    wording: str
    given_on: date
    way: ConsentWay
    given_by: str
    withdrawn_on: date | None
    afterwards: str


def wording(kind: ConsentKind) -> str:
    """The words that the program proposes for a consent."""
    return _(_WORDINGS[kind])


def afterwards(kind: ConsentKind) -> str:
    """What has to be done, or left, once a consent is withdrawn."""
    return _(_AFTERWARDS[kind])


def consents(db: Db, person_id: int) -> list[ConsentRow]:
    """All that someone agreed to, also what they took back; those in force first, then by day."""
    query = (
        select(Consent)
        .where(Consent.person_id == person_id)
        .order_by(Consent.withdrawn_on.is_not(None), Consent.given_on, Consent.id)
    )
    return [
        ConsentRow(
            row.id,
            row.kind,
            row.wording,
            row.given_on,
            row.way,
            row.given_by,
            row.withdrawn_on,
            afterwards(row.kind),
        )
        for row in db.scalars(query)
    ]


@command(N_("Keep a consent"))
def give_consent(db: Db, person_id: int, draft: ConsentDraft, today: date) -> int:
    """Note what someone agreed to; one of the same kind that is in force is replaced by it."""
    person = db.get(Person, person_id)
    if person is None:
        raise NotFound(_("This person is no longer there."))
    row = Consent(person_id=person_id)
    _fill(row, draft, today)
    for older in db.scalars(_in_force(person_id, draft.kind)):
        older.withdrawn_on = row.given_on
    db.add(row)
    db.flush()
    describe(db, _("Keep consent of {name}: {kind}").format(name=person.name, kind=draft.kind.label.lower()))
    return row.id


@command(N_("Change a consent"))
def edit_consent(db: Db, consent_id: int, draft: ConsentDraft, today: date) -> None:
    """Put right what was typed."""
    _fill(_get(db, consent_id), draft, today)


@command(N_("Withdraw a consent"))
def withdraw_consent(db: Db, consent_id: int, on: date) -> None:
    """They take it back; that they gave it once stays known."""
    row = _get(db, consent_id)
    if row.withdrawn_on is not None:
        raise Refused(_("This consent is withdrawn already."))
    if on < row.given_on:
        raise Invalid([Problem("on", _("It cannot be withdrawn before it was given."))])
    row.withdrawn_on = on
    name = db.get_one(Person, row.person_id).name
    told = _("Withdraw consent of {name}: {kind}")
    describe(db, told.format(name=name, kind=row.kind.label.lower()))


def _fill(row: Consent, draft: ConsentDraft, today: date) -> None:
    if problems := draft.problems(today):
        raise Invalid(problems)
    row.kind, row.way = draft.kind, draft.way
    row.wording, row.given_by = draft.wording.strip(), draft.given_by.strip()
    row.given_on = draft.given_on or today


def _in_force(person_id: int, kind: ConsentKind) -> Select[Consent]:
    return select(Consent).where(
        Consent.person_id == person_id, Consent.kind == kind, Consent.withdrawn_on.is_(None)
    )


def _get(db: Db, consent_id: int) -> Consent:
    row = db.get(Consent, consent_id)
    if row is None:
        raise NotFound(_("This consent is no longer there."))
    return row
