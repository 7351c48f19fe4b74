import pytest

from mentordesk.core.errors import Cancelled
from mentordesk.core.intake.reading.row_pieces import Piece, joined
from mentordesk.core.intake.report import CellProblem
from mentordesk.core.progress import silent

TOO_LONG = CellProblem(3, "", "y", "The row is longer than the headings.")
FIRST = Piece("S", ("Name",), 2, 3, [(2, ("Ann",))])
SECOND = Piece(
    "S", ("Name",), 4, 3, [(4, ("Bo",))], [(3, ("x", "y"))], [CellProblem(3, "", "y", "Too long.")]
)


def test_pieces_are_put_together_in_their_order() -> None:
    grid = joined("a.csv", [FIRST, SECOND], silent)
    assert (grid.file, grid.sheet, grid.headings) == ("a.csv", "S", ("Name",))
    assert [row.number for row in grid.rows] == [2, 4]
    assert [row.number for row in grid.held] == [problem.row for problem in grid.problems] == [3]


def test_each_piece_says_how_far_it_is_and_never_beyond_the_end() -> None:
    said: list[tuple[int, int]] = []
    joined("a.csv", [FIRST, SECOND], lambda done, total: said.append((done, total)))
    assert said == [(2, 3), (4, 4)]


def test_putting_together_can_be_stopped() -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        joined("a.csv", [FIRST], stop)
