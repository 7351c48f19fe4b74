"""Two people side by side: each field with its two values, what moves along, and what stands against it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mentordesk.core import pairings
from mentordesk.core.desk import Db
from mentordesk.core.errors import NotFound, Refused
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import Cohort, Participant, Person
from mentordesk.core.services.merging import likeness, merged_lists
from mentordesk.core.services.merging.carried_along import carried
from mentordesk.core.services.merging.merged_fields import FURTHEST, PERSON, PLACE, Field, Texts
from mentordesk.core.services.merging.standing_against import doubled, obstacles
from mentordesk.core.vocab import Format, Role, Vocabulary


class Take(Vocabulary):
    """Whose value is kept."""

    LEFT = "left", N_("Left")
    RIGHT = "right", N_("Right")
    BOTH = "both", N_("Both")


ONE = (Take.LEFT, Take.RIGHT)


@dataclass(frozen=True, slots=True)
class Line:
    """One field: what each side says (nothing: an empty tuple), what may be kept, and what is proposed."""

    key: str
    label: str
    left: Texts
    right: Texts
    choices: tuple[Take, ...]
    proposed: Take

    @property
    def asked(self) -> bool:
        """Whether there is anything to choose."""
        return self.left != self.right and len(self.choices) > 1


@dataclass(frozen=True, slots=True)
class Part:
    """Lines that belong together: the person, or their place in one cohort."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """All that has to be known before two people are merged; `moves` is told for whoever goes."""

    one_id: int
    other_id: int
    names: tuple[str, str]
    codes: tuple[str, str]
    parts: tuple[Part, ...]
    moves: tuple[Texts, Texts]
    notes: Texts
    obstacles: Texts

    @property
    def lines(self) -> Mapping[str, Line]:
        """All lines by their keys."""
        return {line.key: line for part in self.parts for line in part.lines}


def side_by_side(db: Db, one_id: int, other_id: int) -> SideBySide:
    """Compare two people; raises `NotFound`, and `Refused` for somebody with themselves."""
    one, other = both(db, one_id, other_id)
    places = doubled(db, one_id, other_id)
    parts = [Part(_("The person"), tuple(_of_person(db, one, other)))]
    parts += [Part(_title(db, mine), tuple(_of_place(db, mine, theirs))) for mine, theirs in places]
    return SideBySide(
        one_id,
        other_id,
        (one.name, other.name),
        (one.code, other.code),
        tuple(parts),
        (carried(db, one_id), carried(db, other_id)),
        tuple(_notes(db, places)),
        tuple(obstacles(db, one, other)),
    )


def both(db: Db, one_id: int, other_id: int) -> tuple[Person, Person]:
    """The two; raises when there are no two."""
    if one_id == other_id:
        raise Refused(_("These are one person already."))
    one, other = db.get(Person, one_id), db.get(Person, other_id)
    if one is None or other is None:
        raise NotFound(_("One of these people is no longer there."))
    return one, other


def key(place: Participant, field: str) -> str:
    """The key of a line about a place that both have."""
    return f"{place.cohort_id}.{place.role.key}.{field}"


def holder(db: Db, mine: Participant, theirs: Participant) -> Take | None:
    """Whose place is paired now, where it is one of the two: that one says how far they have come."""
    held = [
        any(row.state.confirmed for row in pairings.of_participant(db, each.id)) for each in (mine, theirs)
    ]
    return {(True, False): Take.LEFT, (False, True): Take.RIGHT}.get((held[0], held[1]))


def _of_person(db: Db, one: Person, other: Person) -> Iterator[Line]:
    fuller = Take.LEFT if len(carried(db, one.id)) >= len(carried(db, other.id)) else Take.RIGHT
    yield Line("code", _("Code on paper"), (one.code,), (other.code,), ONE, fuller)
    for field in PERSON:
        line = _line(field.key, field, (field.tell(db, one), field.tell(db, other)))
        if field.key == "name" and len(other.name) > len(one.name) and _is_longer(other, one):
            line = Line(line.key, line.label, line.left, line.right, line.choices, Take.RIGHT)
        if line.left or line.right:
            yield line


def _is_longer(one: Person, other: Person) -> bool:
    found = likeness.reasons(likeness.marks(1, one.name, (".",)), likeness.marks(2, other.name, (".",)))
    return likeness.Reason.SHORT in found


def _of_place(db: Db, mine: Participant, theirs: Participant) -> Iterator[Line]:
    for field in PLACE:
        line = _line(key(mine, field.key), field, (field.tell(db, mine), field.tell(db, theirs)))
        if field.key == "state":
            line = _state(db, line, mine, theirs)
        if (line.left or line.right) and not (field.key == "capacity" and mine.role is not Role.MENTOR):
            yield line
    for below in merged_lists.lists(db):
        told = [merged_lists.told(db, below, place.id) for place in (mine, theirs)]
        if any(told):
            label = below.label if below.field_id else _(below.label)
            yield Line(key(mine, below.key), label, told[0], told[1], *_choices(below.both, told[0], told[1]))


def _state(db: Db, line: Line, mine: Participant, theirs: Participant) -> Line:
    held = holder(db, mine, theirs)
    further = FURTHEST.index(theirs.state) < FURTHEST.index(mine.state)
    choices = ONE if held is None else (held,)
    proposed = held or (Take.RIGHT if further else Take.LEFT)
    return Line(line.key, line.label, line.left, line.right, choices, proposed)


def _line(line_key: str, field: Field, told: Sequence[Texts]) -> Line:
    left, right = told
    return Line(line_key, _(field.label), left, right, *_choices(field.both, left, right))


def _choices(may_be_both: bool, left: Texts, right: Texts) -> tuple[tuple[Take, ...], Take]:  # noqa: FBT001 - a field's own
    """What is empty on one side is taken from the other, unless somebody says otherwise; lists are joined."""
    if left and right and may_be_both:
        return tuple(Take), Take.LEFT if left == right else Take.BOTH
    return ONE, Take.RIGHT if right and not left else Take.LEFT


def _title(db: Db, place: Participant) -> str:
    cohort = db.get_one(Cohort, place.cohort_id)
    return _("{role} in {cohort}").format(role=place.role.label, cohort=cohort.name)


def _notes(db: Db, places: Sequence[tuple[Participant, Participant]]) -> Iterator[str]:
    """What follows by itself."""
    for mine, theirs in places:
        if mine.role is Role.MENTOR:
            taken = [pairings.mentored(db, place.id) for place in (mine, theirs)]
            if all(taken):
                sentence = _("They then mentor {n} people; places are raised to that where they are fewer.")
                if db.get_one(Cohort, mine.cohort_id).format is Format.GROUP:
                    sentence = _("They then lead {n} groups; places are raised to that where they are fewer.")
                yield sentence.format(n=sum(taken))
        yield _("Steps of onboarding that either has done count as done; nobody to be avoided is forgotten.")
