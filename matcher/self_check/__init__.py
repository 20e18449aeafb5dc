"""Self-check («egenmåling»): what the log can count of how the team works, for any period.

figure.py      a figure: value, the counts behind it, period, whose
caseload.py    participants per full-time specialist
contacts.py    days to the first contact, contacts a week, built on wishes, time in the field
jobs.py        kinds of job and employers, ordinary jobs
follow_up.py   meetings around jobs in time
report.py      all of them, for the team or one specialist
words.py       label, counts and what the figure does not say, in three languages

The labels are our own. This is no official score, and no figure is about a participant.
"""

from matcher.self_check.figure import Figure, Period
from matcher.self_check.report import Kept, self_check

__all__ = ["Figure", "Kept", "Period", "self_check"]
