"""A photo that fills its frame, with round corners; what does not fit is cut off at the sides."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

_RADIUS = 12        # px


class PhotoView(QWidget):
    """Hidden as long as there is none. It says the same as the text beside it, so a screen reader passes it over."""

    def __init__(self, size: QSize) -> None:
        super().__init__()
        self._pixmap = QPixmap()
        self._jpeg = b""
        self.setFixedSize(size)
        self.hide()

    def show_photo(self, jpeg: bytes | None) -> None:
        if (jpeg or b"") != self._jpeg:
            self._jpeg = jpeg or b""
            self._pixmap = QPixmap()
            self._pixmap.loadFromData(self._jpeg)
            self.update()
        self.setVisible(not self._pixmap.isNull())

    def has_photo(self) -> bool:
        return not self._pixmap.isNull()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        painter.setClipPath(shape)
        sharp = self.size() * self.devicePixelRatioF()
        filled = self._pixmap.scaled(
            sharp, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation)
        left, top = (filled.width() - sharp.width()) // 2, (filled.height() - sharp.height()) // 2
        painter.drawPixmap(self.rect(), filled, filled.rect().adjusted(left, top, -left, -top))
