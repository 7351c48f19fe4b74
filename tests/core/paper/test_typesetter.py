from mentordesk.core.paper.typesetter import BOLD, Missing, Typesetter, invisible, visible


def test_lines_hold_all_that_was_typed_and_fit() -> None:
    text = "Education Centre, Room 2, level 1. Step-free by the east lift; five minutes from Main Entrance."
    lines = Typesetter().lines(text, 12)
    assert "".join(line.text for line in lines) == text
    assert all(line.width <= 12 for line in lines)
    assert all(line.text.endswith((" ", "-", ".")) for line in lines)


def test_a_newline_starts_a_line_and_an_empty_one_is_kept() -> None:
    assert [line.text for line in Typesetter().lines("a\n\nb\r\nc", 50)] == ["a", "", "b", "c"]


def test_a_word_of_two_hundred_letters_is_cut_to_the_width() -> None:
    lines = Typesetter().lines("x" * 200 + " y", 20)
    assert len(lines) > 4
    assert all(line.width <= 20 for line in lines)


def test_an_address_is_cut_after_its_signs_and_gains_no_hyphen() -> None:
    lines = Typesetter().lines("https://meet.example.org/mentoring/room-two/wednesday", 12)
    assert "".join(line.text for line in lines) == "https://meet.example.org/mentoring/room-two/wednesday"
    assert all(line.text[-1] in "/.-" for line in lines[:-1])


def test_a_letter_in_no_face_is_reported_with_its_text() -> None:
    setter = Typesetter()
    assert setter.line("Dr 𠮷野 Mei").width > 0
    assert setter.missing == (Missing("𠮷", "Dr 𠮷野 Mei"),)


def test_a_lone_surrogate_breaks_nothing_and_is_reported() -> None:
    setter = Typesetter()
    setter.line("a\ud800b")
    assert [missing.letter for missing in setter.missing] == ["\ud800"]


def test_words_of_an_arabic_name_are_drawn_from_the_right() -> None:
    line = Typesetter().line("مها علي")
    assert [atom.text for atom in line.shown] == ["علي", " ", "مها"]
    assert not line.rightward


def test_spaces_at_the_end_take_no_room() -> None:
    setter = Typesetter()
    assert setter.line("ab   ").width == setter.line("ab").width


def test_the_widest_word_is_what_a_column_must_hold() -> None:
    setter = Typesetter()
    assert setter.widest_word("to Strongly agree", BOLD) == setter.line("Strongly", BOLD).width


def test_controls_are_kept_but_not_drawn() -> None:
    line = Typesetter().line("a\u202eb\x07c")
    assert line.text == "a\u202eb\x07c"
    assert line.width == Typesetter().line("abc").width
    assert visible("a\u202eb") == "ab"
    assert invisible("\x07")
