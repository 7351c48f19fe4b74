from mentordesk.core.paper.blocks import notes


def test_a_blank_page_says_so_in_its_middle(setting, drawn) -> None:
    found = notes.blank(setting())
    assert found[0].stretch
    assert drawn(found, setting()) == ["This page is left blank on purpose."]


def test_notes_are_lines_under_a_title(setting, drawn) -> None:
    assert drawn(notes.notes(setting()), setting()) == ["Notes"]


def test_everybody_signs_in_and_there_are_rows_to_spare(pack, setting, drawn) -> None:
    found = notes.sign_in(setting(), pack())
    assert {"Kateryna Bondarenko", "Mentor", "Time in", "Signature"} <= set(drawn(found, setting()))
    assert len(found) == 1 + 1 + 2 + 3
