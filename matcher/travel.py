"""Travel time from coordinates, per mode: an estimate, always said to be one.

minutes = fixed + road distance / speed, road distance = straight line × detour. The fixed
part is walking to and waiting for transit, or getting the car or bike out. Speeds are
door-to-door averages; the car goes faster on the part beyond the first 10 km. Detour
factors 1.25-1.4 are usual for road networks (own estimate for Norwegian terrain).
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from models.participant import TravelMode
from models.reference import Spot

Floats = npt.NDArray[np.float64]

EARTH_KM = 6371.0
SAME_POSTCODE_KM = 0.7  # two places in one postcode are seldom next door


@dataclass(frozen=True, slots=True)
class Pace:
    """How a mode gets forward."""

    fixed_minutes: float
    detour: float
    km_per_hour: float
    far_km_per_hour: float  # beyond the first 10 km of road


PACES = {
    TravelMode.WALK: Pace(0, 1.25, 4.8, 4.8),
    TravelMode.BIKE: Pace(2, 1.3, 15, 15),
    TravelMode.TRANSIT: Pace(10, 1.35, 24, 45),
    TravelMode.CAR: Pace(4, 1.35, 38, 65),
}


@dataclass(frozen=True, slots=True)
class TravelEstimate:
    """Minutes one way to each spot: the least and the most it may be; NaN where not known."""

    least: Floats
    most: Floats


def estimate(
    home: Spot, mode: TravelMode, lat: Floats, lon: Floats, radius: Floats
) -> TravelEstimate:
    """Return the travel estimate from `home` to spots (arrays [n], degrees and km).

    A spot known only as an area is somewhere within its radius, so least and most differ.
    """
    a, b = np.radians(home.lat), np.radians(lat)
    half = (
        np.sin((b - a) / 2) ** 2
        + np.cos(a) * np.cos(b) * np.sin(np.radians(lon - home.lon) / 2) ** 2
    )
    km = 2 * EARTH_KM * np.arcsin(np.sqrt(half))
    slack = radius + home.radius_km
    nearest = np.maximum(np.maximum(km - slack, 0), SAME_POSTCODE_KM)
    farthest = np.maximum(km + slack, SAME_POSTCODE_KM)
    return TravelEstimate(_minutes(mode, nearest), _minutes(mode, farthest))


def _minutes(mode: TravelMode, km: Floats) -> Floats:
    pace = PACES[mode]
    road = km * pace.detour
    hours = (
        np.minimum(road, 10) / pace.km_per_hour + np.maximum(road - 10, 0) / pace.far_km_per_hour
    )
    return np.ceil(pace.fixed_minutes + 60 * hours)
