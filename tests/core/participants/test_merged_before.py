"""Whoever was merged into somebody is a part of their history."""

from datetime import date

from mentordesk.core import participants
from mentordesk.core.model import Person
from mentordesk.core.participants.merged_before import merged_rows
from mentordesk.core.services import merging

TODAY = date(2026, 11, 18)


def merged(desk, someone):
    """Ada Obi with somebody merged into her; gives her place, and the code that went."""
    kept, gone = someone("Ada Obi"), someone("Obi, Ada")
    desk.do(participants.edit_field, gone, "phone", "020 7946 0001")
    one, other = (desk.ask(participants.profile, number) for number in (kept, gone))
    desk.do(merging.merge, one.person_id, other.person_id, {}, TODAY)
    return kept, other.code


def test_the_merging_and_what_was_before_are_told(desk, someone):
    kept, code = merged(desk, someone)
    acts = [told.act for told in desk.ask(participants.history, kept)]
    assert acts == [f"Merge Obi, Ada ({code}) into Ada Obi", "Change Obi, Ada", "Add Obi, Ada", "Add Ada Obi"]
    before = desk.ask(participants.history, kept)[1]
    assert before.details == ("phone: 020 7946 0001",)


def test_of_who_was_never_merged_there_is_nothing_more(desk, someone):
    kept, _code = merged(desk, someone)
    person = desk.ask(participants.profile, kept).person_id
    tables = {table for table, _row in desk.ask(merged_rows, person)}
    assert tables == {"merged_person", "person", "participant"}
    desk.undo()
    assert desk.ask(merged_rows, person) == set()
    assert desk.ask(lambda db: db.query(Person).count()) == 2
