"""One field set for many participants: a department, organisation, grade, zone, places, or one of our own."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, insert, literal, select, update

from mentordesk.core import named
from mentordesk.core.desk import Db
from mentordesk.core.errors import Invalid
from mentordesk.core.folding import folded
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.model import CustomValue, Department, Organisation, Participant, Person
from mentordesk.core.participants.adding import PersonDraft
from mentordesk.core.participants.among import among
from mentordesk.core.participants.bulk import Sorted, apart
from mentordesk.core.participants.own_fields_filled import checked
from mentordesk.core.register import taken_places
from mentordesk.core.vocab import Role, Scheme

_AS_IT_IS = {"synchronize_session": False}
_NOW: dict[str, Any] = {
    "department": Department.folded_name,
    "organisation": Organisation.folded_name,
    "grade": Person.grade,
    "zone": Person.zone,
}
FIELDS = tuple(_NOW)
"""What `SetField` can set."""


@dataclass(frozen=True, slots=True)
class SetField:
    """A field of the person, one of `FIELDS`; an empty value takes out what is there."""

    field: str
    value: str

    def sort(self, db: Db, wanted: Sequence[int]) -> Sorted:
        """Whoever has it already stays."""
        refuse(PersonDraft(name="?", **{self.field: self.value}), self.field)  # type: ignore[arg-type] # texts all
        query = (
            select(Participant.id, _NOW[self.field])
            .join(Person, Person.id == Participant.person_id)
            .outerjoin(Department, Department.id == Person.department_id)
            .outerjoin(Organisation, Organisation.id == Person.organisation_id)
            .where(Participant.id.in_(among(wanted)))
        )
        known_by_name = self.field in {"department", "organisation"}
        new = folded(self.value) if known_by_name else self.value.strip()
        there = {number for number, now in db.execute(query) if (now or "") == new}
        return apart(wanted, dict.fromkeys(there, _("This stands there already.")))

    def words(self, count: int) -> str:
        """What is done."""
        return _set_words(_(_LABELS[self.field]), self.value, count)

    def carry_out(self, db: Db, able: Sequence[int]) -> None:
        """People of several organisations get the department of that name in their own."""
        if self.field == "department":
            self._set_department(db, able)
        elif self.field == "organisation":
            self._set_organisation(db, able)
        else:
            _set(db, able, {self.field: self.value.strip()})
        db.expire_all()

    def _set_department(self, db: Db, able: Sequence[int]) -> None:
        people = Person.id.in_(_people(able))
        for number in list(db.scalars(select(Person.organisation_id).where(people).distinct())):
            department = named.department(db, self.value, number)
            theirs = Person.organisation_id.is_not_distinct_from(number)
            db.execute(update(Person).where(people, theirs).values(department_id=department), _AS_IT_IS)

    def _set_organisation(self, db: Db, able: Sequence[int]) -> None:
        people = Person.id.in_(_people(able))
        number = named.organisation(db, self.value)
        there = select(Department.id, Department.name).join(Person, Person.department_id == Department.id)
        for old, name in db.execute(there.where(people).distinct()).all():
            new = named.department(db, name, number)
            theirs = Person.department_id == old
            db.execute(update(Person).where(people, theirs).values(department_id=new), _AS_IT_IS)
        _set(db, able, {"organisation_id": number})


@dataclass(frozen=True, slots=True)
class SetPlaces:
    """How many people each mentor takes at once."""

    places: int

    def sort(self, db: Db, wanted: Sequence[int]) -> Sorted:
        """Only mentors have places, and none fewer than they use."""
        refuse(PersonDraft(name="?", capacity=self.places), "capacity")
        query = select(Participant.id, Participant.role, Participant.capacity, taken_places())
        reasons = {}
        for number, role, now, taken in db.execute(query.where(Participant.id.in_(among(wanted)))):
            if role is not Role.MENTOR:
                reasons[number] = _("Only mentors have places.")
            elif taken > self.places:
                reasons[number] = _("More people than that are with them now.")
            elif now == self.places:
                reasons[number] = _("This stands there already.")
        return apart(wanted, reasons)

    def words(self, count: int) -> str:
        """What is done."""
        return _set_words(_("places"), str(self.places), count)

    def carry_out(self, db: Db, able: Sequence[int]) -> None:
        """All at once."""
        theirs = update(Participant).where(Participant.id.in_(among(able)))
        db.execute(theirs.values(capacity=self.places), _AS_IT_IS)
        db.expire_all()


@dataclass(frozen=True, slots=True)
class SetOrigin:
    """Through which kind of scheme they came; None: nobody knows."""

    origin: Scheme | None

    def sort(self, db: Db, wanted: Sequence[int]) -> Sorted:
        """Whoever has it already stays."""
        same = Participant.origin.is_not_distinct_from(self.origin)
        query = select(Participant.id).where(Participant.id.in_(among(wanted)), same)
        return apart(wanted, dict.fromkeys(db.scalars(query), _("This stands there already.")))

    def words(self, count: int) -> str:
        """What is done."""
        return _set_words(_("scheme"), self.origin.label if self.origin else "", count)

    def carry_out(self, db: Db, able: Sequence[int]) -> None:
        """All at once."""
        theirs = update(Participant).where(Participant.id.in_(among(able)))
        db.execute(theirs.values(origin=self.origin), _AS_IT_IS)
        db.expire_all()


@dataclass(frozen=True, slots=True)
class SetOwn:
    """A field of the coordinator's own, by its id and its name; an empty value takes out what is there."""

    field_id: int
    label: str
    value: str

    def sort(self, db: Db, wanted: Sequence[int]) -> Sorted:
        """Whoever has it already stays."""
        _row, new = checked(db, self.field_id, self.value)
        query = select(CustomValue.participant_id, CustomValue.value).where(
            CustomValue.field_id == self.field_id, CustomValue.participant_id.in_(among(wanted))
        )
        now = {number: value for number, value in db.execute(query)}  # noqa: C416 - rows are no pairs to dict()
        same = [each for each in wanted if now.get(each, "") == new]
        return apart(wanted, dict.fromkeys(same, _("This stands there already.")))

    def words(self, count: int) -> str:
        """What is done."""
        return _set_words(self.label, self.value, count)

    def carry_out(self, db: Db, able: Sequence[int]) -> None:
        """All at once."""
        _row, new = checked(db, self.field_id, self.value)
        theirs = (CustomValue.field_id == self.field_id, CustomValue.participant_id.in_(among(able)))
        if not new:
            db.execute(delete(CustomValue).where(*theirs), execution_options=_AS_IT_IS)
            return
        db.execute(update(CustomValue).where(*theirs).values(value=new), _AS_IT_IS)
        has_one = select(CustomValue.participant_id).where(CustomValue.field_id == self.field_id)
        rows = select(Participant.id, literal(self.field_id), literal(new)).where(
            Participant.id.in_(among(able)), Participant.id.not_in(has_one)
        )
        db.execute(insert(CustomValue).from_select(["participant_id", "field_id", "value"], rows))
        db.expire_all()


_LABELS = {
    "department": N_("department"),
    "organisation": N_("organisation"),
    "grade": N_("grade"),
    "zone": N_("time zone"),
}


def refuse(draft: PersonDraft, field: str) -> None:
    """Raises `Invalid` where one field of a form cannot be taken."""
    if problems := [problem for problem in draft.problems() if problem.field == field]:
        raise Invalid(problems)


def _set_words(label: str, value: str, count: int) -> str:
    if not value.strip():
        text = ngettext(
            "Empty {field} of {count} participant", "Empty {field} of {count} participants", count
        )
    else:
        text = ngettext("Set {field} of {count} participant", "Set {field} of {count} participants", count)
    return text.format(field=label, count=count)


def _people(able: Sequence[int]) -> Any:
    return select(Participant.person_id).where(Participant.id.in_(among(able)))


def _set(db: Db, able: Sequence[int], values: dict[str, Any]) -> None:
    db.execute(update(Person).where(Person.id.in_(_people(able))).values(values), _AS_IT_IS)
