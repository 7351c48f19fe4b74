"""From a draft to a plan that somebody has signed: put to review, signed off, or taken back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from mentordesk.core import lifecycles, pairings, typed, words
from mentordesk.core.desk import Db, command
from mentordesk.core.errors import NotFound, Refused
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.model import MatchRun, Owner
from mentordesk.core.pairings import PairingRow
from mentordesk.core.services.matching_runs.reading import GroupRow, RunRow, newest, run
from mentordesk.core.vocab import PairingState, RunState

_TOLD = 2
"""Pairs that a sentence names; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The newest run of a cohort, how many proposals are open, and in what the plan differs from the run."""

    run: RunRow
    open: int
    differs: str


@command(N_("Put the plan to review"))
def put_to_review(db: Db, run_id: int, today: date) -> None:
    """Let others look at a draft; refused where the plan is no longer what the run proposed."""
    found = _ready(db, run_id, RunState.REVIEW)
    found.reviewed_on, found.reviewed_by = today, _by(db)


@command(N_("Back to draft"))
def take_back(db: Db, run_id: int) -> None:
    """What is in review is worked on again."""
    found = _get(db, run_id)
    found.state = lifecycles.moved(lifecycles.RUN, found.state, RunState.DRAFT)
    found.reviewed_on = found.reviewed_by = None


@command(N_("Sign off the plan"))
def sign_off(db: Db, run_id: int, note: str, today: date) -> None:
    """Put one's name to the plan; refused where it is no longer what the run proposed."""
    said = typed.checked("note", note)
    found = _ready(db, run_id, RunState.SIGNED)
    found.signed_on, found.signed_by, found.note = today, _by(db), said


def standing(db: Db, cohort_id: int) -> Standing | None:
    """What the window tells of the newest run; None before the first."""
    brief = newest(db, cohort_id)
    if brief is None:
        return None
    signed = brief.state is RunState.SIGNED
    waiting = pairings.open_count(db, cohort_id, brief.made_on)
    return Standing(brief, waiting, "" if signed else differences(db, run(db, brief.id)))


def differences(db: Db, of: RunRow) -> str:
    """In what the plan differs from a run, in a sentence or two."""
    rows = [row for row in pairings.rows(db, of.cohort_id) if row.state.holds_place]
    if of.groups:
        return _group_differences(rows, of)
    now = {two: row for row in rows for two in _twos(row)}
    then = {pair.two: f"{pair.learner.name} – {pair.mentor.name}" for pair in of.pairs}
    gone = [title for two, title in then.items() if two not in now]
    new = [row.title for two, row in now.items() if two not in then and row.state is PairingState.PROPOSED]
    said = []
    if gone:
        text = ngettext("{pairs} is no longer proposed.", "{pairs} are no longer proposed.", len(gone))
        said.append(text.format(pairs=_some(gone)))
    if new:
        text = ngettext("{pairs} has been added.", "{pairs} have been added.", len(new))
        said.append(text.format(pairs=_some(new)))
    return " ".join(said)


def _group_differences(rows: Iterable[PairingRow], of: RunRow) -> str:
    """Of groups and circles: which are no longer as they were proposed, and which were made since."""
    then = {each.people: each for each in of.groups}
    now = {frozenset(member.participant_id for member in row.members): row for row in rows}
    here = {frozenset(member.participant_id for member in row.current): row for row in now.values()} | now
    gone = [_called(each) for people, each in then.items() if people not in here]
    new = [
        row.title for people, row in now.items() if people not in then and row.state is PairingState.PROPOSED
    ]
    said = []
    if gone:
        text = ngettext(
            "{groups} is no longer as proposed.", "{groups} are no longer as proposed.", len(gone)
        )
        said.append(text.format(groups=_some(gone)))
    if new:
        text = ngettext("{groups} has been added.", "{groups} have been added.", len(new))
        said.append(text.format(groups=_some(new)))
    return " ".join(said)


def _called(group: GroupRow) -> str:
    """A group by its theme or its mentors, a circle by its people."""
    names = words.names([each.name for each in group.mentors or group.members])
    return _("{theme} with {names}").format(theme=group.theme, names=names) if group.theme else names


def _twos(row: pairings.PairingRow) -> set[tuple[int, int]]:
    return {
        (learner.participant_id, mentor.participant_id) for learner in row.learners for mentor in row.mentors
    }


def _some(titles: list[str]) -> str:
    shown = ", ".join(sorted(titles)[:_TOLD])
    rest = len(titles) - _TOLD
    if rest <= 0:
        return shown
    return ngettext("{pairs} and {count} more", "{pairs} and {count} more", rest).format(
        pairs=shown, count=rest
    )


def _ready(db: Db, run_id: int, to: RunState) -> MatchRun:
    """The run, moved on; its pairs must be the plan as it stands."""
    found = _get(db, run_id)
    newer = (MatchRun.cohort_id == found.cohort_id, MatchRun.id > run_id, MatchRun.round.is_(None))
    if db.scalar(select(MatchRun.id).where(*newer)):
        raise Refused(_("There is a newer proposal. Look at that one."))
    told = run(db, run_id)
    if not (told.pairs or told.groups):
        raise Refused(_("This run proposed nobody, so there is nothing to sign."))
    if differs := differences(db, told):
        again = _("Propose pairings again, so that what is signed is what is planned.")
        raise Refused(f"{differs} {again}")
    found.state = lifecycles.moved(lifecycles.RUN, found.state, to)
    return found


def _get(db: Db, run_id: int) -> MatchRun:
    found = db.get(MatchRun, run_id)
    if found is None:
        raise NotFound(_("This run of the matching is no longer there."))
    return found


def _by(db: Db) -> str:
    return db.scalar(select(Owner.coordinator)) or ""
