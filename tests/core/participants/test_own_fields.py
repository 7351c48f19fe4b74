"""Fields of the coordinator's own: added, renamed, reordered, of another kind, taken away."""

import pytest

from mentordesk.core.errors import Invalid, NotFound, Refused
from mentordesk.core.participants import FieldDraft, own_fields, own_fields_filled
from mentordesk.core.vocab import FieldKind

K = FieldKind


@pytest.fixture
def field(desk):
    """Adds a field; gives its id."""
    return lambda label, kind=K.TEXT, *choices: desk.do(
        own_fields.add_field, FieldDraft(label, kind, choices)
    )


@pytest.fixture
def fill(desk, someone):
    """Writes texts into a field, of a new participant each; gives the participants."""

    def write(field_id, **texts):
        people = {name: someone(name) for name in texts}
        for name, text in texts.items():
            desk.do(own_fields_filled.set_own, people[name], field_id, text)
        return people

    return write


def values(desk, field_id, people):
    found = desk.ask(own_fields_filled.own_kept, list(people.values()))
    return {name: found.get(number, {}).get(field_id, "") for name, number in people.items()}


@pytest.mark.req("S0-44")
def test_a_field_is_added_at_the_end(turned, desk, field):
    field("Bleep")
    turned(own_fields.add_field, FieldDraft(" Site ", K.CHOICE, ("North ", "South")))
    found = desk.ask(own_fields.own_field_list)
    assert [(each.label, each.kind, each.choices) for each in found] == [
        ("Bleep", K.TEXT, ()),
        ("Site", K.CHOICE, ("North", "South")),
    ]
    assert desk.undo_label == "Add field “Site”"


@pytest.mark.parametrize(
    ("draft", "about"),
    [
        (FieldDraft(" "), "label"),
        (FieldDraft("x" * 201), "label"),
        (FieldDraft("BLEEP "), "label"),
        (FieldDraft("Site", K.CHOICE), "choices"),
        (FieldDraft("Site", K.CHOICES, ("North", "north")), "choices"),
        (FieldDraft("Site", K.CHOICE, ("North; South",)), "choices"),
    ],
)
def test_what_is_no_field_is_not_taken(desk, field, draft, about):
    field("Bleep")
    with pytest.raises(Invalid) as caught:
        desk.do(own_fields.add_field, draft)
    assert {problem.field for problem in caught.value.problems} == {about}


def test_a_field_is_renamed_and_keeps_what_is_written(turned, desk, field, fill):
    number = field("Bleep")
    people = fill(number, Ada="1234")
    turned(own_fields.edit_field_of_own, number, FieldDraft("Pager"))
    assert desk.ask(own_fields.own_field_list)[0].label == "Pager"
    assert values(desk, number, people) == {"Ada": "1234"}


@pytest.mark.parametrize(
    "case",
    [
        ((K.TEXT,), (K.NUMBER,), ("12", "3,5"), ("12", "3.5")),
        ((K.TEXT,), (K.YES_NO,), ("yes", "No"), ("1", "0")),
        ((K.YES_NO,), (K.TEXT,), ("yes", "no"), ("Yes", "No")),
        ((K.TEXT,), (K.CHOICE, "North", "South"), ("north", "SOUTH"), ("North", "South")),
        ((K.CHOICE, "North", "South"), (K.CHOICES, "South", "North"), ("North", "South"), ("North", "South")),
        ((K.CHOICES, "a", "b"), (K.TEXT,), ("a;b", "b"), ("a; b", "b")),
        ((K.CHOICE, "North", "South"), (K.CHOICE, "Nord", "South"), ("North", "South"), ("Nord", "South")),
    ],
)
def test_another_kind_takes_what_is_written_along(turned, desk, field, fill, case):
    before, after, texts, kept = case
    number = field("Site", *before)
    people = fill(number, Ada=texts[0], Ben=texts[1])
    turned(own_fields.edit_field_of_own, number, FieldDraft("Site", after[0], after[1:]))
    assert values(desk, number, people) == {"Ada": kept[0], "Ben": kept[1]}


@pytest.mark.req("S0-44")
def test_a_kind_that_does_not_fit_is_refused_with_names(desk, field, fill):
    number = field("Years")
    people = fill(number, Eve="many", Ada="few", Ben="3", Cleo="some", Dee="none")
    with pytest.raises(Refused) as caught:
        desk.do(own_fields.edit_field_of_own, number, FieldDraft("Years", K.NUMBER))
    assert str(caught.value) == (
        "What is written for these would not fit: Ada (“few”), Cleo (“some”), Dee (“none”), 1 more. "
        "Write a number, such as 12 or 3.5."
    )
    assert values(desk, number, people)["Ben"] == "3"
    assert desk.ask(own_fields.own_field_list)[0].kind is K.TEXT


def test_a_choice_that_somebody_has_is_not_taken_away(desk, field, fill):
    number = field("Site", K.CHOICE, "North", "South")
    fill(number, Ada="North")
    with pytest.raises(Refused, match=r"Ada \(“North”\)"):
        desk.do(own_fields.edit_field_of_own, number, FieldDraft("Site", K.CHOICE, ("South",)))


def test_what_is_written_can_become_the_choices(desk, field, fill):
    number = field("Site")
    fill(number, Ada="South", Ben="north; South", Cleo="North")
    assert [each.casefold() for each in desk.ask(own_fields.choices_from_values, number)] == [
        "north",
        "south",
    ]


def test_fields_are_put_in_order(turned, desk, field):
    one, two, three = field("One"), field("Two"), field("Three")
    turned(own_fields.order_fields, [three, one, two])
    assert [each.id for each in desk.ask(own_fields.own_field_list)] == [three, one, two]
    with pytest.raises(NotFound):
        desk.do(own_fields.order_fields, [one])


@pytest.mark.req("S0-44")
def test_a_field_is_taken_away_with_what_is_written_and_comes_back(turned, desk, field, fill):
    number = field("Bleep")
    people = fill(number, Ada="1234", Ben="99")
    assert [each.known for each in desk.ask(own_fields.own_field_list)] == [2]
    turned(own_fields.remove_field, number)
    assert desk.ask(own_fields.own_field_list) == []
    desk.undo()
    assert values(desk, number, people) == {"Ada": "1234", "Ben": "99"}


def test_a_field_is_found_by_its_name(desk, field):
    number = field("Bleep number")
    assert desk.ask(own_fields.field_called, " bleep NUMBER").id == number
    assert desk.ask(own_fields.field_called, "bleep") is None
