"""What stands in the cells of the tables of skills and experts."""

from mentordesk.core.skills import Balance, Expert, SkillRow
from mentordesk.core.vocab import SkillKind
from mentordesk.ui.kit.cells import Cell
from mentordesk.ui.views.participants.skill_columns import SkillLine, expert_columns, skill_columns

ROW = SkillLine(
    SkillRow(1, "Audit", SkillKind.CLINICAL, "Quality", (), ("QA",), 9, 4), Balance(1, 5, 3, 2, 1)
)


def said(columns, row):
    cells = {column.title: column.show(row) for column in columns}
    return {title: cell.words if isinstance(cell, Cell) else cell for title, cell in cells.items()}


def test_a_skill_is_told_with_its_balance():
    assert said(skill_columns(lambda *_: None), ROW) == {
        "Skill": "Audit QA",
        "Kind": "Clinical",
        "Family": "Quality",
        "Need it": "5",
        "Wait": "3",
        "Mentors above": "2",
        "Places free": "1",
        "Too few by": "2",
    }


def test_an_expert_is_told_with_what_they_offer():
    row = Expert(1, 2, "Ada", "Matron", "Surgery", "", "", (("Audit", 5), ("QI", 3)), listed=True)
    assert said(expert_columns(), row) == {
        "Name": "Ada",
        "Can help with": "Audit (5), QI (3)",
        "Post": "Matron",
        "Department": "Surgery",
        "May be shown": "Yes",
    }
