"""Which sheets a drag brings along."""

from pathlib import Path

from PySide6.QtCore import QMimeData

SUFFIXES = frozenset({".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm", ".ods", ".xls"})


def sheets(brought: QMimeData) -> list[Path]:
    """The files of this computer that are sheets by their names; other things are left alone."""
    paths = [Path(url.toLocalFile()) for url in brought.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in SUFFIXES]
