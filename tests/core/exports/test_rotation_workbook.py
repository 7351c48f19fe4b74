"""A flash rotation as a workbook, read by another program."""

from decimal import Decimal

from python_calamine import CalamineWorkbook

from mentordesk.core import pairings
from mentordesk.core.services import rotating
from tests.rotation_file import desk

__all__ = ["desk"]


def rows(path, name):
    headings, *found = CalamineWorkbook.from_path(path).get_sheet_by_name(name).to_python()
    return [dict(zip(headings, row, strict=True)) for row in found]


def test_every_seat_is_a_line_with_its_time_and_fit(desk, prepared, write):
    book = write("rotation_workbook", cohort_id=prepared.cohort)
    plan = desk.ask(rotating.plan, prepared.rotation)
    found = rows(book.path, "Seats")
    assert book.count == len(found) == len(plan.seats)
    told = {(int(each["Round"]), each["Table of"], each["Mentee"]) for each in found}
    names = {each.id: each.name for each in plan.guests}
    assert told == {(number, names[mentor], names[learner]) for number, learner, mentor in plan.seats}
    assert sum(Decimal(str(each["Fit"])) for each in found) == plan.levels.total
    assert {each["From"] for each in found if each["Round"] == 2} == {"14:15"}


def test_everybody_goes_round_and_wishes_tell_what_became_of_them(desk, prepared, write):
    desk.do(pairings.forbid, prepared["mo"], prepared["dee"])
    desk.do(rotating.seat, prepared.rotation)
    path = write("rotation_workbook", cohort_id=prepared.cohort).path
    trips = {each["Mentee"]: each for each in rows(path, "Everybody’s round")}
    assert len(trips) == 4
    assert "Mo Hart" not in trips["Dee Lau"].values()
    [wish] = rows(path, "Wishes")
    assert (wish["In round"], wish["Why not"]) == (
        "",
        "You decided that Dee Lau and Mo Hart are never paired.",
    )
