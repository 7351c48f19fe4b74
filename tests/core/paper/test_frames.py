from io import BytesIO

import pytest
from PIL import Image

from mentordesk.core.errors import DeskError
from mentordesk.core.paper.frames import Frame, PageStyle
from mentordesk.core.paper.look import MM
from mentordesk.core.paper.typesetter import Typesetter

FOOT = ("Confidential to the pair and the coordinator", "Printed Wed 18 Nov 2026")


def frame(**style) -> Frame:
    return Frame(
        PageStyle(**{"programme": "Emerging clinical leaders", **style}), Typesetter(), "R-7K3MA", FOOT
    )


def test_the_inner_margin_is_22_mm_and_changes_sides() -> None:
    assert frame().left(1) == 22 * MM
    assert frame().left(2) == 16 * MM
    assert frame().setting.width == pytest.approx((210 - 38) * MM)


def test_the_foot_takes_two_rows_where_one_is_too_narrow() -> None:
    assert frame(size=18).foot > 1.8 * frame(size=12).foot - 14 * MM


def test_sizes_beyond_the_bounds_are_taken_as_the_nearest() -> None:
    assert frame(size=40).look.size == 18
    assert frame(size=2).look.size == 10


def test_a_long_programme_name_wraps_and_takes_room() -> None:
    assert frame(programme="Leaders " * 60).setting.room < frame().setting.room


def test_a_logo_stands_in_the_head_as_high_as_the_mark() -> None:
    file = BytesIO()
    Image.new("RGB", (200, 100)).save(file, "JPEG")
    sheet = frame(logo=file.getvalue()).sheet(1, 2)
    assert sheet.pictures[0].box[2:] == pytest.approx((16 * MM, 8 * MM))


def test_what_is_no_picture_is_refused_in_words() -> None:
    with pytest.raises(DeskError, match="PNG or JPEG"):
        frame(logo=b"<svg/>")
