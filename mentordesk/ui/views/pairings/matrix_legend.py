"""What the frames, signs and tints of the matrix mean."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.ui.kit import plain
from mentordesk.ui.kit.chips import Flow
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.pairings.matrix_faces import Face, Mark
from mentordesk.ui.views.pairings.matrix_painting import draw_face

_BANDS = 4


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
        self.items = {words: _item([face], plain.label(words, "hint")) for words, face in faces.items()}
        tints = [[Face(tint=tint)] for tint in range(_BANDS - 1)]
        tints.append([Face(tint=_BANDS - 1), Face(tint=_BANDS)])
        self.bands = [plain.label("", "hint") for _tint in tints]
        for place, (band, label) in enumerate(zip(tints, self.bands, strict=True)):
            self.items[f"band {place}"] = _item(band, label)
        for mark, face in ((Mark.BEGINS, Face("71", 4, Mark.BEGINS)), (Mark.ENDS, Face("48", 2, Mark.ENDS))):
            self.items[mark.label] = _item([face], plain.label(mark.label, "hint"))
        for item in self.items.values():
            flow.addWidget(item)
        self.show_what_if(on=False)

    def show_bands(self, names: Sequence[str], begins: Sequence[int]) -> None:
        """Say what the cohort calls the bands of fit, and from how many points on."""
        text = _("{band} from {points}")
        said = [text.format(band=name, points=edge) for name, edge in zip(names[1:], begins, strict=True)]
        for label, words in zip(self.bands, (*names[:1], *said), strict=False):
            label.setText(words)

    def show_what_if(self, *, on: bool) -> None:
        """Say what would pair and what would end, or not."""
        for mark in (Mark.BEGINS, Mark.ENDS):
            self.items[mark.label].setVisible(on)


def _item(faces: list[Face], label: QWidget) -> QWidget:
    item = QWidget()
    row = QHBoxLayout(item)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme().px(6))
    swatches = QHBoxLayout()
    swatches.setSpacing(1)
    for face in faces:
        swatches.addWidget(Swatch(face))
    row.addLayout(swatches)
    row.addWidget(label)
    return item
