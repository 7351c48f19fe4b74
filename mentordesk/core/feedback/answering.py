"""Takes in what people answered, puts typing mistakes right, takes an answer back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Self

from sqlalchemy import delete, insert

from mentordesk.core import slips, surveys, typed
from mentordesk.core.db import Db
from mentordesk.core.desk import command, describe
from mentordesk.core.errors import Invalid, NotFound, Problem, Refused
from mentordesk.core.feedback.response_rows import ResponseRow
from mentordesk.core.feedback.slip_sheets import SlipSheet, sheet
from mentordesk.core.feedback.waves import open_wave
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import Answer, Response, Wave
from mentordesk.core.surveys import HIGHEST, LOWEST
from mentordesk.core.vocab import SurveyKind


@dataclass(frozen=True, slots=True)
class AnswerDraft:
    """What a slip says; items left blank are not among the values."""

    survey: SurveyKind
    values: Mapping[str, int] = field(default_factory=dict)
    """1 to 5, by item."""
    carry_on: bool | None = None
    contact_me: bool = False
    concern: bool = False
    comment: str = ""

    @classmethod
    def of(cls, row: ResponseRow) -> Self:
        """What was typed in before."""
        return cls(row.survey, dict(row.values), row.carry_on, row.contact_me, row.concern, row.comment)

    def problems(self) -> list[Problem]:
        """What cannot be taken."""
        if not (self.values or self._ticked() or self.comment.strip()):
            return [Problem("", _("Nothing is filled in yet."))]
        asked = {item.key for item in surveys.rated(self.survey)}
        return [
            Problem(key, _("Answers go from {lowest} to {highest}.").format(lowest=LOWEST, highest=HIGHEST))
            for key, value in self.values.items()
            if key in asked and not LOWEST <= value <= HIGHEST
        ] + [*self._unasked(asked), *typed.problems(self, typed.PROSE, "comment")]

    def _unasked(self, asked: set[str]) -> list[Problem]:
        unasked = [key for key in self.values if key not in asked]
        if self._ticked() and not surveys.ticks(self.survey):
            unasked.append("CONTINUE")
        return [Problem(key, _("This slip does not ask that.")) for key in unasked]

    def _ticked(self) -> bool:
        return self.carry_on is not None or self.contact_me or self.concern


@command(N_("Enter a slip"))
def enter(db: Db, slip_id: int, draft: AnswerDraft, today: date) -> int:
    """Take in what a slip says; gives the id of the answer."""
    slip = sheet(db, slip_id)
    open_wave(db, slip.wave_id)
    if slip.response_id is not None:
        raise Refused(_("This slip was typed in already."))
    _check(draft, slip.survey)
    response = _response(slip, today)
    _fill(response, draft)
    db.add(response)
    db.flush()
    _answer(db, response.id, draft)
    describe(db, _("Sheet {code} of {name}").format(code=slip.code, name=slip.name))
    return response.id


@command(N_("Correct an answer"))
def correct(db: Db, response_id: int, draft: AnswerDraft) -> None:
    """Put right what was mistyped."""
    response, wave = _get(db, response_id)
    _check(draft, wave.survey)
    _fill(response, draft)
    db.execute(delete(Answer).where(Answer.response_id == response_id))
    _answer(db, response_id, draft)


@command(N_("Take back an answer"))
def withdraw_answer(db: Db, response_id: int) -> None:
    """Forget an answer; its slip can be handed in again."""
    response, _wave = _get(db, response_id)
    db.execute(delete(Answer).where(Answer.response_id == response_id))
    db.delete(response)


@command(N_("Add pulse slips"))
def add_pulse(db: Db, session_ids: Sequence[int]) -> int:
    """Give each member of these sessions a pulse slip beside the session slip, and say how many are new."""
    return slips.make(db, session_ids, SurveyKind.PULSE)


def _get(db: Db, response_id: int) -> tuple[Response, Wave]:
    response = db.get(Response, response_id)
    if response is None:
        raise NotFound(_("This answer is no longer there."))
    return response, open_wave(db, response.wave_id)


def _check(draft: AnswerDraft, survey: SurveyKind) -> None:
    problems = draft.problems()
    if draft.survey is not survey:
        problems.append(Problem("", _("These are answers to another survey.")))
    if problems:
        raise Invalid(problems)


def _response(slip: SlipSheet, on: date) -> Response:
    return Response(
        wave_id=slip.wave_id,
        slip_id=slip.slip_id,
        participant_id=slip.participant_id,
        session_id=slip.session_id,
        pairing_id=slip.pairing_id,
        received_on=on,
    )


def _fill(response: Response, draft: AnswerDraft) -> None:
    response.carry_on, response.contact_me = draft.carry_on, draft.contact_me
    response.concern, response.comment = draft.concern, draft.comment.strip()


def _answer(db: Db, response_id: int, draft: AnswerDraft) -> None:
    values = [
        {"response_id": response_id, "item": item, "value": value} for item, value in draft.values.items()
    ]
    if values:
        db.execute(insert(Answer), values)
