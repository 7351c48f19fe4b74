"""Search-and-do knows sheets by their code."""

from mentordesk.ui.kit.task import wait_for_all
from mentordesk.ui.views.feedback import finding_slips


def test_a_code_offers_to_enter_its_sheet(qtbot, room):
    slip, taken = room.slip(), []
    find = finding_slips.provider(room.desk, taken.append)
    for typed in (slip.code.lower(), slip.code[2:], slip.number):
        [hit] = find(typed)
        assert hit.title == f"Enter this sheet: {slip.code}"
        assert hit.subtitle.startswith("Kateryna Bondarenko")
    hit.act()
    assert taken == [slip.slip_id]


def test_words_and_unknown_codes_find_no_sheet(room):
    find = finding_slips.provider(room.desk, print)
    assert [find(typed) for typed in ("Kateryna", "board report", "F-00000", "9D2")] == [[], [], [], []]


def test_choosing_it_takes_the_sheet_in_hand(qtbot, room):
    slip = room.slip()
    [hit] = finding_slips.finder(room.page.context)(slip.code)
    hit.act()
    qtbot.waitUntil(lambda: room.entry.sheet is not None)
    assert room.entry.sheet.slip.code == slip.code
    wait_for_all()
