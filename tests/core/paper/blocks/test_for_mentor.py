from mentordesk.core.paper.blocks import for_mentor


def test_it_has_the_note_five_questions_and_when_to_call(pack, setting, drawn) -> None:
    said = drawn(for_mentor.blocks(setting(), pack()), setting())
    assert said[said.index("From the coordinator") + 1] == "Kateryna starts nights in January."
    assert said.index("Listen, then help") - said.index("Five open questions") == 6
    assert "Stop and call the coordinator (020 7946 0182) when" in said
    assert said[said.index("Resources") + 1] == "Feedback card"


def test_what_the_coordinator_did_not_write_is_left_out(pack, setting, drawn) -> None:
    said = drawn(for_mentor.blocks(setting(), pack(note="", resources=(), phone="")), setting())
    assert not {"From the coordinator", "Resources"} & set(said)
    assert "Stop and call the coordinator when" in said
