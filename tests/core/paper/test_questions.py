from mentordesk.core.paper import questions
from mentordesk.core.vocab import Anonymity, SurveyKind


def test_every_kind_of_slip_has_its_rows_and_every_promise_its_words() -> None:
    assert {kind: len(rows) for kind, rows in questions.RATED.items()} == {
        SurveyKind.SESSION: 1,
        SurveyKind.PULSE: 3,
    }
    assert set(questions.PROMISES) == set(Anonymity)
    assert set(questions.COMMENT) == set(questions.RATED)


def test_an_evaluation_has_ten_rated_rows_and_four_open_questions() -> None:
    assert (len(questions.EVALUATION), len(questions.OPEN)) == (10, 4)
