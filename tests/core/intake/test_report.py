import json

from mentordesk.core.intake.report import (
    CellProblem,
    FileReport,
    Kind,
    Option,
    Outcome,
    Question,
    Undecided,
    outcome,
)

PROBLEM = CellProblem(3, "E-mail", "a@b", "Not an e-mail address.")
QUESTION = Question("role", "Who are they?", "--role", (Option("mentor", "Mentor"),))


def test_the_report_of_a_file_is_the_object_of_the_exchange_format() -> None:
    report = FileReport(
        "x.csv", Kind.PEOPLE, 3, 1, 0, 1, (PROBLEM,), (QUESTION,), {"Mail": "email"}, ("Careful.",)
    )
    assert json.loads(json.dumps(report.as_json())) == {
        "file": "x.csv",
        "kind": "people",
        "rows": 3,
        "new": 1,
        "changed": 0,
        "unchanged": 1,
        "refused": [{"row": 3, "column": "E-mail", "value": "a@b", "problem": "Not an e-mail address."}],
        "questions": [
            {
                "about": "role",
                "sentence": "Who are they?",
                "option": "--role",
                "options": [{"value": "mentor", "example": "Mentor"}],
            }
        ],
        "mapping": {"Mail": "email"},
        "warnings": ["Careful."],
    }


def test_long_values_are_cut_in_the_report() -> None:
    report = FileReport("x.csv", refused=(CellProblem(2, "a", "x" * 1000, "Too long."),)).as_json()
    assert report["refused"] == [{"row": 2, "column": "a", "value": "x" * 200 + "…", "problem": "Too long."}]


def test_the_exit_codes_are_0_10_and_11() -> None:
    taken, some = FileReport("x.csv"), FileReport("x.csv", refused=(PROBLEM,))
    asked = FileReport("x.csv", refused=(PROBLEM,), questions=(QUESTION,))
    assert [report.outcome for report in (taken, some, asked)] == [0, 10, 11]


def test_the_worst_file_decides() -> None:
    assert outcome([FileReport("a"), FileReport("b", refused=(PROBLEM,))]) is Outcome.SOME_REFUSED
    assert outcome([]) is Outcome.TAKEN


def test_being_undecided_says_the_question() -> None:
    assert str(Undecided(QUESTION)) == "Who are they?"
