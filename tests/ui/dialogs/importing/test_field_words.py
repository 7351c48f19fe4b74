"""Each field has words for the screen."""

from mentordesk.core.intake.columns import IGNORED, MORE
from mentordesk.core.intake.headings import FIELDS
from mentordesk.ui.dialogs.importing.field_words import _WORDS, field_words


def test_each_field_of_each_kind_has_words():
    fields = {field for kind in FIELDS.values() for field in kind}
    assert fields | {MORE, IGNORED} == set(_WORDS)


def test_fields_of_one_kind_have_words_of_their_own():
    for fields in FIELDS.values():
        assert len({field_words(field) for field in fields}) == len(fields)


def test_hours_of_a_form_are_named():
    assert field_words("availability 09:00-12:00") == "Free times, 09:00-12:00"
    assert field_words("grade order") == "Grade order"
