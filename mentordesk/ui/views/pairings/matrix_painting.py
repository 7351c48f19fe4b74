"""Paints the matrix from small pictures, each drawn once: cells, and names turned upright."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPixmap

from mentordesk.ui.kit import icons, tile
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.pairings.matrix_faces import Face, Faces, Mark
from mentordesk.ui.views.pairings.matrix_geometry import NOWHERE, Geometry, Place

_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_FRAMES = {
    Mark.PAIRED: ("accent", Qt.PenStyle.SolidLine, 2),
    Mark.PROPOSED: ("accent", Qt.PenStyle.DashLine, 2),
    Mark.BEGINS: ("amber", Qt.PenStyle.DashLine, 2),
    Mark.ENDS: ("control", Qt.PenStyle.SolidLine, 1),
}
_MOST = 1200
"""Turned names that are kept."""


class Pictures:
    """What has been drawn once, until the looks change; `ratio` is that of the screen's pixels."""

    def __init__(self, ratio: Callable[[], float]) -> None:
        self._ratio = ratio
        self._cells: dict[tuple[Face, int, int], QPixmap] = {}
        self._names: dict[tuple[str, int, int, bool], QPixmap] = {}

    def clear(self) -> None:
        """Draw everything anew."""
        self._cells.clear()
        self._names.clear()

    def cell(self, face: Face, width: int, height: int) -> QPixmap:
        """A cell as it looks."""
        found = self._cells.get((face, width, height))
        if found is None:
            found = self._blank(width, height)
            painter = QPainter(found)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_face(painter, QRectF(0, 0, width, height), face)
            painter.end()
            self._cells[face, width, height] = found
        return found

    def turned(self, name: str, width: int, height: int, *, strong: bool) -> QPixmap:
        """A name that reads upwards."""
        key = (name, width, height, strong)
        found = self._names.get(key)
        if found is None:
            if len(self._names) > _MOST:
                self._names.clear()
            found = self._names[key] = self._blank(width, height)
            painter = QPainter(found)
            painter.translate(0, height)
            painter.rotate(-90)
            _draw_name(painter, QRectF(0, 0, height, width), name, strong=strong)
            painter.end()
        return found

    def _blank(self, width: int, height: int) -> QPixmap:
        ratio = self._ratio()
        made = QPixmap(max(1, round(width * ratio)), max(1, round(height * ratio)))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        return made


def draw_face(painter: QPainter, box: QRectF, face: Face) -> None:
    """One cell: ground, frame, figure or sign."""
    looks = theme()
    if face.barred or face.forbidden:
        painter.fillRect(box, looks.colour("surface"))
        if face.forbidden:
            painter.fillRect(box, QBrush(looks.colour("control"), Qt.BrushStyle.BDiagPattern))
            _draw_sign(painter, box)
            return
        painter.setPen(looks.colour("muted"))
        painter.setFont(looks.font(13))
        painter.drawText(box, _CENTRE, "–")
        return
    painter.fillRect(box, looks.colour(f"score{face.tint}"))
    _draw_frame(painter, box, face.mark)
    font = looks.font(13, 600 if face.strong else 400)
    font.setStrikeOut(face.mark is Mark.ENDS)
    painter.setFont(font)
    quiet = not face.tint and face.mark is Mark.NONE
    painter.setPen(looks.colour("muted" if quiet else "text"))
    painter.drawText(box, _CENTRE, face.figure)
    if face.locked:
        _draw_lock(painter, box)


def draw_cells(painter: QPainter, geometry: Geometry, faces: Faces, pictures: Pictures) -> None:
    """All cells that are seen."""
    rows, columns = geometry.shown()
    width, height = geometry.cell[0] - 1, geometry.cell[1] - 1
    lefts = [(column, geometry.left_of(column)) for column in columns]
    for row in rows:
        top = geometry.top_of(row)
        for column, left in lefts:
            painter.drawPixmap(left, top, pictures.cell(faces.face((row, column)), width, height))


