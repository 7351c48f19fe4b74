import csv

import pytest

from mentordesk.core.errors import DeskError
from mentordesk.core.intake.reading import delimited


def rows(text: str) -> list[list[str]]:
    return [cells for cells, _lost in delimited.rows(text, "x.csv")]


def broken(text: str) -> dict[int, str]:
    """By row, what is said of it."""
    return {
        row: lost[0].problem for row, (_cells, lost) in enumerate(delimited.rows(text, "x.csv"), 1) if lost
    }


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_one_that_gives_even_rows(delimiter: str) -> None:
    text = f"a{delimiter}b\n1{delimiter}x y\n2{delimiter}z\n"
    assert rows(text) == [["a", "b"], ["1", "x y"], ["2", "z"]]


def test_commas_inside_cells_do_not_make_them_the_delimiter() -> None:
    assert rows("name;note\nAnn;a, b\nBo;c, d, e\n")[1] == ["Ann", "a, b"]


def test_a_line_that_names_the_delimiter_is_obeyed_and_no_row() -> None:
    assert rows("sep=;\na;b\n1,5;2\n") == [["a", "b"], ["1,5", "2"]]


def test_one_column_is_read_as_one_column() -> None:
    assert rows("email\na@x.org\n") == [["email"], ["a@x.org"]]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_will_do(end: str) -> None:
    assert rows(end.join(["a,b", "1,2"])) == [["a", "b"], ["1", "2"]]


def test_line_breaks_inside_quotes_stay() -> None:
    assert rows('a,b\n1,"x\ny"\n')[1] == ["1", "x\ny"]


def test_blank_lines_count_as_rows() -> None:
    assert rows("a,b\n\n1,2\n")[2] == ["1", "2"]


def test_a_quote_that_is_never_closed_keeps_only_its_own_row_out() -> None:
    text = 'a,b\n1,2\n"3,4\n5,6\n'
    assert rows(text) == [["a", "b"], ["1", "2"], ['"3,4'], ["5", "6"]]
    assert "begins at line 3" in broken(text)[3]


def test_text_after_a_closing_quote_is_named_with_its_line() -> None:
    assert "begins at line 2" in broken('a,b\n"1"x,2\n')[2]


def test_lines_are_counted_through_cells_of_several_lines() -> None:
    assert "begins at line 4" in broken('a,b\n1,"x\ny"\n"3,4\n')[3]


def test_too_many_wrong_quotation_marks_are_a_damaged_file() -> None:
    with pytest.raises(DeskError, match="at line 22"):
        rows("a,b\n" + '"1"x,2\n' * 30)


def test_a_gigantic_cell_is_named_and_the_limit_of_the_reader_put_back() -> None:
    before = csv.field_size_limit()
    assert "line 2 has a cell of more than a million letters" in broken("a,b\n1," + "x" * 2**21 + "\n")[2]
    assert csv.field_size_limit() == before


def test_more_than_200_columns_are_refused() -> None:
    with pytest.raises(DeskError, match="wider than 200 columns"):
        rows(",".join("x" * 201) + "\n")


def test_200_columns_and_empty_ones_after_them_are_read() -> None:
    assert len(rows(",".join("x" * 200) + ",,,\n")) == 1


def test_more_than_100000_rows_are_refused() -> None:
    with pytest.raises(DeskError, match="longer than 100000 rows"):
        rows("a\n" * 100_002)


def test_the_apostrophe_that_exports_put_before_formulas_is_taken_off() -> None:
    assert rows("a,b\n'=1+1,'+44 1\n")[1] == ["=1+1", "+44 1"]


def test_other_apostrophes_stay() -> None:
    assert rows("a,b\n'n Beetje,O'Brien\n")[1] == ["'n Beetje", "O'Brien"]


def test_long_cells_do_not_keep_the_delimiter_from_being_found() -> None:
    assert rows("a;b\n" + "x" * 200_000 + ";2\n")[0] == ["a", "b"]


def test_a_title_above_does_not_hide_the_delimiter() -> None:
    assert rows("Mentoring 2026\na;b\n1;2\n")[1] == ["a", "b"]


@pytest.mark.parametrize("said", ["sep=x", "sep=1", 'sep="', "sep="])
def test_a_line_that_names_no_delimiter_is_an_ordinary_row(said: str) -> None:
    assert rows(f"{said}\na,b\n1,2\n")[1] == ["a", "b"]


def test_blank_rows_at_the_end_are_none_however_many() -> None:
    assert len(rows("a,b\n1,2\n" + ",\n" * 150_000)) == 2


def test_no_text_is_no_row() -> None:
    assert rows("") == []
