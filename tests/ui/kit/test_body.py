"""The body folds its sidebar where the window is narrow for the zoom."""

from mentordesk.ui.kit.body import Body


def test_the_sidebar_folds_at_200_per_cent(qtbot, dressed, settings):
    body = Body(settings)
    qtbot.addWidget(body)
    body.resize(1440, 900)
    body.show()
    assert body.sidebar._folded is False
    dressed.set("light", zoom=200, contrast=False)
    assert body.sidebar._folded is True


def test_the_width_of_the_inspector_is_remembered(qtbot, dressed, settings):
    body = Body(settings)
    qtbot.addWidget(body)
    body.inspector.setFixedWidth(333)
    body.inspector.show()
    body.resize(1200, 700)
    body.show()
    body._keep_width()
    assert settings.inspector_width == 333
