"""What is new in a list since the list before: new, changed and gone lines.

*New* stands in today's list and not in yesterday's; *gone* the other way round. *Changed*
stands in both, and a wish asked on both nights has another truth than before: something became
known, stopped being stated, or turned. That is what somebody could act on. Points, numbers in
the list and wordings are not compared: they shift whenever any other advert comes or goes. Nor
is a wish that only one of the nights asked: whoever changed it knows. Groups (`wanted.py`) follow
from the truths, so a line cannot move between groups unseen.
"""

from dataclasses import replace

from models.night import ChangeKind, KeptSuggestion, ListChange, NightList


def compare(yesterday: NightList | None, today: NightList) -> tuple[ListChange, ...]:
    """Return the changes: new and changed in today's order, then gone in yesterday's.

    Without a list from before, everything is new.
    """
    before = {s.opportunity: s for s in yesterday.suggestions} if yesterday else {}
    now = {s.opportunity for s in today.suggestions}
    found = []
    for line in today.suggestions:
        old = before.get(line.opportunity)
        if old is None:
            found.append(_change(ChangeKind.NEW, line))
        elif turned := turned_wishes(old, line):
            found.append(_change(ChangeKind.CHANGED, line, turned))
    gone = (s for s in before.values() if s.opportunity not in now)
    return (*found, *(_change(ChangeKind.GONE, line) for line in gone))


def turned_wishes(before: KeptSuggestion, after: KeptSuggestion) -> tuple[str, ...]:
    """Return the wishes asked on both nights whose truth is another now."""
    old = dict(before.truths)
    return tuple(w for w, truth in after.truths if w in old and old[w] is not truth)


def compared(yesterday: NightList | None, today: NightList) -> NightList:
    """Return today's list with its changes since yesterday's."""
    return replace(today, changes=compare(yesterday, today))


def _change(kind: ChangeKind, line: KeptSuggestion, wishes: tuple[str, ...] = ()) -> ListChange:
    return ListChange(kind, line.opportunity, line.title, line.employer, wishes)
