import pytest

from mentordesk.core.paper.clusters import clusters, extends


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("abc", ["a", "b", "c"]),
        ("e\u0301a", ["e\u0301", "a"]),
        ("👩\u200d⚕\ufe0f!", ["👩\u200d⚕\ufe0f", "!"]),
        ("👍🏽", ["👍🏽"]),
        ("🇬🇧🇫🇷", ["🇬🇧", "🇫🇷"]),
        ("क्ष", ["क्ष"]),
        ("เก่ง", ["เก่", "ง"]),
        ("ทำ", ["ทำ"]),
        ("\u1100\u1161\u11a8", ["\u1100\u1161\u11a8"]),
        ("a \u0301", ["a", " ", "\u0301"]),
        ("\u0301a", ["\u0301", "a"]),
    ],
)
def test_what_a_person_takes_for_one_letter_stays_together(text: str, parts: list[str]) -> None:
    assert clusters(text) == parts


def test_marks_and_skin_tones_extend_the_letter_before() -> None:
    assert [extends(letter) for letter in "\u0301🏽a"] == [True, True, False]
