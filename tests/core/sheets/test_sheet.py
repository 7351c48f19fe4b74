"""What a column is when nothing more is said."""

from mentordesk.core.sheets import Column, Kind


def test_a_column_holds_text_unless_said_otherwise() -> None:
    assert Column("Name") == Column("Name", Kind.TEXT, 16, "", ())
