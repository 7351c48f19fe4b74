"""What the frames, signs and tints of the matrix mean."""

from PySide6.QtCore import QRectF, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.core import words
from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.chips import Flow
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.pairings.matrix_faces import EDGES, Face, Mark
from mentordesk.ui.views.pairings.matrix_painting import draw_face

_POINT = 100


class Swatch(QWidget):
    """A cell in small."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face, self._wide = face, 30 if face.figure or face.barred or face.forbidden else 16
        theme().changed.connect(self._scale)
        self._scale()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it as the matrix does."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_face(painter, QRectF(self.rect()), self._face)

    @Slot()
    def _scale(self) -> None:
        self.setFixedSize(theme().px(self._wide), theme().px(20))


class Legend(QWidget):
    """One line, or more where it is too narrow; what only other weights bring is shown with them."""

    def __init__(self) -> None:
        super().__init__()
        inner = QWidget()
        flow = Flow(inner, 14)
        flow.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme().px(16), theme().px(6), theme().px(12), theme().px(8))
        column.addWidget(inner)
        faces = {
            Mark.PAIRED.label: Face("81", 4, Mark.PAIRED),
            Mark.PROPOSED.label: Face("77", 4, Mark.PROPOSED),
            _("locked"): Face("73", 4, locked=True),
            _("forbidden"): Face(forbidden=True),
            _("not allowed"): Face(barred=True),
        }
        self.items = {words_: _item([face], words_) for words_, face in faces.items()}
        tints = [Face(tint=tint) for tint in range(len(EDGES) + 1)]
        self.items["tints"] = _item(tints, _edges())
        for mark, face in ((Mark.BEGINS, Face("71", 4, Mark.BEGINS)), (Mark.ENDS, Face("48", 2, Mark.ENDS))):
            self.items[mark.label] = _item([face], mark.label)
        for item in self.items.values():
            flow.addWidget(item)
        self.show_what_if(on=False)

    def show_what_if(self, *, on: bool) -> None:
        """Say what would pair and what would end, or not."""
        for mark in (Mark.BEGINS, Mark.ENDS):
            self.items[mark.label].setVisible(on)


def _edges() -> str:
    return _("score from {points}").format(points=words.names([str(edge // _POINT) for edge in (0, *EDGES)]))


def _item(faces: list[Face], text: str) -> QWidget:
    item = QWidget()
    row = QHBoxLayout(item)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme().px(6))
    swatches = QHBoxLayout()
    swatches.setSpacing(1)
    for face in faces:
        swatches.addWidget(Swatch(face))
    row.addLayout(swatches)
    row.addWidget(plain.label(text, "hint"))
    return item
