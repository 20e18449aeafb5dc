"""The night with store and network: its steps, and the run that goes through them.

run.py      one night from where it stopped to its end, with a lock, a record and exactly-once steps
steps.py    the steps in their order
reading.py  feed, register, adverts that have run out, and which workplace each advert is at
lists.py    everybody's list, and what is new in it
told.py     what has ended, conflicts, what was shown, what is due, and old nights out
night.py    what the steps share

How it is run and what it keeps: docs/night.md.
"""

from api.night.run import nightly
from api.night.steps import STEPS

__all__ = ["STEPS", "nightly"]
