"""Screening: what is asked of somebody before they take part, what was found, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Select, select

from mentordesk.core import typed
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Invalid, Problem
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import Person, Screening, ScreeningCriterion
from mentordesk.core.participants.people_list import those
from mentordesk.core.vocab import ManagerSupport, Met, ScreeningDecision

USUAL = (
    N_("Wants to do it"),
    N_("Has the experience that is sought"),
    N_("Listens and speaks respectfully in a short talk"),
    N_("Has time agreed for it"),
    N_("Is open to people unlike themselves"),
    N_("Has no conflict with likely mentees"),
    N_("Names something they want to learn"),
)
"""What is asked of a mentor as a start; each can be changed or taken out."""


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """One thing that screening asks; `met` is None while nobody has looked. `id` 0 is a new one."""

    name: str
    required: bool = True
    met: Met | None = None
    note: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class ScreeningDraft:
    """A screening as its form edits it."""

    criteria: tuple[CriterionLine, ...] = field(default=())
    manager_support: ManagerSupport | None = None
    background_check_ref: str = ""
    background_checked_on: date | None = None
    decision: ScreeningDecision | None = None
    decided_on: date | None = None

    @property
    def checked(self) -> bool:
        """Whether there is a background check with a reference and a day."""
        return bool(self.background_check_ref.strip()) and self.background_checked_on is not None

    def problems(self, today: date) -> list[Problem]:
        """What cannot be taken."""
        named = [line.name.strip() for line in self.criteria]
        ref, checked_on = self.background_check_ref.strip(), self.background_checked_on
        asked = {
            "criteria": (all(named) and len(set(named)) == len(named), _("Name each point, each only once.")),
            "background_check_ref": (bool(ref) or not checked_on, _("Say where the check is filed.")),
            "background_checked_on": (not ref or checked_on is not None, _("Say when it was checked.")),
            "decided_on": (
                (self.decided_on is None) is (self.decision is None),
                _("A decision has a day, and a day has a decision."),
            ),
            "decision": (
                self.decision is not ScreeningDecision.VETTED or not self.open_points(),
                _("Vetted means that each required point is met, or a note says why not."),
            ),
        }
        found = [Problem(name, sentence) for name, (fine, sentence) in asked.items() if not fine]
        days = {"background_checked_on": checked_on, "decided_on": self.decided_on}
        late = [name for name, day in days.items() if day is not None and day > today]
        found += [Problem(name, _("This day has not come yet.")) for name in late]
        found += typed.problems(self, typed.LINES, "background_check_ref")
        texts = [text for line in self.criteria for text in (line.name, line.note)]
        if any(len(text) > typed.LINES.most or typed.unprintable(text) for text in texts):
            most = typed.LINES.most
            sentence = _("Points and notes have at most {most} letters that can be shown.")
            found.append(Problem("criteria", sentence.format(most=most)))
        return found

    def open_points(self) -> list[str]:
        """The required points that are not met, and of which no note says why not."""
        return [
            line.name
            for line in self.criteria
            if line.required and line.met is not Met.YES and not (line.met and line.note.strip())
        ]


def usual() -> ScreeningDraft:
    """The start: the points that are asked of every mentor."""
    return ScreeningDraft(tuple(CriterionLine(_(name)) for name in USUAL))


def screening(db: Db, participant_id: int) -> ScreeningDraft | None:
    """What was found of someone; None while nobody has looked."""
    row = _row(db, participant_id)
    if row is None:
        return None
    criteria = db.scalars(_criteria(row.id))
    return ScreeningDraft(
        tuple(CriterionLine(each.name, each.required, each.met, each.note, each.id) for each in criteria),
        row.manager_support,
        row.background_check_ref,
        row.background_checked_on,
        row.decision,
        row.decided_on,
    )


@command(N_("Screen participant"))
def screen(db: Db, participant_id: int, draft: ScreeningDraft, today: date) -> None:
    """Keep what was found and decided; a background check is only referred to, never copied."""
    (participant,) = those(db, [participant_id])
    if problems := draft.problems(today):
        raise Invalid(problems)
    row = _row(db, participant_id) or Screening(participant_id=participant_id)
    row.manager_support = draft.manager_support
    row.decision, row.decided_on = draft.decision, draft.decided_on
    row.background_check_ref = draft.background_check_ref.strip()
    row.background_checked_on = draft.background_checked_on
    db.add(row)
    db.flush()
    _keep(db, row.id, draft.criteria)
    name = db.get_one(Person, participant.person_id).name
    describe(db, _("Screen {name}").format(name=name))


def _keep(db: Db, screening_id: int, lines: Sequence[CriterionLine]) -> None:
    """Lines that were there keep their rows, so that their history goes on."""
    there = {each.id: each for each in db.scalars(_criteria(screening_id))}
    for number in there.keys() - {line.id for line in lines}:
        db.delete(there[number])
    for line in lines:
        row = there.get(line.id) or ScreeningCriterion(screening_id=screening_id)
        row.name, row.required = line.name.strip(), line.required
        row.met, row.note = line.met, line.note.strip()
        db.add(row)


def _row(db: Db, participant_id: int) -> Screening | None:
    return db.scalar(select(Screening).where(Screening.participant_id == participant_id))


def _criteria(screening_id: int) -> Select[ScreeningCriterion]:
    return (
        select(ScreeningCriterion)
        .where(ScreeningCriterion.screening_id == screening_id)
        .order_by(ScreeningCriterion.id)
    )
