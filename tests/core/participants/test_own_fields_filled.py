"""What participants have in fields of the coordinator's own."""

import pytest

from mentordesk.core.errors import Invalid, NotFound
from mentordesk.core.participants import FieldDraft, own_fields, own_fields_filled
from mentordesk.core.vocab import FieldKind


@pytest.fixture
def start(desk):
    """A date."""
    return desk.do(own_fields.add_field, FieldDraft("Began here", FieldKind.DATE))


@pytest.mark.req("S0-44")
def test_what_is_written_is_kept_and_said(turned, desk, someone, start):
    number, other = someone("Ada Obi"), someone("Ben Moss")
    turned(own_fields_filled.set_own, number, start, "2020-09-01")
    assert desk.undo_label == "Change Began here of Ada Obi"
    assert desk.ask(own_fields_filled.own_kept, [number, other]) == {number: {start: "2020-09-01"}}
    assert desk.ask(own_fields_filled.own_said, [number, other]) == {number: {start: "Tue 1 Sept 2020"}}


def test_the_inspector_gets_every_field_in_order(desk, someone, start):
    first = desk.do(own_fields.add_field, FieldDraft("Site", FieldKind.CHOICE, ("North", "South")))
    desk.do(own_fields.order_fields, [first, start])
    number = someone()
    desk.do(own_fields_filled.set_own, number, first, "south")
    found = desk.ask(own_fields_filled.own_answers, number)
    assert [(each.field_id, each.label, each.value) for each in found] == [
        (first, "Site", "South"),
        (start, "Began here", ""),
    ]


def test_what_is_written_is_changed_and_taken_out(turned, desk, someone, start):
    number = someone()
    desk.do(own_fields_filled.set_own, number, start, "2020-09-01")
    turned(own_fields_filled.set_own, number, start, "2021-09-01")
    turned(own_fields_filled.set_own, number, start, " ")
    assert desk.ask(own_fields_filled.own_kept, [number]) == {}


def test_what_does_not_fit_is_refused_with_the_way_to_write_it(desk, someone, start):
    with pytest.raises(Invalid, match="such as 2026-12-31"):
        desk.do(own_fields_filled.set_own, someone(), start, "last autumn")
    with pytest.raises(NotFound):
        desk.do(own_fields_filled.set_own, someone("Ben Moss"), 99, "x")
