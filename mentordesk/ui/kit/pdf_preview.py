"""Shows the pages of a PDF one by one, drawn in the background at the screen's resolution."""

from threading import Lock

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from mentordesk.core.i18n import _
from mentordesk.ui.kit import icons, plain, task
from mentordesk.ui.kit.theme import theme

_WIDEST = 720  # px at 100 %
_DRAWS_AFTER = 80  # ms without another size or page
_PDFIUM = Lock()
"""The library draws on one thread at a time only."""


class PdfPreview(QWidget):
    """Page Up and Page Down turn the pages; the label tells which one is seen."""

    drawn = Signal()
    """The page that was asked for is seen."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._pdf = b""
        self.page, self.pages = 0, 0
        self.back = plain.button("", "", _("Page before (Page Up)"))
        self.on = plain.button("", "", _("Next page (Page Down)"))
        for button, icon, words in (
            (self.back, "left", _("Page before")),
            (self.on, "right", _("Next page")),
        ):
            icons.dress(button, icon)
            plain.name(button, words)
        self.back.clicked.connect(self._turn_back)
        self.on.clicked.connect(self._turn_on)
        self.said = plain.label("", "muted")
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.area = QScrollArea()
        self.area.setWidget(self.picture)
        self.area.setWidgetResizable(True)
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.area.viewport().installEventFilter(self)
        self.area.installEventFilter(self)
        plain.name(self.area, name)
        self._lay_out()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._draw)

    def show_pdf(self, pdf: bytes, pages: int) -> None:
        """Show another document, at the page where the last one stood."""
        self._pdf, self.pages = pdf, pages
        self.go_to(self.page)

    def go_to(self, page: int) -> None:
        """Show a page, counted from 0; the nearest one where there is none."""
        self.page = max(0, min(page, self.pages - 1))
        self.back.setEnabled(self.page > 0)
        self.on.setEnabled(self.page < self.pages - 1)
        self.said.setText(_("Page {page} of {pages}").format(page=self.page + 1, pages=self.pages))
        self.area.verticalScrollBar().setValue(0)
        self._later.start(_DRAWS_AFTER)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for the new width."""
        super().resizeEvent(event)
        self._later.start(_DRAWS_AFTER)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override] # - a widget it is
        """Turn the pages with the keys that would else scroll."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            pages = {
                Qt.Key.Key_PageDown: self.page + 1,
                Qt.Key.Key_PageUp: self.page - 1,
                Qt.Key.Key_Home: 0,
                Qt.Key.Key_End: self.pages - 1,
            }
            wanted = pages.get(Qt.Key(event.key()))
            if wanted is not None:
                self.go_to(wanted)
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(theme().px(8))
        for widget in (self.back, self.on, self.said):
            above.addWidget(widget)
        above.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        column.addLayout(above)
        column.addWidget(self.area, 1)

    @Slot()
    def _turn_back(self) -> None:
        self.go_to(self.page - 1)

    @Slot()
    def _turn_on(self) -> None:
        self.go_to(self.page + 1)

    @Slot()
    def _draw(self) -> None:
        if not self.pages:
            return
        room = min(self.area.viewport().width() - 2, theme().px(_WIDEST))
        ratio, pdf, page = self.devicePixelRatioF(), self._pdf, self.page
        task.fetch(self, lambda: page_image(pdf, page, round(max(room, 64) * ratio)), self._show)

    def _show(self, image: QImage) -> None:
        picture = QPixmap.fromImage(image)
        painter = QPainter(picture)
        painter.setPen(theme().colour("border"))  # white paper on a white page
        painter.drawRect(picture.rect().adjusted(0, 0, -1, -1))
        painter.end()
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.picture.setPixmap(picture)
        self.drawn.emit()


def page_image(pdf: bytes, page: int, width: int) -> QImage:
    """A page as a picture so many pixels wide; any thread."""
    import pypdfium2

    with _PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            sheet = document[page]
            drawn = sheet.render(scale=width / sheet.get_width(), rev_byteorder=True, prefer_bgrx=True)
            held = bytes(drawn.buffer)
            kind = QImage.Format.Format_RGBX8888
            return QImage(held, drawn.width, drawn.height, drawn.stride, kind).copy()
        finally:
            document.close()
