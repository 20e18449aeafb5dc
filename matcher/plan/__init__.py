"""The week plan for job development: whom to visit, for whose wishes, when, and by whom.

week.py       the way in: `week(situation, today)`
rules.py      what is never broken, each with the reason it gives
steps.py      which step at which stage; what a participant has opened
goals.py      the named weights, and what a set of visits is worth
areas.py      places put together by travel minutes
routes.py     rounds and timetables
problem.py    the situation as numbers, shared by all who choose
greedy.py     an answer at once
solve.py      the improvement, with a proven bound
replan.py     accept, move, reject, add one's own
reorder.py    a visit changes place with its neighbour
seen.py       the plan as one of the team sees it
explain.py    why, in Norwegian and English
ics.py        the calendar file
candidates.py from rankings, answers and relations to candidates
duties.py     the visits that a job's start or end asks for
simulate.py   half a year, against simpler ways of planning
"""

from matcher.plan.solve import Limit
from matcher.plan.week import week

__all__ = ["Limit", "week"]
