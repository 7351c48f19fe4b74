import pytest

from mentordesk.core.paper.tables import Cells, Column, Table, fits, table, widths_of

COLUMNS = (Column("What", share=1), Column("Who"), Column("By"), Column("Not yet", Cells.TICK))
ROW = (
    "Shadow the bleep holder for one late shift and tell the team what it was like",
    "Kateryna",
    "27 Nov",
    "",
)


@pytest.mark.parametrize("size", [10, 12, 18])
def test_no_word_is_wider_than_its_column(setting, size) -> None:
    here = setting(size)
    widths = widths_of(here, Table(COLUMNS, [ROW]))
    assert sum(widths) == pytest.approx(here.width)
    for width, column, cell in zip(widths, COLUMNS, ROW, strict=True):
        assert here.setter.widest_word(cell) * size <= width
        assert here.setter.widest_word(column.head, 600) * size <= width


def test_columns_with_a_share_take_the_room_that_is_left(setting) -> None:
    here = setting()
    widths = widths_of(here, Table([Column("a", share=3), Column("b", share=1)], []))
    assert widths[0] > 2.5 * widths[1]


def test_columns_without_a_share_stay_on_one_line_while_others_wrap(setting) -> None:
    here = setting()
    widths = widths_of(here, Table(COLUMNS, [ROW]))
    assert here.measured("27 Nov", here.look.body) <= widths[2]


def test_a_word_wider_than_the_page_does_not_starve_the_other_columns(setting) -> None:
    here = setting()
    widths = widths_of(here, Table([Column("Name"), Column("Signature")], [("L" * 300, "")]))
    assert widths[1] >= here.measured("Signature", here.look.label)
    assert sum(widths) == pytest.approx(here.width)


def test_rows_repeat_the_head_and_are_as_high_as_asked(setting) -> None:
    head, row = table(setting(), Table(COLUMNS, [("", "", "", "")], least=34))
    assert row.repeat is head
    assert head.keep
    assert row.height == 34


def test_a_row_longer_than_half_a_page_is_parted(setting, drawn) -> None:
    here = setting()
    found = table(here, Table(COLUMNS, [("word " * 3000, "Kateryna", "", "")]))
    assert len(found) > 3
    assert drawn(found, here).count("Kateryna") == 1


def test_without_heads_a_table_is_its_rows(setting, drawn) -> None:
    here = setting()
    found = table(
        here, Table([Column("", Cells.STRONG), Column("", Cells.RIGHT)], [("14:00", "10 min")], heads=False)
    )
    assert drawn(found, here) == ["14:00", "10 min"]


def test_large_print_says_when_a_table_gets_too_narrow(setting) -> None:
    marks = [Column(head, Cells.TICK) for head in ("Done", "Part", "Not yet")]
    wide = Table([Column("What", share=1), Column("Who"), Column("By"), *marks], [(*ROW[:3], "", "", "")])
    assert fits(setting(12), wide)
    assert not fits(setting(18), wide)
