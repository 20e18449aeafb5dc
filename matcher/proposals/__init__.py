"""From a participant's own words to proposed wishes, each to be confirmed or changed.

`propose(text)` cuts the words into clauses (`clauses`), finds what each is about (`topics`,
`amounts`, `times`), and how it is meant (`meaning`). What else is said about work becomes a
wish in words; `journey` is where journeys to work begin. Nothing is guessed silently: a proposal
that `asks` waits for the person's choice, and so does every must and never. What could not be
read is handed back as `unread`.
"""

from matcher.proposals.journey import Journey
from matcher.proposals.propose import Proposal, Proposals, Question, propose, propose_all

__all__ = ["Journey", "Proposal", "Proposals", "Question", "propose", "propose_all"]
