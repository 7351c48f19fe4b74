"""What the program says of itself."""

from mentordesk.ui.dialogs.about import about


def test_it_names_its_version_and_that_it_needs_no_network(qtbot, bare_window):
    box = about(bare_window)
    assert "Version" in box.accessibleDescription()
    assert "without a network" in box.accessibleDescription()
