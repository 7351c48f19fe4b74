import math

import pytest

from mentordesk.core.apart import inside
from mentordesk.core.apart.inside import Answer, Outcome
from mentordesk.core.errors import DeskError, Invalid, Problem
from mentordesk.core.intake.report import Option, Question, Undecided

QUESTION = Question("sheet", "Which sheet?", "--sheet", (Option("A"),))


def refuse(kind: str) -> None:
    raise {"plain": DeskError("No."), "form": Invalid([Problem("name", "Enter a name.")])}[kind]


def ask() -> None:
    raise Undecided(QUESTION)


def exhaust() -> None:
    raise MemoryError


def answers(function: object, *args: object) -> list[Answer]:
    return list(inside.answers((function.__module__, function.__qualname__), args, {}))


def test_a_result_is_the_last_word() -> None:
    assert answers(math.hypot, 3.0, 4.0) == [(Outcome.DONE, 5.0)]


def test_an_iterator_is_said_piece_by_piece() -> None:
    assert answers(iter, "ab") == [(Outcome.PIECE, "a"), (Outcome.PIECE, "b"), (Outcome.DONE, None)]


@pytest.mark.parametrize(("kind", "sentence"), [("plain", "No."), ("form", "Enter a name.")])
def test_refusals_keep_their_sentence(kind: str, sentence: str) -> None:
    ((outcome, refusal),) = answers(refuse, kind)
    assert (outcome, str(refusal)) == (Outcome.REFUSED, sentence)


def test_a_question_keeps_its_choices() -> None:
    import pickle

    ((outcome, asked),) = answers(ask)
    assert (outcome, pickle.loads(pickle.dumps(asked)).question) == (Outcome.REFUSED, QUESTION)  # noqa: S301 - ours


def test_a_bug_is_told_with_its_traceback() -> None:
    ((outcome, text),) = answers(math.sqrt, -1)
    assert (outcome, "ValueError" in str(text)) == (Outcome.FAULT, True)


def test_running_out_of_memory_is_not_answered() -> None:
    with pytest.raises(MemoryError):
        answers(exhaust)
