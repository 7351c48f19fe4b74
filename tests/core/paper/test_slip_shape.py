import itertools

import pytest

from mentordesk.core.paper import slip_shape
from mentordesk.core.paper.slip_shape import shape_of
from mentordesk.core.vocab import SurveyKind


@pytest.mark.parametrize("size", [10, 12, 18])
@pytest.mark.parametrize("kind", SurveyKind)
def test_circles_lie_apart_and_within_the_slip(kind, size) -> None:
    shape = shape_of(kind, size)
    right = [shape.circle(0, choice)[0] for choice in range(1, 6)]
    assert [after - before for before, after in itertools.pairwise(right)] == [slip_shape.PITCH] * 4
    assert right[-1] + slip_shape.RADIUS == shape.width - slip_shape.INSET
    assert all(0 < row < shape.height for row in (*shape.rows, *shape.boxes, shape.comment))
    assert shape.labels < right[0]


def test_two_slips_of_a_session_share_a_page_only_in_ordinary_print() -> None:
    assert 2 * shape_of(SurveyKind.SESSION, 12).height < 220
    assert 2 * shape_of(SurveyKind.SESSION, 14).height > 297


def test_the_code_lies_clear_of_the_corner_marks() -> None:
    right, down = shape_of(SurveyKind.SESSION, 12).qr
    assert right + slip_shape.QR <= 172 - slip_shape.CORNER
    assert down + slip_shape.QR < 102 - slip_shape.CORNER
