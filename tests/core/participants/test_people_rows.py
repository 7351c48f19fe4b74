"""The lines of the table: what each says, and only for those asked for."""

from mentordesk.core import participants
from mentordesk.core.participants import FieldDraft
from mentordesk.core.vocab import FieldKind, ParticipantState, Role


def test_a_line_says_what_the_form_said(desk, told_all):
    row = desk.ask(participants.rows, [told_all])[told_all]
    assert (row.name, row.role, row.state) == ("Wanjiru Kamau", Role.MENTEE, ParticipantState.APPLIED)
    assert (row.job_title, row.department, row.phone) == ("Staff Nurse", "Paediatrics", "07700 900164")
    assert (row.partners, row.proposed, row.last_met) == ((), (), None)
    assert (row.grade, row.intake, row.missing) == ("Band 5", 9, "style")


def test_only_the_lines_asked_for_are_read(desk, someone):
    people = [someone(f"Person {number}") for number in range(3)]
    assert set(desk.ask(participants.rows, people[:2])) == set(people[:2])
    assert desk.ask(participants.rows, []) == {}


def test_a_line_says_what_stands_in_fields_of_ones_own(desk, someone):
    ada = someone("Ada Obi")
    field = desk.do(participants.add_field, FieldDraft("Keeps bees", FieldKind.YES_NO))
    desk.do(participants.set_own, ada, field, "yes")
    assert desk.ask(participants.rows, [ada])[ada].own == {field: "Yes"}


def test_a_grade_can_be_changed_in_the_table(desk, someone):
    ada = someone("Ada Obi")
    desk.do(participants.edit_field, ada, "grade", "Band 8a")
    assert desk.ask(participants.rows, [ada])[ada].grade == "Band 8a"
