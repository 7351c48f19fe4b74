"""A workbook becomes bytes without a file of its own."""

import tempfile
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference

from mentordesk.core.sheets.memory import saved


def test_the_bytes_are_the_workbook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))  # any temporary file would fail
    book = Workbook()
    book.worksheets[0].append(["a", 1])
    assert load_workbook(BytesIO(saved(book))).worksheets[0]["B1"].value == 1


def test_charts_are_saved_too() -> None:
    book = Workbook()
    chart = BarChart()
    chart.add_data(Reference(book.worksheets[0], min_col=1, min_row=1, max_row=2))
    book.worksheets[0].add_chart(chart, "C1")
    assert len(load_workbook(BytesIO(saved(book))).worksheets[0]._charts) == 1
