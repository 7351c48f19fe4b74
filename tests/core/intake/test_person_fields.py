import pytest

from mentordesk.core.intake import person_fields
from mentordesk.core.intake.cell_values import Unfit
from mentordesk.core.intake.columns import Columns
from mentordesk.core.intake.report import DateOrder, Kind
from mentordesk.core.vocab import PriorityArea


def reader(heading: str, field: str):
    columns = Columns(Kind.PEOPLE, {heading: field}, {heading: 0})
    (found,) = person_fields.readers(columns, {"applied on": DateOrder.MDY}, ("Band 5", "Band 6"))
    return found


def test_only_fields_that_the_sheet_has_are_read() -> None:
    found = reader("TZ", "time zone")
    assert (found.field, found.attribute, found.parse("europe/london")) == (
        "time zone",
        "zone",
        "Europe/London",
    )


def test_dates_are_read_in_the_order_of_their_column() -> None:
    assert reader("Applied on", "applied on").parse("03/04/2026").isoformat() == "2026-03-04"


def test_grades_are_spelt_as_their_order_does() -> None:
    assert reader("Grade", "grade").parse("band 5") == "Band 5"


@pytest.mark.parametrize(("heading", "skills"), [("Needs", 1), ("What do you want to learn?", 2)])
def test_only_forms_part_lists_by_commas(heading: str, skills: int) -> None:
    assert len(reader(heading, "needs").parse("Data, Law")) == skills


@pytest.mark.req("S4-05")
def test_priorities_are_ranked_as_written() -> None:
    said = "1. Leadership, into management; 2) understanding the system; clinical; Leadership"
    assert person_fields.priorities(said) == (
        PriorityArea.LEADERSHIP,
        PriorityArea.SYSTEM,
        PriorityArea.AREA,
    )
    with pytest.raises(Unfit, match="Not one of"):
        person_fields.priorities("fame")


def test_the_same_text_is_read_once_but_never_what_cannot_be_read() -> None:
    read: list[str] = []

    def parse(cell):
        read.append(cell)
        return int(cell)

    quick = person_fields.once(parse)
    assert [quick("1"), quick("1"), quick(2.0)] == [1, 1, 2]
    for _turn in range(2):
        with pytest.raises(ValueError, match="invalid"):
            quick("x")
    assert read == ["1", 2.0, "x", "x"]
