"""How fast it is on this machine, measured by running the commands themselves.

watched.py  a command run and watched from outside: seconds and peak memory
country.py  a whole country: import, world, one participant, the nightly batch
parts.py    where the time of one participant goes, and how it grows
"""
