"""Skills of which two read alike."""

from mentordesk.core.desk import command
from mentordesk.core.model import Need, Offer, Participant, Person, Skill
from mentordesk.core.vocab import Role


@command("Make")
def needed_and_offered(db, cohort_id):
    """Two need to resolve conflicts, one offers that in other words, and cooking."""
    names = ("Conflict resolution", "Resolving conflicts", "Cooking")
    conflict, other, cooking = (Skill(name=name) for name in names)
    db.add_all([conflict, other, cooking])
    people = [Person(code=f"P-{at}", name=f"Person {at}") for at in range(3)]
    db.add_all(people)
    db.flush()
    roles = (Role.MENTEE, Role.MENTEE, Role.MENTOR)
    ones = [
        Participant(person_id=each.id, cohort_id=cohort_id, role=role)
        for each, role in zip(people, roles, strict=True)
    ]
    db.add_all(ones)
    db.flush()
    for each in ones[:2]:
        db.add(Need(participant_id=each.id, skill_id=conflict.id, level=1, importance=2))
    for skill in (other, cooking):
        db.add(Offer(participant_id=ones[2].id, skill_id=skill.id, level=4))
