import pytest

from mentordesk.core.intake import roles
from mentordesk.core.intake.cell_values import Unfit
from mentordesk.core.intake.grid import Grid
from mentordesk.core.intake.report import Choices
from mentordesk.core.vocab import Role

MENTOR, MENTEE, PEER = Role.MENTOR, Role.MENTEE, Role.PEER


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("mentor", (MENTOR,)),
        ("MENTEE ", (MENTEE,)),
        ("I want to be a mentor", (MENTOR,)),
        ("Both a mentor and a mentee", (MENTOR, MENTEE)),
        ("both", (MENTOR, MENTEE)),
        ("I would like to have a mentor", (MENTEE,)),
        ("I'd like to be mentored", (MENTEE,)),
        ("I'd like a mentor", (MENTEE,)),
        ("Mentor others and be mentored", (MENTOR, MENTEE)),
        ("Offer mentoring", (MENTOR,)),
        ("Mentee (I do not want to be a mentor)", (MENTEE,)),
        ("peer", (PEER,)),
        ("", ()),
    ],
)
def test_roles_are_found_in_words_and_sentences(cell: str, found: tuple[Role, ...]) -> None:
    assert roles.in_cell(cell) == found


def test_a_word_that_names_no_role_is_refused() -> None:
    with pytest.raises(Unfit, match="mentor, mentee, peer or both"):
        roles.in_cell("admin")


@pytest.mark.parametrize(
    ("file", "sheet", "role"),
    [
        ("small-mentors.csv", "", MENTOR),
        ("Mentee_list 2026.csv", "", MENTEE),
        ("book.xlsx", "Mentors", MENTOR),
        ("mentees.xlsx", "Mentors", MENTOR),
        ("mentors and mentees.csv", "", None),
        ("people.csv", "", None),
        ("mentoring.csv", "", None),
    ],
)
def test_the_name_of_sheet_or_file_tells_the_role(file: str, sheet: str, role: Role | None) -> None:
    assert roles.of_sheet(Grid(file, sheet, (), ()), Choices()) is role


def test_the_chosen_role_comes_before_the_name() -> None:
    assert roles.of_sheet(Grid("mentors.csv", "", (), ()), Choices(role=PEER)) is PEER


def test_the_question_offers_the_roles() -> None:
    question = roles.question(Grid("x.csv", "", (), ()))
    assert question.option == "--role"
    assert [option.value for option in question.options] == ["mentor", "mentee", "peer"]
