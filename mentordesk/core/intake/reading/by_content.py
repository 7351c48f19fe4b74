"""Any file a person may bring, as a grid: what it is goes by its content, not by its name."""

from collections.abc import Iterator
from pathlib import Path

from mentordesk.core import apart
from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _
from mentordesk.core.intake import columns
from mentordesk.core.intake.grid import Grid
from mentordesk.core.intake.reading import cleaning, delimited, encodings, excel, preflight
from mentordesk.core.intake.reading.preflight import Make
from mentordesk.core.intake.reading.row_pieces import Piece, Table, joined
from mentordesk.core.intake.report import Choices
from mentordesk.core.progress import Progress, silent

MIB = 2**20
_MOST = 200 * MIB  # bytes of a file
_AT_ONCE = MIB // 2  # bytes of text that need no child process
_TEXT_NAMES = frozenset({".csv", ".tsv", ".tab", ".txt", ""})
_BOOK_NAMES = {
    Make.EXCEL: frozenset({".xlsx", ".xlsm"}),
    Make.OPEN_DOCUMENT: frozenset({".ods"}),
    Make.OLD_EXCEL: frozenset({".xls"}),
}
_HEAD = 512


def read(path: Path, choices: Choices | None = None, progress: Progress = silent) -> Grid:
    """The grid of a text file or workbook; raises `Undecided` to ask, `DeskError` for what it cannot take."""
    choices = choices or Choices()
    head = _head(path)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0")):
        pieces = apart.each(_limits(path), progress, of_book, path, choices.sheet, make_of(path))
    else:
        _refuse_pages(path, head)
        _agree(path, _TEXT_NAMES, _("{file} is a text file: give it the ending .csv, then import it again."))
        if path.stat().st_size > _AT_ONCE:
            pieces = apart.each(_limits(path), progress, of_text, path, choices.encoding)
        else:
            pieces = of_text(path, choices.encoding)
    return joined(path.name, pieces, progress)


def of_text(path: Path, encoding: str) -> Iterator[Piece]:
    """The rows of a text file, looked over."""
    text = encodings.decode(path.read_bytes(), encoding, path.name)
    lines = text.count("\n") or text.count("\r")
    return cleaning.pieces(Table(path.name, "", delimited.rows(text, path.name), lines), columns.known)


def of_book(path: Path, sheet: str, make: Make) -> Iterator[Piece]:
    """The rows of a workbook's sheet, looked over."""
    return cleaning.pieces(excel.read(path, sheet, make), columns.known)


def _head(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise DeskError(_("{file} is no file.").format(file=path.name or path))
        size = path.stat().st_size
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
    except OSError as error:
        sentence = _("{file} cannot be read: {reason}.")
        raise DeskError(sentence.format(file=path.name, reason=error.strerror)) from None
    if not size:
        raise DeskError(_("{file} is empty.").format(file=path.name))
    if size > _MOST:
        raise DeskError(_("{file} is larger than {most} MB.").format(file=path.name, most=_MOST // MIB))
    return head


def _refuse_pages(path: Path, head: bytes) -> None:
    lines = head.lstrip(b"\xef\xbb\xbf \t\r\n").splitlines()
    if lines and lines[0][:1] == b"<" and b"," not in lines[0]:
        sentence = _(
            "{file} is a web page, not a table: open it in a spreadsheet program and save it as .xlsx."
        )
        raise DeskError(sentence.format(file=path.name))


def _agree(path: Path, endings: frozenset[str], sentence: str) -> None:
    if path.suffix.lower() not in endings:
        raise DeskError(sentence.format(file=path.name))


def _limits(path: Path) -> apart.Limits:
    """Ten seconds, and one more for each megabyte: a stated bound is of use only if honest files keep it."""
    sentence = _("{file} takes more memory or time than a list of people should, so it was not read.")
    return apart.Limits(sentence.format(file=path.name), seconds=10 + path.stat().st_size / MIB)


def make_of(path: Path) -> Make:
    """Whose workbook it is; readers go by the ending, so a wrong one is not let through."""
    make = preflight.make(path)
    if make is None and path.suffix.lower() in frozenset[str]().union(*_BOOK_NAMES.values()):
        raise DeskError(preflight.damaged(path.name))
    if make is None:
        sentence = _("{file} cannot be read: save it as .xlsx or .csv in its program, then import that.")
        raise DeskError(sentence.format(file=path.name))
    sentence = _("{file} is a workbook: give it the ending {ending}, then import it again.")
    _agree(path, _BOOK_NAMES[make], sentence.format(file="{file}", ending=make.value))
    return make
