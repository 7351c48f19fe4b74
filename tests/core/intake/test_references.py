import pytest

from mentordesk.core.intake import references
from mentordesk.core.intake.cell_values import Unfit


def test_a_code_is_read_as_typed_by_hand() -> None:
    # 1*1 + 2*2 + 3*3 + 4*4 = 30, the last of the 31 symbols
    assert references.person(" p-1234y ") == "P-1234Y"
    assert references.pairing("R1234Y") == "R-1234Y"
    assert references.session("S-I234Y") == "S-1234Y"


@pytest.mark.parametrize("read", [references.person, references.pairing, references.session, references.slip])
def test_an_empty_cell_points_nowhere(read) -> None:
    assert read(" ") == ""


@pytest.mark.parametrize("typed", ["R-1234Y", "P-1235Y", "Ann"])
def test_a_code_of_another_kind_or_mistyped_is_refused(typed: str) -> None:
    with pytest.raises(Unfit):
        references.person(typed)


def test_a_slip_goes_by_code_or_number() -> None:
    assert references.slip("F-1234Y") == "F-1234Y"
    assert (
        references.slip("00005724") == "00005724"
    )  # 572 and its check digit 4 are the usual example of Damm
    assert references.slip(5724.0) == "00005724"


def test_a_mistyped_slip_number_is_refused() -> None:
    with pytest.raises(Unfit, match="mistyped"):
        references.slip("00005742")
