"""`mentordesk demo`: the whole job on sign-up sheets, from people to printed packs."""

import json
import time
from argparse import ArgumentParser, Namespace
from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from mentordesk.cli._files import write_json
from mentordesk.cli._progress_line import told
from mentordesk.core import exports, pairings, participants, programmes, resources, sessions
from mentordesk.core.desk import Db, Desk, command
from mentordesk.core.errors import DeskError
from mentordesk.core.exports import Written
from mentordesk.core.i18n import N_, _
from mentordesk.core.intake import checked_sheets
from mentordesk.core.intake.applying import taking_in
from mentordesk.core.intake.checked_sheets import Sheet
from mentordesk.core.intake.report import Choices
from mentordesk.core.participants import Shown
from mentordesk.core.planning import zones
from mentordesk.core.progress import silent
from mentordesk.core.services import founding, pairing_up, scheduling
from mentordesk.core.vocab import Mode, PairingState, ParticipantState, Role

_MONTHS = timedelta(days=182)
_REASON = "demo"


def arguments(parser: ArgumentParser) -> None:
    """Where to, and whose sheets."""
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help=_("made if it is not there"))
    parser.add_argument("--mentors", type=Path, metavar="FILE", help=_("the sample's, if left out"))
    parser.add_argument("--mentees", type=Path, metavar="FILE", help=_("the sample's, if left out"))


def run(given: Namespace) -> int:
    """Do the whole job and say what came of it, in words and in summary.json."""
    began = time.monotonic()
    zones.use_shipped_tables()
    file = given.out / "programme.mentordesk"
    if file.exists():
        raise DeskError(
            _("There is a programme in “{folder}” already. Choose another folder.").format(folder=given.out)
        )
    given.out.mkdir(parents=True, exist_ok=True)
    sheets = [_sheet(Role.MENTOR, given.mentors), _sheet(Role.MENTEE, given.mentees)]
    now = datetime.now().astimezone()
    desk = Desk.create(file, _("Coordinator"))
    try:
        cohort_id = desk.do(founding.start, _draft(now.date()), now.date())
        _take_in(desk, cohort_id, sheets, now.date())
        left = _pair(desk, cohort_id, now)
        packs = _write(desk, cohort_id, given.out)
        summary = _summary(desk, cohort_id, packs, left)
    finally:
        desk.close()
    summary["seconds"] = round(time.monotonic() - began, 2)
    write_json(given.out / "summary.json", summary)
    _say(summary)
    return 0


def _draft(today: date) -> programmes.CohortDraft:
    """Half a year from the Monday after today."""
    start = today + timedelta(days=7 - today.weekday())
    return programmes.CohortDraft(
        programme=_("Demo programme"), name=_("First cohort"), start_on=start, end_on=start + _MONTHS
    )


def _take_in(desk: Desk, cohort_id: int, sheets: list[Sheet], today: date) -> None:
    desk.do(taking_in.take, cohort_id, sheets, today)
    desk.do(accept_all, cohort_id, today)


def _sheet(role: Role, file: Path | None) -> Sheet:
    """A sheet that can be taken in; raises `DeskError` with the first thing that stands against it."""
    sheet = _read(role, file)
    for question in sheet.checked.questions:
        raise DeskError(f"{sheet.file}: {question.sentence}")
    for problem in sheet.checked.problems:
        raise DeskError(
            _("{file}, row {row}: {problem}").format(
                file=sheet.file, row=problem.row, problem=problem.problem
            )
        )
    return sheet


def _read(role: Role, file: Path | None) -> Sheet:
    """The named file, or the sample's sheet of this role, whose grades have an order of their own."""
    if file is not None:
        return checked_sheets.sheet(file, Choices(role=role))
    story = json.loads(resources.text("sample", "programme.json"))
    (name,) = (each["name"] for each in story["files"] if each.get("role") == role.key)
    order = tuple(story["cohort"]["grade_order"])
    return checked_sheets.sheet(resources.path("sample", name), Choices(role=role, grade_order=order))


@command(N_("Accept everybody"))
def accept_all(db: Db, cohort_id: int, today: date) -> None:
    """Accept who has only applied; whose onboarding nobody noted may be paired, with the reason "demo"."""
    people = participants.profiles(db, cohort_id)
    participants.accept(db, [each.id for each in people if each.state is ParticipantState.APPLIED], today)
    participants.override_onboarding(db, [each.id for each in people if not each.onboarded], _REASON, today)


def _pair(desk: Desk, cohort_id: int, now: datetime) -> int:
    """Propose, confirm and place; the number of learners without a mentor."""
    proposed = desk.do(pairing_up.propose, cohort_id, now.date())
    made = [row.id for row in desk.ask(pairings.rows, cohort_id) if row.state is PairingState.PROPOSED]
    desk.do(pairing_up.confirm, made, now.date())
    plan = desk.ask(scheduling.plan, cohort_id, Mode.VIDEO, now)
    desk.do(scheduling.keep, plan.placed, Mode.VIDEO, now.date())
    return len(proposed.unmatched)


def _write(desk: Desk, cohort_id: int, folder: Path) -> Written:
    """The three files; what was printed."""
    known = exports.every()
    for key, name in (("roster", "roster.xlsx"), ("calendar", "calendar.ics")):
        desk.ask(known[key].write, folder / name, known[key].options(cohort_id=cohort_id), silent)
    packs = known["packs"]
    with told(_("Printing session packs…")) as tell:
        return desk.ask(packs.write, folder / "session-packs.pdf", packs.options(cohort_id=cohort_id), tell)


def _summary(desk: Desk, cohort_id: int, packs: Written, left: int) -> dict[str, Any]:
    rows = desk.ask(participants.rows, desk.ask(participants.ids, cohort_id, Shown())).values()
    roles = Counter(row.role.key for row in rows)
    return {
        "people": len({row.person_id for row in rows}),
        "participants": {"mentor": roles["mentor"], "mentee": roles["mentee"]},
        "pairings": len(desk.ask(pairings.rows, cohort_id)),
        "unmatched": left,
        "sessions": len(desk.ask(sessions.rows, cohort_id)),
        "packs": packs.count,
        "pages": packs.pages,
    }


def _say(summary: dict[str, Any]) -> None:
    roles = summary["participants"]
    print(
        _(
            "{people} people: {mentors} as mentors, {mentees} as mentees.\n"
            "{pairings} pairings, {unmatched} without a mentor; {sessions} sessions placed.\n"
            "{packs} session packs on {pages} pages, roster and calendar, in {seconds} seconds."
        ).format(**summary, mentors=roles["mentor"], mentees=roles["mentee"])
    )
