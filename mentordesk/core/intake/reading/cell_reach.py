"""How far a sheet may reach, and what stands in the way of cells whose formula gave nothing."""

from mentordesk.core.errors import DeskError
from mentordesk.core.i18n import _
from mentordesk.core.intake.grid import MOST_COLUMNS, MOST_ROWS
from mentordesk.core.intake.reading.row_pieces import Lost

LostCells = dict[int, list[Lost]]
"""By row, from 1 on."""


def measure(row: int, column: int, file: str) -> None:
    """Refuses a cell with a value so far out that the sheet cannot be a list of people."""
    if row > MOST_ROWS + 1 or column > MOST_COLUMNS:
        sentence = _("{file} reaches beyond {rows} rows or {columns} columns: split it into several files.")
        raise DeskError(sentence.format(file=file, rows=MOST_ROWS, columns=MOST_COLUMNS))


def failed(lost: LostCells, row: int, column: int) -> None:
    """Note a formula that ended in an error."""
    lost.setdefault(row, []).append(Lost(column, _("A formula failed here. Mend it in the spreadsheet.")))


def uncounted(lost: LostCells, row: int, column: int) -> None:
    """Note a formula that nobody has worked out yet."""
    sentence = _("A formula without a result. Open the file in a spreadsheet program and save it.")
    lost.setdefault(row, []).append(Lost(column, sentence))
