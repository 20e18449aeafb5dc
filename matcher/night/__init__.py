"""The night: what is new since yesterday, what is due, and the morning page of a specialist.

keep.py       a ranking as it is kept until the next night, without points
compare.py    new, changed and gone
withdrawn.py  adverts that were taken away while somebody was working on them
conflicts.py  one opportunity on several lists, one employer for several specialists
exposure.py   what each participant was shown, and what removed the rest
needs.py      a participant's clock: first and latest contact, and whether a job is sought
due.py        what is to be done by when
morning.py    the page «I dag»
words.py      all of it as sentences, in three languages

Pure: the same values give the same answer. Reading, keeping and the clock are the caller's.
"""
