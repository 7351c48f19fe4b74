"""What each cell of the matrix shows and says: the score, what holds there, what would change."""

from dataclasses import dataclass, field
from enum import Enum

from mentordesk.core.i18n import N_, _
from mentordesk.core.services.pairing_up import Matrix, Outcome
from mentordesk.core.vocab import PairingState
from mentordesk.ui.views.pairings.matrix_geometry import NOWHERE, Place
from mentordesk.ui.views.pairings.pairing_cells import figure

_POINT, _FULL = 100, 100


class Mark(Enum):
    """How a cell is framed."""

    NONE = ""
    PAIRED = N_("paired")
    PROPOSED = N_("proposed")
    BEGINS = N_("would pair")
    ENDS = N_("would end")

    @property
    def label(self) -> str:
        """In the person's language."""
        return _(self.value) if self.value else ""


@dataclass(frozen=True, slots=True)
class Face:
    """All that is drawn of a cell; equal faces are drawn once."""

    figure: str = ""
    tint: int = 0
    mark: Mark = Mark.NONE
    locked: bool = False
    forbidden: bool = False
    barred: bool = False

    @property
    def strong(self) -> bool:
        """Whether the figure stands out."""
        return self.mark in {Mark.PAIRED, Mark.PROPOSED, Mark.BEGINS}


@dataclass(frozen=True, eq=False)
class Faces:
    """The matrix as it is seen: as things stand, or with other weights (`outcome`)."""

    matrix: Matrix
    outcome: Outcome | None = None
    rows: list[list[int]] = field(default_factory=list)
    """The scores as plain numbers, which are quicker to reach than those of an array."""
    bars: list[list[bool]] = field(default_factory=list)
    edges: tuple[int, ...] = ()
    """From which score on a cell wears the next tint: the cohort's bands, the highest one in two."""

    @classmethod
    def of(cls, matrix: Matrix, outcome: Outcome | None = None) -> "Faces":
        """Ready to be painted."""
        scores = matrix.scores if outcome is None else outcome.scores
        bands = matrix.request.bands
        edges = (*bands, bands[-1] + (_FULL - bands[-1]) // 3)
        steps = tuple(edge * _POINT for edge in edges)
        return cls(matrix, outcome, scores.tolist(), matrix.barred.tolist(), steps)

    def score(self, place: Place) -> int:
        """In hundredths of a point."""
        return self.rows[place[0]][place[1]]

    def mark(self, place: Place) -> Mark:
        """What holds there, or would."""
        row = self.matrix.held.get(place)
        if self.outcome is not None and place in self.outcome.begins:
            return Mark.BEGINS
        if row is None:
            return Mark.NONE
        if self.outcome is not None and place in self.outcome.ends:
            return Mark.ENDS
        return Mark.PROPOSED if row.state is PairingState.PROPOSED else Mark.PAIRED

    def face(self, place: Place) -> Face:
        """What is drawn there."""
        mark, locked = self.mark(place), place in self.matrix.locked
        shown = mark is not Mark.NONE or locked
        if place in self.matrix.forbidden and not shown:
            return Face(forbidden=True)
        if self.bars[place[0]][place[1]] and not shown:
            return Face(barred=True)
        score = self.score(place)
        return Face(figure(score), sum(score >= edge for edge in self.edges), mark, locked)

    def names(self, place: Place) -> tuple[str, str]:
        """Learner and mentor."""
        return self.matrix.learners[place[0]].name, self.matrix.mentors[place[1]].name

    def told(self, place: Place) -> str:
        """What holds there, in a few words, such as "78, proposed, locked"."""
        face = self.face(place)
        said = [face.figure, face.mark.label]
        said += [_("locked")] * face.locked + [_("forbidden")] * face.forbidden
        said += [_("not allowed")] * face.barred
        return _(", ").join(part for part in said if part)

    def spoken(self, place: Place) -> str:
        """What a screen reader says of a cell."""
        if place == NOWHERE:
            return _("No cell is chosen")
        learner, mentor = self.names(place)
        text = _("{learner} with {mentor}: {told}. Row {row} of {rows}, column {column} of {columns}.")
        return text.format(
            learner=learner,
            mentor=mentor,
            told=self.told(place),
            row=place[0] + 1,
            rows=len(self.matrix.learners),
            column=place[1] + 1,
            columns=len(self.matrix.mentors),
        )

    def hint(self, place: Place) -> str:
        """What the status line says of a cell, with the keys."""
        if place == NOWHERE:
            return ""
        learner, mentor = self.names(place)
        text = _("Row: {learner} · column: {mentor} · {told} · Enter explains, P pairs, L locks, X forbids")
        return text.format(learner=learner, mentor=mentor, told=self.told(place))

    def tip(self, place: Place) -> str:
        """What rests beside the pointer: the two, and the rule that keeps them apart."""
        learner, mentor = self.names(place)
        said = _("{learner} with {mentor}: {told}").format(
            learner=learner, mentor=mentor, told=self.told(place)
        )
        face = self.face(place)
        reason = self.matrix.reason(place) if face.barred or face.forbidden else ""
        return f"{said}\n{reason}".strip()
