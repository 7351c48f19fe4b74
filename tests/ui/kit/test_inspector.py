"""The inspector folds away when there is nothing to show."""

from mentordesk.ui.kit import plain
from mentordesk.ui.kit.inspector import Inspector


def test_it_shows_one_widget_and_folds_without(qtbot, dressed):
    inspector = Inspector(340)
    qtbot.addWidget(inspector)
    one, two = plain.label("one"), plain.label("two")
    for widget in (one, two, one):
        inspector.show_widget(widget)
        assert inspector.currentWidget() is widget
    assert inspector.isVisible()
    inspector.show_widget(None)
    assert not inspector.isVisible()
    assert (inspector.sizeHint().width(), inspector.minimumWidth()) == (340, 304)
