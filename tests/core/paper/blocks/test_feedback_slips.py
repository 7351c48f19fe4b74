from dataclasses import replace

from mentordesk.core.paper.blocks import feedback_slips
from mentordesk.core.paper.look import MM
from mentordesk.core.paper.pack import SlipOnPaper
from mentordesk.core.vocab import Anonymity, Role, SurveyKind


def said_by(slip, setting, drawn) -> list[str]:
    return drawn(feedback_slips.blocks(setting(), [slip]), setting())


def test_a_session_slip_has_its_code_number_promise_item_and_question(setting, drawn) -> None:
    said = said_by(SlipOnPaper("F-7K3MA", "12345678", Role.MENTEE), setting, drawn)
    assert {"1234 5678", "Mentee’s slip", "F-7K3MA · fill in one circle in each row"} <= set(said)
    assert {"This session was useful to me.", "1", "5", "What to keep or change"} <= set(said)
    assert " ".join(said).count("nobody else does; reports show groups of five or more") == 1


def test_a_pulse_asks_three_rows_yes_or_no_and_offers_two_boxes(setting, drawn) -> None:
    slip = SlipOnPaper(
        "F-7K3MA", "12345678", Role.MENTOR, kind=SurveyKind.PULSE, promise=Anonymity.IDENTIFIED
    )
    said = said_by(slip, setting, drawn)
    assert said.count("3") == 3
    assert {"Yes", "No", "Please get in touch with me privately.", "Comment"} <= set(said)
    assert "The coordinator sees your answers with your name." in " ".join(said)


def test_a_long_name_is_made_smaller_not_longer(setting, drawn) -> None:
    slip = SlipOnPaper("F-7K3MA", "12345678", Role.PEER, name="L" * 200)
    assert f"Peer’s slip · {'L' * 200}" in said_by(slip, setting, drawn)


def test_lines_to_cut_give_way_where_a_page_is_too_short(setting) -> None:
    short = replace(setting(18), room=195 * MM)
    found = feedback_slips.blocks(short, [SlipOnPaper("F-7K3MA", "12345678", Role.MENTEE)])
    assert [piece.height for piece in found] == [192 * MM]


def test_a_slip_is_one_piece_of_its_height_between_lines_to_cut(setting) -> None:
    found = feedback_slips.blocks(setting(), [SlipOnPaper("F-7K3MA", "12345678", Role.MENTEE)])
    assert [piece.height for piece in found] == [6 * MM, 102 * MM, 6 * MM]
    assert [piece.keep for piece in found] == [True, True, False]
    assert feedback_slips.height(setting(), SlipOnPaper("F-1", "12345678", Role.MENTEE)) == 108 * MM
