"""Rules about what is declared: tables and closed lists."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Integer, MetaData

from mentordesk.core.vocab import Vocabulary


def tables_have_an_id(metadata: MetaData) -> Iterator[str]:
    for table in metadata.sorted_tables:
        keys = list(table.primary_key)
        if [key.name for key in keys] != ["id"] or not isinstance(keys[0].type, Integer):
            yield f"{table.name}: its primary key must be one whole number called id"


def members_have_labels(vocabularies: Iterable[type[Vocabulary]]) -> Iterator[str]:
    for vocabulary in vocabularies:
        labels = [member.label for member in vocabulary]
        if not labels or not all(label.strip() for label in labels):
            yield f"{vocabulary.__name__}: each member needs words"
        if len(set(labels)) < len(labels):
            yield f"{vocabulary.__name__}: two members are called the same"
        if any(" " in member.key or member.key != member.key.lower() for member in vocabulary):
            yield f"{vocabulary.__name__}: keys are lower case, without spaces"
