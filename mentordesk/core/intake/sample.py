"""The sample programme: sheets that ship with the program, brought to today and taken in by the import."""

import json
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from mentordesk.core import programmes, resources, sessions
from mentordesk.core.db import Db
from mentordesk.core.desk import Desk, command, describe
from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import N_, _
from mentordesk.core.intake import checked_sheets
from mentordesk.core.intake.applying import taking_in
from mentordesk.core.intake.checked_sheets import Sheet
from mentordesk.core.intake.reading import by_content
from mentordesk.core.intake.report import Choices, Kind
from mentordesk.core.intake.shift import days_between_weeks, shifted
from mentordesk.core.progress import Progress, silent
from mentordesk.core.services import founding
from mentordesk.core.vocab import CohortState, Direction, Format, MatchRule, Role

_ROAD = (CohortState.RECRUITING, CohortState.MATCHING, CohortState.RUNNING)


def make(path: Path, progress: Progress = silent) -> None:
    """Write the sample as a new programme file; nothing stays of one that could not be finished."""
    today = datetime.now().astimezone().date()
    story = json.loads(resources.text("sample", "programme.json"))
    days = days_between_weeks(date.fromisoformat(story["anchor"]), today)
    story = _moved(story, days)
    read = [_sheet(story, each, days, progress) for each in story["files"]]
    desk = Desk.create(path, story["coordinator"]["name"])
    try:
        desk.do(fill, story, read, today, progress)
    except BaseException:
        desk.close()
        path.unlink()
        raise
    desk.close()


@command(N_("Load the sample programme"))
def fill(db: Db, story: dict[str, Any], sheets: list[Sheet], today: date, progress: Progress) -> int:
    """Start the programme of the story and take its sheets in, all in one step; gives the cohort."""
    owner = story["coordinator"]
    programmes.edit_owner(
        db,
        programmes.OwnerDraft(
            owner["name"],
            owner["email"],
            owner["phone"],
            story["organisation"]["name"],
            story["cohort"]["zone"],
        ),
    )
    for place in story["places"]:
        sessions.add_place(db, sessions.PlaceDraft(place["name"], place["capacity"], place["notes"]))
    cohort_id = founding.start(db, _draft(story), date.fromisoformat(story["cohort"]["start_on"]))
    taking_in.take(db, cohort_id, sheets, today, progress)
    for state in _ROAD:
        programmes.move_state(db, cohort_id, state, today)
    describe(db, _("Load the sample programme"))
    return cohort_id


def _sheet(story: dict[str, Any], file: dict[str, str], days: int, progress: Progress) -> Sheet:
    choices = Choices(
        kind=Kind(file["kind"]),  # type: ignore[call-arg] # an Enum looked up by its key
        role=Role(file["role"]) if "role" in file else None,  # type: ignore[call-arg] # as above
        grade_order=tuple(story["cohort"]["grade_order"]),
    )
    grid = by_content.read(resources.path("sample", file["name"]), choices, progress)
    rows = tuple(replace(row, cells=tuple(shifted(cell, days) for cell in row.cells)) for row in grid.rows)
    sheet = checked_sheets.checked(replace(grid, rows=rows), choices)
    if sheet.checked.problems:
        raise DeskError(sheet.checked.problems[0].problem)
    return sheet


def _moved(value: Any, days: int) -> Any:
    """The story with each of its days moved."""
    if isinstance(value, dict):
        return {key: _moved(each, days) for key, each in value.items()}
    if isinstance(value, list):
        return [_moved(each, days) for each in value]
    return shifted(value, days)


def _draft(story: dict[str, Any]) -> programmes.CohortDraft:
    programme, cohort, objective = story["programme"], story["cohort"], story["objectives"][0]
    metric = objective["metric"]
    return programmes.CohortDraft(
        programme=programme["name"],
        purpose=programme["purpose"],
        objective=objective["statement"],
        metric=metric["name"],
        target=float(metric["target"]),
        direction=Direction(metric["direction"]),  # type: ignore[call-arg] # an Enum looked up by its key
        name=cohort["name"],
        start_on=date.fromisoformat(cohort["start_on"]),
        end_on=date.fromisoformat(cohort["end_on"]),
        cadence_days=cohort["cadence_days"],
        session_minutes=cohort["session_minutes"],
        format=Format(cohort["format"]),  # type: ignore[call-arg] # as above
        match_rule=MatchRule(cohort["match_rule"]),  # type: ignore[call-arg] # as above
        allow_async=cohort["allow_async"],
        zone=cohort["zone"],
        grade_order=tuple(cohort["grade_order"]),
        responsibilities=cohort["responsibilities"],
        escalation=tuple(f"{each['name']}, {each['role']}, {each['phone']}" for each in cohort["escalation"]),
    )
