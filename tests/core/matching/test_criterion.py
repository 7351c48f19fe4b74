"""How criteria are found."""

import sys
from fractions import Fraction
from pathlib import Path

import pytest

from mentordesk.core.matching import criteria as package
from mentordesk.core.matching import explain, propose
from mentordesk.core.matching.criterion import criteria
from tests.core.matching.making import scenario

LANGUAGES = """
from fractions import Fraction
from mentordesk.core.matching.criterion import Criterion

def score(mentor, learner):
    return None if mentor.id == 13 else Fraction(int((learner.id, mentor.id) == (1, 12)), 1)

def explain(mentor, learner):
    return "They both speak Welsh."

CRITERION = Criterion("welsh", "Welsh", weight=50, score=score, explain=explain)
"""


def test_weights_are_those_of_the_domain_and_all_others_wait_for_the_coordinator() -> None:
    assert {each.key: each.weight for each in criteria() if each.weight} == {
        "skills": 40,
        "preference": 20,
        "interests": 15,
        "availability": 15,
        "style": 10,
    }


def test_label_is_shown_in_words() -> None:
    assert criteria()[0].shown == "Skills"


@pytest.fixture
def welsh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "welsh.py").write_text(LANGUAGES, encoding="utf-8")
    monkeypatch.setattr(package, "__path__", [*package.__path__, str(tmp_path)])
    yield
    sys.modules.pop(f"{package.__name__}.welsh", None)


@pytest.mark.usefixtures("welsh")
def test_new_criterion_is_one_new_file() -> None:
    first = explain(scenario(), 1, 12).components[0]
    assert (first.label, first.sentence) == ("Welsh", "They both speak Welsh.")
    assert first.points == first.of == Fraction(100 * 50, 150)


@pytest.mark.usefixtures("welsh")
def test_new_criterion_counts_in_the_plan_and_half_where_not_known() -> None:
    scores = {(pair.learner, pair.mentor): float(pair.score) for pair in propose(scenario()).pairs}
    assert scores == {(1, 12): 70.0, (2, 11): 50.0, (3, 13): 71.67}
