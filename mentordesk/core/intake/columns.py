"""Which column of a sheet is which of our fields, and of what kind the sheet is: guessed or asked for."""

import dataclasses
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mentordesk.core.errors import DeskError
from mentordesk.core.folding import folded
from mentordesk.core.i18n import N_, _
from mentordesk.core.intake.day_parts import DAYS
from mentordesk.core.intake.grid import Cell, Grid, GridRow, shown
from mentordesk.core.intake.headings import FIELDS, OURS, meaning, normal, window
from mentordesk.core.intake.report import Choices, Kind, Option, Question, Undecided

_NEEDED: dict[Kind, tuple[tuple[str, ...], ...]] = {
    Kind.PEOPLE: (("name",), ("first name",), ("last name",)),
    Kind.PAIRINGS: (("mentor", "mentee"),),
    Kind.SESSIONS: (("pairing code", "date"), ("mentor", "mentee", "date")),
    Kind.RESPONSES: (("slip",), ("survey", "person", "date")),
    Kind.GOALS: (("pairing code", "title"), ("owner", "title")),
    Kind.ACTIONS: (("pairing code", "text"), ("owner", "text")),
}
"""For each kind, the sets of fields of which one must be there."""

_NUMBERED = re.compile(r" \([0-9]+\)\Z")

_FIRST_NARROW = (Kind.SESSIONS, Kind.GOALS, Kind.ACTIONS, Kind.PAIRINGS, Kind.RESPONSES, Kind.PEOPLE)
"""The order in which kinds are tried: a sheet of sessions also has the columns of pairings."""


MORE = "more"
"""What a heading that means nothing to us feeds: the further answers of a person."""

IGNORED = ""

PROBLEM = N_("Problem")
"""The last heading of the workbook of refused rows, which says why; it is no answer of anybody."""

OWN = "field:"
"""Before the name of a field of the coordinator's own; one that is not there yet is made."""
_LONGEST_LABEL = 200


