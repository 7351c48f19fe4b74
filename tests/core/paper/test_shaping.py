from mentordesk.core.paper.faces import REGULAR, Face, Faces
from mentordesk.core.paper.shaping import shape


def face(letters: str) -> Face:
    found = Faces().of(letters, REGULAR)
    assert found is not None
    return found


def test_each_letter_of_ordinary_text_is_one_code_of_two_bytes() -> None:
    shaped = shape(face("a"), "fi", leftward=False)
    assert shaped.shows == ((0.0, "[<00010002>]TJ "),)
    assert not shaped.actual


def test_a_reordered_syllable_brings_its_text_along() -> None:
    shaped = shape(face("क"), "कि", leftward=False)
    assert "/ActualText <feff0915093f>".replace(" ", "") in shaped.operators(12).replace(" ", "")


def test_right_to_left_text_brings_no_actual_text() -> None:
    assert not shape(face("م"), "محمد", leftward=True).actual


def test_a_raised_mark_is_drawn_higher_and_the_height_put_back() -> None:
    drawn = shape(face("a"), "x\u0301\u0302", leftward=False).operators(12)
    assert drawn.count(" Ts") >= 2 or " Ts" not in drawn
    assert "0 Ts" in drawn or " Ts" not in drawn


def test_nothing_is_drawn_for_no_text() -> None:
    assert shape(face("a"), "", leftward=False).width == 0
