"""Answers to suggestions: the newest of each participant for each opportunity."""

from sqlalchemy import Connection, Select, delete, select

from models.answer import Answer, Reply
from models.ids import OpportunityId, OpportunityKind, ParticipantId
from models.store import tables
from models.store.database import upsert


def save_answer(connection: Connection, answer: Answer) -> None:
    """Keep an answer in place of an earlier one to the same opportunity."""
    row = {
        "handle": answer.handle,
        "kind": answer.opportunity.kind.value,
        "key": answer.opportunity.key,
        "reply": answer.reply.value,
        "day": answer.day,
        "specialist": answer.by,
        "reason": answer.reason,
        "title": answer.title[:500],
        "employer": answer.employer[:300],
    }
    upsert(connection, tables.answer, [row], "handle", "kind", "key")


def take_back_answer(
    connection: Connection, handle: ParticipantId, opportunity: OpportunityId
) -> None:
    """Remove an answer: as if it was never given."""
    t = tables.answer
    connection.execute(
        delete(t).where(
            t.c.handle == handle, t.c.kind == opportunity.kind.value, t.c.key == opportunity.key
        )
    )


def answers_of(connection: Connection, handle: ParticipantId) -> tuple[Answer, ...]:
    """Return a participant's answers, oldest first."""
    return _answers(connection, select(tables.answer).where(tables.answer.c.handle == handle))


def list_answers(connection: Connection) -> tuple[Answer, ...]:
    """Return everybody's answers in handle order, oldest first."""
    return _answers(connection, select(tables.answer))


def _answers(connection: Connection, query: Select[tuple[object, ...]]) -> tuple[Answer, ...]:
    found = (
        Answer(
            ParticipantId(r.handle), OpportunityId(OpportunityKind(r.kind), r.key),
            Reply(r.reply), r.day, r.specialist, r.reason, r.title, r.employer,
        )
        for r in connection.execute(query)
    )  # fmt: skip
    return tuple(sorted(found, key=lambda a: (a.handle, a.day, a.opportunity)))