@dataclass(frozen=True, slots=True)
class Columns:
    """Which heading of a grid feeds which field (`MORE`: kept as it stands, `IGNORED`: left out)."""

    kind: Kind
    by_heading: Mapping[str, str]
    places: Mapping[str, int]
    _headings: dict[str, str] = dataclasses.field(init=False, compare=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        for heading, fed in self.by_heading.items():
            self._headings.setdefault(fed, heading)

    def heading(self, field: str) -> str:
        """The heading that feeds `field`; the field itself when there is none."""
        return self._headings.get(field, field)

    def has(self, field: str) -> bool:
        return field in self._headings

    def cell(self, row: GridRow, field: str) -> Cell:
        """The cell of a field; "" when the sheet has no such column."""
        heading = self._headings.get(field)
        return "" if heading is None else row.cells[self.places[heading]]

    def feeding(self, start: str) -> list[tuple[str, str]]:
        """(heading, field) of the fields whose name begins with `start`."""
        return [(heading, field) for heading, field in self.by_heading.items() if field.startswith(start)]


def settle(grid: Grid, choices: Choices) -> Columns:
    """The columns of `grid`; raises `Undecided` to ask for kind or columns, `DeskError` for a bad choice."""
    found = proposed(grid, choices)
    _ask_twice(grid, found.by_heading)
    _ask_missing(grid, found.kind, set(found.by_heading.values()))
    return found


def proposed(grid: Grid, choices: Choices) -> Columns:
    """The columns as far as they can be told: some may be missing or stand twice; may ask for the kind."""
    kind = choices.kind or _kind(grid)
    _check_choices(grid, kind, choices.columns)
    own = {folded(label): label for label in choices.own_fields} if kind is Kind.PEOPLE else {}
    guessed = {
        heading: _own(kind, heading, own) or _guess(kind, heading, grid.headings) for heading in grid.headings
    }
    places = {heading: place for place, heading in enumerate(grid.headings)}
    return Columns(kind, guessed | dict(choices.columns), places)


def known(headings: Sequence[str]) -> int:
    """How many headings mean something to the kind of sheet that knows most of them."""
    return max(sum(bool(meaning(kind, heading)) for heading in headings) for kind in Kind)


def _guess(kind: Kind, heading: str, headings: Sequence[str]) -> str:
    """A heading that stands twice bears a number the second time; it still means the same."""
    base = _NUMBERED.sub("", heading)
    if heading == _(PROBLEM) and heading == headings[-1]:
        return IGNORED
    if normal(base) in OURS.get(kind, ()):
        return IGNORED
    return meaning(kind, base if base in headings else heading) or MORE


def _own(kind: Kind, heading: str, own: Mapping[str, str]) -> str:
    """The coordinator's own field of this very name, unless it is the plain name of one of ours."""
    label = own.get(folded(heading))
    return f"{OWN}{label}" if label and normal(heading) not in FIELDS[kind] else ""


def _kind(grid: Grid) -> Kind:
    fitting = [
        kind for kind in _FIRST_NARROW if _enough(kind, {meaning(kind, each) for each in grid.headings})
    ]
    if fitting:
        return max(fitting, key=lambda kind: sum(bool(meaning(kind, each)) for each in grid.headings))
    sentence = _(
        "The headings of {file} do not tell what its rows are. Choose it, or say which columns they are."
    )
    options = tuple(Option(kind.key, kind.label) for kind in Kind)
    raise Undecided(Question("kind", sentence.format(file=grid.file), "--as", options))


def _enough(kind: Kind, fields: set[str]) -> bool:
    return any(fields.issuperset(needed) for needed in _NEEDED[kind])


def _check_choices(grid: Grid, kind: Kind, chosen: Mapping[str, str]) -> None:
    for heading, field in chosen.items():
        if heading not in grid.headings:
            sentence = _("{file} has no column {heading}.")
            raise DeskError(sentence.format(file=grid.file, heading=heading))
        if not means_something(kind, field):
            sentence = _("{field} is none of our columns. They are: {fields}.")
            raise DeskError(sentence.format(field=field, fields=", ".join(FIELDS[kind])))


def means_something(kind: Kind, field: str) -> bool:
    """Whether a column of a sheet of this kind may feed this."""
    if kind is Kind.PEOPLE and field.startswith(OWN):
        label = field.removeprefix(OWN)
        return bool(label.strip()) and len(label) <= _LONGEST_LABEL and label.isprintable()
    said = field.removeprefix("availability ")
    family = kind is Kind.PEOPLE and said != field and (window(said) or said in DAYS)
    return bool(family) or field in {*FIELDS[kind], MORE, IGNORED}


def _ask_twice(grid: Grid, by_heading: Mapping[str, str]) -> None:
    for field in by_heading.values():
        rivals = [heading for heading, fed in by_heading.items() if fed == field]
        if field in {MORE, IGNORED} or len(rivals) == 1:
            continue
        sentence = _("{file} has several columns for {field}. Choose one, and give the others an empty name.")
        options = tuple(Option(heading, _example(grid, heading)) for heading in rivals)
        raise Undecided(
            Question("columns", sentence.format(file=grid.file, field=field), "--columns", options)
        )


def _ask_missing(grid: Grid, kind: Kind, fields: set[str]) -> None:
    if _enough(kind, fields):
        return
    needed = _(" or ").join(_(" and ").join(each) for each in _NEEDED[kind])
    sentence = _("{file} has no column for {needed}. Say which columns they are.")
    options = tuple(Option(heading, _example(grid, heading)) for heading in grid.headings)
    raise Undecided(Question("columns", sentence.format(file=grid.file, needed=needed), "--columns", options))


def _example(grid: Grid, heading: str) -> str:
    return next((text[:60] for _row, cell in grid.column(heading) if (text := shown(cell))), "")
