"""The roster: participants, pairings and sessions as a workbook that can be worked in and brought back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from mentordesk.core import files, journal, pairings, participants, programmes, sessions, words
from mentordesk.core.desk import Db
from mentordesk.core.exports._export import Export, Written
from mentordesk.core.exports._paper_choice import Paper
from mentordesk.core.folding import folded
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.pairings import PairingRow
from mentordesk.core.participants import OwnField, Profile, SkillLine, Window, own_values
from mentordesk.core.progress import Progress
from mentordesk.core.sessions import SessionRow
from mentordesk.core.sheets import Cell, Column, Kind, Sheet, workbook
from mentordesk.core.vocab import (
    FieldKind,
    Mark,
    Mode,
    PairingState,
    ParticipantState,
    Role,
    SessionState,
    Side,
    Vocabulary,
)

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
"""As the import reads them, whatever the language."""


@dataclass(frozen=True, slots=True)
class RosterOptions:
    """Whose roster, and the paper it is set up for."""

    cohort_id: int
    paper: Paper = Paper.A4


def write(db: Db, path: Path, options: RosterOptions, progress: Progress) -> Written:
    """Write the workbook; whom someone would rather avoid stays out of it."""
    cohort = programmes.cohort(db, options.cohort_id)
    people = participants.profiles(db, cohort.id)
    pairs = pairings.rows(db, cohort.id)
    meetings = sessions.rows(db, cohort.id)
    progress(1, 3)
    sheets = (
        people_sheet(db, people, cohort.zone),
        Sheet(_("Pairings"), _PAIRINGS, [_pairing(each) for each in pairs]),
        Sheet(_("Sessions"), _SESSIONS, [_session(each) for each in meetings]),
    )
    title = _("{programme}, {cohort}: roster").format(programme=cohort.programme, cohort=cohort.name)
    owner = programmes.owner(db)
    stamp = f"{owner.secret}-{cohort.code}-{journal.newest(db)}"
    content = workbook(sheets, title, stamp, owner.organisation, options.paper.size)
    progress(2, 3)
    files.write(path, content)
    progress(3, 3)
    return Written(path, len(people))


def people_sheet(db: Db, people: Sequence[Profile], usual_zone: str) -> Sheet:
    """A line for each of them, with a column more for each field of the coordinator's own."""
    fields = participants.listed_fields(db)
    own = participants.own_kept(db, [each.id for each in people])
    rows = [
        [*_person(each, usual_zone), *(_own_cell(field, own.get(each.id, {})) for field in fields)]
        for each in people
    ]
    return Sheet(_("Participants"), (*_PEOPLE, *map(_own_column, fields)), rows)


def _own_column(field: OwnField) -> Column:
    """Headed by the field's name; where the roster has such a column already, it says whose it is."""
    taken = {folded(_(column.heading)) for column in _PEOPLE} | {folded(each.heading) for each in _PEOPLE}
    heading = (
        _("{field} (own field)").format(field=field.label) if folded(field.label) in taken else field.label
    )
    return Column(heading, _OWN_KINDS.get(field.kind, Kind.TEXT), 18, choices=field.choices)


def _own_cell(field: OwnField, kept: Mapping[int, str]) -> Cell:
    value = kept.get(field.id, "")
    if field.kind is FieldKind.DATE and value:
        return date.fromisoformat(value)
    if field.kind is FieldKind.NUMBER and value:
        return Decimal(value)
    return own_values.plain(field.kind, value)


_OWN_KINDS = {FieldKind.NUMBER: Kind.NUMBER, FieldKind.DATE: Kind.DATE, FieldKind.CHOICE: Kind.CHOICE}


def holds(db: Db, options: RosterOptions) -> str:
    """How many people, pairings and sessions."""
    there = programmes.overview(db, options.cohort_id)
    people, pairs = there.participants, there.pairings
    return _("{people}, {pairings}").format(
        people=ngettext("{count} person", "{count} people", people).format(count=people),
        pairings=ngettext("{count} pairing", "{count} pairings", pairs).format(count=pairs),
    )


def _labels(words_: type[Vocabulary]) -> tuple[str, ...]:
    return tuple(member.key for member in words_)


_PEOPLE = (
    Column(N_("Code"), Kind.CODE, 10),
    Column(N_("Name"), width=26),
    Column(N_("Role"), Kind.CHOICE, 10, choices=_labels(Role)),
    Column(N_("Participation"), Kind.CHOICE, 14, choices=_labels(ParticipantState)),
    Column(N_("Email"), Kind.EMAIL, 34),
    Column(N_("Phone"), Kind.CODE, 18),
    Column(N_("Job title"), width=24),
    Column(N_("Grade"), width=10),
    Column(N_("Department"), width=20),
    Column(N_("Organisation"), width=22),
    Column(N_("Specialty"), width=18),
    Column(N_("Time zone"), width=16, note=N_("Empty: the one of the cohort.")),
    Column(N_("Languages"), width=16),
    Column(N_("Needs"), width=30, note=N_("skill:level now:importance; …")),
    Column(N_("Offers"), width=30, note=N_("skill:level; …")),
    Column(N_("Interests"), width=24),
    Column(N_("Aspiration"), width=30),
    Column(N_("Availability"), width=30, note=N_("Mon 09:00-11:00; … Empty: not known. none: never.")),
    Column(N_("Capacity"), Kind.NUMBER, 12),
    Column(N_("Applied on"), Kind.DATE, 12),
    Column(N_("Accepted on"), Kind.DATE, 12),
    Column(N_("Onboarded on"), Kind.DATE, 12),
)


