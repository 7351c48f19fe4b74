import pytest

from mentordesk.core.errors import DeskError
from mentordesk.core.intake.reading import cell_reach
from mentordesk.core.intake.reading.cell_reach import LostCells


def test_a_hundred_thousand_rows_below_the_headings_may_be_filled() -> None:
    cell_reach.measure(100_001, 200, "x.xlsx")


@pytest.mark.parametrize(("row", "column"), [(100_002, 1), (1, 201)])
def test_more_is_refused_with_what_to_do(row: int, column: int) -> None:
    with pytest.raises(DeskError, match=r"x\.xlsx reaches beyond .* split it"):
        cell_reach.measure(row, column, "x.xlsx")


def test_failed_and_uncounted_formulas_say_different_things_to_do() -> None:
    lost: LostCells = {}
    cell_reach.failed(lost, 2, 1)
    cell_reach.uncounted(lost, 2, 3)
    assert [(each.column, each.problem.split()[0:3]) for each in lost[2]] == [
        (1, ["A", "formula", "failed"]),
        (3, ["A", "formula", "without"]),
    ]
