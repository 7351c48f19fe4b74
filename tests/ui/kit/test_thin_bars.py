"""A thin bar is filled by its share, and never by less than its round end."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from mentordesk.ui.kit.thin_bars import draw_bar_in

TRACK, FILLED = QColor("#101010"), QColor("#f0f0f0")


@pytest.mark.parametrize(("share", "filled"), [(0.0, 0), (0.01, 6), (0.5, 50), (1.0, 100), (1.7, 100)])
def test_a_bar_is_filled_by_its_share(qapp, share, filled):
    image = QImage(100, 6, QImage.Format.Format_RGB32)
    image.fill(TRACK)
    painter = QPainter(image)
    draw_bar_in(painter, QRectF(0, 0, 100, 6), share, (TRACK, FILLED))
    painter.end()
    light = sum(image.pixelColor(x, 3).red() > 128 for x in range(100))
    assert light == pytest.approx(filled, abs=1)