def _person(each: Profile, usual_zone: str) -> list[Cell]:
    return [
        each.code,
        each.name,
        each.role.key,
        each.state.key,
        each.email,
        each.phone,
        each.job_title,
        each.grade,
        each.department,
        each.organisation,
        each.specialty,
        "" if each.zone == usual_zone else each.zone,
        "; ".join(each.languages),
        "; ".join(_need(line) for line in each.needs),
        "; ".join(f"{line.skill}:{line.level}" for line in each.offers),
        "; ".join(each.interests),
        each.aspiration,
        _times(each.windows),
        each.capacity if each.role is Role.MENTOR else None,
        each.applied_on,
        each.accepted_on,
        each.onboarded_on,
    ]


def _need(line: SkillLine) -> str:
    return f"{line.skill}:{line.level}:{line.importance}"


def _times(windows: tuple[Window, ...] | None) -> str:
    if windows is None:
        return ""
    said = [f"{_DAYS[window.weekday]} {window.from_time}-{window.to_time}" for window in windows]
    return "; ".join(said) or "none"


_PAIRINGS = (
    Column(N_("Code"), Kind.CODE, 10),
    Column(N_("Mentee name"), width=26),
    Column(N_("Mentor name"), width=26),
    Column(N_("Mentee code"), Kind.CODE, 12),
    Column(N_("Mentor code"), Kind.CODE, 12),
    Column(N_("State"), Kind.CHOICE, 12, choices=_labels(PairingState)),
    Column(N_("Format"), width=10),
    Column(N_("Score"), Kind.NUMBER, 8, note=N_("0 to 100, as it was when they were proposed.")),
    Column(N_("Why"), width=48),
    Column(N_("Proposed on"), Kind.DATE, 12),
    Column(N_("Started on"), Kind.DATE, 12),
    Column(N_("Planned end"), Kind.DATE, 12),
    Column(N_("Ended on"), Kind.DATE, 12),
    Column(N_("End reason"), width=18),
    Column(N_("Agreement signed on"), Kind.DATE, 14),
    Column(N_("Cadence days"), Kind.NUMBER, 9),
    Column(N_("Sessions held"), Kind.NUMBER, 9),
    Column(N_("Next session"), Kind.DATE, 12),
)


def _pairing(each: PairingRow) -> list[Cell]:
    return [
        each.code,
        words.names([member.name for member in each.learners]),
        words.names([member.name for member in each.mentors]),
        "; ".join(member.code for member in each.learners),
        "; ".join(member.code for member in each.mentors),
        each.state.key,
        each.format.key,
        None if each.score is None else each.score / 100,
        " ".join(each.rationale),
        each.proposed_on,
        each.started_on,
        each.planned_end_on,
        each.ended_on,
        each.end_reason.key if each.end_reason else "",
        each.signed_on,
        each.cadence_days,
        each.held,
        each.next_on,
    ]


_SESSIONS = (
    Column(N_("Code"), Kind.CODE, 10),
    Column(N_("Pairing code"), Kind.CODE, 12),
    Column(N_("Number"), Kind.NUMBER, 11),
    Column(N_("Date"), Kind.DATE, 12),
    Column(N_("Start"), Kind.CODE, 8),
    Column(N_("Minutes"), Kind.NUMBER, 11),
    Column(N_("Mode"), Kind.CHOICE, 11, choices=_labels(Mode)),
    Column(N_("Place"), width=22),
    Column(N_("State"), Kind.CHOICE, 11, choices=_labels(SessionState)),
    Column(N_("Mentor"), width=26),
    Column(N_("Mentee"), width=26),
    Column(N_("Attendance mentor"), Kind.CHOICE, 12, choices=_labels(Mark)),
    Column(N_("Attendance mentee"), Kind.CHOICE, 12, choices=_labels(Mark)),
    Column(N_("Closing"), width=8),
    Column(N_("Moved times"), Kind.NUMBER, 9),
)


def _session(each: SessionRow) -> list[Cell]:
    return [
        each.code,
        each.pairing_code,
        each.number,
        each.day,
        each.start,
        each.minutes,
        each.mode.key,
        each.place,
        each.state.key,
        words.names(list(each.mentors)),
        words.names(list(each.learners)),
        _mark(each, Side.MENTOR),
        _mark(each, Side.LEARNER),
        "yes" if each.closing else "",
        each.moves,
    ]


def _mark(each: SessionRow, side: Side) -> str:
    """The mark of one side; of several people the marks are given one after the other."""
    marks = [each.attendance.get(member.participant_id) for member in each.members if member.side is side]
    return "; ".join(mark.key for mark in marks if mark)


EXPORT = Export(
    "roster",
    N_("Roster"),
    N_("Everybody, every pairing and every session in one workbook, to work in and to bring back."),
    ".xlsx",
    RosterOptions,
    write,
    holds,
)
