"""Order, filter and cells of the table of answers."""

from dataclasses import replace
from datetime import date

from mentordesk.ui.kit.cells import Cell
from mentordesk.ui.views.feedback.answer_columns import COLUMNS, arranged, fits
from tests.ui.views.feedback.test_answer_words import ROW

LATER = replace(ROW, id=2, name="Ada Obi", received_on=date(2026, 11, 19), comment="More time", concern=True)


def test_the_latest_stands_first_when_turned():
    assert [row.id for row in arranged([ROW, LATER], "date", descending=True)] == [2, 1]
    assert [row.id for row in arranged([ROW, LATER], "name", descending=False)] == [2, 1]


def test_the_filter_reads_names_words_and_flags():
    assert fits(LATER, "obi time")
    assert fits(LATER, "worry")
    assert not fits(ROW, "worry")
    assert fits(ROW, "")


def test_a_cell_shows_the_person_and_the_flag_as_a_word():
    cells = {column.title: column.show(LATER) for column in COLUMNS}
    assert cells["Person"] == Cell("Ada Obi", tile="Ada Obi", square=True)
    assert (cells["Asks for"].note, cells["Asks for"].mark) == ("reports a worry", "level-red")
    assert cells["In their words"] == "More time"


def test_an_answer_without_a_name_says_so():
    cells = {column.title: column.show(replace(ROW, name="", role=None)) for column in COLUMNS}
    assert cells["Person"].text == "no name is kept"
