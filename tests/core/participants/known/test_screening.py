"""Screening of those who offer themselves."""

from dataclasses import replace
from datetime import date

import pytest

from mentordesk.core.errors import Invalid, NotFound
from mentordesk.core.participants import known
from mentordesk.core.participants.known import CriterionLine, ScreeningDraft
from mentordesk.core.vocab import ManagerSupport, Met, Role, ScreeningDecision

TODAY, TOMORROW = date(2026, 11, 18), date(2026, 11, 19)
VETTED = ScreeningDraft(
    (CriterionLine("Has time", met=Met.YES), CriterionLine("Has led a team", required=False, met=Met.NO)),
    ManagerSupport.YES,
    "DBS 001",
    TODAY,
    ScreeningDecision.VETTED,
    TODAY,
)


@pytest.fixture
def mentor(someone):
    return someone("Ada Obi", Role.MENTOR)


@pytest.fixture
def refused(desk, mentor):
    """The fields of which a screening is refused."""

    def screen(draft):
        with pytest.raises(Invalid) as caught:
            desk.do(known.screen, mentor, draft, TODAY)
        return {problem.field for problem in caught.value.problems}

    return screen


@pytest.mark.req("S2-17", "S0-58")
def test_what_was_found_and_decided_is_kept(turned, desk, mentor):
    turned(known.screen, mentor, VETTED, TODAY)
    found = desk.ask(known.screening, mentor)
    assert replace(found, criteria=()) == replace(VETTED, criteria=())
    assert [(line.name, line.required, line.met) for line in found.criteria] == [
        ("Has time", True, Met.YES),
        ("Has led a team", False, Met.NO),
    ]
    assert desk.undo_label == "Screen Ada Obi"


def test_nobody_has_looked_yet(desk, mentor):
    assert desk.ask(known.screening, mentor) is None


def test_a_screening_begins_with_seven_usual_points():
    assert len(known.usual().criteria) == 7
    assert all(line.required and line.met is None for line in known.usual().criteria)


@pytest.mark.req("S2-17")
@pytest.mark.parametrize(
    ("line", "fine"),
    [
        (CriterionLine("Has time"), False),
        (CriterionLine("Has time", met=Met.NO), False),
        (CriterionLine("Has time", met=Met.PARTLY, note="From March on"), True),
        (CriterionLine("Has time", note="Nobody asked"), False),
        (CriterionLine("Has time", required=False), True),
    ],
)
def test_vetted_means_each_required_point_is_met_or_a_note_says_why_not(line, fine):
    problems = replace(VETTED, criteria=(line,)).problems(TODAY)
    assert [problem.field for problem in problems] == ([] if fine else ["decision"])


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"background_checked_on": None}, "background_checked_on"),
        ({"background_check_ref": " "}, "background_check_ref"),
        ({"background_checked_on": TOMORROW}, "background_checked_on"),
        ({"decided_on": None}, "decided_on"),
        ({"decided_on": TOMORROW}, "decided_on"),
        ({"decision": None}, "decided_on"),
        ({"criteria": (CriterionLine(" "),), "decision": None, "decided_on": None}, "criteria"),
        ({"criteria": (CriterionLine("a", met=Met.YES),) * 2}, "criteria"),
        ({"criteria": (CriterionLine("a", met=Met.YES, note="\x00"),)}, "criteria"),
        ({"background_check_ref": "x" * 201}, "background_check_ref"),
    ],
)
def test_half_a_statement_is_refused(refused, change, field):
    assert refused(replace(VETTED, **change)) == {field}


def test_points_keep_their_rows_and_those_taken_out_go(turned, desk, mentor):
    desk.do(known.screen, mentor, VETTED, TODAY)
    kept, gone = desk.ask(known.screening, mentor).criteria
    lines = (replace(kept, note="Mondays"), CriterionLine("Speaks Welsh"))
    turned(known.screen, mentor, ScreeningDraft(lines), TODAY)
    first, second = desk.ask(known.screening, mentor).criteria
    assert (first.id, first.note) == (kept.id, "Mondays")
    assert second.id not in {0, kept.id, gone.id}


def test_somebody_who_is_gone_cannot_be_screened(desk):
    with pytest.raises(NotFound):
        desk.do(known.screen, 99, VETTED, TODAY)
