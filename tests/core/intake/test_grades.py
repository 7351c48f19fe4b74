import pytest

from mentordesk.core.intake import grades


def test_civil_service_grades_are_known() -> None:
    order = grades.guess(["SCS1", "AA", "Grade 7", "HEO", "Grade 6"])
    assert order == ("AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1", "SCS2", "SCS3", "SCS4")


def test_bands_of_the_health_service_are_known_in_the_spelling_of_the_sheet() -> None:
    order = grades.guess(["band 8A", "Band 2", "band 8A"])
    assert order is not None
    assert order[0] == "Band 2"
    assert order[6] == "band 8A"


@pytest.mark.parametrize(
    ("words", "order"),
    [
        (["10", "9", "2"], ("2", "9", "10")),
        (["L3", "L1", "L2b", "L2a"], ("L1", "L2a", "L2b", "L3")),
        (["", " "], ()),
        ([], ()),
    ],
)
def test_numbers_rise(words: list[str], order: tuple[str, ...]) -> None:
    assert grades.guess(words) == order


@pytest.mark.parametrize("words", [["Baron", "Earl"], ["Step 1", "Level 2"], ["Senior", "Consultant"]])
def test_other_grades_are_not_guessed(words: list[str]) -> None:
    assert grades.guess(words) is None


def test_other_grades_are_asked_for_each_once() -> None:
    question = grades.question(["Earl", "Baron", "Earl ", ""])
    assert (question.about, question.option) == ("grades", "--grades")
    assert [option.value for option in question.options] == ["Earl", "Baron"]


def test_a_grade_is_spelt_as_its_order_spells_it() -> None:
    assert grades.canonical("grade-7", ("Grade 7", "Grade 6")) == "Grade 7"
    assert grades.canonical("Baron", ("Grade 7",)) == "Baron"
