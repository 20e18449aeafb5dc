"""What the oracle takes from a world as it is: fits, what is usual, and what adverts speak of."""

import numpy as np
import numpy.typing as npt

from matcher.factors.employers import RELATION_DEGREE
from matcher.world import World
from models.knowledge import industry_profiles
from models.reference import occupation_index, same_in_2025
from models.workplace import Industry
from tests.oracle.asking import Given
from tests.oracle.known import Known, relation_of

Single = npt.NDArray[np.float32]
MAIN_SHARE = 0.25


def given_by(world: World, known: Known) -> Given:
    """Return what a world gives of the opportunities that are known."""
    row, trade = world.kinds.of, world.trades.of

    def jobs(wanted: Single | None, number: int) -> int:
        weights = np.ones(403, np.float32) if wanted is None else wanted + np.float32(1e-6)
        if number < known.adverts:
            spoken_of = world.adverts.readings.occupations[number]
            shares = world.adverts.readings.shares[number]
            return int(spoken_of[(shares * weights[spoken_of]).argmax()])
        industries = known.industries[number]
        return int((staff(industries[0]) * weights).argmax()) if industries else -1

    degrees = [
        RELATION_DEGREE.get(r.stage, 0.0) if r else 0.0 for r in relation_of(known, world.relations)
    ]
    return Given(
        meaning=world.understanding.wish,
        fits=lambda words: world.work.fits(world.understanding.wish(words))[row],
        usual=lambda column: world.typical.of(column)[trade],
        jobs=jobs,
        relations=np.array(degrees, np.float32),
    )


def staff(industry: Industry) -> Single:
    """Return how much each occupation is what is done in an industry, 0-1: √(share / ¼)."""
    profile = industry_profiles().get(same_in_2025(industry) or industry)
    found = np.zeros(403, np.float32)
    for code, share in profile.occupations.items() if profile else ():
        found[occupation_index()[code]] = min(1.0, share / MAIN_SHARE) ** 0.5
    return found
