from mentordesk.core.paper.frames import Frame, PageStyle
from mentordesk.core.paper.pack import AgreementOnPaper, EvaluationOnPaper, Occasion
from mentordesk.core.paper.sections import blank_page, notes_page, sections
from mentordesk.core.paper.typesetter import Typesetter
from mentordesk.core.vocab import Role, SurveyKind


def frame(size: float = 12) -> Frame:
    return Frame(PageStyle(size=size), Typesetter(), "R-7K3MA", ("Confidential", ""))


def names(content, size: float = 12) -> list[str]:
    return [section.name.split(" · ")[0] for section in sections(frame(size), content)]


COPY = ["At a glance", "Agenda", "What we agreed"]


def test_the_mentee_comes_first_and_the_mentor_has_a_page_more(pack) -> None:
    assert names(pack()) == [*COPY, *COPY, "For the mentor", "Feedback slips"]


def test_the_first_session_adds_two_agreements_the_middle_a_review_the_last_an_evaluation(pack) -> None:
    first = names(pack(occasion=Occasion.FIRST, agreement=AgreementOnPaper()))
    assert first[-3:] == ["Agreement, copy 1", "Agreement, copy 2", "Feedback slips"]
    assert names(pack(occasion=Occasion.MIDPOINT)).count("Our partnership, halfway") == 2
    asked = EvaluationOnPaper("F-11111", "12345678", Role.MENTEE)
    assert "Evaluation" in names(pack(occasion=Occasion.CLOSING, evaluations=[asked]))


def test_large_print_and_pulses_have_one_slip_a_page(pack) -> None:
    assert names(pack()).count("Feedback slips") == 1
    assert names(pack(), 18).count("Feedback slips") == 2
    pulses = [type(slip)(slip.code, slip.number, slip.role, kind=SurveyKind.PULSE) for slip in pack().slips]
    assert names(pack(slips=pulses)).count("Feedback slips") == 2


def test_backs_are_for_notes_in_a_copy_and_blank_behind_what_is_handed_in() -> None:
    assert notes_page(frame(), "Mentee’s copy").name == "Notes · Mentee’s copy"
    assert blank_page(frame()).name == "Blank page"
