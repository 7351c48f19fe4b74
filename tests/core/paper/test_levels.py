from mentordesk.core.paper.levels import isolate, levels, reordered, runs_right_to_left


def test_text_without_right_to_left_letters_is_level_0() -> None:
    assert levels("Zoë 12, Ольга") == [0] * 13


def test_numbers_in_hebrew_run_rightward_within_it() -> None:
    assert levels("ab אב 12 cd") == [0, 0, 0, 1, 1, 1, 2, 2, 0, 0, 0]


def test_a_leading_arabic_name_turns_the_line_unless_isolated() -> None:
    assert runs_right_to_left("مها meets Bob")
    assert not runs_right_to_left(f"{isolate('مها')} meets Bob")
    assert levels(f"{isolate('مها')} meets")[-6:] == [0] * 6


def test_an_unclosed_isolate_harms_nothing() -> None:
    assert len(levels("a \u2067 אב")) == 6


def test_a_thousand_nested_isolates_end() -> None:
    text = "\u2068" * 1000 + "א" + "\u2069" * 1000
    assert len(levels(text)) == len(text)


def test_an_override_turns_nothing() -> None:
    assert levels("\u202eabc\u202c א")[1:4] == [0, 0, 0]


def test_a_line_is_read_from_its_levels() -> None:
    assert reordered("abcd", [0, 1, 1, 0]) == ["a", "c", "b", "d"]
    assert reordered("abcd", [1, 2, 2, 1]) == ["d", "b", "c", "a"]
