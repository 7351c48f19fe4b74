from mentordesk.core.paper import pieces
from mentordesk.core.paper.look import TICK, WRITING


def test_a_paragraph_leaves_no_line_alone(setting) -> None:
    found = pieces.paragraph(setting(), "word " * 100)
    assert [piece.keep for piece in found] == [True, *[False] * (len(found) - 3), True, False]


def test_titles_and_section_heads_stay_with_what_follows(setting) -> None:
    both = [*pieces.title(setting(), "At a glance"), *pieces.section(setting(), "Goals so far")]
    assert all(piece.keep for piece in (*both, *pieces.lead(setting(), "Proposed")))


def test_facts_start_in_one_column_and_wrap_within_it(setting, drawn) -> None:
    here = setting()
    pairs = [("When", "Thursday", here.look.strong), ("Where", "place " * 30, here.look.body)]
    found = pieces.facts(here, pairs)
    assert found[1].height > 2 * found[0].height
    assert drawn(found, here)[:3] == ["When", "Thursday", "Where"]


def test_what_is_longer_than_a_page_is_parted(setting) -> None:
    here = setting()
    for found in (
        pieces.facts(here, [("Where", "place " * 2000, here.look.body)]),
        pieces.ticks(here, ["word " * 2000]),
        pieces.bullets(here, ["word " * 2000]),
    ):
        assert len(found) > 2
        assert all(piece.height <= here.room / 2 for piece in found)


def test_boxes_to_tick_are_drawn_and_large_enough(setting, drawn) -> None:
    here = setting()
    assert drawn(pieces.ticks(here, ["Choose the situation"]), here) == ["Choose the situation"]
    assert TICK > 12


def test_lines_to_write_on_are_8_mm_apart_and_more_in_large_print(setting) -> None:
    assert pieces.writing_step(setting(12)) == WRITING
    assert pieces.writing_step(setting(18)) > WRITING
    assert pieces.lines_to_write(setting(), 3).height == 3 * WRITING
    assert pieces.lines_to_foot(setting(), 2).stretch


def test_an_arabic_paragraph_starts_at_the_right(setting, drawn) -> None:
    here = setting()
    found = pieces.paragraph(here, "محمد")
    assert drawn(found, here) == ["محمد"]
    assert not here.lines("محمد", here.look.body)[0].rightward
