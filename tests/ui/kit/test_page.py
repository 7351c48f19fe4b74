"""A page reads when it is seen and when its tables change."""

from datetime import date

from mentordesk.core import programmes
from mentordesk.ui.kit.context import Context
from mentordesk.ui.kit.page import Page
from tests.ui.demo_page import DemoPage

DRAFT = programmes.CohortDraft(
    programme="Emerging leaders", name="2026", start_on=date(2026, 9, 1), end_on=date(2027, 8, 31)
)


def shown(qtbot, context, kind=DemoPage):
    page = kind(context)
    qtbot.addWidget(page)
    page.show()
    return page


def test_a_page_reads_when_it_is_first_seen(qtbot, context):
    page = DemoPage(context)
    qtbot.addWidget(page)
    assert page.read == 0
    with qtbot.waitSignal(page.loaded):
        page.show()
    assert (page.read, page.subtitle, page.hint) == (1, "read 1", "F2 edits")


def test_a_page_reads_again_after_a_change_of_its_tables(qtbot, context, desk):
    page = shown(qtbot, context)
    qtbot.waitUntil(lambda: page.read == 1)
    desk.do(programmes.add, DRAFT)
    qtbot.waitUntil(lambda: page.read == 2)


def test_a_page_out_of_sight_reads_when_it_is_seen_again(qtbot, context, desk):
    page = shown(qtbot, context)
    qtbot.waitUntil(lambda: page.read == 1)
    page.hide()
    with qtbot.waitSignal(context.live.changed):
        desk.do(programmes.add, DRAFT)
    assert page.read == 1
    page.show()
    qtbot.waitUntil(lambda: page.read == 2)


def test_a_page_need_offer_nothing(qtbot, context):
    page = shown(qtbot, context, Page)
    page.filter_focus()
    page.print_shown()
    page.focus("person", 1)
    assert (page.explain(), page.primary_action, page.menu_actions) == ("", None, [])


def test_a_page_can_act_in_the_background(qtbot, context):
    page, done = shown(qtbot, context), []
    page.run("Working…", lambda _progress: 7, done.append)
    qtbot.waitUntil(lambda: done == [7])
    assert isinstance(page.context, Context)


def test_a_page_never_asks_for_a_cohort_that_was_taken_back(qtbot, context, desk):
    page, asked = shown(qtbot, context), []
    page.refresh = lambda: asked.append(page.cohort_id)
    for turn, there in ((lambda: desk.do(programmes.add, DRAFT), True), (desk.undo, False)):
        with qtbot.waitSignal(context.cohort.changed):
            turn()
        assert [bool(number) for number in asked] == [there]
        asked.clear()
