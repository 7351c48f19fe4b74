"""What happened to rows, read from the journal."""

from datetime import date

from mentordesk.core import participants
from mentordesk.core.participants import known
from mentordesk.core.participants.row_changes import of_rows, taken_out
from mentordesk.core.vocab import PriorityArea, StepKind

TODAY = date(2026, 11, 18)


def test_rows_tell_what_was_made_taken_out_and_taken_back(desk, someone):
    number = someone("Ada Obi")
    desk.do(known.rank_priorities, number, [PriorityArea.SYSTEM])
    desk.do(known.rank_priorities, number, [])
    ((table, row),) = desk.ask(taken_out, ["priority", "need"], "participant_id", number)
    desk.undo()
    found = desk.ask(of_rows, [(table, row)])
    assert [(each.old is None, each.new is None, each.kind) for each in found] == [
        (True, False, StepKind.DO),
        (False, True, StepKind.DO),
        (True, False, StepKind.UNDO),
    ]
    assert found[0].new["area"] == "system"
    assert (found[0].by, found[0].label) == ("Robin Reyes", "Rank priorities of Ada Obi")


def test_rows_of_others_are_left_out(desk, someone):
    ada, ben = someone("Ada Obi"), someone("Ben Moss")
    desk.do(participants.accept, [ada], TODAY)
    assert desk.ask(taken_out, ["checklist_item"], "participant_id", ben) == set()
    assert desk.ask(of_rows, []) == []
