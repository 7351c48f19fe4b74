"""Pictures of cells: no two looks alike, in either theme, and none is drawn twice."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from mentordesk.ui.views.pairings import matrix_painting as painting
from mentordesk.ui.views.pairings.matrix_faces import Face, Mark

LOOKS = [
    Face("48", 2),
    Face("48", 4),
    Face("48", 2, Mark.PAIRED),
    Face("48", 2, Mark.PROPOSED),
    Face("48", 2, Mark.BEGINS),
    Face("48", 2, Mark.ENDS),
    Face("48", 2, locked=True),
    Face(forbidden=True),
    Face(barred=True),
]


def pixels(picture):
    return bytes(picture.toImage().convertToFormat(QImage.Format.Format_RGB32).constBits())


@pytest.mark.parametrize("look", ["light", "dark"])
def test_no_two_looks_are_alike(dressed, look):
    dressed.set(look, zoom=100, contrast=False)
    pictures = painting.Pictures(lambda: 1.0)
    assert len({pixels(pictures.cell(face, 39, 26)) for face in LOOKS}) == len(LOOKS)


def test_without_colours_frames_still_differ(dressed):
    pictures = painting.Pictures(lambda: 1.0)
    grey = [
        bytes(pictures.cell(face, 39, 26).toImage().convertToFormat(QImage.Format.Format_Mono).constBits())
        for face in LOOKS[2:6]
    ]
    assert len(set(grey)) == 4


def test_what_was_drawn_is_kept_until_the_looks_change(dressed):
    pictures = painting.Pictures(lambda: 2.0)
    first = pictures.cell(LOOKS[0], 39, 26)
    assert pictures.cell(Face("48", 2), 39, 26) is first
    assert first.devicePixelRatio() == 2
    assert pictures.turned("Ann Lee", 39, 90, strong=True) is pictures.turned("Ann Lee", 39, 90, strong=True)
    pictures.clear()
    assert pictures.cell(LOOKS[0], 39, 26) is not first


@pytest.mark.parametrize("at", [(10, 10), (395, 10), (395, 195)])
def test_the_bubble_stays_inside_the_view(dressed, at):
    sheet = QImage(500, 300, QImage.Format.Format_RGB32)
    sheet.fill(0xFFFFFF)
    painter = QPainter(sheet)
    painting.draw_bubble(painter, QRectF(0, 0, 400, 200), QPointF(*at), "10 less in all. " * 4)
    painter.end()
    white = sheet.copy(401, 0, 99, 300), sheet.copy(0, 201, 500, 99)
    assert all(set(bytes(part.constBits())) == {255} for part in white)
