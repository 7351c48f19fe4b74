"""The head shows what the page says of itself."""

import pytest
from PySide6.QtCore import Qt

from mentordesk.ui.kit import plain
from mentordesk.ui.kit.page_head import PageHead
from tests.ui.demo_page import DemoPage, OtherPage


@pytest.fixture
def head(qtbot, dressed):
    head = PageHead()
    qtbot.addWidget(head)
    head.resize(1200, 56)
    head.show()
    return head


def test_the_primary_button_is_the_page_s_action(qtbot, head, context):
    page = DemoPage(context)
    qtbot.addWidget(page)
    head.show_page("People", page)
    head.primary.click()
    assert page.done == ["import"]
    assert head.primary.accessibleName() == "Import people…"
    page.primary_action.setEnabled(False)
    assert not head.primary.isEnabled()


def test_a_page_without_an_action_has_no_button(qtbot, head, context):
    first, page = DemoPage(context), OtherPage(context)
    qtbot.addWidget(first)
    qtbot.addWidget(page)
    head.show_page("People", first)
    head.show_page("Other", page)
    assert not head.primary.isVisible()
    assert head.title.text() == "Other"


def test_the_page_s_own_controls_come_and_go(qtbot, head, context):
    page, other = DemoPage(context), OtherPage(context)
    page.header_widgets = [plain.button("Matrix")]
    for each in (page, other):
        qtbot.addWidget(each)
    head.show_page("People", page)
    assert page.header_widgets[0].isVisible()
    head.show_page("Other", other)
    assert not page.header_widgets[0].isVisible()


def test_search_shrinks_to_its_icon(qtbot, head):
    with qtbot.waitSignal(head.search_wanted):
        qtbot.mouseClick(head.search, Qt.MouseButton.LeftButton)
    head.search.setFixedWidth(60)
    assert head.search.text() == ""
    assert head.search.accessibleName() == "Search or do"
