"""What one member of the team sees of the plan: own participants only, in order of handle.

A joint visit serves several caseloads. The visit is everybody's, whose wish it answers is not.
"""

from collections.abc import Collection
from dataclasses import replace

from models.ids import OrgNr, ParticipantId
from models.plan import Plan, Reason, Situation, Unfitted, UnfittedKind, Visit

COLLEAGUE = Reason("why.colleague")


def seen_by(
    plan: Plan,
    situation: Situation,
    handles: Collection[ParticipantId],
    specialist: str | None = None,
) -> Plan:
    """Return the plan of one specialist (None: of the team) naming these participants only.

    A visit that also answers somebody else's wish says so, and no more. Warnings and what found
    no place are the specialist's own. Participants stand in order of handle.
    """
    answering = {c.orgnr for c in situation.candidates if {s.handle for s in c.serves} & {*handles}}
    whose = {d.orgnr: d.specialist for d in situation.duties}
    whose |= {c.orgnr: c.owner for c in situation.candidates if c.orgnr in whose and c.owner}

    def is_for_me(found: Unfitted) -> bool:
        if found.kind is UnfittedKind.PARTICIPANT:
            return found.key in handles
        if found.kind is UnfittedKind.DUTY:
            return specialist in (None, whose.get(OrgNr(found.key)))
        return found.key in answering

    return replace(
        plan,
        visits=tuple(_seen(v, handles) for v in plan.visits if specialist in (None, v.specialist)),
        rounds=tuple(r for r in plan.rounds if specialist in (None, r.specialist)),
        own_steps=tuple(
            sorted((s for s in plan.own_steps if s.handle in handles), key=lambda s: s.handle)
        ),
        unfitted=tuple(sorted(filter(is_for_me, plan.unfitted), key=_by_handle)),
        warnings=tuple(
            w for w in plan.warnings if specialist in (None, dict(w.values).get("specialist"))
        ),
        served_last=tuple(sorted(h for h in plan.served_last if h in handles)),
    )


def _seen(visit: Visit, handles: Collection[ParticipantId]) -> Visit:
    serves = sorted((s for s in visit.serves if s.handle in handles), key=lambda s: s.handle)
    about = [r for r in visit.why if _handle(r)]
    first = visit.why.index(about[0]) if about else 0
    before = visit.why[:first]
    after = tuple(r for r in visit.why[first:] if not _handle(r))
    named = tuple(sorted((r for r in about if _handle(r) in handles), key=_handle))
    hidden = (COLLEAGUE,) if len(serves) < len(visit.serves) else ()
    return replace(visit, serves=tuple(serves), why=(*before, *named, *hidden, *after))


def _handle(reason: Reason) -> str:
    return str(dict(reason.values).get("handle", ""))


def _by_handle(found: Unfitted) -> tuple[int, str]:
    """Duties, then participants by handle, then workplaces as they stand."""
    order = (UnfittedKind.DUTY, UnfittedKind.PARTICIPANT, UnfittedKind.EMPLOYER)
    return order.index(found.kind), found.key if found.kind is UnfittedKind.PARTICIPANT else ""
