"""The steps of the night in their order. A run that stopped goes on after the last one it ended."""

from api.night import lists, reading, told
from api.night.night import Step

STEPS = (
    Step("feed", reading.feed),
    Step("register", reading.register),
    Step("expired", reading.expired),
    Step("link", reading.link),
    Step("world", lists.world),
    Step("lists", lists.lists),
    Step("compare", lists.compare),
    Step("ended", told.ended),
    Step("conflicts", told.conflicts),
    Step("exposure", told.exposure),
    Step("dates", told.dates),
    Step("clean", told.clean),
)
