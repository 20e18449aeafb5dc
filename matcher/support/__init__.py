"""After the hire: the meetings around a job, what to remember, and what a job's end starts.

meetings.py   the support plan: before and after the start, weekly, monthly, after the end
counselling.py  the talk about pay and private economy: before the start and at changes
lessons.py    what a job taught, as wishes the participant may say yes to

Nothing here closes anybody: support goes on for as long as the participant wants it, and who
loses a job seeks again the same day (`matcher/night/needs.py`).
"""
