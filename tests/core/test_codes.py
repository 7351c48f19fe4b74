"""Public codes and slip numbers: made, read with forgiveness, refused when wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentordesk.core import codes
from mentordesk.core.codes import SYMBOLS, Kind
from mentordesk.core.errors import Invalid


def nothing(code: str) -> bool:
    return False


@pytest.mark.parametrize("kind", Kind)
def test_a_new_code_is_read_back_as_it_is_written(kind):
    code = codes.new(kind, nothing)
    assert codes.read(code, kind) == code
    assert code[:2] == f"{kind.letter}-"
    assert len(code) == 7


def test_a_code_that_is_taken_is_never_given_again():
    seen = []
    code = codes.new(Kind.PERSON, lambda drawn: seen.append(drawn) or len(seen) < 4)
    assert code == seen[3]


@pytest.mark.parametrize(
    "typed", ["P-7K3MA", "p-7k3ma", "p7k3ma", " P 7K3 MA ", "P–7K3MA", "Ｐ-７Ｋ３ＭＡ", "P-7K3MA\u200b"]
)
def test_case_spaces_and_hyphens_do_not_matter(typed):
    assert codes.read(typed) == "P-7K3MA"


def test_o_is_read_as_zero_and_i_and_l_as_one():
    # values 0 1 0 1, weights 1 to 4: 2 + 4 = 6
    assert codes.read("R-OIOL6") == codes.read("r-olo16") == "R-01016"


def test_the_check_symbol_is_the_weighted_sum_modulo_31():
    # values 7, 19 (K), 3, 20 (M): 7 + 38 + 9 + 80 = 134 = 4 * 31 + 10, and 10 is A
    assert codes.read("S-7K3MA") == "S-7K3MA"
    with pytest.raises(Invalid, match="mistyped"):
        codes.read("S-7K3MB")


@pytest.mark.parametrize(
    "typed", ["", "P", "P-7K3M", "P-7K3MAA", "X-7K3MA", "P-7U3MA", "P-7Z3MA", "٣-7K3MA", "<b>"]
)
def test_what_is_no_code_is_refused_with_an_example(typed):
    with pytest.raises(Invalid, match="looks like P-7K3MA") as caught:
        codes.read(typed)
    assert caught.value.problems[0].field == "code"


def test_a_code_of_another_kind_is_refused_by_name():
    with pytest.raises(Invalid, match=r"\(session\).*this one: person"):
        codes.read("S-7K3MA", Kind.PERSON)


@given(st.text(SYMBOLS, min_size=4, max_size=4), st.integers(0, 4), st.sampled_from(SYMBOLS))
def test_every_single_wrong_symbol_is_found(drawn, place, symbol):
    right = "P-" + drawn + codes._check(drawn)
    wrong = right[: 2 + place] + symbol + right[3 + place :]
    if wrong != right:
        with pytest.raises(Invalid):
            codes.read(wrong)


@given(st.text(SYMBOLS, min_size=4, max_size=4), st.integers(0, 2))
def test_swapped_neighbours_are_found(drawn, place):
    swapped = drawn[:place] + drawn[place + 1] + drawn[place] + drawn[place + 2 :]
    if swapped != drawn:
        with pytest.raises(Invalid):
            codes.read("P-" + swapped + codes._check(drawn))


@pytest.mark.parametrize(("digits", "check"), [("572", "4"), ("0000000", "0"), ("0000001", "3")])
def test_the_damm_digit_is_the_published_one(digits, check):
    assert codes._damm(digits) == check


def test_a_slip_number_has_eight_digits_and_is_read_back_with_spaces():
    number = codes.new_number(nothing)
    assert len(number) == 8
    assert codes.read_number(f" {number[:4]} {number[4:]}") == number


def test_a_slip_number_that_is_taken_is_never_given_again():
    seen = []
    number = codes.new_number(lambda drawn: seen.append(drawn) or len(seen) < 3)
    assert number == seen[2]


def test_letters_that_look_like_digits_are_read_as_digits():
    assert codes.read_number("OOOOOOI3") == "00000013"


@pytest.mark.parametrize("typed", ["", "1234567", "123456789", "1234567A", "٣٤٥٦٧٨٩٠"])
def test_what_is_no_slip_number_is_refused(typed):
    with pytest.raises(Invalid, match="eight digits"):
        codes.read_number(typed)


@given(st.integers(0, 10**7 - 1), st.integers(0, 7), st.integers(1, 9))
def test_every_single_wrong_digit_is_found(value, place, shift):
    number = f"{value:07}" + codes._damm(f"{value:07}")
    wrong = number[:place] + str((int(number[place]) + shift) % 10) + number[place + 1 :]
    with pytest.raises(Invalid, match="mistyped"):
        codes.read_number(wrong)


def test_every_kind_has_words_for_it():
    assert [kind.label for kind in Kind] == ["person", "pairing", "session", "cohort", "slip or form"]
