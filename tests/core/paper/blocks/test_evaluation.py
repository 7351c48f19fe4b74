from mentordesk.core.paper.blocks import evaluation
from mentordesk.core.paper.pack import EvaluationOnPaper
from mentordesk.core.vocab import Role


def test_it_has_ten_rows_of_five_open_questions_consent_and_the_certificate(setting, drawn) -> None:
    asked = EvaluationOnPaper("F-11111", "12345678", Role.MENTEE, certificate="After six sessions.")
    said = drawn(evaluation.blocks(setting(), asked), setting())
    assert said.count("5") == 10
    assert {"1234 5678", "Mentee · F-11111", "What helped most?", "After six sessions."} <= set(said)
    assert any("story" in each for each in said)


def test_a_name_is_printed_where_it_is_given_and_no_certificate_promised_unasked(setting, drawn) -> None:
    asked = EvaluationOnPaper("F-11111", "12345678", Role.MENTOR, name="Mei-Ling Chua")
    said = drawn(evaluation.blocks(setting(), asked), setting())
    assert "Mentor · Mei-Ling Chua · F-11111" in said
    assert not any("sessions" in each for each in said)
