from types import SimpleNamespace

from mentordesk.core.intake.applying.taken import Fate, FieldChange, RowFate, Taken, changed, filled, told
from mentordesk.core.vocab import Role


def test_only_what_differs_is_changed_and_told() -> None:
    record = SimpleNamespace(name="Ann", role=Role.MENTOR)
    changes = changed(record, {"name": "Ann", "role": Role.MENTEE})
    assert changes == [FieldChange("role", "Mentor", "Mentee")]
    assert record.role is Role.MENTEE


def test_of_what_is_new_nothing_is_told() -> None:
    record = SimpleNamespace(name="")
    assert (filled(record, {"name": "Ann"}), record.name) == ([], "Ann")


def test_values_are_told_in_words() -> None:
    assert [told(value) for value in (None, ("a", "b"), 3, Role.PEER)] == ["", "a; b", "3", "Peer"]


def test_rows_are_counted_by_their_fate() -> None:
    taken = Taken([RowFate(2, Fate.NEW), RowFate(3, Fate.NEW), RowFate(4, Fate.UNCHANGED)])
    assert [taken.count(fate) for fate in Fate] == [2, 0, 1]


def test_a_refusal_names_the_cell() -> None:
    taken = Taken()
    taken.refuse(2, "mentor", "x@x.org", "Nobody here.")
    assert [(problem.row, problem.column, problem.value) for problem in taken.problems] == [
        (2, "mentor", "x@x.org")
    ]
