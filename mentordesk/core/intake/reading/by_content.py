"""Any file a person may bring, as a grid: what it is goes by its content, not by its name."""

from pathlib import Path

from mentordesk.core import apart
from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _
from mentordesk.core.intake import columns
from mentordesk.core.intake.grid import Grid
from mentordesk.core.intake.reading import cleaning, delimited, encodings, excel
from mentordesk.core.intake.report import Choices, Option, Question, Undecided
from mentordesk.core.progress import Progress, silent

MIB = 2**20
_MOST = 200 * MIB  # bytes of a file
_AT_ONCE = 2 * MIB  # bytes of text that need no child process
_TEXT_NAMES = frozenset({".csv", ".tsv", ".tab", ".txt", ""})
_BOOK_NAMES = frozenset({".xlsx", ".xlsm"})
_HEAD = 512


def read(path: Path, choices: Choices | None = None, progress: Progress = silent) -> Grid:
    """The grid of a CSV or XLSX file; raises `Undecided` to ask, `DeskError` for what cannot be taken."""
    choices = choices or Choices()
    head = _head(path)
    if head.startswith(b"PK"):
        return _book(path, choices, progress)
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        sentence = _("{file} is an old or a protected workbook: save it as .xlsx without a password.")
        raise DeskError(sentence.format(file=path.name))
    if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<" and b"," not in head.splitlines()[0]:
        sentence = _(
            "{file} is a web page, not a table: open it in a spreadsheet program and save it as .xlsx."
        )
        raise DeskError(sentence.format(file=path.name))
    _agree(path, _TEXT_NAMES, _("{file} is a text file: give it the ending .csv, then import it again."))
    return _text(path, choices, progress)


def _head(path: Path) -> bytes:
    try:
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


def _agree(path: Path, endings: frozenset[str], sentence: str) -> None:
    if path.suffix.lower() not in endings:
        raise DeskError(sentence.format(file=path.name))


def _limits(path: Path) -> apart.Limits:
    """Ten seconds, and one more for each megabyte: a stated bound is of use only if honest files keep it."""
    sentence = _("{file} takes more memory or time than a list of people should, so it was not read.")
    return apart.Limits(sentence.format(file=path.name), seconds=10 + path.stat().st_size / MIB)


def _text(path: Path, choices: Choices, progress: Progress) -> Grid:
    decoded = encodings.decode(path.read_bytes(), choices.encoding, path.name)
    if len(decoded) > _AT_ONCE:
        table = apart.run(_limits(path), progress, delimited.rows, decoded, path.name)
    else:
        table = delimited.rows(decoded, path.name)
    return cleaning.grid(path.name, "", table, columns.known)


def _book(path: Path, choices: Choices, progress: Progress) -> Grid:
    if path.suffix.lower() in _TEXT_NAMES:
        sentence = _("{file} is a workbook: give it the ending .xlsx, then import it again.")
    else:
        sentence = _("{file} cannot be read: save it as .xlsx or .csv in its program, then import that.")
    _agree(path, _BOOK_NAMES, sentence)
    book = apart.run(_limits(path), progress, excel.read, path, choices.sheet)
    if book.sheet is None:
        options = tuple(Option(name) for name in book.names)
        sentence = _("{file} has several sheets. Choose the one to import.").format(file=path.name)
        raise Undecided(Question("sheet", sentence, "--sheet", options))
    sheet = book.sheet
    return cleaning.grid(path.name, sheet.name, sheet.table, columns.known, sheet.lost)
