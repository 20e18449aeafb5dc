"""The world: everything that does not depend on a participant, made once and shared.

world.py       what there is, by number
axis.py        judge each distinct thing once, gather to every opportunity
workplaces.py  the register in columns
adverts.py     the adverts in columns, with what was read out of each
read.py        reading them; readings.py keeps what was read
fact_table.py  what is stated, by groups that state the same
work.py        the kind of work, and how well a wish fits it
typical.py     what is usual in such work
places.py      where, each distinct place once
names.py       employers by name, and chains
texts.py       many texts in one array
build.py       put together
snapshot.py    on disk: versioned, checked, memory-mapped
"""

from matcher.world.build import build_world, world_of
from matcher.world.places import Place
from matcher.world.world import World

__all__ = ["Place", "World", "build_world", "world_of"]
