"""The first rows stand in a tab for each table."""

from mentordesk.core.exports import Table
from mentordesk.ui.views.reports.tables_preview import TablesPreview

PEOPLE = Table("People", ("Name", "Role"), (("<b>Ada", "mentor"),), 40)
NOBODY = Table("Nobody", ("Name",), (), 0)


def test_tables_are_tabs_with_their_rows(qtbot, dressed):
    preview = TablesPreview()
    qtbot.addWidget(preview)
    preview.show_tables([PEOPLE, NOBODY])
    assert preview.tabs.widget(0).item(0, 0).text() == "<b>Ada"
    assert preview.said.text() == "The first 1 of 40 rows."
    qtbot.waitUntil(lambda: preview.tabs.count() == 2)
    preview.tabs.setCurrentIndex(1)
    assert preview.said.text() == "0 rows."
    preview.show_tables([])
    assert preview.said.text() == ""
