from mentordesk.core.paper.blocks import agenda


def test_clock_times_stand_before_items_leads_and_minutes(pack, setting, drawn) -> None:
    said = drawn(agenda.blocks(setting(), pack()), setting())
    assert said[:5] == ["Agenda", "14:00", "Arrive: what has happened since", "both", "10 min"]
    assert said[said.index("15:00") + 1] == "Finish"


def test_grow_is_one_piece_that_fills_the_page_and_two_in_large_print(pack, setting) -> None:
    assert sum(piece.stretch for piece in agenda.blocks(setting(12), pack())) == 1
    assert sum(piece.stretch for piece in agenda.blocks(setting(18), pack())) == 2
    assert all(piece.height <= setting(18).room for piece in agenda.blocks(setting(18), pack()))


def test_each_letter_of_grow_has_its_meaning_and_questions(pack, setting, drawn) -> None:
    said = drawn(agenda.blocks(setting(), pack()), setting())
    place = said.index("Goal")
    assert said[place : place + 3] == [
        "Goal",
        "what you want from today",
        "What would make today worthwhile?",
    ]
    assert {"Reality", "Options", "Will"} <= set(said)
