"""An importer as one writes it in a hurry: it trusts every file, and the instrument must notice."""

import csv
import sys
from pathlib import Path


def take(path: Path) -> int:
    """The rows of a file, however little they mean."""
    if path.suffix == ".xlsx":
        import openpyxl

        return openpyxl.load_workbook(path, read_only=True).active.max_row
    with path.open(encoding="utf-8", newline="") as stream:
        return sum(1 for row in csv.DictReader(stream) if row["First name"] is not None)


if __name__ == "__main__":
    print(take(Path(sys.argv[1])), "rows taken")  # noqa: T201 - this is all it says
