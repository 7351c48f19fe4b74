import csv

import pytest

from mentordesk.core.errors import DeskError
from mentordesk.core.intake.reading import delimited


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_one_that_gives_even_rows(delimiter: str) -> None:
    text = f"a{delimiter}b\n1{delimiter}x y\n2{delimiter}z\n"
    assert delimited.rows(text, "x.csv") == [["a", "b"], ["1", "x y"], ["2", "z"]]


def test_commas_inside_cells_do_not_make_them_the_delimiter() -> None:
    assert delimited.rows("name;note\nAnn;a, b\nBo;c, d, e\n", "x.csv")[1] == ["Ann", "a, b"]


def test_a_line_that_names_the_delimiter_is_obeyed_and_no_row() -> None:
    assert delimited.rows("sep=;\na;b\n1,5;2\n", "x.csv") == [["a", "b"], ["1,5", "2"]]


def test_one_column_is_read_as_one_column() -> None:
    assert delimited.rows("email\na@x.org\n", "x.csv") == [["email"], ["a@x.org"]]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_will_do(end: str) -> None:
    assert delimited.rows(end.join(["a,b", "1,2"]), "x.csv") == [["a", "b"], ["1", "2"]]


def test_line_breaks_inside_quotes_stay() -> None:
    assert delimited.rows('a,b\n1,"x\ny"\n', "x.csv")[1] == ["1", "x\ny"]


def test_blank_lines_count_as_rows() -> None:
    assert delimited.rows("a,b\n\n1,2\n", "x.csv")[2] == ["1", "2"]


def test_a_quote_that_is_never_closed_is_named_with_its_line() -> None:
    with pytest.raises(DeskError, match="line 3"):
        delimited.rows('a,b\n1,2\n"3,4\n5,6\n', "x.csv")


def test_text_after_a_closing_quote_is_named_with_its_line() -> None:
    with pytest.raises(DeskError, match="line 2"):
        delimited.rows('a,b\n"1"x,2\n', "x.csv")


def test_a_gigantic_cell_is_refused_and_the_limit_of_the_reader_put_back() -> None:
    before = csv.field_size_limit()
    with pytest.raises(DeskError, match="million letters"):
        delimited.rows("a,b\n1," + "x" * 2**21 + "\n", "x.csv")
    assert csv.field_size_limit() == before


def test_more_than_200_columns_are_refused() -> None:
    with pytest.raises(DeskError, match="wider than 200 columns"):
        delimited.rows(",".join("x" * 201) + "\n", "x.csv")


def test_200_columns_and_empty_ones_after_them_are_read() -> None:
    assert len(delimited.rows(",".join("x" * 200) + ",,,\n", "x.csv")) == 1


def test_more_than_100000_rows_are_refused() -> None:
    with pytest.raises(DeskError, match="longer than 100000 rows"):
        delimited.rows("a\n" * 100_002, "x.csv")


def test_the_apostrophe_that_exports_put_before_formulas_is_taken_off() -> None:
    assert delimited.rows("a,b\n'=1+1,'+44 1\n", "x.csv")[1] == ["=1+1", "+44 1"]


def test_other_apostrophes_stay() -> None:
    assert delimited.rows("a,b\n'n Beetje,O'Brien\n", "x.csv")[1] == ["'n Beetje", "O'Brien"]


def test_long_cells_do_not_keep_the_delimiter_from_being_found() -> None:
    assert delimited.rows("a;b\n" + "x" * 200_000 + ";2\n", "x.csv")[0] == ["a", "b"]
