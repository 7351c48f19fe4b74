import pytest

from mentordesk.core.errors import DeskError
from mentordesk.core.intake.reading import encodings
from mentordesk.core.intake.report import Undecided

TEXT = "name\nZoë Müller\nSeán – € “quotes”\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_read_without_asking(encoding: str) -> None:
    assert encodings.decode(TEXT.encode(encoding), "", "x.csv") == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_letters_whose_other_byte_is_zero_do_not_hide_utf_16(encoding: str) -> None:
    text = "name,notes\nĀnn,一\n"
    assert encodings.decode(text.encode(encoding), "", "x.csv") == text


@pytest.mark.parametrize("text", ["АннаПетрова,ментор\n", "李小龍,中文名字很長\n"])
def test_unmarked_utf_16_of_other_scripts_is_asked_for_and_offered(text: str) -> None:
    with pytest.raises(Undecided) as asked:
        encodings.decode(text.encode("utf-16-le"), "", "x.csv")
    option = asked.value.question.options[0]
    assert (option.value, option.example) == ("utf-16-le", text.strip())


def test_a_few_zeros_do_not_make_a_text_another() -> None:
    assert encodings.decode(b"name,notes\nAnn,x\0yz and more of it\n", "", "x.csv").count("\0") == 1


def test_another_encoding_is_asked_for_with_cp1252_first() -> None:
    with pytest.raises(Undecided) as asked:
        encodings.decode(TEXT.encode("cp1252"), "", "x.csv")
    question = asked.value.question
    assert (question.about, question.option, question.options[0].value) == (
        "encoding",
        "--encoding",
        "cp1252",
    )


def test_each_encoding_that_is_offered_shows_what_it_would_read() -> None:
    with pytest.raises(Undecided) as asked:
        encodings.decode("Łukasz\n".encode("cp1250"), "", "x.csv")
    examples = {option.value: option.example for option in asked.value.question.options}
    assert examples["cp1250"] == "Łukasz"
    assert examples["cp1252"] == "£ukasz"


def test_the_example_stops_after_three_lines() -> None:
    with pytest.raises(Undecided) as asked:
        encodings.decode("é1\né2\né3\né4\n".encode("cp1252"), "", "x.csv")
    assert asked.value.question.options[0].example == "é1 / é2 / é3"


def test_encodings_that_read_control_characters_are_not_offered() -> None:
    with pytest.raises(Undecided) as asked:
        encodings.decode("Zoë é".encode("cp850"), "", "x.csv")
    assert "iso8859-15" not in [option.value for option in asked.value.question.options]


def test_an_encoding_that_cannot_be_meant_is_not_offered() -> None:
    with pytest.raises(Undecided) as asked:
        encodings.decode(b"a\x81\xe9", "", "x.csv")  # cp1252 has no letter 81
    assert "cp1252" not in [option.value for option in asked.value.question.options]


def test_the_chosen_encoding_is_obeyed() -> None:
    assert encodings.decode("Zoë".encode("mac_roman"), "mac_roman", "x.csv") == "Zoë"


def test_a_chosen_encoding_that_does_not_fit_is_refused_by_name() -> None:
    with pytest.raises(DeskError, match=r"x\.csv cannot be read as ascii"):
        encodings.decode("Zoë".encode(), "ascii", "x.csv")


def test_an_unknown_encoding_is_refused() -> None:
    with pytest.raises(DeskError, match="klingon"):
        encodings.decode(b"a", "klingon", "x.csv")


@pytest.mark.parametrize("name", ["undefined", "idna", "rot13", "hex", "unicode_escape", "a\0b", "x" * 9_000])
def test_what_python_calls_an_encoding_and_no_spreadsheet_writes_is_refused(name: str) -> None:
    with pytest.raises(DeskError, match="not known"):
        encodings.decode(b"name\nAnn\n", name, "x.csv")


def test_a_broken_file_with_a_mark_is_refused() -> None:
    with pytest.raises(DeskError, match="utf-16"):
        encodings.decode(b"\xff\xfea\x00b", "", "x.csv")
