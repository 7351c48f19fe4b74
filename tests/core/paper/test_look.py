from mentordesk.core.paper.look import MM, QUIET, RULE, TEXT, Ink, Look


def luminance(colour: tuple[float, float, float]) -> float:
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def test_text_and_rules_stand_out_enough_on_white() -> None:
    assert 1.05 / (luminance(TEXT) + 0.05) >= 7
    assert 1.05 / (luminance(QUIET) + 0.05) >= 4.5
    assert 1.05 / (luminance(RULE) + 0.05) >= 3


def test_a_body_of_12_has_the_sizes_of_the_design() -> None:
    look = Look(12)
    assert (look.title.size, look.section.size, look.body.leading) == (20, 13, 16.5)
    assert look.spaces(1) == 4


def test_all_sizes_follow_the_body() -> None:
    assert Look(18).title.size == 30
    assert Look(18).quiet.size == 18
    assert Ink(10).drop < Ink(10).leading
    assert abs(25.4 * MM - 72) < 1e-9
