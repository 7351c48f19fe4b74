"""A flash rotation on paper, read back as text."""

import re

import pytest
from pypdf import PdfReader

from mentordesk.core.errors import DeskError
from mentordesk.core.services import rotating
from mentordesk.core.services.rotating import Leaving
from tests.rotation_file import desk

__all__ = ["desk"]


def pages(path):
    """The words of each page, without the marks that keep directions apart."""
    texts = [page.extract_text() for page in PdfReader(path).pages]
    return [re.sub(r"\s+", " ", re.sub("[\u2066-\u2069]", "", text)) for text in texts]


def test_the_plan_for_the_wall_tells_every_seat_by_round_and_clock(desk, prepared, write):
    [wall] = pages(write("rotation", cohort_id=prepared.cohort, sheets="plan").path)
    plan = desk.ask(rotating.plan, prepared.rotation)
    for number, span in ((1, "14:00–14:10"), (2, "14:15–14:25"), (3, "14:30–14:40")):
        part = wall.split(f"Round {number}, {span}")[1].split("Round ")[0]
        for table in plan.mentors:
            assert " ".join([table.name, *(each.name for each in plan.at(number, table.id))]) in part
        assert f"A break for {', '.join(each.name for each in plan.out(number))}" in part


def test_a_card_tells_each_guest_where_to_be_and_asks_whom_they_would_like(desk, prepared, write):
    cards = " ".join(pages(write("rotation", cohort_id=prepared.cohort, sheets="cards").path))
    plan = desk.ask(rotating.plan, prepared.rotation)
    dee = cards.split("Dee Lau Flash mentoring")[1].split("Afterwards")[0]
    for number in (1, 2, 3):
        table = plan.table_of(number, prepared["dee"])
        assert f"{words_of(plan, number)} {table.name if table else 'a break'}" in dee
    assert cards.count("Afterwards: whom would you like as your mentor?") == 4
    assert cards.count("Who comes to your table") == 3


def words_of(plan, number):
    begins, ends = plan.rotation.times(number)
    return f"{number} {begins:%H:%M}–{ends:%H:%M}"


def test_there_is_a_card_for_each_table_two_on_a_page(desk, prepared, write):
    found = pages(write("rotation", cohort_id=prepared.cohort, sheets="tables").path)
    assert [sum(name in page for name in ("Mo Hart", "Nia Pope", "Ola West")) for page in found] == [2, 1]


def test_who_does_not_come_has_no_card_and_no_table(desk, prepared, write):
    desk.do(rotating.leave, prepared.rotation, Leaving(prepared["nia"], 1, 1))
    assert "Nia Pope" not in " ".join(pages(write("rotation", cohort_id=prepared.cohort).path))


@pytest.mark.parametrize("key", ["rotation", "rotation_workbook", "rotation_calendar"])
def test_without_a_rotation_it_is_said_where_one_is_made(desk, prepared, write, key):
    desk.do(rotating.remove, prepared.rotation)
    with pytest.raises(DeskError, match="Flash rotations…"):
        write(key, cohort_id=prepared.cohort)