def draw_rows(painter: QPainter, geometry: Geometry, faces: Faces, current: Place) -> None:
    """The learners at the left: tile and name."""
    looks = theme()
    rows, _columns = geometry.shown()
    side, gap = min(looks.px(20), geometry.cell[1] - 4), looks.px(8)
    ratio = painter.device().devicePixelRatioF()
    for row in rows:
        name, top = faces.matrix.learners[row].name, geometry.top_of(row)
        at = top + (geometry.cell[1] - 1 - side) // 2
        painter.drawPixmap(looks.px(16), at, tile.picture(name, side, ratio, square=True))
        left = looks.px(16) + side + gap
        box = QRectF(left, top, geometry.left - left - gap // 2, geometry.cell[1] - 1)
        _draw_name(painter, box, name, strong=row == current[0])


def draw_columns(
    painter: QPainter, geometry: Geometry, faces: Faces, current: Place, pictures: Pictures
) -> None:
    """The mentors at the top, turned upright."""
    _rows, columns = geometry.shown()
    height = geometry.head - theme().px(6)
    for column in columns:
        name = faces.matrix.mentors[column].name
        picture = pictures.turned(name, geometry.cell[0] - 1, height, strong=column == current[1])
        painter.drawPixmap(geometry.left_of(column), 0, picture)


def draw_current(painter: QPainter, geometry: Geometry, place: Place, *, focused: bool) -> None:
    """The frame around the cell that is chosen."""
    if place == NOWHERE:
        return
    box = geometry.box(place).adjusted(-1, -1, 0, 0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme().colour("text" if focused else "control"), 2))
    painter.drawRoundedRect(box, theme().px(3), theme().px(3))


def draw_target(painter: QPainter, geometry: Geometry, place: Place) -> None:
    """Where the learner in hand would come."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme().colour("accent"), 3))
    painter.drawRoundedRect(geometry.box(place).adjusted(-1, -1, 1, 1), theme().px(4), theme().px(4))


def draw_bubble(painter: QPainter, view: QRectF, at: QPointF, words: str) -> None:
    """Words beside the pointer, kept inside the view."""
    looks = theme()
    painter.setFont(looks.font(13))
    wrap = int(Qt.TextFlag.TextWordWrap) | _LEFT
    room = QRectF(0, 0, min(looks.px(300), view.width() - looks.px(24)), view.height())
    text = QRectF(painter.boundingRect(room, wrap, words))
    box = text.adjusted(-looks.px(10), -looks.px(8), looks.px(10), looks.px(8))
    box.moveTopLeft(at + QPointF(looks.px(16), looks.px(18)))
    box.moveLeft(max(view.left(), min(box.left(), view.right() - box.width())))
    if box.bottom() > view.bottom():
        box.moveBottom(max(view.top() + box.height(), at.y() - looks.px(10)))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(looks.colour("tooltip"))
    painter.drawRoundedRect(box, looks.px(6), looks.px(6))
    painter.setPen(looks.colour("on_tooltip"))
    painter.drawText(box.adjusted(looks.px(10), looks.px(8), -looks.px(9), -looks.px(8)), wrap, words)


def _draw_frame(painter: QPainter, box: QRectF, mark: Mark) -> None:
    if mark not in _FRAMES:
        return
    looks = theme()
    tone, style, width = _FRAMES[mark]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(looks.colour(tone), width, style))
    inset = width / 2
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), looks.px(3), looks.px(3))
    if mark is Mark.BEGINS:
        painter.setFont(looks.font(10, 600))
        painter.setPen(looks.colour(tone))
        corner = QRectF(box.left() + looks.px(3), box.top() + looks.px(1), looks.px(10), looks.px(11))
        painter.drawText(corner, _LEFT, "+")


def _draw_lock(painter: QPainter, box: QRectF) -> None:
    side = theme().px(10)
    painter.drawPixmap(int(box.right()) - side - 2, int(box.top()) + 2, icons.pixmap("lock", "text", 10))


def _draw_sign(painter: QPainter, box: QRectF) -> None:
    looks = theme()
    side = looks.px(12)
    ground = QRectF(0, 0, side + looks.px(4), side + looks.px(2))
    ground.moveCenter(box.center())
    painter.fillRect(ground, looks.colour("surface"))
    picture = icons.pixmap("close", "text", 12)
    painter.drawPixmap(int(box.center().x()) - side // 2, int(box.center().y()) - side // 2, picture)


def _draw_name(painter: QPainter, box: QRectF, name: str, *, strong: bool) -> None:
    painter.setFont(theme().font(13, 600 if strong else 400))
    painter.setPen(theme().colour("text"))
    shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, _LEFT, shown)
