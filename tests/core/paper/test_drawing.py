import pytest

from mentordesk.core.paper.drawing import Sheet
from mentordesk.core.paper.look import BLACK, Ink
from mentordesk.core.paper.typesetter import Typesetter


@pytest.fixture
def sheet() -> Sheet:
    return Sheet(100, 100, Typesetter())


def test_text_says_how_wide_it_is(sheet: Sheet) -> None:
    width = sheet.text((10, 20), "Anna", Ink(10))
    assert width == pytest.approx(sheet.setter.line("Anna").width * 10)
    assert "1 0 0 1 10.00 20.00 Tm" in sheet.operators[0]


def test_text_can_end_or_centre_at_a_point(sheet: Sheet) -> None:
    width = sheet.setter.line("Anna").width * 10
    sheet.text_left_of((50, 20), "Anna", Ink(10))
    sheet.text_around((50, 20), "Anna", Ink(10))
    assert f"{50 - width:.2f} 20.00 Tm" in sheet.operators[0]
    assert f"{50 - width / 2:.2f} 20.00 Tm" in sheet.operators[1]


def test_lines_and_areas_are_operators(sheet: Sheet) -> None:
    sheet.rule((0, 1), (2, 3), BLACK, 0.5)
    sheet.area((1, 2, 3, 4), BLACK)
    sheet.areas([(1, 2, 3, 4), (5, 6, 7, 8)], BLACK)
    sheet.box((1, 2, 3, 4), BLACK, 1)
    assert sheet.operators == [
        "0 0 0 RG 0.5 w 0.00 1.00 m 2.00 3.00 l S",
        "0 0 0 rg 1.00 2.00 3.00 4.00 re f",
        "0 0 0 rg 1.00 2.00 3.00 4.00 re 5.00 6.00 7.00 8.00 re f",
        "0 0 0 RG 1 w 1.00 2.00 3.00 4.00 re S",
    ]


def test_dashes_end_with_the_line_they_were_for(sheet: Sheet) -> None:
    sheet.dashes((0, 1), (2, 1), BLACK)
    assert sheet.operators[0].startswith("q ")
    assert sheet.operators[-1] == "Q"


def test_round_corners_are_four_curves(sheet: Sheet) -> None:
    sheet.circle((10, 10), 5, BLACK, 1)
    sheet.rounded((0, 0, 20, 10), 2, BLACK, 1)
    sheet.shape((0, 0, 20, 10), (1, 2, 3, 4), BLACK)
    assert [each.count(" c ") for each in sheet.operators] == [4, 4, 4]
    assert sheet.operators[0].startswith("0 0 0 RG 1 w 10.00 5.00 m")
